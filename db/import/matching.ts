import type { LedgerId } from '../../shared/ledgers/index.ts'
import { isEmpty } from '../../shared/rules/required.ts'
import { encode, type Stored } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import type { Values } from '../stores/row-checks.ts'
import type { Prepare } from '../stores/statements.ts'
import { fieldOf, type LedgerTable } from '../stores/table-of.ts'

/** Fields by which people know a row again, the surest first (domain §2.0); books that are not named go by 编号 alone. */
const known: Partial<Record<LedgerId, readonly (readonly string[])[]>> = {
  household: [['citizenId'], ['pointId', 'head']],
  householdMember: [['citizenId'], ['householdId', 'name']],
  cadre: [['name', 'organId']],
  organ: [['name']],
  team: [['name']],
  point: [['name']],
  hamlet: [['pointId', 'name']],
  term: [['dictionary', 'word']],
}

const keysOf = (ledger: LedgerTable): readonly (readonly string[])[] => {
  const own = known[ledger.id] ?? []
  return own.length > 0 || ledger.oncePer.length === 0 ? own : [ledger.oncePer]
}

type Mark = { readonly id: number | null; readonly place: string | null; readonly citizenId: Stored }

/** Whether a row of a sheet is one that is registered already, or one that stood further up. */
export type Matcher = {
  readonly byNumber: (no: string) => number | undefined
  readonly find: (values: Values) => { readonly mark: Mark; readonly keys: readonly string[] } | undefined
  readonly remember: (values: Values, place: string) => void
}

const text = (ledger: LedgerTable, keys: readonly string[], values: Values): string | undefined =>
  keys.some((key) => isEmpty(values[key] ?? null))
    ? undefined
    : `${keys.join()}:${keys.map((key) => String(encode(fieldOf(ledger, key), values[key]))).join('\u0001')}`

export const matcher = (prepare: Prepare, ledger: LedgerTable): Matcher => {
  const ways = keysOf(ledger)
  const hasId = Object.hasOwn(ledger.fields, 'citizenId')
  const marks = new Map<string, Mark>()
  for (const keys of ways) {
    const sql = `SELECT id, ${hasId ? 'citizen_id' : 'NULL'}, ${keys.map(snake).join(', ')} FROM ${ledger.table} WHERE voided_at IS NULL`
    for (const row of prepare(sql).raw().iterate() as Iterable<Stored[]>) {
      const values = row.slice(2)
      if (values.includes(null)) continue
      marks.set(`${keys.join()}:${values.join('\u0001')}`, {
        id: Number(row[0]),
        place: null,
        citizenId: row[1] ?? null,
      })
    }
  }
  const find: Matcher['find'] = (values) => {
    for (const keys of ways) {
      const name = text(ledger, keys, values)
      const mark = name === undefined ? undefined : marks.get(name)
      if (!mark) continue
      // Two people of one name are told apart by their 身份证号.
      const id = values.citizenId ?? null
      if (id !== null && mark.citizenId !== null && mark.citizenId !== id) continue
      return { mark, keys }
    }
    return undefined
  }
  const remember: Matcher['remember'] = (values, place) => {
    for (const keys of ways) {
      const name = text(ledger, keys, values)
      if (name !== undefined && !marks.has(name))
        marks.set(name, { id: null, place, citizenId: hasId ? String(values.citizenId ?? '') || null : null })
    }
  }
  return {
    byNumber: (no) =>
      prepare(`SELECT id FROM ${ledger.table} WHERE no = ? AND voided_at IS NULL`).pluck().get(no) as
        | number
        | undefined,
    find,
    remember,
  }
}
