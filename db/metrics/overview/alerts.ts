import { caseLedgerIds } from '../../../shared/ledgers/index.ts'
import type { MetricId } from '../../../shared/metrics/index.ts'
import type { Alert, AlertLevel, AlertLink, Quota } from '../../../shared/metrics/results.ts'
import { daysBetween } from '../../../shared/rules/calendar.ts'
import { type AlertContext, amount, partsOfMetric, type Rule, told, whenAny, whenTeams } from './alert-rule.ts'
import { isHalfOver } from './campaign-days.ts'
import { handlingAlertMetrics, handlingRules } from './handling-alerts.ts'
import { personRules } from './person-alerts.ts'
import { recordAlertMetrics, recordRules } from './record-alerts.ts'

const quotaOf = ({ quotas }: AlertContext, measure: string): Quota | undefined =>
  quotas.find((quota) => quota.measure === measure)

/** When the plan wants a measure reached; the campaign's end when it names no day. */
const dueDay = (context: AlertContext, measure: string): string =>
  quotaOf(context, measure)?.dueOn ?? context.campaign.endOn
const wanted = (context: AlertContext, measure: string, otherwise: number): number =>
  quotaOf(context, measure)?.amount ?? otherwise
const workingDaysLeft = ({ today, calendar }: AlertContext, day: string): number =>
  calendar.workingDaysBetween(today, day)

const after =
  (measure: string, level: AlertLevel) =>
  (context: AlertContext): AlertLevel | undefined =>
    context.today > dueDay(context, measure) ? level : undefined
const shortlyBefore =
  (measure: string, level: AlertLevel) =>
  (context: AlertContext): AlertLevel | undefined =>
    workingDaysLeft(context, dueDay(context, measure)) <= 3 ? level : undefined

const organization: readonly Rule[] = [
  whenTeams({
    id: 'W-03',
    level: 'yellow',
    title: (count) => `${count}个队带队领导未定，或联系点不是4个村(居)和1个企业`,
    faults: (team, values, context) =>
      Number(team.leader === '' || team.leader === '待定') +
      Number(amount(values, 'point.villages') < wanted(context, '联系村居', 4)) +
      Number(amount(values, 'point.enterprises') < wanted(context, '联系企业', 1)),
  }),
  whenAny({ id: 'W-05', metric: 'cadre.unassigned', level: 'yellow', title: (n) => `${n}名干部没有落实驻点` }),
  (context) => {
    const { campaign, today, quotas } = context
    if (!isHalfOver(campaign.startOn, campaign.endOn, today)) return undefined
    const slow = quotas.flatMap((quota) =>
      quota.teams.filter((team) => team.level !== 'green' && team.share < 0.5).map(() => quota.measure),
    )
    const measures = [...new Set(slow)]
    const links = measures.flatMap((measure): AlertLink[] => {
      const metric = quotaOf(context, measure)?.metric
      return metric ? [{ name: measure, count: slow.filter((one) => one === measure).length, opens: { metric } }] : []
    })
    return slow.length === 0
      ? undefined
      : {
          id: 'W-07',
          level: 'yellow',
          title: `时间过半，有${slow.length}项次指标完成不到一半`,
          count: slow.length,
          opens: { ledger: 'target' },
          links,
        }
  },
]

const visiting: readonly Rule[] = [
  whenAny({
    id: 'W-08',
    metric: 'household.unvisited',
    level: after('走访覆盖率', 'yellow'),
    title: (n) => `${n}户建档户还没有走访`,
  }),
  whenAny({
    id: 'W-09',
    metric: 'cadre.withoutDiary',
    level: (context) => (context.today > dueDay(context, '走访覆盖率') ? 'red' : 'yellow'),
    title: (n) => `${n}名干部一篇民情日记也没有`,
  }),
  whenAny({
    id: 'W-09',
    metric: 'cadre.fewDiaries',
    level: shortlyBefore('民情日记', 'yellow'),
    title: (n, { campaign }) => `${n}名干部民情日记不足${campaign.diaryQuota}篇`,
  }),
  whenAny({
    id: 'W-11',
    metric: 'point.unvisitedEnterprises',
    level: ({ today, phases, campaign, calendar }) => {
      const start = phases.find((phase) => phase.name.includes('实施'))?.startOn ?? campaign.startOn
      return calendar.workingDaysBetween(start, today) >= 5 ? 'yellow' : undefined
    },
    title: (n) => `${n}家联系企业还没有走访`,
  }),
]

const services: readonly Rule[] = [
  whenTeams({
    id: 'W-13',
    level: 'blue',
    title: (n) => `${n}个队三类培训不齐（法律政策、实用技术、卫生常识）`,
    faults: (_, values) =>
      (['training.lawSessions', 'training.skillSessions', 'training.healthSessions'] as const).filter(
        (metric) => amount(values, metric) === 0,
      ).length,
  }),
  whenTeams({
    id: 'W-15',
    level: 'yellow',
    title: (n, context) => `${n}个队慰问不足${wanted(context, '慰问户数', 20)}户`,
    faults: (_, values, context) =>
      Math.max(0, wanted(context, '慰问户数', 20) - amount(values, 'condolence.households')),
  }),
  whenAny({ id: 'W-15', metric: 'condolence.below200', level: 'yellow', title: (n) => `${n}户慰问金不足200元` }),
  whenAny({ id: 'W-15', metric: 'condolence.unsigned', level: 'red', title: (n) => `${n}户次慰问没有签收` }),
  whenTeams({
    id: 'W-22',
    level: 'yellow',
    title: (n) => `${n}个队解决实际问题为0`,
    faults: (_, values) => Number(amount(values, 'deed.problems') === 0),
  }),
  whenTeams({
    id: 'W-22',
    level: 'yellow',
    title: (n) => `${n}个队兴办惠民实事为0`,
    faults: (_, values) => Number(amount(values, 'deed.works') === 0),
  }),
]

const books: readonly Rule[] = [
  whenAny({ id: 'W-17', metric: 'hazard.majorAtRisk', level: 'red', title: (n) => `${n}处重大隐患没有落实或已超期` }),
  whenAny({ id: 'W-18', metric: 'petition.withoutLeader', level: 'red', title: (n) => `${n}件信访没有包案领导` }),
  whenTeams({
    id: 'W-20',
    level: 'yellow',
    title: (n) => `${n}个队有台账还没有登记`,
    faults: (_, values) => caseLedgerIds.filter((id) => amount(values, `${id}.registered`) === 0).length,
  }),
  whenAny({
    id: 'W-21',
    metric: 'six.keyIncomplete',
    level: 'red',
    title: (n) => `${n}件重点问题缺工作方案、责任人或解决时限`,
  }),
  whenAny({
    id: 'W-24',
    metric: 'point.unaudited',
    level: (context) => {
      if (context.today > context.campaign.endOn) return 'yellow'
      return workingDaysLeft(context, context.campaign.endOn) <= 5 ? 'blue' : undefined
    },
    title: (n) => `${n}个村(居)还没有财务清理`,
  }),
  whenAny({
    id: 'W-27',
    metric: 'six.keyOpen',
    level: ({ today, campaign }) => (today >= campaign.endOn ? 'yellow' : undefined),
    title: (n) => `${n}件重点问题没有销号，应列入以月促年`,
  }),
]

/** 总结: notice three working days before, action on the last working day before, red from the due day on (C9). */
const summaryLevel = (context: AlertContext): AlertLevel | undefined => {
  const left = workingDaysLeft(context, context.campaign.summaryDueOn)
  if (context.today >= context.campaign.summaryDueOn) return 'red'
  if (left <= 1) return 'yellow'
  return left <= 3 ? 'blue' : undefined
}

const duties: readonly Rule[] = [
  whenTeams({
    id: 'W-10',
    level: shortlyBefore('调查报告', 'yellow'),
    title: (n) => `${n}个队没有调查报告`,
    faults: (_, values) => Number(amount(values, 'report.surveys') === 0),
  }),
  whenTeams({
    id: 'W-23',
    level: summaryLevel,
    title: (n, context) => {
      const left = workingDaysLeft(context, context.campaign.summaryDueOn)
      return left > 0 ? `${n}个队没有报送阶段总结，还剩${left}个工作日` : `${n}个队没有报送阶段总结`
    },
    faults: (_, values) => Number(amount(values, 'report.summaries') === 0),
  }),
  whenAny({ id: 'W-23', metric: 'report.lateSummaries', level: 'yellow', title: (n) => `${n}份阶段总结迟报` }),
  whenAny({ id: 'W-28', metric: 'point.uninspected', level: 'blue', title: (n) => `${n}个联系点还没有督查` }),
  whenAny({
    id: 'W-29',
    metric: 'zeroEvent.total',
    level: 'red',
    title: (n, { total }) => {
      const pending = amount(total, 'zeroEvent.pending')
      return pending > 0 ? `发生五零事件${n}起，其中${pending}起定性待定` : `发生五零事件${n}起`
    },
  }),
  whenAny({ id: 'W-30', metric: 'violation.proven', level: 'red', title: (n) => `违反三不准查实${n}件` }),
  ({ today, campaign, lastBriefingOn }) => {
    const since = daysBetween(lastBriefingOn ?? campaign.startOn, today)
    const isRunning = today >= campaign.startOn && today <= campaign.endOn
    return isRunning && since >= 7
      ? { id: 'W-31', level: 'blue', title: `已有${since}天没有印发简报`, count: since, opens: { page: 'briefings' } }
      : undefined
  },
  ({ differences }) =>
    differences.length === 0
      ? undefined
      : {
          id: '合计',
          level: 'red',
          title: `各队合计与全区不符：${differences.map((d) => `${d.title}（${d.sum}≠${d.total}）`).join('、')}`,
          count: differences.length,
          links: differences.map(({ title, metric, total, sum }) => ({
            name: title,
            count: Math.abs(total - sum),
            opens: { metric },
          })),
        },
]

const rules: readonly Rule[] = [
  ...duties,
  ...books,
  ...handlingRules,
  ...recordRules,
  ...personRules,
  ...services,
  ...visiting,
  ...organization,
]
const order: readonly AlertLevel[] = ['red', 'yellow', 'blue']

/** Metrics that the rules ask for. */
export const alertMetrics: readonly MetricId[] = [
  'point.villages',
  'point.enterprises',
  'cadre.unassigned',
  'household.unvisited',
  'cadre.withoutDiary',
  'cadre.fewDiaries',
  'point.unvisitedEnterprises',
  'training.lawSessions',
  'training.skillSessions',
  'training.healthSessions',
  'condolence.households',
  'condolence.below200',
  'condolence.unsigned',
  'deed.problems',
  'deed.works',
  'hazard.majorAtRisk',
  'petition.withoutLeader',
  ...caseLedgerIds.map((id) => `${id}.registered` as const),
  'six.keyIncomplete',
  'six.keyOpen',
  'point.unaudited',
  'point.uninspected',
  'report.surveys',
  'report.summaries',
  'report.lateSummaries',
  'zeroEvent.total',
  'zeroEvent.pending',
  'violation.proven',
  ...recordAlertMetrics,
  ...handlingAlertMetrics.flatMap((metric) => [metric, ...partsOfMetric(metric)]),
  ...(['six.keyIncomplete', 'six.keyOpen'] as const).flatMap(partsOfMetric),
]

/** The 待办/预警 board (domain §1.7): what can be told from the data, the worst first. */
export const alertsOf = (context: AlertContext): Alert[] =>
  rules
    .flatMap((rule) => rule(context) ?? [])
    .map((alert) => told(alert, context.total))
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
