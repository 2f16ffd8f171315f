import type { StatTable } from '../../../shared/metrics/results.ts'
import { type Column, matrixTable, type TableContext } from './matrix.ts'

const visits: readonly Column[] = [
  { metric: 'cadre.count', head: '参与干部(名)', teamOnly: true },
  { metric: 'household.filed', head: '建档户(户)', group: '走访' },
  { metric: 'visit.households', head: '走访户(户)', group: '走访' },
  { metric: 'visit.coverage', head: '覆盖率(%)', group: '走访' },
  { metric: 'household.unvisited', head: '未走访(户)', group: '走访' },
  { metric: 'visit.times', head: '户次', group: '走访' },
  { metric: 'visit.cadreTimes', head: '人次', group: '走访' },
  { metric: 'visit.enterprises', head: '企业(家)', group: '走访' },
  { metric: 'opinion.collected', head: '意见建议(条)', group: '民情' },
  { metric: 'opinion.answered', head: '当场答复(条)', group: '民情' },
  { metric: 'opinion.settled', head: '办结(条)', group: '民情' },
  { metric: 'opinion.settledRate', head: '办结率(%)', group: '民情' },
  { metric: 'opinion.other', head: '咨询表扬(条)', group: '民情' },
]

const books: readonly Column[] = [
  { metric: 'concern.registered', head: '民情', group: '登记数(件)' },
  { metric: 'hazard.registered', head: '安全', group: '登记数(件)' },
  { metric: 'dispute.registered', head: '矛盾', group: '登记数(件)' },
  { metric: 'publicOrder.registered', head: '治安', group: '登记数(件)' },
  { metric: 'familyPlanning.registered', head: '计生', group: '登记数(件)' },
  { metric: 'partyBuilding.registered', head: '基层组织', group: '登记数(件)' },
  { metric: 'six.registered', head: '合计', group: '登记数(件)' },
  { metric: 'six.due', head: '应办', group: '六本台账办理(件)' },
  { metric: 'six.settled', head: '办结', group: '六本台账办理(件)' },
  { metric: 'six.open', head: '在办', group: '六本台账办理(件)' },
  { metric: 'six.overdue', head: '逾期', group: '六本台账办理(件)' },
  { metric: 'six.settledRate', head: '办结率(%)', group: '六本台账办理(件)' },
  { metric: 'six.key', head: '登记', group: '重点问题(件)' },
  { metric: 'six.keyCleared', head: '销号', group: '重点问题(件)' },
]

const services: readonly Column[] = [
  { metric: 'training.sessions', head: '场次', group: '培训' },
  { metric: 'training.attended', head: '人次', group: '培训' },
  { metric: 'labour.times', head: '人次', group: '劳动' },
  { metric: 'labour.days', head: '工日', group: '劳动' },
  { metric: 'condolence.households', head: '户数', group: '慰问' },
  { metric: 'condolence.amount', head: '慰问金(元)', group: '慰问', weight: 11 },
  { metric: 'deed.problems', head: '实际问题(个)', group: '办实事' },
  { metric: 'deed.works', head: '惠民实事(件)', group: '办实事' },
  { metric: 'deed.promised', head: '承诺(件)', group: '办实事' },
  { metric: 'diary.count', head: '民情日记(篇)' },
  { metric: 'report.surveys', head: '调查报告(篇)', teamOnly: true },
  { metric: 'report.summaries', head: '阶段总结(份)', teamOnly: true },
]

/** 附表1 活动情况统计表 in three parts, each of which fits a landscape page. */
export const activityVisits = (context: TableContext): StatTable =>
  matrixTable(context, { id: 'activityVisits', caption: '活动情况统计表（一）走访和民情', columns: visits })

export const activityLedgers = (context: TableContext): StatTable =>
  matrixTable(context, {
    id: 'activityLedgers',
    caption: '活动情况统计表（二）六本台账',
    columns: books,
    notes: ['six.due', 'six.settled', 'six.overdue', 'six.settledRate', 'six.keyCleared'],
  })

export const activityServices = (context: TableContext): StatTable =>
  matrixTable(context, {
    id: 'activityServices',
    caption: '活动情况统计表（三）培训劳动、慰问和办实事',
    columns: services,
  })
