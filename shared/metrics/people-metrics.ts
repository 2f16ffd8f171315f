import { registered } from './case-filters.ts'
import { writtenDiary } from './diary-metrics.ts'
import { type ClauseOf, count, linkedBy, metricGroup, rate, ratioOf, rowsOf } from './metric.ts'

const village: ClauseOf<'point'> = { field: 'kind', in: ['村', '居委会'] }
/** A 财务清理 matter, or the cleared accounts beside any other matter. */
const unaudited: ClauseOf<'point'> = {
  linked: linkedBy('partyBuilding', 'pointId', [
    registered,
    {
      any: [
        { field: 'matter', in: ['财务清理'] },
        {
          not: {
            linked: linkedBy('financeCheck', 'partyBuildingId', [{ field: 'endOn', filled: true }]),
            fewerThan: 1,
          },
        },
      ],
    },
  ]),
  fewerThan: 1,
}

/** 单位与人员: who takes part, which points are theirs, and whom the work has not reached yet. */
export const peopleMetrics = metricGroup({
  'team.count': count(['工作队', '个', '工作队：工作队名册中的队数。'], rowsOf('team', { dated: false })),
  'cadre.count': count(['参与干部', '名', '参与干部：参与干部名册中的人数。'], rowsOf('cadre', { dated: false })),
  'point.villages': count(
    ['联系村居', '个', '联系村居：联系点中的村和居委会。'],
    rowsOf('point', { dated: false, filter: [{ field: 'kind', in: ['村', '居委会'] }] }),
  ),
  'point.enterprises': count(
    ['联系企业', '个', '联系企业：联系点中的企业。'],
    rowsOf('point', { dated: false, filter: [{ field: 'kind', in: ['企业'] }] }),
  ),
  'cadre.unassigned': count(
    ['未落实驻点干部', '名', '未落实驻点干部：带队领导以外没有驻点的参与干部。'],
    rowsOf('cadre', {
      dated: false,
      filter: [
        { field: 'pointId', filled: false },
        { field: 'role', notIn: ['带队领导'] },
      ],
    }),
  ),
  'cadre.withoutDiary': count(
    ['无日记干部', '名', '无日记干部：截止日前没有提交过民情日记的参与干部。'],
    rowsOf('cadre', {
      dated: false,
      filter: [{ linked: linkedBy('diary', 'cadreId', writtenDiary), fewerThan: 1 }],
    }),
  ),
  'cadre.fewDiaries': count(
    ['日记不足篇数干部', '名', '日记不足篇数干部：民情日记少于规定篇数的参与干部，含没有写的。'],
    rowsOf('cadre', {
      dated: false,
      filter: [{ linked: linkedBy('diary', 'cadreId', writtenDiary), fewerThan: 'diaryQuota' }],
    }),
  ),
  'point.uninspected': count(
    ['未督查联系点', '个', '未督查联系点：截止日前没有督查记录的联系点。'],
    rowsOf('point', { dated: false, filter: [{ linked: linkedBy('inspection', 'pointId'), fewerThan: 1 }] }),
  ),
  'point.unaudited': count(
    ['未开展财务清理村居', '个', '未开展财务清理村居：基层组织建设台账中没有财务清理事项，也没有清理记录的联系村居。'],
    rowsOf('point', { dated: false, filter: [village, unaudited] }),
  ),
  'point.audited': count(
    ['已开展财务清理村居', '个', '已开展财务清理村居：基层组织建设台账中有财务清理事项或清理记录的联系村居。'],
    rowsOf('point', { dated: false, filter: [village, { not: unaudited }] }),
  ),
  'point.auditedRate': rate(
    '财务清理完成率',
    '财务清理完成率＝已开展财务清理村居÷联系村居。',
    ratioOf('point.audited', 'point.villages'),
  ),
})
