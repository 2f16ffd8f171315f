import type { Field } from '../../shared/fields/field.ts'
import { fieldWidth } from '../../shared/fields/kinds.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { type LedgerId, ledgers } from '../../shared/ledgers/index.ts'
import { csvLine } from '../export/csv.ts'
import { encodeGb18030 } from '../export/gb18030.ts'
import type { SheetCell } from '../export/sheet-cell.ts'
import { type SheetColumn, workbookBytes } from '../export/workbook.ts'
import type { Step } from '../jobs.ts'
import {
  account,
  type Column,
  type Cover,
  checkExportOf,
  columnsOf,
  coverOf,
  isMasked,
  rowsOf,
  type Slices,
  type Sources,
  type Wish,
  wordsOf,
} from './export-rows.ts'
import type { ExportInput } from './internals.ts'

const cellOf = (row: WireRow, column: Column, cover: Cover, ledger: LedgerId): SheetCell => {
  const { field, key } = column
  const value = row.values[key]
  if (typeof value === 'number' && field?.kind === 'whole') return { kind: 'number', value, decimals: 0 }
  if (typeof value === 'number' && field?.kind === 'decimal')
    return { kind: 'number', value: value / 10 ** field.scale, decimals: field.scale }
  if (typeof value === 'string' && field?.kind === 'day') return { kind: 'day', day: value }
  const text = wordsOf(row, column, cover, ledger)
  return text === '' ? undefined : { kind: 'text', text }
}

const listOf = (desk: Sources, field: Field | undefined): readonly string[] => {
  if (field?.kind === 'choice') return field.words
  if (field?.kind === 'flag') return ['是', '否']
  if (field?.kind !== 'term') return []
  const sql = 'SELECT word FROM term WHERE dictionary = ? AND voided_at IS NULL AND is_retired = 0 ORDER BY ordinal, id'
  return desk.sqlite.prepare<[string]>(sql).pluck().all(field.dictionary) as string[]
}

const sheetColumns = (desk: Sources, columns: readonly Column[]): SheetColumn[] =>
  columns.map(({ label, field }) => ({
    head: label,
    width: Math.round((field ? fieldWidth(field) : 140) / 7.5),
    words: listOf(desk, field),
  }))

const notesOf = (desk: Sources, wish: Wish, count: number): (readonly [string, string])[] => [
  ['台账', ledgers[wish.ledger].title],
  ['行数', String(count)],
  ['筛选', wish.filter || '无（全部）'],
  ['数据截至', desk.today()],
  ['导出人', desk.settings.get('operator') ?? ''],
  ['导出时间', new Date().toLocaleString('zh-CN', { hour12: false })],
  ['身份证、电话', isMasked(wish) ? '已遮盖（身份证前6后4，电话前3后4）' : `未遮盖，用途：${wish.reason}`],
]

const csvBytes = async (columns: readonly Column[], rows: Slices, wish: ExportInput): Promise<Uint8Array> => {
  const encode = wish.format === 'csv' ? (text: string) => Buffer.from(text) : encodeGb18030
  const parts = [encode(`${wish.format === 'csv' ? '\ufeff' : ''}${csvLine(columns.map(({ label }) => label))}`)]
  for await (const some of rows.slices)
    parts.push(
      encode(some.map((row) => csvLine(columns.map((c) => wordsOf(row, c, coverOf(wish), wish.ledger)))).join('')),
    )
  return Buffer.concat(parts)
}

/**
 * The rows as .xlsx or .csv, read in slices so that other requests are answered in between.
 * @throws AppError `cancelled`; `invalid-input` for names of a restricted book in a circulated file
 */
export const exportSheetOf = async (desk: Sources, wish: ExportInput, step: Step) => {
  const { fileName } = checkExportOf(desk, wish)
  const columns = columnsOf(wish)
  account(desk, wish)
  const rows = rowsOf(desk, wish, step)
  if (wish.format !== 'xlsx') return { bytes: await csvBytes(columns, rows, wish), fileName }
  const cells = async function* (): AsyncGenerator<SheetCell[][]> {
    for await (const some of rows.slices)
      yield some.map((row) => columns.map((c) => cellOf(row, c, coverOf(wish), wish.ledger)))
  }
  const bytes = await workbookBytes({
    title: ledgers[wish.ledger].title,
    columns: sheetColumns(desk, columns),
    slices: cells(),
    notes: notesOf(desk, wish, rows.count),
  })
  return { bytes, fileName }
}
