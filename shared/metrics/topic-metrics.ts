import { opinionNatures } from '../ledgers/concern.ts'
import { due, open, registered, settled } from './case-filters.ts'
import { type ClauseOf, count, decimalSum, metricGroup, rate, ratioOf, rowsOf } from './metric.ts'

const opinion: ClauseOf<'concern'> = { field: 'nature', in: opinionNatures }
const opinionsDue: ClauseOf<'concern'>[] = [opinion, due]

/** 民情: what a 简报 says of opinions, where 咨询 and 表扬 are counted apart. */
export const concernMetrics = metricGroup({
  'opinion.collected': count(
    [
      '意见建议',
      '条',
      '意见建议：民情台账中性质为诉求、意见、建议、投诉的，转入其他台账的只在民情中计一次；咨询、表扬另计。',
    ],
    rowsOf('concern', { filter: [opinion, registered] }),
  ),
  'opinion.other': count(
    ['咨询表扬', '条', '咨询表扬：民情台账中性质为咨询、表扬的。'],
    rowsOf('concern', { filter: [{ field: 'nature', in: ['咨询', '表扬'] }, registered] }),
  ),
  'opinion.answered': count(
    ['当场答复', '条', '当场答复：意见建议中答复方式为当场答复、当场解决的。'],
    rowsOf('concern', { filter: [opinion, registered, { field: 'reply', in: ['当场答复', '当场解决'] }] }),
  ),
  'opinion.due': count(
    ['意见建议应办数', '条', '意见建议应办数：意见建议减去已转出的。'],
    rowsOf('concern', { filter: opinionsDue }),
  ),
  'opinion.settled': count(
    ['意见建议办结数', '条', '意见建议办结数：意见建议中已办结、已回访、已销号的。'],
    rowsOf('concern', { filter: [opinion, settled] }),
  ),
  'opinion.settledRate': rate(
    '意见建议办结率',
    '意见建议办结率＝意见建议办结数÷意见建议应办数。',
    ratioOf('opinion.settled', 'opinion.due'),
  ),
})

const general: ClauseOf<'hazard'> = { field: 'grade', in: ['一般', '较大'] }
const major: ClauseOf<'hazard'> = { field: 'grade', in: ['重大'] }
const fixed: ClauseOf<'hazard'> = {
  any: [
    { all: [{ field: 'reviewResult', in: ['合格'] }, { not: { field: 'reviewedOn', after: 'cutOff' } }] },
    { all: [{ field: 'status', in: ['已销号'] }, { not: { field: 'clearedOn', after: 'cutOff' } }] },
  ],
}
const fixedWords = '复查合格或已销号的'

const hazards = (...filter: ClauseOf<'hazard'>[]) => rowsOf('hazard', { filter: [registered, ...filter] })

export const hazardMetrics = metricGroup({
  'hazard.found': count(['排查隐患', '处', '排查隐患：安全生产台账登记的隐患，不含草稿和作废。'], hazards()),
  'hazard.fixed': count(['整改隐患', '处', `整改隐患：${fixedWords}隐患。`], hazards(fixed)),
  'hazard.fixedRate': rate('隐患整改率', '隐患整改率＝整改隐患÷排查隐患。', ratioOf('hazard.fixed', 'hazard.found')),
  'hazard.general': count(
    ['一般隐患', '处', '一般隐患：等级为一般、较大的隐患，月报表中较大并入一般。'],
    hazards(general),
  ),
  'hazard.generalFixed': count(
    ['一般隐患整改数', '处', `一般隐患整改数：${fixedWords}一般隐患。`],
    hazards(general, fixed),
  ),
  'hazard.generalFixedRate': rate(
    '一般隐患整改率',
    '一般隐患整改率＝一般隐患整改数÷一般隐患。',
    ratioOf('hazard.generalFixed', 'hazard.general'),
  ),
  'hazard.major': count(['重大隐患', '处', '重大隐患：等级为重大的隐患。'], hazards(major)),
  'hazard.majorFixed': count(
    ['重大隐患整改数', '处', `重大隐患整改数：${fixedWords}重大隐患。`],
    hazards(major, fixed),
  ),
  'hazard.majorFixedRate': rate(
    '重大隐患整改率',
    '重大隐患整改率＝重大隐患整改数÷重大隐患。',
    ratioOf('hazard.majorFixed', 'hazard.major'),
  ),
  'hazard.listed': count(
    ['挂牌督办隐患', '处', '挂牌督办隐患：列为区级、市级或省级挂牌督办的隐患。'],
    hazards({ field: 'listing', in: ['区级', '市级', '省级'] }),
  ),
  'hazard.funds': decimalSum(2)(
    ['隐患整改资金', '万元', '隐患整改资金：安全生产台账登记的整改资金合计。'],
    rowsOf('hazard', { filter: [registered], measure: { by: 'sum', field: 'funds' } }),
  ),
  'hazard.majorAtRisk': count(
    ['重大隐患未落实数', '处', '重大隐患未落实数：未整改的重大隐患中，缺整改措施、资金或预案，或已超过期限的。'],
    hazards(
      major,
      { not: fixed },
      { field: 'status', notIn: ['转出'] },
      {
        any: [
          { field: 'measure', filled: false },
          { field: 'funds', filled: false },
          { field: 'contingency', filled: false },
          { field: 'dueOn', before: 'cutOff' },
        ],
      },
    ),
  ),
})

const majorDispute: ClauseOf<'dispute'> = {
  any: [
    { field: 'scale', in: ['重大群体性'] },
    { field: 'alert', in: ['一级'] },
  ],
}
const agreed: ClauseOf<'dispute'> = { field: 'outcome', in: ['达成协议'] }
const disputes = (...filter: ClauseOf<'dispute'>[]) => rowsOf('dispute', { filter: [registered, ...filter] })

export const disputeMetrics = metricGroup({
  'dispute.found': count(['排查矛盾', '起', '排查矛盾：矛盾纠纷台账登记的纠纷，不含草稿和作废。'], disputes()),
  'dispute.mediated': count(
    ['调处矛盾', '起', '调处矛盾：已办结、已回访、已销号的纠纷，不论是否成功。'],
    disputes(settled),
  ),
  'dispute.succeeded': count(
    ['调处成功', '起', '调处成功：已调处且达成协议的纠纷；部分达成、未达成、转审司法不计。'],
    disputes(settled, agreed),
  ),
  'dispute.mediationRate': rate('调处率', '调处率＝调处矛盾÷排查矛盾。', ratioOf('dispute.mediated', 'dispute.found')),
  'dispute.successRate': rate(
    '调处成功率',
    '调处成功率＝调处成功÷调处矛盾。',
    ratioOf('dispute.succeeded', 'dispute.mediated'),
  ),
  'dispute.major': count(
    ['重大矛盾', '起', '重大矛盾：规模为重大群体性，或预警级别为一级的纠纷。'],
    disputes(majorDispute),
  ),
  'dispute.majorMediated': count(
    ['重大矛盾调处数', '起', '重大矛盾调处数：已调处的重大矛盾。'],
    disputes(majorDispute, settled),
  ),
  'dispute.majorSucceeded': count(
    ['重大矛盾调处成功数', '起', '重大矛盾调处成功数：已调处且达成协议的重大矛盾。'],
    disputes(majorDispute, settled, agreed),
  ),
})

const order = (
  title: string,
  unit: string,
  kind: '治安混乱地区' | '突出治安问题' | '苗头性倾向性问题' | '群防群治建设' | '案(事)件',
) =>
  count(
    [title, unit, `${title}：社会治安台账中记录类别为“${kind}”的。`],
    rowsOf('publicOrder', { filter: [registered, { field: 'kind', in: [kind] }] }),
  )

export const orderMetrics = metricGroup({
  'publicOrder.chaotic': order('治安混乱地区', '处', '治安混乱地区'),
  'publicOrder.prominent': order('突出治安问题', '个', '突出治安问题'),
  'publicOrder.tendency': order('苗头性倾向性问题', '个', '苗头性倾向性问题'),
  'publicOrder.patrol': order('群防群治建设', '项', '群防群治建设'),
  'publicOrder.incident': order('治安案(事)件', '起', '案(事)件'),
})

const family = (...filter: ClauseOf<'familyPlanning'>[]) =>
  rowsOf('familyPlanning', { filter: [registered, ...filter] })
const party = (title: string, matter: string) =>
  count(
    [title, '件', `${title}：基层组织建设台账中事项类别为“${matter}”的。`],
    rowsOf('partyBuilding', { filter: [registered, { field: 'matter', in: [matter] }] }),
  )

export const familyMetrics = metricGroup({
  'familyPlanning.served': count(
    ['计划生育服务人次', '人次', '计划生育服务人次：计划生育台账中春季集中服务的登记，一人一次计1人次。'],
    family({ field: 'kind', in: ['春季集中服务'] }),
  ),
  'familyPlanning.pension': count(
    ['计划生育奖励扶助对象', '人', '计划生育奖励扶助对象：计划生育台账中奖励扶助、特别扶助的登记。'],
    family({ field: 'kind', in: ['奖励扶助', '特别扶助'] }),
  ),
  'familyPlanning.missed': count(
    ['计划生育应享未享', '人', '计划生育应享未享：计划生育台账中标明应享未享的登记。'],
    family({ field: 'isMissed', in: [true] }),
  ),
})

export const petitionMetrics = metricGroup({
  'petition.withoutLeader': count(
    ['无包案领导信访件', '件', '无包案领导信访件：信访包案台账中尚未办结且没有包案领导的。'],
    rowsOf('petition', { filter: [open, { field: 'leaderId', filled: false }] }),
  ),
})

export const partyMetrics = metricGroup({
  'partyBuilding.veterans': party('走访老党员老干部', '老党员老干部走访'),
  'partyBuilding.fourDiscussions': party('四议两公开事项', '四议两公开'),
  'partyBuilding.audit': party('财务清理', '财务清理'),
  'partyBuilding.partyAffairs': party('党务公开', '党务公开'),
  'partyBuilding.villageFinance': party('村务财务公开', '村务财务公开'),
  'partyBuilding.appraisal': party('双述双评', '双述双评'),
  'partyBuilding.integrity': party('廉政教育', '廉政教育'),
})
