import { show } from '../../../shared/fields/kinds.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { type LedgerId, ledgers } from '../../../shared/ledgers/index.ts'
import type { MetricId } from '../../../shared/metrics/index.ts'
import type { StatTable, TableCell } from '../../../shared/metrics/results.ts'
import { shortDay } from '../../../shared/writing/days.ts'
import { rowReader } from '../../stores/row-reader.ts'
import { cutOffLine, type TableContext } from './matrix.ts'

export type ListColumn<Row> = {
  readonly head: string
  readonly weight: number
  readonly align?: 'left' | 'center' | 'right'
  readonly text: (row: Row) => string
  /** Left out of one team's list, where it would say the same in every row. */
  readonly zoneOnly?: boolean
  /** The column's cell in the last row, 合计. */
  readonly total?: TableCell
}

/** The rows that a metric counts, with the words behind their references. */
export const rowsBehind = ({ store, scope }: TableContext, ledger: LedgerId, metric: MetricId): WireRow[] =>
  rowReader(store.prepare, () => scope.to).read(ledger, store.rows(metric, scope).ids)

/** A field of a row as people read it; days without their year. */
export const wordsOf = (ledger: LedgerId, row: WireRow, key: string): string => {
  const field = (ledgers[ledger].fields as Readonly<Record<string, Parameters<typeof show>[0]>>)[key]
  const value = row.values[key]
  if (row.labels[key] !== undefined) return row.labels[key]
  if (!field || value === undefined) return ''
  return field.kind === 'day' && typeof value === 'string' ? shortDay(value) : show(field, value)
}

/** A column that shows a field under its own label or another head. */
export const fieldColumn = (ledger: LedgerId, key: string, head: string, weight: number): ListColumn<WireRow> => ({
  head,
  weight,
  zoneOnly: key === 'teamId',
  text: (row) => wordsOf(ledger, row, key),
})

type List<Row> = {
  readonly id: string
  readonly caption: string
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

/** A numbered list, A4 横向, with a last row when any column has a total; an empty one prints a single line 无. */
export const listTable = <Row>({ scope }: TableContext, list: List<Row>): StatTable => {
  const columns = list.columns.filter((column) => scope.teamId === undefined || !column.zoneOnly)
  const lines = list.rows.map((row, i): TableCell[] => [
    { text: String(i + 1) },
    ...columns.map((column) => ({ text: column.text(row) })),
  ])
  const empty: TableCell[] = [{ text: '无' }, ...columns.map(() => ({ text: '' }))]
  const hasTotal = lines.length > 0 && columns.some((column) => column.total)
  const total: TableCell[] = [{ text: '合计' }, ...columns.map((column) => column.total ?? { text: '' })]
  return {
    id: list.id,
    caption: list.caption,
    unit: cutOffLine(scope),
    orientation: 'landscape',
    columns: [
      { weight: 5 },
      ...columns.map(({ weight, align }) => ({ weight, ...(align === undefined ? {} : { align }) })),
    ],
    head: [['序号', ...columns.map((column) => column.head)].map((text) => ({ text }))],
    rows: lines.length === 0 ? [empty] : hasTotal ? [...lines, total] : lines,
    totalRow: hasTotal,
    notes: [...list.notes],
  }
}
