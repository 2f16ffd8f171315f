import { march } from './days.ts'
import type { DemoRow } from './row.ts'

/** 被查队, 日, 方式, 内容, 应到 实到 请假 缺岗, 抽查 属实, 问题, 处理. */
type Line = readonly [
  number,
  number,
  string,
  string,
  readonly [number, number, number, number],
  readonly [number, number],
  string,
  string,
]
const inspectionPlans: readonly Line[] = [
  [1, 14, '随机抽查', '在岗在点', [20, 19, 1, 0], [12, 12], '个别民情日记字数偏少', '现场提醒'],
  [1, 23, '查阅资料', '日记台账', [20, 20, 0, 0], [10, 10], '无', '通报表扬'],
  [2, 15, '电话查询', '走访进度', [20, 18, 2, 0], [15, 14], '一户反映只留联系卡未坐谈', '现场提醒'],
  [2, 26, '查阅资料', '问题办理', [20, 19, 1, 0], [10, 9], '两件事项超期未登记办理过程', '限期整改'],
  [3, 16, '明察', '在岗在点', [20, 18, 1, 1], [12, 11], '一名干部上午未到点', '限期整改'],
  [3, 27, '随机抽查', '慰问资金', [20, 20, 0, 0], [8, 8], '无', '无'],
  [4, 19, '随机抽查', '走访进度', [20, 20, 0, 0], [15, 15], '无', '通报表扬'],
  [5, 17, '暗访', '在岗在点', [20, 16, 2, 2], [12, 10], '两名干部不在岗，台账未及时更新', '通报批评'],
  [5, 28, '查阅资料', '日记台账', [20, 18, 1, 1], [10, 8], '九名干部日记不足10篇，一名干部无日记', '限期整改'],
]

/** Two cadres of the 纪工委监察室 or of another team, never of the inspected one (C19). */
export const inspections = (inspectors: readonly { readonly id: number; readonly teamId: number }[]): DemoRow[] =>
  inspectionPlans.map(
    ([team, day, method, topic, [expected, present, onLeave, absent], [sampled, verified], problems, disposal], i) => ({
      id: i + 1,
      no: `DC2012-0${team}-${String(inspectionPlans.slice(0, i + 1).filter(([t]) => t === team).length).padStart(4, '0')}`,
      inspectedOn: march(day),
      inspectorIds: inspectors
        .filter((one) => one.teamId !== team)
        .slice(0, 2)
        .map((one) => one.id),
      methods: [method],
      teamId: team,
      pointId: (team - 1) * 5 + (i % 4) + 1,
      topics: [topic],
      expected,
      present,
      onLeave,
      absent,
      sampled,
      verified,
      problems,
      disposal,
      dueOn: disposal === '限期整改' ? march(day + 3) : null,
      rectification: disposal === '限期整改' && day < 27 ? '已整改' : null,
    }),
  )

export const violations = (): DemoRow[] => [
  {
    id: 1,
    no: 'WJ2012-02-0001',
    reportedOn: march(18),
    source: '群众举报',
    teamId: 2,
    kind: '收受物品土特产',
    content: '收土鸡蛋一篮，已退还',
    goods: '土鸡蛋一篮',
    value: 4000,
    examiner: '纪工委监察室',
    conclusion: '属实',
    concludedOn: march(21),
    penalty: '提醒谈话',
    returned: '土鸡蛋一篮已退还本人',
  },
  {
    id: 2,
    no: 'WJ2012-03-0001',
    reportedOn: march(20),
    source: '信访',
    teamId: 3,
    kind: '添麻烦添负担',
    content: '反映干部在村部接受宴请，经核查系干部自带伙食',
    examiner: '纪工委监察室',
    conclusion: '不属实',
    concludedOn: march(24),
  },
  {
    id: 3,
    no: 'WJ2012-05-0001',
    reportedOn: march(28),
    source: '督查发现',
    teamId: 5,
    kind: '其他',
    content: '驻点期间脱岗半天，正在核查',
    examiner: '纪工委监察室',
    conclusion: '核查中',
  },
]

export const zeroEvents = (): DemoRow[] => [
  {
    id: 1,
    no: 'WL2012-02-0001',
    occurredAt: '2012-03-27 09:30',
    goal: '进京赴省零上访',
    teamId: 2,
    pointId: 9,
    place: '省信访局',
    foundAt: '2012-03-27 10:10',
    reportedAt: '2012-03-27 10:40',
    content: '石桥居委会2名居民因征地补偿问题到省信访局反映诉求',
    batches: 1,
    people: 2,
    destination: '赴省',
    isIrregular: true,
    demand: '要求复核征地补偿面积并兑现过渡费',
    returned: '当日由工作队和石桥办事处接回',
    handling: '工作队与石桥办事处当日赶赴接回，约定补偿复核时间',
    ruling: '待定',
  },
]

export const reports = (): DemoRow[] => {
  const themes = [
    '农村水利设施管护的调查与思考',
    '集镇流动人口服务管理调查',
    '烟花爆竹产区安全生产调查',
    '园区企业用工难问题调查',
    '城乡结合部环境整治调查',
  ]
  const surveys = themes.map(
    (theme, t): DemoRow => ({
      id: t + 1,
      no: `BG2012-0${t + 1}-0001`,
      teamId: t + 1,
      kind: '调查报告',
      name: `关于${theme}`,
      authorId: t * 20 + 4,
      ...(t < 4 ? { draftedOn: march(24), finalOn: march(28 + (t % 2)), state: '定稿' } : { state: '未启动' }),
    }),
  )
  const summaryStates = ['已报', '草稿', '草稿', '已报', '未启动']
  const summaries = summaryStates.map(
    (state, t): DemoRow => ({
      id: t + 6,
      no: `BG2012-0${t + 1}-0002`,
      teamId: t + 1,
      kind: '阶段总结',
      name: `第${'一二三四五'[t]}工作队大走访活动阶段总结`,
      authorId: t * 20 + 4,
      state,
      ...(state === '未启动' ? {} : { draftedOn: march(27) }),
      ...(state === '已报'
        ? { finalOn: march(t === 0 ? 29 : 30), submittedOn: march(t === 0 ? 30 : 31), receiver: '谭小禾' }
        : {}),
    }),
  )
  return [...surveys, ...summaries]
}
