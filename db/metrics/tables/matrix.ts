import { formatMetric } from '../../../shared/metrics/format.ts'
import { type MetricId, metrics } from '../../../shared/metrics/index.ts'
import type { FigureScope, HeadCell, StatTable, TableCell } from '../../../shared/metrics/results.ts'
import { printedDay } from '../../../shared/writing/days.ts'
import { periodWords } from '../../../shared/writing/own-scope.ts'
import type { Grouped, MetricStore, Scope, Values } from '../metric-store.ts'

export type TableContext = { readonly store: MetricStore; readonly scope: Scope }

/** A column of numbers; columns that share a `group` stand under one head. */
export type Column = {
  readonly metric: MetricId
  readonly head: string
  readonly group?: string
  readonly weight?: number
  /** Left out of tables by contact point: nobody keeps it by point. */
  readonly teamOnly?: boolean
}

/** What every table prints above itself at the right (domain §3.6). */
export const cutOffLine = ({ from, to }: Scope): string =>
  from === undefined ? `数据截至${printedDay(to)}` : `统计时段${periodWords(from, to)}`

/** The scope of a cell, without 截止日, which the whole table shares. */
export const cellScope = (scope: Scope, own: FigureScope = {}): FigureScope => ({
  ...(scope.teamId === undefined ? {} : { teamId: scope.teamId }),
  ...(scope.from === undefined ? {} : { from: scope.from }),
  ...own,
})

/** A number as tables print it. */
export const numberCell = (metric: MetricId, values: Values, scope: FigureScope): TableCell => ({
  text: formatMetric(metrics[metric], values[metric] ?? { amount: 0, base: 0 }, 'table'),
  metric,
  scope,
})

const sameGroup = (a: Column | undefined, b: Column): boolean => !!a?.group && a.group === b.group

/** One head row, or two when some columns stand in groups. */
export const headRows = (firsts: readonly string[], columns: readonly Column[]): HeadCell[][] => {
  if (!columns.some((column) => column.group))
    return [[...firsts, ...columns.map((c) => c.head)].map((text) => ({ text }))]
  const top: HeadCell[] = firsts.map((text) => ({ text, rows: 2 }))
  for (const [i, column] of columns.entries()) {
    if (!column.group) top.push({ text: column.head, rows: 2 })
    else if (!sameGroup(columns[i - 1], column)) {
      const rest = columns.slice(i).findIndex((other) => other.group !== column.group)
      top.push({ text: column.group, columns: rest === -1 ? columns.length - i : rest })
    }
  }
  return [top, columns.filter((c) => c.group).map((c) => ({ text: c.head }))]
}

/** The 口径 of these metrics, each sentence once. */
export const notesOf = (ids: readonly MetricId[]): string[] => [...new Set(ids.map((id) => metrics[id].definition))]

type Matrix = {
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  /** Whose 口径 is printed below; those of the columns when left out. */
  readonly notes?: readonly MetricId[]
  readonly orientation?: StatTable['orientation']
}

/** Teams as rows, or one team's contact points, and their total. */
export const matrixTable = ({ store, scope }: TableContext, matrix: Matrix): StatTable => {
  const byTeam = scope.teamId === undefined
  const columns = matrix.columns.filter((column) => byTeam || !column.teamOnly)
  const ids = columns.map((column) => column.metric)
  const { rows, total }: Grouped<{ id: number; name: string }> = byTeam
    ? store.byTeam(ids, scope)
    : store.byPoint(ids, scope)
  const line = (name: string, values: Values, own: FigureScope): TableCell[] => [
    { text: name },
    ...columns.map((column) => numberCell(column.metric, values, cellScope(scope, own))),
  ]
  return {
    id: matrix.id,
    caption: matrix.caption,
    unit: cutOffLine(scope),
    orientation: matrix.orientation ?? 'landscape',
    columns: [{ weight: 14 }, ...columns.map((column) => ({ weight: column.weight ?? 8 }))],
    head: headRows([byTeam ? '工作队' : '联系点'], columns),
    rows: [
      ...rows.map(({ of, values }) => line(of.name, values, byTeam ? { teamId: of.id } : { pointId: of.id })),
      line('合计', total, {}),
    ],
    totalRow: true,
    notes: notesOf(matrix.notes ?? ids),
  }
}
