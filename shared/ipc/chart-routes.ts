import { z } from 'zod'
import { type ChartId, chartIds, type DrawnChart } from '../charts/charts.ts'
import { route, saved } from './route.ts'
import { ledgerId, rowId } from './rows.ts'

const chartId = z.enum(chartIds as [ChartId, ...ChartId[]])
/** Which chart, of the zone or of one team, up to which day. */
const asked = z.strictObject({ chart: chartId, teamId: rowId.nullable(), cutOff: z.iso.date() })

export const chartRoutes = {
  /** What the chart is drawn from. */
  'chart.load': route(asked, z.object({ drawn: z.custom<DrawnChart>() })),
  /** The rows behind one bar: `series` and `at`, its place along the axis, from 0. */
  'chart.rows': route(
    asked.extend({ series: z.int().min(0), at: z.int().min(0) }),
    z.object({ ledger: ledgerId.nullable(), ids: z.array(rowId), title: z.string() }),
  ),
  /** Saves the chart as a picture of 300 dots to the inch, as wide as the text of a paper. */
  'chart.savePng': route(asked, saved),
}
