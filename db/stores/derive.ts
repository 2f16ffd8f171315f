import type { Value } from '../../shared/fields/field.ts'
import type { Office, RowValues } from '../../shared/ledgers/define.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { isEmpty } from '../../shared/rules/required.ts'
import { decode, encode, type Stored } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import type { Values } from './row-checks.ts'
import type { Prepare } from './statements.ts'
import { fieldOf, type LedgerTable, tableOf } from './table-of.ts'

const rowOf = (
  prepare: Prepare,
  ledger: LedgerTable,
  where: string,
  ...given: readonly Stored[]
): RowValues | undefined => {
  const keys = Object.keys(ledger.fields)
  const found = prepare(`SELECT ${keys.map(snake).join(', ')} FROM ${ledger.table} WHERE ${where}`)
    .raw()
    .get(...given) as Stored[] | undefined
  return found && Object.fromEntries(keys.map((key, i) => [key, decode(fieldOf(ledger, key), found[i] ?? null)]))
}

const rateSql = `SELECT amount FROM pension_rate
  WHERE kind = ? AND from_on <= ? AND voided_at IS NULL ORDER BY from_on DESC LIMIT 1`

/** The office's books as derivations ask for them. Each answer is remembered: for one act, during which nothing else is written. */
export const officeOf = (prepare: Prepare): Office => {
  const rows = new Map<string, RowValues | undefined>()
  const remembered = (name: string, ask: () => RowValues | undefined): RowValues | undefined => {
    if (!rows.has(name)) rows.set(name, ask())
    return rows.get(name)
  }
  return {
    row: (ledger, id) =>
      typeof id === 'number'
        ? remembered(`${ledger}:${id}`, () => rowOf(prepare, tableOf(ledger as LedgerId), 'id = ?', id))
        : undefined,
    campaign: () =>
      remembered('campaign', () => rowOf(prepare, tableOf('campaign'), 'voided_at IS NULL ORDER BY id LIMIT 1')) ?? {},
    pensionRate: (kind, day) => (prepare(rateSql).pluck().get(kind, day) as number | undefined) ?? null,
  }
}

const isSame = (ledger: LedgerTable, key: string, a: Value | undefined, b: Value | undefined): boolean =>
  encode(fieldOf(ledger, key), a) === encode(fieldOf(ledger, key), b)

/**
 * Adds what the program fills in: empty fields of a new row, and of a row that is changed those that follow a changed
 * field and hold nothing, or just what the program itself would have put there before.
 */
export const withDerived = (office: Office, ledger: LedgerTable, given: Values, before?: Values): Values => {
  if (ledger.derived.length === 0) return given
  const all: Values = { ...given }
  for (const [key, { from, as }] of ledger.derived) {
    if (before ? key in given || !from.some((one) => one in all) : !isEmpty(all[key] ?? null)) continue
    const isOwn = !before || isEmpty(before[key] ?? null) || isSame(ledger, key, before[key], as(before, office))
    const value = isOwn ? as({ ...before, ...all }, office) : null
    if (isOwn && !isEmpty(value)) all[key] = value
  }
  return all
}
