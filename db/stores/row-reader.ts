import type { Value } from '../../shared/fields/field.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { decode, type Stored } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import { labelsOf, loadNames } from './labels.ts'
import type { Prepare } from './statements.ts'
import { type LedgerTable, tableOf } from './table-of.ts'

type Raw = Readonly<Record<string, Stored>>
type Read = Omit<WireRow, 'labels' | 'warnings' | 'values'> & { values: Record<string, Value> }

const readRaw = (ledger: LedgerTable, raw: Raw): Read => ({
  id: Number(raw.id),
  no: raw.no === null ? null : String(raw.no),
  version: Number(raw.version),
  createdAt: Number(raw.created_at),
  updatedAt: Number(raw.updated_at),
  voidedAt: raw.voided_at === null ? null : Number(raw.voided_at),
  voidReason: raw.void_reason === null ? null : String(raw.void_reason),
  values: Object.fromEntries(
    Object.entries(ledger.fields).map(([key, field]) => [key, decode(field, raw[snake(key)] ?? null)]),
  ),
})

const warningsOf = (ledger: LedgerTable, row: Read, today: string): Record<string, string> => {
  const findings = ledger.checks.map((check) => check(row.values, today)).filter((f) => f?.level === 'warn')
  return Object.fromEntries(findings.map((f) => [f?.field ?? '', f?.message ?? '']))
}

/** Rows as they travel, in the order of `ids`; ids without a row are left out. */
export type RowReader = {
  readonly read: (ledger: LedgerId, ids: readonly number[]) => WireRow[]
  /** @throws AppError `not-found` */
  readonly one: (ledger: LedgerId, id: number) => WireRow
}

const mutable = (row: Read, labels: Record<string, string>, warnings: Record<string, string>): WireRow => ({
  ...row,
  // Lists are read-only in the stores and plain arrays on the wire; nobody changes them in between.
  values: row.values as WireRow['values'],
  labels,
  warnings,
})

export const rowReader = (prepare: Prepare, today: () => string): RowReader => {
  const read = (id: LedgerId, ids: readonly number[]): WireRow[] => {
    const ledger = tableOf(id)
    const raws = prepare(`SELECT * FROM ${ledger.table} WHERE id IN (SELECT value FROM json_each(?))`).all(
      JSON.stringify(ids),
    ) as Raw[]
    const rows = new Map(raws.map((raw) => [Number(raw.id), readRaw(ledger, raw)]))
    const names = loadNames(prepare, ledger.fields, [...rows.values()])
    return ids.flatMap((rowId) => {
      const row = rows.get(rowId)
      return row ? [mutable(row, labelsOf(ledger.fields, row, names), warningsOf(ledger, row, today()))] : []
    })
  }
  const one = (ledger: LedgerId, id: number): WireRow => {
    const row = read(ledger, [id])[0]
    if (!row) throw new AppError('not-found', `“${tableOf(ledger).title}”里没有这一行，请刷新后再试。`)
    return row
  }
  return { read, one }
}
