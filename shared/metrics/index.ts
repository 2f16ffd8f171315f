import { buildingMetrics, meetingMetrics, otherWorkMetrics, partyRecordMetrics } from './book-metrics.ts'
import { caseMetrics } from './case-metrics.ts'
import { diaryMetrics } from './diary-metrics.ts'
import { disciplineMetrics, reportMetrics } from './duty-metrics.ts'
import { faultMetrics, outsideMetrics } from './fault-metrics.ts'
import type { Metric } from './metric.ts'
import { peopleMetrics } from './people-metrics.ts'
import { condolenceMetrics, deedMetrics, trainingMetrics } from './service-metrics.ts'
import {
  concernMetrics,
  disputeMetrics,
  familyMetrics,
  hazardMetrics,
  orderMetrics,
  partyMetrics,
  petitionMetrics,
} from './topic-metrics.ts'
import { visitMetrics } from './visit-metrics.ts'

/** Every number of the product, by group, in the order they are offered. */
export const metricGroups = [
  { title: '走访', metrics: visitMetrics },
  { title: '意见建议', metrics: concernMetrics },
  { title: '台账', metrics: caseMetrics },
  { title: '安全隐患', metrics: hazardMetrics },
  { title: '矛盾纠纷', metrics: disputeMetrics },
  { title: '社会治安', metrics: orderMetrics },
  { title: '计划生育', metrics: familyMetrics },
  { title: '基层组织', metrics: partyMetrics },
  { title: '四议两公开与双述双评', metrics: partyRecordMetrics },
  { title: '信访包案', metrics: petitionMetrics },
  { title: '慰问', metrics: condolenceMetrics },
  { title: '培训与劳动', metrics: trainingMetrics },
  { title: '民情日记', metrics: diaryMetrics },
  { title: '办实事', metrics: deedMetrics },
  { title: '两违整治', metrics: buildingMetrics },
  { title: '其他工作', metrics: otherWorkMetrics },
  { title: '会议典型与突发事件', metrics: meetingMetrics },
  { title: '报告与督查', metrics: reportMetrics },
  { title: '五零与纪律', metrics: disciplineMetrics },
  { title: '队伍与联系点', metrics: peopleMetrics },
  { title: '登记差错', metrics: faultMetrics },
  { title: '活动期外登记', metrics: outsideMetrics },
] as const

export const metrics = {
  ...visitMetrics,
  ...concernMetrics,
  ...caseMetrics,
  ...hazardMetrics,
  ...disputeMetrics,
  ...orderMetrics,
  ...familyMetrics,
  ...partyMetrics,
  ...partyRecordMetrics,
  ...petitionMetrics,
  ...condolenceMetrics,
  ...trainingMetrics,
  ...diaryMetrics,
  ...deedMetrics,
  ...buildingMetrics,
  ...otherWorkMetrics,
  ...meetingMetrics,
  ...reportMetrics,
  ...disciplineMetrics,
  ...peopleMetrics,
  ...faultMetrics,
  ...outsideMetrics,
} as const

export { outsideMetricIds } from './fault-metrics.ts'

export type MetricId = keyof typeof metrics
export const metricIds = Object.keys(metrics) as MetricId[]

const byId: ReadonlyMap<string, Metric> = new Map(Object.entries(metrics))
const byTitle: ReadonlyMap<string, Metric> = new Map(Object.values(metrics).map((metric) => [metric.title, metric]))

export const isMetricId = (id: string): id is MetricId => byId.has(id)
/** A metric by its id; ids in documents may come from another version of the program. */
export const findMetric = (id: string): Metric | undefined => byId.get(id)
/** The metric that a target of the plan means: both carry the same words. */
export const metricTitled = (title: string): (Metric & { readonly id: MetricId }) | undefined =>
  // What stands in the map stands in `metrics`.
  byTitle.get(title) as (Metric & { readonly id: MetricId }) | undefined
