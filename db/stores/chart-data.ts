import type { DailyColumns, GroupedBars, RankedBars, ShareBars } from '../../shared/charts/chart.ts'
import { type ChartData, type ChartId, charts, type DrawnChart } from '../../shared/charts/charts.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { caseLedgerIds, ledgers } from '../../shared/ledgers/index.ts'
import { formatMetric } from '../../shared/metrics/format.ts'
import { metrics } from '../../shared/metrics/index.ts'
import { addDays } from '../../shared/rules/calendar.ts'
import type { MetricStore, Scope, Values } from '../metrics/metric-store.ts'

/** A mistyped year must not make a chart of ten thousand days. */
const mostDays = 800

type Source<Id extends ChartId> = (store: MetricStore, scope: Scope) => ChartData[Id]

const none = { amount: 0, base: null }
const amount = (values: Values, metric: string): number => (values[metric] ?? none).amount

/** Teams, or one team's villages: enterprises have no households. */
export const placesOf = (store: MetricStore, scope: Scope) => {
  const ids = ['household.base', 'visit.households', 'visit.coverage']
  const { rows } = scope.teamId === undefined ? store.byTeam(ids, scope) : store.byPoint(ids, scope)
  return rows.filter(({ values }) => amount(values, 'household.base') > 0)
}

const visitProgress = (store: MetricStore, scope: Scope): GroupedBars => {
  const places = placesOf(store, scope)
  const coverage = (values: Values) =>
    formatMetric(metrics['visit.coverage'], values['visit.coverage'] ?? { amount: 0, base: 0 }, 'table')
  return {
    unit: '户',
    categories: places.map(({ of, values }) => `${of.name}\n${coverage(values)}%`),
    series: [
      { name: store.settings().coverageBase, values: places.map(({ values }) => amount(values, 'household.base')) },
      { name: '走访户数', values: places.map(({ values }) => amount(values, 'visit.households')) },
    ],
  }
}

/** Every day from the first visit to the last, those without any as well. */
const dailyVisits = (store: MetricStore, scope: Scope): DailyColumns => {
  const counts = store.amountsBy('visit.times', 'visitedOn', scope)
  const visited = [...counts.keys()].map(String).sort()
  const [first, last] = [visited[0], visited.at(-1)]
  const days: { day: string; count: number }[] = []
  if (first !== undefined && last !== undefined)
    for (let day = first; day <= last && days.length < mostDays; day = addDays(day, 1))
      days.push({ day, count: counts.get(day) ?? 0 })
  return { unit: '户次', days }
}

/** 应办 by how far they are; 转出 are not 应办. */
export const stages = [
  ['已销号', ['已销号']],
  ['已办结待销号', ['已办结', '已回访']],
  ['办理中', ['办理中', '挂起']],
  ['待办', ['登记', '交办', '退回']],
] as const

const ledgerStates = (store: MetricStore, scope: Scope): ShareBars => ({
  unit: '件',
  parts: stages.map(([name]) => name),
  bars: caseLedgerIds.map((id) => {
    const counts = store.amountsBy(`${id}.due`, 'status', scope)
    return {
      name: ledgers[id].title,
      counts: stages.map(([, statuses]) => statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0)),
    }
  }),
})

const concernKinds = (store: MetricStore, scope: Scope): RankedBars => ({
  unit: '条',
  bars: [...store.amountsBy('concern.registered', 'kind', scope)].map(([name, count]) => ({ name: `${name}`, count })),
})

/** More than this many do not fit side by side. */
const mostFields = 8

const hazardFields = (store: MetricStore, scope: Scope): GroupedBars => {
  const found = [...store.amountsBy('hazard.found', 'industry', scope)].sort(([, a], [, b]) => b - a)
  const fixed = store.amountsBy('hazard.fixed', 'industry', scope)
  const shown = found.slice(0, mostFields)
  return {
    unit: '处',
    categories: shown.map(([name]) => `${name}`),
    series: [
      { name: '排查隐患', values: shown.map(([, count]) => count) },
      { name: '已整改', values: shown.map(([name]) => fixed.get(name) ?? 0) },
    ],
  }
}

const sources: { readonly [Id in ChartId]: Source<Id> } = {
  visitProgress,
  dailyVisits,
  ledgerStates,
  concernKinds,
  hazardFields,
}

const isChartId = (id: string): id is ChartId => Object.hasOwn(charts, id)

/** What a chart shows of the zone or of one team up to 截止日. @throws AppError `not-found` for a chart of another version */
export const chartData = (store: MetricStore, id: string, scope: Scope): DrawnChart => {
  if (!isChartId(id)) throw new AppError('not-found', '文稿里有一张图，本版程序没有，请在编辑中删去后重新插入。')
  // Id and data are a pair by the type of `sources`; the compiler cannot follow it through the index.
  return { id, data: sources[id](store, scope) } as DrawnChart
}
