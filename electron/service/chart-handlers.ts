import type { Scope } from '../../db/metrics/metric-store.ts'
import { chartData } from '../../db/stores/chart-data.ts'
import { chartRows } from '../../db/stores/chart-rows.ts'
import type { DrawnChart } from '../../shared/charts/charts.ts'
import type { Handlers, ParsedInputOf } from '../../shared/ipc/routes.ts'
import type { ServiceRoute } from './protocol.ts'
import type { Desk } from './workspace.ts'

type ChartRoute = Extract<ServiceRoute, `chart.${string}`>

const scopeOf = ({ teamId, cutOff }: ParsedInputOf<'chart.load'>): Scope => ({
  to: cutOff,
  ...(teamId === null ? {} : { teamId }),
})

/** What a chart shows of the zone or of one team. */
export const loadChart = (metrics: Desk['metrics'], asked: ParsedInputOf<'chart.load'>): DrawnChart =>
  chartData(metrics, asked.chart, scopeOf(asked))

/** 统计图 on screen: what each is drawn from, and the rows behind its bars. */
export const chartHandlers = (work: {
  readonly current: () => Pick<Desk, 'metrics'>
}): { [R in ChartRoute]: Handlers[R] } => ({
  'chart.load': (asked) => ({ drawn: loadChart(work.current().metrics, asked) }),
  'chart.rows': ({ series, at, ...asked }) => {
    const { ledger, ids, title } = chartRows(work.current().metrics, asked.chart, scopeOf(asked), { series, at })
    return { ledger, ids: [...ids], title }
  },
})
