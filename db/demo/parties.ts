import { anyPoint, bagAround, pointIn, type Slot, slots } from './cases.ts'
import { dayOfPlan } from './days.ts'
import type { Example } from './examples/example.ts'
import { partyBuildingExamples } from './examples/party-building.ts'
import { handling } from './handling.ts'
import type { Point } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

/** The totals' 双述 6 takes in the one 询问质询, which clause 1.8c names beside it. */
const kinds = {
  老党员老干部走访: 14,
  四议两公开: 12,
  财务清理: 11,
  党务公开: 10,
  村务财务公开: 9,
  双述双评: 5,
  询问质询: 1,
  廉政教育: 6,
  分类定级: 3,
  三会一课与组织生活: 3,
  后进整顿: 2,
}
type Kind = keyof typeof kinds
const kindOf: Readonly<Record<string, Kind>> = {
  老党员走访: '老党员老干部走访',
  '双述双评(村述民评)': '双述双评',
  三会一课: '三会一课与组织生活',
  询问质询: '询问质询',
}
const exampleKind = (example: Example): Kind => kindOf[example[3] ?? ''] ?? (example[3] as Kind)

/** 内容或问题, 整改措施, 结果. */
const bank: Readonly<Record<Kind, readonly (readonly [string, string, string])[]>> = {
  老党员老干部走访: [
    ['走访老党员4人，听取对村支部工作意见6条', '逐条研究答复', '意见已答复，送慰问品'],
    ['走访离任村干部2人，了解生活补贴发放', '核实补贴标准', '补贴已到账'],
    ['为行动不便的老党员送学上门', '建立送学制度', '按月送学'],
  ],
  四议两公开: [
    ['通组路硬化筹资方案按程序议决', '公开决议内容，接受监督', '代表会通过，决议已公开'],
    ['山塘维修工程议决，会议记录不全', '补全签名和记录', '记录已补全'],
    ['村集体鱼塘发包程序审查', '重新公告发包', '公开竞标完成'],
  ],
  财务清理: [
    ['清理上年度收支，白条3张', '补票或退款', '已补正入账'],
    ['清理集体债权，欠款户5户', '签还款协议', '已签协议'],
    ['清理财务，会计凭证装订不及时', '限期装订归档', '已归档'],
  ],
  党务公开: [
    ['公开栏内容未按季更新', '更新并定专人负责', '已按月更新'],
    ['党费收缴情况未公开', '公示党费收缴明细', '已公示'],
    ['发展党员公示期不足', '按规定重新公示', '公示期满无异议'],
  ],
  村务财务公开: [
    ['征地款分配方案张榜公布，群众查账3人次', '解释分配办法', '无异议'],
    ['一事一议资金使用公开', '公布收支明细', '已公布'],
    ['低保名单公开不全', '补充公示', '已公示'],
  ],
  双述双评: [
    ['村书记向群众述职述廉，群众代表评议', '整改评议意见4条', '满意率93.1%'],
    ['居委会书记述职，群众提出环境卫生意见', '制定整改措施', '满意率90.4%'],
  ],
  廉政教育: [
    ['两委成员和入党积极分子听廉政课', '签订廉洁承诺', '参学率100%'],
    ['组织观看警示教育片', '撰写心得', '已完成'],
  ],
  分类定级: [['支部分类定级自评和群众评议', '制定晋位升级计划', '定级结果已公示']],
  三会一课与组织生活: [
    ['支委会记录不规范，党课次数不足', '补课并规范记录', '已补课'],
    ['流动党员未参加组织生活', '建立联系卡', '已联系到人'],
  ],
  后进整顿: [['班子不团结，工作推进慢', '派驻第一书记，集中整顿', '班子调整到位']],
  询问质询: [['群众质询低保评议程序', '书记当场答复，公示名单', '群众认可']],
}

const base = (slot: Slot, point: Point): DemoRow => ({
  id: slot.id,
  no: slot.no,
  teamId: slot.teamId,
  pointId: point.id,
  registeredOn: slot.registeredOn,
  heldOn: slot.registeredOn,
  registrarId: (slot.teamId - 1) * 20 + 4,
  branchKind: point.kind === '企业' ? '非公企业' : point.kind === '居委会' ? '社区(居委会)' : '村',
  branch: `${point.name}党支部`,
  place: point.kind === '企业' ? '会议室' : '村(居)部',
})

const graded = (kind: Kind, text: string): Omit<DemoRow, 'id'> => {
  if (kind !== '分类定级') return {}
  const score = Number(/得分([\d.]+)/.exec(text)?.[1] ?? 78)
  return {
    score: Math.round(score * 10),
    gradeAfter: /较差/.test(text) ? '较差' : /较好/.test(text) ? '较好' : '一般',
    promotion: '保持',
  }
}
const rateIn = (text: string): number | null => {
  const rate = /满意率([\d.]+)/.exec(text)?.[1]
  return rate ? Math.round(Number(rate) * 10) : null
}

const fromExample = (random: Random, slot: Slot, example: Example, points: readonly Point[]): DemoRow => {
  const [, , branch = '', , content = '', plan = '', state = ''] = example
  const kind = exampleKind(example)
  const point = pointIn(points, slot.teamId, branch)
  const [measure = '', ...rest] = plan.split('·')
  return {
    ...base(slot, point),
    source: '座谈会',
    title: `${branch}${kind}`.slice(0, 40),
    matter: kind,
    content,
    measure: plan === '—' ? null : measure,
    remark: state === '5/6' ? '四议两公开已完成5/6' : null,
    satisfactionRate: rateIn(content),
    ...graded(kind, content),
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ: '组织人事局',
        dueOn: dayOfPlan(rest.at(-1) ?? ''),
        result: plan === '—' ? content : measure,
        isKey: kind === '后进整顿',
        ...(rest.length > 1 ? { responsible: rest[0] ?? '' } : {}),
      },
      content,
    ),
  }
}

const invented = (random: Random, slot: Slot, kind: Kind, points: readonly Point[]): DemoRow => {
  const [content, measure, result] = random.pick(bank[kind])
  const point = anyPoint(
    random,
    points,
    slot.teamId,
    ['党务公开', '三会一课与组织生活', '廉政教育'].includes(kind) ? 0.25 : 0,
  )
  return {
    ...base(slot, point),
    source: random.pick(['座谈会', '入户走访', '督查发现']),
    title: `${point.name}${content.split('，')[0]}`.slice(0, 40),
    matter: kind,
    content,
    measure,
    satisfactionRate: rateIn(result),
    expected: random.whole(20, 60),
    present: random.whole(15, 20),
    ...graded(kind, '得分81，定“较好”'),
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ: '组织人事局',
        isKey: kind === '后进整顿',
      },
      result,
    ),
  }
}

export const parties = (random: Random, points: readonly Point[]): DemoRow[] => {
  const all = slots(random, {
    code: 'ZZ',
    counts: [16, 15, 15, 17, 13],
    statuses: { 登记: 3, 交办: 5, 办理中: 19, 已办结: 12, 已回访: 4, 已销号: 33, 转出: 0 },
    examples: partyBuildingExamples,
  })
  const used = partyBuildingExamples.map(exampleKind)

  const bag = bagAround(random, kinds, used)
  return all.map((slot) =>
    slot.example
      ? fromExample(random, slot, slot.example, points)
      : invented(random, slot, bag.pop() ?? '财务清理', points),
  )
}
