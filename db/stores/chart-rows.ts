import { type ChartId, charts, type DrawnChart } from '../../shared/charts/charts.ts'
import { daysShown } from '../../shared/charts/daily-columns.ts'
import { ranked } from '../../shared/charts/ranked-bars.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { caseLedgerIds } from '../../shared/ledgers/index.ts'
import { snake } from '../ledger-table.ts'
import type { MetricStore, RowSet, Scope } from '../metrics/metric-store.ts'
import { chartData, placesOf, stages } from './chart-data.ts'
import { tableOf } from './table-of.ts'

/** Which bar of a chart: the series it belongs to and its place along the axis, both from 0. */
export type Bar = { readonly series: number; readonly at: number }

/** What a bar counts: a metric, of one place where the bar is a place's, of the rows whose field has one of the values. */
type Counted = {
  readonly metric: string
  readonly place?: Partial<Scope>
  readonly field?: string
  readonly values?: readonly string[]
  readonly name: string
}

type Drawn<Id extends ChartId> = Extract<DrawnChart, { id: Id }>['data']
type Reader<Id extends ChartId> = (store: MetricStore, scope: Scope, data: Drawn<Id>, bar: Bar) => Counted | undefined

const readers: { readonly [Id in ChartId]: Reader<Id> } = {
  visitProgress: (store, scope, _data, { series, at }) => {
    const found = placesOf(store, scope)[at]
    const metric = (['household.base', 'visit.households'] as const)[series]
    if (!found || !metric) return undefined
    const place = scope.teamId === undefined ? { teamId: found.of.id } : { pointId: found.of.id }
    return { metric, place, name: found.of.name }
  },
  dailyVisits: (_store, _scope, data, { at }) => {
    const day = daysShown(data)[at]?.day
    return day === undefined ? undefined : { metric: 'visit.times', field: 'visitedOn', values: [day], name: day }
  },
  ledgerStates: (_store, _scope, _data, { series, at }) => {
    const [name, values] = stages[series] ?? []
    const ledger = caseLedgerIds[at]
    if (name === undefined || !values || !ledger) return undefined
    return { metric: `${ledger}.due`, field: 'status', values, name }
  },
  concernKinds: (_store, _scope, { bars }, { at }) => {
    const shown = ranked(bars)
    const bar = shown[at]
    if (!bar) return undefined
    const apart = new Set(shown.filter(({ isRest }) => !isRest).map(({ name }) => name))
    const rest = bars.map(({ name }) => name).filter((name) => !apart.has(name))
    const values = bar.isRest ? rest : [bar.name]
    return { metric: 'concern.registered', field: 'kind', values, name: bar.name }
  },
  hazardFields: (_store, _scope, { categories }, { series, at }) => {
    const name = categories[at]
    const metric = (['hazard.found', 'hazard.fixed'] as const)[series]
    return name === undefined || !metric ? undefined : { metric, field: 'industry', values: [name], name }
  },
}

const withValues = (store: MetricStore, { ledger, ids }: RowSet, { field, values }: Counted): readonly number[] => {
  if (!ledger || field === undefined || !values) return ids
  const { table } = tableOf(ledger)
  const sql = `SELECT id FROM ${table} WHERE id IN (SELECT value FROM json_each(?))
    AND ${snake(field)} IN (SELECT value FROM json_each(?)) ORDER BY id`
  return store.prepare(sql).pluck().all(JSON.stringify(ids), JSON.stringify(values)) as number[]
}

/** The rows a bar stands for. @throws AppError `not-found` for a chart or a bar that is not there any more */
export const chartRows = (
  store: MetricStore,
  id: string,
  scope: Scope,
  bar: Bar,
): RowSet & { readonly title: string } => {
  const drawn = chartData(store, id, scope)
  // Id and data are a pair by the type of `DrawnChart`; the compiler cannot follow it through the index.
  const read = readers[drawn.id] as Reader<ChartId>
  const counted = read(store, scope, drawn.data as never, bar)
  if (!counted) throw new AppError('not-found', '图上的这一格已经变了，请重新打开统计图再点。')
  const rows = store.rows(counted.metric, { ...scope, ...counted.place })
  return { ...rows, ids: withValues(store, rows, counted), title: `${charts[drawn.id].title}：${counted.name}` }
}
