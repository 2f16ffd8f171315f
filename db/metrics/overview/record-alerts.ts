import type { MetricId } from '../../../shared/metrics/index.ts'
import { metrics, outsideMetricIds } from '../../../shared/metrics/index.ts'
import type { Values } from '../metric-store.ts'
import { amount, type Rule, whenAny, whenTeams } from './alert-rule.ts'
import { isHalfOver } from './campaign-days.ts'

/** W-02, one for each book: a list of rows opens from one book only. */
const outside: readonly Rule[] = outsideMetricIds.map((metric) =>
  whenAny({
    id: 'W-02',
    metric,
    level: 'yellow',
    title: (n) => `${metrics[metric].title}${n}条，请核对日期`,
  }),
)

/** The eight work items and the books that tell of each first of all (domain §1.6, ●). */
const workItems: readonly (readonly [name: string, books: readonly MetricId[]])[] = [
  ['服务发展', ['otherWork.development', 'deed.problems', 'deed.works', 'deed.promised']],
  ['基层组织', ['partyBuilding.registered']],
  ['计划生育', ['familyPlanning.registered']],
  ['安全生产', ['hazard.registered']],
  ['化解矛盾', ['dispute.registered', 'petition.registered']],
  ['改善环境', ['otherWork.environment', 'deed.environment']],
  ['综合治理', ['publicOrder.registered']],
  [
    '廉政建设',
    ['otherWork.integrity', 'partyBuilding.integrity', 'partyBuilding.audit', 'partyBuilding.villageFinance'],
  ],
]

const untouched = (values: Values): string[] =>
  workItems.flatMap(([name, books]) => (books.every((metric) => amount(values, metric) === 0) ? [name] : []))

const halfOver = ({ campaign, today }: Parameters<Rule>[0]): boolean =>
  isHalfOver(campaign.startOn, campaign.endOn, today)

const meetings: Rule = ({ today, phases, campaign, total }) => {
  const due = phases.find((phase) => phase.name.includes('动员'))?.endOn ?? campaign.startOn
  if (today <= due || amount(total, 'meeting.kickoff') > 0) return undefined
  return {
    id: 'W-06',
    level: 'yellow',
    title: '动员部署阶段已结束，还没有动员会的登记',
    count: 1,
    opens: { ledger: 'meeting' },
  }
}

/** Warnings told from the small books and from the child records. */
export const recordRules: readonly Rule[] = [
  ...outside,
  meetings,
  whenTeams({
    id: 'W-12',
    level: (context) => (halfOver(context) ? 'blue' : undefined),
    title: (n, { teams }) => {
      const names = [...new Set(teams.flatMap(({ values }) => untouched(values)))]
      return `${n}个队有工作内容还没有记录：${names.join('、')}`
    },
    faults: (_, values) => untouched(values).length,
  }),
  whenAny({
    id: 'W-14',
    metric: 'cadre.labourShort',
    level: 'yellow',
    title: (n) => `${n}名干部未达到“1124”劳动制度要求`,
  }),
  whenAny({
    id: 'W-14',
    metric: 'team.labourShort',
    level: 'yellow',
    title: (n) => `${n}个队未达到“1124”劳动制度要求`,
  }),
  whenAny({
    id: 'W-16',
    metric: 'familyPlanning.unapplied',
    level: 'yellow',
    title: (n) => `${n}名奖扶对象核实后超过10个工作日没有申报`,
  }),
  whenAny({
    id: 'W-19',
    metric: 'emergency.stale',
    level: 'red',
    title: (n) => `${n}起突发事件仍在处置，超过24小时没有更新`,
  }),
  whenAny({
    id: 'W-25',
    metric: 'partyBuilding.stepFaults',
    level: 'yellow',
    title: (n) => `${n}件“四议两公开”步骤颠倒或缺步骤`,
  }),
  whenAny({
    id: 'W-26',
    metric: 'partyBuilding.voteFaults',
    level: 'yellow',
    title: (n) => `${n}件事项的票数之和不符`,
  }),
]

/** Metrics that these rules ask for. */
export const recordAlertMetrics: readonly MetricId[] = [
  ...outsideMetricIds,
  ...workItems.flatMap(([, books]) => books),
  'meeting.kickoff',
  'cadre.labourShort',
  'team.labourShort',
  'familyPlanning.unapplied',
  'emergency.stale',
  'partyBuilding.stepFaults',
  'partyBuilding.voteFaults',
]
