import { choice, day, flag, note, phone, ref, statuses, text, whole } from '../fields/field.ts'
import { inOrder, notInFuture } from '../rules/dates.ts'
import { requiredWhen } from '../rules/required.ts'
import type { Check, Section } from './define.ts'

/** Where a matter came from (domain §2.0). */
const sources = [
  '入户走访',
  '民情日记转入',
  '座谈会',
  '群众来访',
  '群众来电来信',
  '村(居)上报',
  '企业反映',
  '督查发现',
  '上级交办',
  '领导批示',
  '部门转办',
  '其他',
] as const

/** The block that every row of the six ledgers and of 信访包案 begins and ends with (domain §2.0). */
export const caseFields = {
  status: choice('状态', statuses, { required: true, width: 90 }),
  registeredOn: day('登记日期', { required: true }),
  teamId: ref('工作队', 'team', { required: true, width: 110 }),
  pointId: ref('联系点', 'point', { required: true, within: 'teamId', width: 130 }),
  hamletId: ref('村民小组', 'hamlet', { within: 'pointId', width: 100 }),
  source: choice('来源', sources, { required: true }),
  sourceVisitId: ref('来源走访', 'visit', { hint: '由哪次走访转来' }),
  sourceDiaryId: ref('来源日记', 'diary', { hint: '由哪篇民情日记转来' }),
  title: text('事项标题', { required: true, max: 40, hint: '谁+什么事，40字以内', width: 240 }),
  registrarId: ref('登记人', 'cadre', { width: 90 }),
  organId: ref('责任单位', 'organ', { requiredFrom: '交办', width: 140 }),
  responsible: text('责任人', { requiredFrom: '交办', max: 20, width: 100 }),
  contact: phone('联系电话'),
  prominence: choice('突出类别', ['突出问题', '突出矛盾'], { hint: '方案目标所指的突出问题、突出矛盾', width: 100 }),
  isKey: flag('重点问题', { hint: '重点问题须有工作方案、责任人、解决时限' }),
  plan: note('工作方案', { max: 1000 }),
  dueOn: day('解决时限', { requiredFrom: '交办', aliases: ['时限', '办结期限', '整改期限'] }),
  instruction: note('拟办意见', { max: 300 }),
  receivedOn: day('签收日期'),
  originalDueOn: day('原定时限', { auto: true, hint: '批准延期之前的解决时限' }),
  extensions: whole('延期次数', { auto: true, max: 9, width: 90 }),
  urgings: whole('催办次数', { auto: true, max: 99, width: 90 }),
  urgency: choice('紧急程度', ['一般', '紧急', '特急'], { width: 90 }),
  result: note('办理结果', { requiredFrom: '已办结', max: 1000 }),
  closedOn: day('办结日期', { requiredFrom: '已办结' }),
  closeMethod: choice('办结方式', ['已解决', '部分解决', '列入计划', '解释说明', '政策不允许', '转交上级'], {
    requiredFrom: '已办结',
  }),
  followedUpOn: day('回访日期', { requiredFrom: '已回访' }),
  followUpMethod: choice('回访方式', ['入户', '电话', '座谈', '复查'], { requiredFrom: '已回访', width: 90 }),
  followUpBy: text('回访人', { max: 20, width: 90 }),
  satisfaction: choice('群众评价', ['满意', '基本满意', '不满意', '未表态'], { requiredFrom: '已回访', width: 100 }),
  clearedOn: day('销号日期', { requiredFrom: '已销号' }),
  approvedBy: text('批准人', { requiredFrom: '已销号', max: 20, width: 90 }),
  rebounds: whole('反弹次数', { auto: true, max: 9, width: 90 }),
  supervision: choice('督办', ['无', '催办', '黄牌', '红牌'], { auto: true, width: 80 }),
  transferredTo: text('转往', { max: 40, hint: '转入的台账编号或上级单位' }),
  isExemplar: flag('典型', { hint: '勾选后可被简报、总结引用' }),
  remark: note('备注', { max: 300, width: 160 }),
} as const

/** In every case book but 民情 itself: the 民情 row that was passed on to this book and is counted there only (domain §2.1). */
export const passedOnFields = {
  sourceConcernId: ref('来源民情', 'concern', { hint: '由民情台账哪一条转来' }),
} as const

type CaseKey = keyof typeof caseFields

/** The sections around a ledger's own ones; `without` names common fields that the ledger replaces by its own. */
export const caseSections = <const Own extends string>(
  own: readonly Section<Own>[],
): readonly Section<Own | CaseKey>[] => [
  {
    title: '登记',
    fields: [
      'registeredOn',
      'teamId',
      'pointId',
      'hamletId',
      'source',
      'sourceVisitId',
      'sourceDiaryId',
      'title',
      'registrarId',
    ],
  },
  ...own,
  {
    title: '交办与办理',
    fields: [
      'status',
      'urgency',
      'prominence',
      'isKey',
      'plan',
      'organId',
      'responsible',
      'contact',
      'instruction',
      'receivedOn',
      'dueOn',
      'originalDueOn',
      'extensions',
      'urgings',
      'result',
      'closedOn',
      'closeMethod',
      'transferredTo',
    ],
  },
  {
    title: '回访与销号',
    fields: [
      'followedUpOn',
      'followUpMethod',
      'followUpBy',
      'satisfaction',
      'clearedOn',
      'approvedBy',
      'rebounds',
      'supervision',
      'isExemplar',
      'remark',
    ],
  },
]

/** The grid's columns: number and state first, then the ledger's own, then the handling. */
export const caseGrid = <const Own extends string>(own: readonly Own[]): readonly (Own | CaseKey)[] => [
  'status',
  'registeredOn',
  'teamId',
  'pointId',
  'hamletId',
  'title',
  ...own,
  'isKey',
  'organId',
  'responsible',
  'dueOn',
  'result',
  'closedOn',
  'closeMethod',
  'satisfaction',
  'clearedOn',
  'supervision',
  'remark',
]

/** Whoever is responsible for a matter does not ask the resident how it went (domain §2.0). */
const followedUpByAnother: Check = (row) =>
  typeof row.followUpBy === 'string' && row.followUpBy !== '' && row.followUpBy === row.responsible
    ? { field: 'followUpBy', level: 'warn', message: '回访人就是责任人，一般应由其他人回访。' }
    : undefined

/** Rules of the common block; 重点问题 need 方案, 责任人 and 时限 by clause 2.2e of the plan. */
export const caseChecks: readonly Check[] = [
  followedUpByAnother,
  notInFuture('registeredOn', '登记日期'),
  notInFuture('closedOn', '办结日期'),
  inOrder('registeredOn', 'dueOn', ['登记日期', '解决时限']),
  inOrder('registeredOn', 'closedOn', ['登记日期', '办结日期']),
  inOrder('closedOn', 'followedUpOn', ['办结日期', '回访日期']),
  inOrder('closedOn', 'clearedOn', ['办结日期', '销号日期']),
  requiredWhen((row) => row.isKey === true, '已列为重点问题', {
    plan: '工作方案',
    responsible: '责任人',
    dueOn: '解决时限',
  }),
]
