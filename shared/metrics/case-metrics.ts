import { caseLedgerIds } from '../ledgers/index.ts'
import type { CaseId } from './case-filters.ts'
import * as filters from './case-filters.ts'
import { average, count, type Metric, metricGroup, partsOf, rate, ratioOf, sum } from './metric.ts'

type Six = (typeof caseLedgerIds)[number]

/** How each book is called within a metric's title. */
export const caseNames: Readonly<Record<CaseId, string>> = {
  concern: '民情',
  hazard: '安全',
  dispute: '矛盾',
  publicOrder: '治安',
  familyPlanning: '计生',
  partyBuilding: '基层组织',
  petition: '信访包案',
}

type Counted = keyof typeof counted
type Rated = keyof typeof rated
type Spent = keyof typeof spent
type Averaged = keyof typeof averaged
export type CaseAspect = Counted | Rated | Spent | Averaged

const counted = {
  registered: ['登记数', '登记在册的事项，不含草稿和作废', filters.registered],
  due: ['应办数', '登记在册的事项，减去已转出的', filters.due],
  settled: ['办结数', '状态为已办结、已回访、已销号，且办结日期不晚于截止日的事项', filters.settled],
  open: ['在办数', '应办而尚未办结的事项', filters.open],
  overdue: ['逾期数', '尚未办结且解决时限早于截止日的事项', filters.overdue],
  matured: ['到期应办数', '应办事项中解决时限早于截止日的', filters.matured],
  onTime: ['按期办结数', '到期应办事项中办结日期不晚于解决时限的', filters.settledOnTime],
  solved: ['解决数', '办结事项中办结方式为已解决、部分解决的；解释说明、政策不允许等属于答复，不计', filters.solved],
  spokeUp: ['回访表态数', '已回访且群众表态为满意、基本满意、不满意的事项', filters.spokeUp],
  satisfied: ['满意数', '已回访且群众表态为满意、基本满意的事项', filters.satisfied],
  key: ['重点问题', '登记时列为重点问题的事项', filters.key],
  keyCleared: ['重点问题销号数', '重点问题中已销号的；只办结未销号的不计', filters.keyCleared],
  keyOpen: ['重点问题未销号数', '重点问题中尚未销号的，不含已转出的', filters.keyOpen],
  keyIncomplete: ['重点问题缺要素数', '重点问题中缺工作方案、责任人或解决时限的', filters.keyIncomplete],
  nearlyDue: ['临期数', '尚未办结且三个工作日内到期的事项', filters.nearlyDue],
  prominentProblem: ['突出问题', '登记时列为突出问题的事项', filters.prominentProblem],
  prominentDispute: ['突出矛盾', '登记时列为突出矛盾的事项', filters.prominentDispute],
  longOverdue: ['逾期过五日数', '尚未办结且逾期超过五个工作日的事项', filters.longOverdue],
  redCarded: ['红牌数', '尚未办结且已列红牌督办的事项', filters.redCarded],
  yellowCarded: ['黄牌数', '尚未办结且已列黄牌督办的事项', filters.yellowCarded],
} as const

const rated = {
  settledRate: ['办结率', '办结数÷应办数', 'settled', 'due'],
  onTimeRate: ['按期办结率', '按期办结数÷到期应办数', 'onTime', 'matured'],
  satisfactionRate: ['满意率', '（满意＋基本满意）÷已回访且表态', 'satisfied', 'spokeUp'],
} as const

/** 处理用时 in working days: of what is settled, and with what is still open up to 截止日 (domain §3.6). */
const spent = {
  settledDays: ['办结用时合计', '办结事项从登记到办结的工作日数之和', filters.settled],
  elapsedDays: ['累计用时合计', '应办事项从登记到办结、未办结的到截止日的工作日数之和', filters.due],
} as const
const averaged = {
  settledTime: ['平均处理用时', '办结用时合计÷办结数，从登记到办结，只算已办结的', 'settledDays', 'settled'],
  elapsedTime: ['平均处理用时（含未办）', '累计用时合计÷应办数，未办结的算到截止日', 'elapsedDays', 'due'],
} as const

const countedKeys = Object.keys(counted) as Counted[]
const ratedKeys = Object.keys(rated) as Rated[]
const spentKeys = Object.keys(spent) as Spent[]
const averagedKeys = Object.keys(averaged) as Averaged[]

type Draft = Omit<Metric, 'id'>

/** What 信访 counts in its own way. */
const ofPetition: Partial<Record<Counted, readonly [title: string, definition: string, clause: filters.CaseClause]>> = {
  nearlyDue: ['临期数', '尚未办结且七日内到期的事项', filters.petitionNearlyDue],
}

const countOf = (ledger: CaseId, aspect: Counted): Draft => {
  const [title, definition, clause] = (ledger === 'petition' && ofPetition[aspect]) || counted[aspect]
  const name = caseNames[ledger]
  return count([`${name}${title}`, '件', `${name}${title}：${definition}。`], filters.cases(ledger, clause))
}

const sixOf = (aspect: Counted): Draft => {
  const [title, definition] = counted[aspect]
  return count(
    [`六本台账${title}`, '件', `六本台账${title}：六本台账合计，${definition}。`],
    partsOf(...caseLedgerIds.map((id) => `${id}.${aspect}`)),
  )
}

const rateOf = (owner: string, name: string, aspect: Rated): Draft => {
  const [title, definition, numerator, denominator] = rated[aspect]
  return rate(
    `${name}${title}`,
    `${name}${title}＝${definition}。`,
    ratioOf(`${owner}.${numerator}`, `${owner}.${denominator}`),
  )
}

const workingDays = '工作日'

const daysOf = (ledger: CaseId, aspect: Spent): Draft => {
  const [title, definition, clause] = spent[aspect]
  const name = `${caseNames[ledger]}${title}`
  return sum([name, workingDays, `${name}：${definition}。`], {
    ...filters.cases(ledger, clause),
    measure: { by: 'workingDays', since: 'registeredOn', until: 'closedOn' },
  })
}

const sixDaysOf = (aspect: Spent): Draft => {
  const [title, definition] = spent[aspect]
  const name = `六本台账${title}`
  return sum(
    [name, workingDays, `${name}：六本台账合计，${definition}。`],
    partsOf(...caseLedgerIds.map((id) => `${id}.${aspect}`)),
  )
}

const timeOf = (owner: string, name: string, aspect: Averaged): Draft => {
  const [title, definition, numerator, denominator] = averaged[aspect]
  const parts = ratioOf(`${owner}.${numerator}`, `${owner}.${denominator}`)
  return average(0)([`${name}${title}`, workingDays, `${name}${title}＝${definition}。`], parts)
}

const ledgerEntries = (ledger: CaseId): [string, Draft][] => [
  ...countedKeys.map((aspect): [string, Draft] => [`${ledger}.${aspect}`, countOf(ledger, aspect)]),
  ...ratedKeys.map((aspect): [string, Draft] => [`${ledger}.${aspect}`, rateOf(ledger, caseNames[ledger], aspect)]),
  ...spentKeys.map((aspect): [string, Draft] => [`${ledger}.${aspect}`, daysOf(ledger, aspect)]),
  ...averagedKeys.map((aspect): [string, Draft] => [`${ledger}.${aspect}`, timeOf(ledger, caseNames[ledger], aspect)]),
]

const sixEntries: [string, Draft][] = [
  ...countedKeys.map((aspect): [string, Draft] => [`six.${aspect}`, sixOf(aspect)]),
  ...ratedKeys.map((aspect): [string, Draft] => [`six.${aspect}`, rateOf('six', '六本台账', aspect)]),
  ...spentKeys.map((aspect): [string, Draft] => [`six.${aspect}`, sixDaysOf(aspect)]),
  ...averagedKeys.map((aspect): [string, Draft] => [`six.${aspect}`, timeOf('six', '六本台账', aspect)]),
]

const owners: readonly CaseId[] = [...caseLedgerIds, 'petition']

/** The same aspects of each of the six ledgers, of all six together and of 信访包案: `hazard.overdue`, `six.settledRate`. */
export const caseMetrics = metricGroup(
  // Keys are built from the two lists just above; the type spells out their product.
  Object.fromEntries([...owners.flatMap(ledgerEntries), ...sixEntries]) as Record<
    `${Six | 'petition' | 'six'}.${CaseAspect}`,
    Draft
  >,
)
