import type { Value } from '../../shared/fields/field.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { decode, type Stored } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import { labelsOf, loadNames } from './labels.ts'
import type { Prepare } from './statements.ts'
import { type LedgerTable, tableOf } from './table-of.ts'

type Raw = readonly Stored[]
type Read = Omit<WireRow, 'labels' | 'warnings' | 'values' | 'attachments'> & { values: Record<string, Value> }

const meta = ['id', 'no', 'version', 'created_at', 'updated_at', 'voided_at', 'void_reason']
const columnsOf = (ledger: LedgerTable): string => [...meta, ...Object.keys(ledger.fields).map(snake)].join(', ')

const numberOrNull = (stored: Stored | undefined): number | null => (typeof stored === 'number' ? stored : null)
const textOrNull = (stored: Stored | undefined): string | null => (typeof stored === 'string' ? stored : null)

/** A row from its columns in the order of `columnsOf`. */
const readRaw = (ledger: LedgerTable, raw: Raw): Read => {
  const values: Record<string, Value> = {}
  let at = meta.length
  for (const key in ledger.fields) {
    const field = ledger.fields[key]
    if (field) values[key] = decode(field, raw[at] ?? null)
    at += 1
  }
  return {
    id: Number(raw[0]),
    no: textOrNull(raw[1]),
    version: Number(raw[2]),
    createdAt: Number(raw[3]),
    updatedAt: Number(raw[4]),
    voidedAt: numberOrNull(raw[5]),
    voidReason: textOrNull(raw[6]),
    values,
  }
}

const warningsOf = (ledger: LedgerTable, row: Read, today: string): Record<string, string> => {
  const warnings: Record<string, string> = {}
  for (const check of ledger.checks) {
    const finding = check(row.values, today)
    if (finding?.level === 'warn') warnings[finding.field] = finding.message
  }
  return warnings
}

/** Rows as they travel, in the order of `ids`; ids without a row are left out. */
export type RowReader = {
  /** Rows without the words behind their references, by id. */
  readonly bare: (ledger: LedgerId, ids: readonly number[]) => ReadonlyMap<number, Read>
  readonly read: (ledger: LedgerId, ids: readonly number[]) => WireRow[]
  /** @throws AppError `not-found` */
  readonly one: (ledger: LedgerId, id: number) => WireRow
}

const attachmentsSql = `
  SELECT row_id, count(*) FROM row_attachment
   WHERE ledger = ? AND removed_at IS NULL AND row_id IN (SELECT value FROM json_each(?)) GROUP BY row_id`

type Known = Pick<WireRow, 'labels' | 'warnings' | 'attachments'>

const mutable = (row: Read, known: Known): WireRow => ({
  ...row,
  // Lists are read-only in the stores and plain arrays on the wire; nobody changes them in between.
  values: row.values as WireRow['values'],
  ...known,
})

export const rowReader = (prepare: Prepare, today: () => string): RowReader => {
  const bare = (id: LedgerId, ids: readonly number[]): Map<number, Read> => {
    const ledger = tableOf(id)
    const sql = `SELECT ${columnsOf(ledger)} FROM ${ledger.table} WHERE id IN (SELECT value FROM json_each(?))`
    const raws = prepare(sql).raw().all(JSON.stringify(ids)) as Raw[]
    return new Map(raws.map((raw) => [Number(raw[0]), readRaw(ledger, raw)]))
  }
  const read = (id: LedgerId, ids: readonly number[]): WireRow[] => {
    const ledger = tableOf(id)
    const rows = bare(id, ids)
    const names = loadNames(prepare, ledger.fields, [...rows.values()])
    const counts = new Map(prepare(attachmentsSql).raw().all(id, JSON.stringify(ids)) as [number, number][])
    return ids.flatMap((rowId) => {
      const row = rows.get(rowId)
      if (!row) return []
      const labels = labelsOf(ledger.fields, row, names)
      return [mutable(row, { labels, warnings: warningsOf(ledger, row, today()), attachments: counts.get(rowId) ?? 0 })]
    })
  }
  const one = (ledger: LedgerId, id: number): WireRow => {
    const row = read(ledger, [id])[0]
    if (!row) throw new AppError('not-found', `“${tableOf(ledger).title}”里没有这一行，请刷新后再试。`)
    return row
  }
  return { bare, read, one }
}
