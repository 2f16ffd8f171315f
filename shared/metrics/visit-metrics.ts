import { uncountedPresence, uncountedVisitForms } from '../ledgers/visit.ts'
import { type ClauseOf, count, linkedBy, metricGroup, partsOf, rate, ratioOf, rowsOf, sum } from './metric.ts'

const counted: readonly ClauseOf<'visit'>[] = [
  { field: 'form', notIn: uncountedVisitForms },
  { field: 'presence', notIn: uncountedPresence },
]
const home: readonly ClauseOf<'visit'>[] = [...counted, { field: 'householdId', filled: true }]
const rule = '电话联系和家中无人的不计'

/** 察民情 (clause 2.2a): who was visited, and who was not yet. */
export const visitMetrics = metricGroup({
  'visit.households': count(
    ['走访户数', '户', `走访户数：至少走访一次的不同农户（居民户），${rule}。`],
    rowsOf('visit', { filter: home, measure: { by: 'distinct', field: 'householdId' } }),
  ),
  'visit.times': count(
    ['走访户次', '户次', `走访户次：走访农户（居民户）的次数，同一户多次走访分别计次，${rule}。`],
    rowsOf('visit', { filter: home }),
  ),
  'visit.cadreTimes': sum(
    ['走访人次', '人次', `走访人次：每次走访的干部人数之和，含企业走访和院落座谈，${rule}。`],
    rowsOf('visit', { filter: counted, measure: { by: 'length', field: 'cadreIds' } }),
  ),
  'visit.enterprises': count(
    ['走访企业数', '家', `走访企业数：至少走访一次的不同联系企业，${rule}。`],
    rowsOf('visit', {
      filter: [...counted, { field: 'pointId', refers: [{ field: 'kind', in: ['企业'] }] }],
      measure: { by: 'distinct', field: 'pointId' },
    }),
  ),
  'visit.leaflets': sum(
    ['走访发放资料', '份', '走访发放资料：走访记录登记的发放资料份数之和。'],
    rowsOf('visit', { measure: { by: 'sum', field: 'leaflets' } }),
  ),
  'visit.coverage': rate(
    '走访覆盖率',
    '走访覆盖率＝走访户数÷应走访户数；应走访户数按活动设置取建档户数或总户数。',
    ratioOf('visit.households', 'household.base'),
  ),
  'household.filed': count(
    ['建档户数', '户', '建档户数：农户（居民户）名册中的户数。'],
    rowsOf('household', { dated: false }),
  ),
  'household.all': sum(
    ['总户数', '户', '总户数：各联系村居登记的总户数之和。'],
    rowsOf('point', { dated: false, measure: { by: 'sum', field: 'households' } }),
  ),
  'household.base': {
    ...count(['应走访户数', '户', '应走访户数：按活动设置取建档户数或总户数。'], partsOf()),
    source: {
      of: 'setting',
      setting: 'coverageBase',
      choices: { 建档户数: 'household.filed', 总户数: 'household.all' },
    },
  },
  'household.unvisited': count(
    ['未走访户', '户', `未走访户：建档户中截止日前没有走访的户，${rule}。`],
    rowsOf('household', {
      dated: false,
      filter: [{ linked: linkedBy('visit', 'householdId', home), fewerThan: 1 }],
    }),
  ),
  'point.unvisitedEnterprises': count(
    ['未走访企业', '家', `未走访企业：联系企业中截止日前没有走访的，${rule}。`],
    rowsOf('point', {
      dated: false,
      filter: [
        { field: 'kind', in: ['企业'] },
        { linked: linkedBy('visit', 'pointId', counted), fewerThan: 1 },
      ],
    }),
  ),
})
