import { anyPoint, bagAround, pointIn, type Slot, slots } from './cases.ts'
import { dayOfPlan } from './days.ts'
import type { Example } from './examples/example.ts'
import { publicOrderExamples } from './examples/public-order.ts'
import { handling } from './handling.ts'
import type { Point } from './people.ts'
import { organId } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

const kinds = { 治安混乱地区: 4, 突出治安问题: 17, 苗头性倾向性问题: 12, 群防群治建设: 6, '案(事)件': 2 }
type Kind = keyof typeof kinds
const kindOf: Readonly<Record<string, Kind>> = {
  混乱地区: '治安混乱地区',
  突出问题: '突出治安问题',
  苗头: '苗头性倾向性问题',
  群防群治: '群防群治建设',
  '案(事)件': '案(事)件',
}

/** 部位, 区域类型, 突出问题, 问题描述, 措施, 情况. */
const bank: Readonly<Record<Kind, readonly (readonly [string, string, string, string, string, string])[]>> = {
  治安混乱地区: [
    ['农贸市场', '集贸市场', '打架斗殴寻衅滋事', '争摊位斗殴时有发生', '增设治安岗亭，划线经营', '秩序好转'],
  ],
  突出治安问题: [
    ['村口路段', '公路沿线', '盗窃电动车摩托车', '一个月内丢失摩托车两台', '夜巡设卡，登记车辆', '未再发案'],
    ['出租屋', '流动人口聚集地', '出租屋与流动人口失管', '租住人员登记率低', '逐户登记，签责任书', '登记率达九成'],
    ['村民组', '自然村组', '入室盗窃', '白天无人户被盗', '组织邻里守望，安装门灯', '未再发案'],
    ['牌馆', '城乡结合部', '聚众赌博', '牌馆有人参赌，家属反映强烈', '查处并警告业主', '已停业整顿'],
    ['变压器台区', '自然村组', '盗窃破坏电力通信设施', '电缆被割盗', '加装防盗锁，巡线', '线路恢复'],
  ],
  苗头性倾向性问题: [
    ['厂区宿舍', '工矿园区', '打架斗殴寻衅滋事', '外来工与本地工口角', '约谈双方，调整宿舍', '平稳'],
    ['网吧', '校园周边', '校园周边滋扰', '未成年人夜间上网', '联合检查，签承诺', '平稳'],
    ['工地便道', '安置区', '强揽工程阻工堵路', '个别人议论要强揽土方', '上门谈话，讲清法律', '平稳'],
    ['租住点', '城中村', '电信诈骗传销', '有陌生人集中听课', '清查劝返', '已遣散'],
  ],
  群防群治建设: [
    ['巡防队', '自然村组', '其他', '巡防队人员老化，器材不全', '调整队员，配手电袖标', '已恢复巡逻'],
    ['治安中心户', '自然村组', '其他', '十户联防未落实', '推选中心户长', '已挂牌'],
  ],
  '案(事)件': [['村部', '自然村组', '入室盗窃', '村部电脑被盗', '立案侦查', '侦查中']],
}
const areas = [
  '集贸市场',
  '自然村组',
  '流动人口聚集地',
  '工矿园区',
  '校园周边',
  '车站周边',
  '城中村',
  '公路沿线',
  '城乡结合部',
  '安置区',
]
const areaIn = (text: string): string =>
  areas.find((a) => text.includes(a)) ??
  (/出租屋/.test(text)
    ? '流动人口聚集地'
    : /工业园|厂|精铸/.test(text)
      ? '工矿园区'
      : /广场/.test(text)
        ? '车站周边'
        : '自然村组')
const problemIn = (text: string): string =>
  /扒窃|盗/.test(text)
    ? '入室盗窃'
    : /赌/.test(text)
      ? '聚众赌博'
      : /传销/.test(text)
        ? '电信诈骗传销'
        : /砂/.test(text)
          ? '非法采砂采矿'
          : /阻工|强揽/.test(text)
            ? '强揽工程阻工堵路'
            : /未成年|勒索/.test(text)
              ? '校园周边滋扰'
              : /登记/.test(text)
                ? '出租屋与流动人口失管'
                : /推搡/.test(text)
                  ? '打架斗殴寻衅滋事'
                  : '其他'

const base = (slot: Slot): DemoRow => ({
  id: slot.id,
  no: slot.no,
  teamId: slot.teamId,
  registeredOn: slot.registeredOn,
  foundOn: slot.registeredOn,
  registrarId: (slot.teamId - 1) * 20 + 4,
})
const assessed = (slot: Slot, text: string): string | null => {
  if (!['已办结', '已回访', '已销号'].includes(slot.status) && !/好转/.test(text)) return null
  return /明显好转/.test(text) ? '明显好转' : /未见好转/.test(text) ? '未见好转' : '有所好转'
}
const organIn = (text: string): string =>
  ({ 派出所: '云岭派出所', 社会事业局: '社会事业局', 国土分局: '国土分局', 城管分局: '城管分局' })[text] ?? '云岭派出所'
const numbered = (kind: Kind, random: Random): Record<string, number> =>
  kind === '群防群治建设'
    ? { patrollers: random.whole(6, 12), patrols: random.whole(4, 20), patrolHouseholds: random.whole(10, 40) }
    : { orderCases: random.whole(0, 2) }

const fromExample = (random: Random, slot: Slot, example: Example, points: readonly Point[]): DemoRow => {
  const [, , kindText = '', where = '', problem = '', lead = '', measure = '', due = '', state = ''] = example
  const kind = kindOf[kindText] ?? '突出治安问题'
  const point = pointIn(points, slot.teamId, where)
  return {
    ...base(slot),
    pointId: point.id,
    source: '部门转办',
    title: `${where.split('·')[0]}${problem}`.slice(0, 40),
    kind,
    site: where.split('·')[0] ?? where,
    problems: [problemIn(problem)],
    area: areaIn(where),
    content: problem,
    leadOrganId: organId(organIn(lead)),
    measure,
    warning: kind === '治安混乱地区' ? '挂牌整治' : '无',
    assessment: assessed(slot, state),
    remark: state,
    ...numbered(kind, random),
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ: organIn(lead),
        responsible: lead,
        dueOn: dayOfPlan(due),
        result: state,
        isKey: kind === '治安混乱地区',
      },
      state,
    ),
  }
}

const invented = (random: Random, slot: Slot, kind: Kind, points: readonly Point[]): DemoRow => {
  const [place, area, problem, content, measure, state] = random.pick(bank[kind])
  const point = anyPoint(random, points, slot.teamId, place === '厂区宿舍' ? 1 : 0)
  const name = point.name.replace(/有限公司$/, '')
  return {
    ...base(slot),
    pointId: point.id,
    source: random.pick(['入户走访', '村(居)上报', '座谈会']),
    title: `${name}${place}${content}`.slice(0, 40),
    kind,
    site: `${name}${place}`,
    problems: [problem],
    area,
    content,
    leadOrganId: organId('云岭派出所'),
    measure: ['登记', '转出'].includes(slot.status) ? null : measure,
    warning: kind === '治安混乱地区' ? '挂牌整治' : '无',
    assessment: assessed(slot, state === '平稳' ? '明显好转' : state),
    ...numbered(kind, random),
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ: '云岭派出所',
        isKey: kind === '治安混乱地区',
      },
      `${measure}，${state}`,
    ),
  }
}

export const orders = (random: Random, points: readonly Point[]): DemoRow[] => {
  const all = slots(random, {
    code: 'ZA',
    counts: [8, 9, 8, 10, 6],
    statuses: { 登记: 2, 交办: 4, 办理中: 13, 已办结: 8, 已回访: 2, 已销号: 12, 转出: 0 },
    examples: publicOrderExamples,
  })
  const kindBag = bagAround(
    random,
    kinds,
    publicOrderExamples.map((e) => kindOf[e[2] ?? ''] ?? '突出治安问题'),
  )
  return all.map((slot) =>
    slot.example
      ? fromExample(random, slot, slot.example, points)
      : invented(random, slot, kindBag.pop() ?? '突出治安问题', points),
  )
}
