import type { zeroGoals } from '../ledgers/zero-event.ts'
import { type ClauseOf, count, metricGroup, rate, ratioOf, rowsOf, sum } from './metric.ts'

const reports = (...filter: ClauseOf<'report'>[]) => rowsOf('report', { dated: false, filter })
const summary: ClauseOf<'report'> = { field: 'kind', in: ['阶段总结'] }
const submitted: ClauseOf<'report'> = {
  all: [{ field: 'state', in: ['已报'] }, { not: { field: 'submittedOn', after: 'cutOff' } }],
}
const finished: ClauseOf<'report'> = {
  all: [{ field: 'state', in: ['定稿', '已报'] }, { not: { field: 'finalOn', after: 'cutOff' } }],
}

/** 调查报告 and 阶段总结 (clauses 2.2a and 2.3), 督查 (3.0). */
export const reportMetrics = metricGroup({
  'report.surveys': count(
    ['调查报告', '篇', '调查报告：截止日前已定稿或已报送的调查报告。'],
    reports({ field: 'kind', in: ['调查报告'] }, finished),
  ),
  'report.summaries': count(['阶段总结', '份', '阶段总结：截止日前已报送的阶段总结。'], reports(summary, submitted)),
  'report.lateSummaries': count(
    ['迟报总结', '份', '迟报总结：报送日期晚于报送期限的阶段总结，期限当日报送不算迟报。'],
    reports(summary, submitted, { field: 'submittedOn', after: { setting: 'summaryDueOn' } }),
  ),
  'inspection.count': count(['督查次数', '次', '督查次数：督查记录的次数。'], rowsOf('inspection')),
  'inspection.points': count(
    ['督查联系点', '个', '督查联系点：有督查记录的不同联系点。'],
    rowsOf('inspection', { measure: { by: 'distinct', field: 'pointId' } }),
  ),
  'inspection.sampled': sum(
    ['督查抽查户数', '户', '督查抽查户数：督查记录中抽查户数之和。'],
    rowsOf('inspection', { measure: { by: 'sum', field: 'sampled' } }),
  ),
  'inspection.verified': sum(
    ['督查属实户数', '户', '督查属实户数：督查记录中属实户数之和。'],
    rowsOf('inspection', { measure: { by: 'sum', field: 'verified' } }),
  ),
  'inspection.verifiedRate': rate(
    '抽查属实率',
    '抽查属实率＝督查属实户数÷督查抽查户数。',
    ratioOf('inspection.verified', 'inspection.sampled'),
  ),
})

type Goal = (typeof zeroGoals)[number]
const ruledIn: ClauseOf<'zeroEvent'> = { field: 'ruling', notIn: ['不计入'] }
const against = (title: string, goal: Goal) =>
  count(
    [title, '起', `${title}：涉及“${goal}”目标的事件，含定性待定的；定性不计入的除外。`],
    rowsOf('zeroEvent', { filter: [ruledIn, { field: 'goal', in: [goal] }] }),
  )

/** 五零 (clause 3.3) and 三不准 (clause 3.4b). */
export const disciplineMetrics = metricGroup({
  'zeroEvent.accidents': against('安全生产事故', '安全生产零事故'),
  'zeroEvent.casualties': against('职工群众伤亡事件', '职工群众零伤亡'),
  'zeroEvent.petitions': against('进京赴省上访', '进京赴省零上访'),
  'zeroEvent.paralysis': against('基层组织瘫痪', '基层组织零瘫痪'),
  'zeroEvent.crimes': against('重大案件', '重大案件零发生'),
  'zeroEvent.total': count(
    ['五零事件', '起', '五零事件：影响五零目标的事件，含定性待定的；定性不计入的除外。'],
    rowsOf('zeroEvent', { filter: [ruledIn] }),
  ),
  'zeroEvent.pending': count(
    ['五零事件待定', '起', '五零事件待定：定性为待定的五零事件。'],
    rowsOf('zeroEvent', { filter: [{ field: 'ruling', in: ['待定'] }] }),
  ),
  'violation.reported': count(['三不准线索', '件', '三不准线索：违反三不准纪律的线索。'], rowsOf('violation')),
  'violation.proven': count(
    ['三不准查实', '件', '三不准查实：核查结论为属实、部分属实的线索。'],
    rowsOf('violation', { filter: [{ field: 'conclusion', in: ['属实', '部分属实'] }] }),
  ),
})
