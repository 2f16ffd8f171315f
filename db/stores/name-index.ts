import { halfWidth } from '../../shared/fields/kind.ts'
import { readText } from '../../shared/fields/text.ts'
import type { Stored } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import { labelSql } from './labels.ts'
import type { Values } from './row-checks.ts'
import type { Prepare } from './statements.ts'
import { type LedgerTable, referredTable } from './table-of.ts'

/** A name as it is compared: no spaces, no invisible marks, half-width, small letters. */
export const plainName = (text: string): string => halfWidth(readText(text)).replace(/\s+/g, '').toLowerCase()

/** A row a name may mean: its id, a word to tell it from others of the same name, and its own references by column. */
export type Named = { readonly id: number; readonly hint: string; readonly parents: Readonly<Record<string, Stored>> }

/** More candidates than these do not help anybody to choose. */
const most = 50

/** Which fields of the row, in this order, tell namesakes apart. */
const telling = ['hamletId', 'pointId', 'teamId', 'organId']

const namesOf = (prepare: Prepare, ledger: LedgerTable): Map<string, number[]> => {
  const sql = `SELECT r.id, ${labelSql(ledger, 'r')} FROM ${ledger.table} r WHERE r.voided_at IS NULL`
  const names = new Map<string, number[]>()
  for (const [id, name] of prepare(sql).raw().all() as [number, string][]) {
    const key = plainName(name)
    const ids = names.get(key)
    if (ids) ids.push(id)
    else names.set(key, [id])
  }
  return names
}

const candidates = (prepare: Prepare, ledger: LedgerTable, ids: readonly number[]): Named[] => {
  const refs = Object.entries(ledger.fields).filter(([, field]) => field.kind === 'ref')
  const hints = refs.flatMap(([key, field]) => {
    if (field.kind !== 'ref' || !telling.includes(key)) return []
    const parent = referredTable(field)
    return [`coalesce((SELECT ${labelSql(parent, 'g')} FROM ${parent.table} g WHERE g.id = r.${snake(key)}), '')`]
  })
  const hint = hints.length > 0 ? hints.join(` || ' ' || `) : `coalesce(r.no, '')`
  const columns = ['r.id AS id', `${hint} AS hint`, ...refs.map(([key]) => `r.${snake(key)} AS "${key}"`)]
  const sql = `SELECT ${columns.join(', ')} FROM ${ledger.table} r WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY r.id`
  const rows = prepare(sql).all(JSON.stringify(ids.slice(0, most))) as (Record<string, Stored> & { hint: string })[]
  return rows.map(({ id, hint: word, ...parents }) => ({ id: Number(id), hint: word.trim(), parents }))
}

/** Those that agree with the row in the field, if any do. */
const agreeing = (found: readonly Named[], key: string, row: Values): readonly Named[] => {
  const wanted = row[key] ?? null
  if (wanted === null) return found
  const same = found.filter((one) => one.parents[key] === wanted)
  return same.length > 0 ? same : found
}

/**
 * Finds rows of other ledgers by what people call them: the number (编号) or the short name. Equal names are told apart
 * by what they belong to: the household by its point, the point by its team. Remembers the names for one act.
 */
export const nameIndex = (prepare: Prepare) => {
  const names = new Map<string, Map<string, number[]>>()
  const details = new Map<string, readonly Named[]>()

  const idsOf = (ledger: LedgerTable, text: string): readonly number[] => {
    if (ledger.code && /^[A-Za-z]{2}\d{4}-/.test(text)) {
      const byNumber = prepare(`SELECT id FROM ${ledger.table} WHERE no = ? AND voided_at IS NULL`)
        .pluck()
        .all(text.toUpperCase()) as number[]
      if (byNumber.length > 0) return byNumber
    }
    const known = names.get(ledger.table) ?? namesOf(prepare, ledger)
    names.set(ledger.table, known)
    return known.get(plainName(text)) ?? []
  }
  const detailed = (ledger: LedgerTable, text: string, ids: readonly number[]): readonly Named[] => {
    const key = `${ledger.table}:${plainName(text)}`
    const known = details.get(key) ?? candidates(prepare, ledger, ids)
    details.set(key, known)
    return known
  }
  return {
    /** One row, or those among which the text does not decide. */
    find: (ledger: LedgerTable, text: string, row: Values, within?: string): readonly Named[] => {
      const ids = idsOf(ledger, readText(halfWidth(text)))
      const [only] = ids
      if (only === undefined) return []
      if (ids.length === 1) return [{ id: only, hint: '', parents: {} }]
      let left = detailed(ledger, text, ids)
      for (const key of within ? [within, ...telling] : telling) {
        if (left.length > 1 && ledger.fields[key]) left = agreeing(left, key, row)
      }
      return left
    },
  }
}
export type NameIndex = ReturnType<typeof nameIndex>
