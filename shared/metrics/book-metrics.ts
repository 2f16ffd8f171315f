import { cameToMeeting } from '../ledgers/meeting-attendance.ts'
import {
  type ClauseOf,
  count,
  decimalSum,
  linkedBy,
  metricGroup,
  partsOf,
  rate,
  ratioOf,
  rowsOf,
  sum,
} from './metric.ts'

type Building = ClauseOf<'illegalBuilding'>
const disposed: Building = {
  all: [{ field: 'state', in: ['已处置'] }, { not: { field: 'disposedOn', after: 'cutOff' } }],
}
const buildings = (...filter: Building[]) => rowsOf('illegalBuilding', { filter })

/** 两违整治 (clause 1.1c). */
export const buildingMetrics = metricGroup({
  'illegalBuilding.count': count(['两违', '处', '两违：两违整治登记的处数，含违法用地和违法建设。'], buildings()),
  'illegalBuilding.land': count(
    ['违法用地', '处', '违法用地：两违整治登记中类型为违法用地的处数。'],
    buildings({ field: 'type', in: ['违法用地'] }),
  ),
  'illegalBuilding.building': count(
    ['违法建设', '处', '违法建设：两违整治登记中类型为违法建设的处数。'],
    buildings({ field: 'type', in: ['违法建设'] }),
  ),
  'illegalBuilding.area': decimalSum(1)(
    ['两违面积', '平方米', '两违面积：两违整治登记的面积之和。'],
    rowsOf('illegalBuilding', { measure: { by: 'sum', field: 'area' } }),
  ),
  'illegalBuilding.disposed': count(
    ['两违已处置', '处', '两违已处置：状态为已处置且处置日期不晚于截止日的处数。'],
    buildings(disposed),
  ),
  'illegalBuilding.removed': decimalSum(1)(
    ['拆除违法建筑', '平方米', '拆除违法建筑：已处置的两违中已拆除的面积之和。'],
    rowsOf('illegalBuilding', { filter: [disposed], measure: { by: 'sum', field: 'removed' } }),
  ),
})

type Work = ClauseOf<'otherWork'>
/** The plan's work items are told by their place among the eight: the office may change the words. */
const ofItem = (ordinal: number): Work => ({
  field: 'workItemId',
  refers: [{ field: 'ordinal', in: [ordinal] }],
})
const works = (...filter: Work[]) => rowsOf('otherWork', { filter })
const workSum = (
  field: 'techVisits' | 'supported' | 'waterWorks' | 'jobsWanted' | 'jobsFilled' | 'equipment' | 'educated',
) => rowsOf('otherWork', { measure: { by: 'sum', field } })

/** 其他工作: what has no ledger of its own (C3; clauses 1.1a, 1.1b, 1.6). */
export const otherWorkMetrics = metricGroup({
  'otherWork.count': count(['其他工作', '件', '其他工作：其他工作登记的件数，不计入六本台账。'], works()),
  'otherWork.development': count(
    ['服务发展工作', '件', '服务发展工作：其他工作登记中工作项为第一项（服务发展）的件数。'],
    works(ofItem(1)),
  ),
  'otherWork.environment': count(
    ['改善环境工作', '件', '改善环境工作：其他工作登记中工作项为第六项（改善环境）的件数。'],
    works(ofItem(6)),
  ),
  'otherWork.integrity': count(
    ['廉政建设工作', '件', '廉政建设工作：其他工作登记中工作项为第八项（廉政建设）的件数。'],
    works(ofItem(8)),
  ),
  'otherWork.seedlings': decimalSum(1)(
    ['集中育秧面积', '亩', '集中育秧面积：其他工作登记中集中育秧面积之和。'],
    rowsOf('otherWork', { measure: { by: 'sum', field: 'seedlings' } }),
  ),
  'otherWork.techVisits': sum(
    ['农技服务户次', '户次', '农技服务户次：其他工作登记中上门提供农业技术的户次之和。'],
    workSum('techVisits'),
  ),
  'otherWork.supported': sum(
    ['扶持户数', '户', '扶持户数：其他工作登记中扶持创业和规模种养户数之和，同一户可能重复。'],
    workSum('supported'),
  ),
  'otherWork.waterWorks': sum(
    ['农田水利处数', '处', '农田水利处数：其他工作登记中水利设施处数之和。'],
    workSum('waterWorks'),
  ),
  'otherWork.jobsWanted': sum(
    ['企业用工需求', '人', '企业用工需求：其他工作登记中用工需求人数之和。'],
    workSum('jobsWanted'),
  ),
  'otherWork.jobsFilled': sum(
    ['解决企业用工', '人', '解决企业用工：其他工作登记中解决用工人数之和。'],
    workSum('jobsFilled'),
  ),
  'otherWork.jobsRate': rate(
    '用工解决率',
    '用工解决率＝解决企业用工÷企业用工需求。',
    ratioOf('otherWork.jobsFilled', 'otherWork.jobsWanted'),
  ),
  'otherWork.waste': decimalSum(1)(
    ['清运垃圾', '吨', '清运垃圾：其他工作登记中清运垃圾吨数之和。'],
    rowsOf('otherWork', { measure: { by: 'sum', field: 'waste' } }),
  ),
  'otherWork.invested': decimalSum(2)(
    ['其他工作投入', '万元', '其他工作投入：其他工作登记中投入资金之和。'],
    rowsOf('otherWork', { measure: { by: 'sum', field: 'invested' } }),
  ),
  'otherWork.equipment': sum(
    ['环卫设备', '台套', '环卫设备：其他工作登记中争取、添置的设备台套数之和。'],
    workSum('equipment'),
  ),
  'otherWork.educated': sum(
    ['党员干部受教育人次', '人次', '党员干部受教育人次：其他工作登记中受教育人数之和。'],
    workSum('educated'),
  ),
})

const held: ClauseOf<'meetingAttendance'> = {
  field: 'meetingId',
  refers: [{ not: { field: 'heldOn', after: 'cutOff' } }],
}

/** 会议 (clause 2.1), 先进典型 (3.5), 突发事件 (1.5c). */
export const meetingMetrics = metricGroup({
  'meeting.count': count(['会议次数', '次', '会议次数：会议登记的次数。'], rowsOf('meeting')),
  'meeting.kickoff': count(
    ['动员会', '次', '动员会：会议登记中类别为动员会的次数。'],
    rowsOf('meeting', { filter: [{ field: 'kind', in: ['动员会'] }] }),
  ),
  'attendance.expected': count(
    ['会议应到人次', '人次', '会议应到人次：会议签到名单上的人次。'],
    rowsOf('meetingAttendance', { filter: [held] }),
  ),
  'attendance.present': count(
    ['会议实到人次', '人次', '会议实到人次：会议签到为到、补签的人次。'],
    rowsOf('meetingAttendance', { filter: [held, { field: 'state', in: cameToMeeting }] }),
  ),
  'attendance.rate': rate(
    '会议到会率',
    '会议到会率＝会议实到人次÷会议应到人次。',
    ratioOf('attendance.present', 'attendance.expected'),
  ),
  'exemplar.count': count(['先进典型', '个', '先进典型：先进典型登记的个数。'], rowsOf('exemplar')),
  'exemplar.published': count(
    ['已刊登典型', '个', '已刊登典型：截止日前已在简报刊登的先进典型。'],
    rowsOf('exemplar', {
      filter: [{ field: 'publishedIn', filled: true }, { not: { field: 'publishedOn', after: 'cutOff' } }],
    }),
  ),
  'infoItem.count': count(['报送简报信息', '条', '报送简报信息：各工作队报来的简报信息条数。'], rowsOf('infoItem')),
  'infoItem.adopted': count(
    ['采用简报信息', '条', '采用简报信息：截止日前已被本区简报或上级采用的条数。'],
    rowsOf('infoItem', {
      filter: [{ field: 'result', in: ['采用'] }, { not: { field: 'adoptedOn', after: 'cutOff' } }],
    }),
  ),
  'infoItem.adoptedAbove': count(
    ['上级采用简报信息', '条', '上级采用简报信息：截止日前被区级、市级、省级以上刊物采用的条数。'],
    rowsOf('infoItem', {
      filter: [
        { field: 'result', in: ['采用'] },
        { field: 'level', in: ['区级', '市级', '省级以上'] },
        { not: { field: 'adoptedOn', after: 'cutOff' } },
      ],
    }),
  ),
  'emergency.count': count(['突发事件', '起', '突发事件：突发事件登记的起数。'], rowsOf('emergency')),
  'emergency.stale': count(
    ['未更新突发事件', '起', '未更新突发事件：仍在处置，而截止日当天既没有更新也没有续报的突发事件。'],
    rowsOf('emergency', {
      filter: [
        { field: 'state', in: ['处置中'] },
        { field: 'lastUpdateAt', before: 'cutOff' },
        {
          linked: linkedBy('eventReport', 'emergencyId', [{ not: { field: 'reportedAt', before: 'cutOff' } }]),
          fewerThan: 1,
        },
      ],
    }),
  ),
  'inspection.unrectified': count(
    ['督查问题未整改', '次', '督查问题未整改：发现的问题还没有全部整改的督查。'],
    rowsOf('inspection', {
      filter: [
        {
          not: {
            linked: linkedBy('inspectionFinding', 'inspectionId', [{ field: 'state', in: ['待整改', '整改中'] }]),
            fewerThan: 1,
          },
        },
      ],
    }),
  ),
})

const marks = (field: 'excellent' | 'competent' | 'valid') => rowsOf('appraisal', { measure: { by: 'sum', field } })

/** 四议两公开 in full (clause 1.2b), 双述双评 by its votes (clause 1.8c). */
export const partyRecordMetrics = metricGroup({
  'partyBuilding.allSteps': count(
    ['四议两公开六步完成', '件', '四议两公开六步完成：截止日前六个步骤都有记录的四议两公开事项。'],
    rowsOf('partyBuilding', {
      filter: [
        { field: 'status', notIn: ['草稿'] },
        { field: 'matter', in: ['四议两公开'] },
        { not: { linked: linkedBy('decisionStep', 'partyBuildingId'), fewerThan: 6 } },
      ],
    }),
  ),
  'appraisal.excellent': sum(['测评优秀票', '票', '测评优秀票：双述双评测评中的优秀票数之和。'], marks('excellent')),
  'appraisal.competent': sum(['测评称职票', '票', '测评称职票：双述双评测评中的称职票数之和。'], marks('competent')),
  'appraisal.approved': sum(
    ['测评满意票', '票', '测评满意票：双述双评测评中优秀票与称职票之和。'],
    partsOf('appraisal.excellent', 'appraisal.competent'),
  ),
  'appraisal.valid': sum(['测评有效票', '票', '测评有效票：双述双评测评中的有效票数之和。'], marks('valid')),
  'appraisal.rate': rate(
    '双述双评满意率',
    '双述双评满意率＝（优秀票＋称职票）÷有效票。',
    ratioOf('appraisal.approved', 'appraisal.valid'),
  ),
})
