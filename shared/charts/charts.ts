import type { Scoping } from '../writing/own-scope.ts'
import type { ChartOption, DailyColumns, GroupedBars, RankedBars, ShareBars } from './chart.ts'
import { dailyColumns } from './daily-columns.ts'
import { groupedBars } from './grouped-bars.ts'
import { rankedBars } from './ranked-bars.ts'
import { shareBars } from './share-bars.ts'

/** What each chart is drawn from. */
export type ChartData = {
  visitProgress: GroupedBars
  dailyVisits: DailyColumns
  ledgerStates: ShareBars
  concernKinds: RankedBars
  hazardFields: GroupedBars
}
export type ChartId = keyof ChartData

type Chart<Id extends ChartId> = Scoping & {
  readonly title: string
  /** What is drawn, in one sentence. */
  readonly definition: string
  /** Size on paper; wider than 150 mm leaves the text block, higher than 78 mm leaves half a page empty before it. */
  readonly widthMm: number
  readonly heightMm: number
  readonly draw: (data: ChartData[Id]) => ChartOption
}

export const charts: { readonly [Id in ChartId]: Chart<Id> } = {
  visitProgress: {
    title: '走访进度',
    definition: '各工作队（分队时为各联系点）建档户数与已走访户数，下注走访覆盖率。',
    widthMm: 150,
    heightMm: 62,
    byTeam: true,
    byPeriod: false,
    draw: groupedBars,
  },
  dailyVisits: {
    title: '每日走访户次',
    definition: '按走访日期逐日统计的走访户次，电话联系和家中无人的不计；没有走访的日子不标数字。',
    widthMm: 150,
    heightMm: 56,
    byTeam: true,
    byPeriod: true,
    draw: dailyColumns,
  },
  ledgerStates: {
    title: '六本台账办理状态',
    definition: '每本台账应办事项按办理状态所占份额，图中数字为件数；转出的不计入应办。',
    widthMm: 150,
    heightMm: 60,
    byTeam: true,
    byPeriod: true,
    draw: shareBars,
  },
  concernKinds: {
    title: '民情类别',
    definition: '民情台账各反映类别的条数，由多到少。',
    widthMm: 150,
    heightMm: 70,
    byTeam: true,
    byPeriod: true,
    draw: rankedBars,
  },
  hazardFields: {
    title: '安全隐患行业分布',
    definition: '各行业领域排查出的隐患处数和已整改处数。',
    widthMm: 150,
    heightMm: 62,
    byTeam: true,
    byPeriod: true,
    draw: groupedBars,
  },
}

/** A chart with what it is drawn from. */
export type DrawnChart = { readonly [Id in ChartId]: { readonly id: Id; readonly data: ChartData[Id] } }[ChartId]

/** What a chart can be narrowed to; nothing for an id this version does not know. */
export const chartScoping = (id: string): Scoping =>
  Object.hasOwn(charts, id) ? charts[id as ChartId] : { byTeam: false, byPeriod: false }

export const chartIds = Object.keys(charts) as ChartId[]

/** A chart's ECharts option: JSON without functions. */
export const chartOption = <Id extends ChartId>(id: Id, data: ChartData[Id]): ChartOption => charts[id].draw(data)
