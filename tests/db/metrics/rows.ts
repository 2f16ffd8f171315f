import type { Database } from 'better-sqlite3'
import { type MetricStore, metricStore, type Scope } from '../../../db/metrics/metric-store.ts'
import { createCampaign, insertRows } from '../../../db/stores/campaign-store.ts'
import type { Values } from '../../../db/stores/row-checks.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { memoryDatabase } from '../database.ts'

const matter = { status: '登记', registeredOn: '2012-03-12', teamId: 1, pointId: 1, source: '入户走访', title: '事项' }

/** What a row of each book needs at least, on 3月12日, of the first team and its first point. */
const least: Partial<Record<LedgerId, Values>> = {
  organ: { name: '财政局', kind: '区直机关' },
  point: { teamId: 1, name: '樟树坪村', kind: '村' },
  household: { pointId: 1, head: '瞿满生' },
  cadre: { name: '谭小禾', sex: '女', organId: 1, rank: '一般', teamId: 1, role: '队员', pointId: 1 },
  visit: {
    visitedOn: '2012-03-12',
    teamId: 1,
    pointId: 1,
    householdId: 1,
    cadreIds: [1],
    form: '入户',
    presence: '在家',
  },
  diary: { writtenOn: '2012-03-12', weather: '晴', teamId: 1, cadreId: 1, pointId: 1, body: '走访', state: '已提交' },
  condolence: {
    givenOn: '2012-03-12',
    teamId: 1,
    pointId: 1,
    householdId: 1,
    kind: '贫困户',
    hardship: '患病',
    hardships: ['因病'],
    amount: 300_00,
    fund: '单位工作经费',
    handlerId: 1,
    secondHandlerId: 1,
    signer: '瞿满生',
  },
  training: {
    heldOn: '2012-03-12',
    teamId: 1,
    pointId: 1,
    placeKind: '村部',
    kind: '法律政策',
    topic: '惠农政策',
    form: '培训班',
    speaker: '谭小禾',
    audience: ['群众'],
    present: 40,
  },
  labour: {
    workedOn: '2012-03-12',
    teamId: 1,
    cadreId: 1,
    pointId: 1,
    task: '春耕备耕',
    days: 5,
    ateTogether: true,
    livedTogether: false,
    workedTogether: true,
  },
  deed: {
    registeredOn: '2012-03-12',
    teamId: 1,
    pointId: 1,
    type: '实际问题',
    name: '修渠',
    benefit: '一组',
    kind: '水利',
    organId: 1,
    responsible: '谭小禾',
    dueOn: '2012-03-30',
    stage: '完工',
  },
  inspection: { inspectedOn: '2012-03-12', inspectorIds: [1], methods: ['明察'], teamId: 1, topics: ['在岗在点'] },
  report: { teamId: 1, kind: '阶段总结', name: '总结', state: '草稿' },
  zeroEvent: {
    occurredAt: '2012-03-12 09:00',
    goal: '进京赴省零上访',
    teamId: 1,
    place: '省城',
    foundAt: '2012-03-12 09:30',
    reportedAt: '2012-03-12 10:00',
    content: '上访',
    ruling: '待定',
  },
  illegalBuilding: {
    foundOn: '2012-03-12',
    teamId: 1,
    pointId: 1,
    type: '违法建设',
    owner: '某某',
    site: '公路边',
    area: 1805,
    content: '抢建',
    state: '待处置',
  },
  otherWork: { workedOn: '2012-03-12', teamId: 1, pointId: 1, workItemId: 1, title: '育秧', content: '集中育秧' },
  meeting: {
    heldOn: '2012-03-08',
    kind: '动员会',
    name: '动员会',
    place: '礼堂',
    host: '阳立群',
    content: '部署',
  },
  meetingAttendance: { meetingId: 1, teamId: 1, cadreId: 1, state: '到' },
  exemplar: {
    recommendedOn: '2012-03-12',
    kind: '个人',
    name: '某某',
    teamId: 1,
    deeds: '事迹',
    materialState: '初稿',
  },
  infoItem: { submittedOn: '2012-03-12', teamId: 1, title: '秧田通水', kind: '工作动态', result: '待定' },
  emergency: {
    occurredAt: '2012-03-30 09:00',
    name: '山塘渗漏',
    kind: '自然灾害',
    teamId: 1,
    place: '山塘',
    content: '渗漏',
    lastUpdateAt: '2012-03-30 10:00',
    state: '处置中',
  },
  eventReport: { kind: '续报', reportedAt: '2012-03-31 08:00', reporter: '谭小禾', content: '已控制' },
  decisionStep: { partyBuildingId: 1, matter: '修路', step: '党支部会提议', heldOn: '2012-03-12' },
  appraisal: {
    partyBuildingId: 1,
    meeting: '村述民评',
    heldOn: '2012-03-12',
    person: '某某',
    post: '书记',
    issued: 58,
    returned: 58,
    valid: 57,
    excellent: 41,
    competent: 13,
    basic: 2,
    incompetent: 1,
  },
  financeCheck: { partyBuildingId: 1, endOn: '2012-03-20' },
  inspectionFinding: { inspectionId: 1, problem: '缺岗', kind: '在岗在点', state: '待整改' },
  violation: {
    reportedOn: '2012-03-12',
    source: '群众举报',
    teamId: 1,
    kind: '收受物品土特产',
    content: '收物',
    conclusion: '属实',
  },
  concern: {
    ...matter,
    visitedOn: '2012-03-12',
    kind: '农田水利',
    nature: '诉求',
    content: '渠堵',
    reply: '承诺限期办理',
  },
  hazard: {
    ...matter,
    inspectedOn: '2012-03-12',
    industry: '建筑施工',
    site: '工地',
    content: '无防护',
    grade: '一般',
  },
  dispute: {
    ...matter,
    inspectedOn: '2012-03-12',
    place: '三组',
    kind: '邻里',
    people: 2,
    scale: '个体性',
    alert: '一般',
    partyA: '甲',
    partyB: '乙',
    content: '争执',
  },
  publicOrder: {
    ...matter,
    foundOn: '2012-03-12',
    kind: '突出治安问题',
    site: '集镇',
    problems: ['入室盗窃'],
    area: '自然村组',
    content: '盗窃',
  },
  familyPlanning: {
    ...matter,
    servedOn: '2012-03-12',
    kind: '春季集中服务',
    person: '某某',
    sex: '女',
    registeredAt: '某村',
  },
  partyBuilding: {
    ...matter,
    heldOn: '2012-03-12',
    branch: '樟树坪村党支部',
    branchKind: '村',
    matter: '财务清理',
    content: '清理',
  },
  petition: {
    ...matter,
    channel: '来访',
    petitioner: '某某',
    people: 1,
    petitionType: '初信初访',
    kind: '征地拆迁',
    content: '补偿',
  },
}

/** A settled matter, closed on 3月20日 before its time of 3月25日. */
export const closed = {
  status: '已办结',
  closedOn: '2012-03-20',
  dueOn: '2012-03-25',
  closeMethod: '已解决',
  result: '已经办理',
} as const

export type Office = {
  readonly sqlite: Database
  readonly store: MetricStore
  /** Adds a row, sound unless told otherwise; gives its id. */
  readonly add: (ledger: LedgerId, values?: Values) => number
  readonly void: (ledger: LedgerId, id: number) => void
  /** The amount of a metric up to 3月31日. */
  readonly amount: (id: string, scope?: Partial<Scope>) => number
}

const tableName = (ledger: LedgerId): string => ledger.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A campaign of five teams with nothing in its books but one point, household and cadre of the first team. */
export const office = (): Office => {
  const sqlite = memoryDatabase()
  createCampaign(sqlite, { zone: '云岭经济开发区', year: 2012 })
  const store = metricStore(sqlite)
  const last = sqlite.prepare('SELECT last_insert_rowid()').pluck()
  const add = (ledger: LedgerId, values: Values = {}): number => {
    insertRows(sqlite, ledger, [{ ...least[ledger], ...values }], 0)
    return Number(last.get())
  }
  for (const ledger of ['organ', 'point', 'household', 'cadre'] as const) add(ledger)
  return {
    sqlite,
    store,
    add,
    void: (ledger, id) => {
      sqlite.prepare(`UPDATE ${tableName(ledger)} SET voided_at = 1, void_reason = '误登' WHERE id = ?`).run(id)
    },
    amount: (id, scope = {}) => store.value(id, { to: '2012-03-31', ...scope }).amount,
  }
}
