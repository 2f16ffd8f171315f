import { march } from './days.ts'
import type { Household } from './households.ts'
import type { Point } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

/** 走访户数 and 走访户次 by team up to 3月31日 (domain §6.4). */
const visitPlans: readonly (readonly [number, number])[] = [
  [392, 487],
  [371, 452],
  [366, 441],
  [389, 496],
  [344, 398],
]

const stories: readonly string[] = [
  '询问春耕备耕准备，家中农资已备齐，育秧盘尚缺，答应联系农技站。',
  '宣讲中央一号文件和惠农补贴政策，发放联系卡，户主表示支持。',
  '子女在外务工，老人在家带孙，嘱咐用火用电安全，留下联系卡。',
  '了解家庭收入和困难，核对低保、医保参保情况，逐项登记。',
  '到田头与户主边干活边谈，了解水稻面积和缺水情况。',
  '户主谈到组里道路、垃圾堆放问题，已记入民情台账。',
  '走访征地户，解释补偿标准和安置进度，情绪稳定。',
  '探望病人，了解新农合报销情况，帮助整理报销单据。',
  '了解外出务工人员返乡打算，介绍园区企业招工信息。',
  '与老党员座谈，听取对村支部工作和党务公开的意见。',
  '查看房屋安全，提醒雨季防范，房屋后墙有裂缝的已拍照登记。',
  '讲解森林防火和清明文明祭扫要求，签收宣传单。',
  '户主经营小店，了解进货和消防情况，提醒配齐灭火器。',
  '了解孩子上学接送情况，提醒不坐超载车。',
  '核实计划生育家庭奖励扶助政策享受情况，政策清楚。',
  '户主外出，由家属接待，登记了家庭基本情况和联系电话。',
  '听取对干部作风的评价，户主希望多来、来了能办事。',
  '帮助联系农资，户主反映化肥价格上涨，已作记录。',
]
const parts = ['上午', '上午', '下午', '下午', '晚上']

type Visited = { readonly rows: DemoRow[]; readonly visited: ReadonlyMap<number, readonly Household[]> }

const visitRow = (random: Random, point: Point, household: Household): Omit<DemoRow, 'id'> => {
  const first = (point.id - 1) % 5
  const own = [0, 5, 10, 15].map((n) => (point.teamId - 1) * 20 + n + first + 1)
  const crew = random.shuffle(own).slice(0, random.next() < 0.15 ? 3 : 2)
  return {
    visitedOn: march(
      random.pick([
        10, 11, 12, 12, 13, 13, 14, 14, 15, 15, 16, 16, 17, 18, 19, 19, 20, 20, 21, 21, 22, 22, 23, 23, 24, 25, 26, 27,
        28, 29, 30, 31,
      ]),
    ),
    part: random.pick(parts),
    teamId: point.teamId,
    pointId: point.id,
    hamletId: household.hamletId,
    householdId: household.id,
    cadreIds: crew.sort((a, b) => a - b),
    form: random.pick(['入户', '入户', '入户', '入户', '院落座谈', '田间地头']),
    presence: random.pick(['在家', '在家', '在家', '家属在家', '家属在家', '外出']),
    population: household.population,
    income: random.pick(['务农', '务农', '务工', '务工', '养殖', '经商', '工资']),
    hardships: household.hardships ?? null,
    opinionOfCadres: random.pick(['好', '好', '较好', '较好', '一般']),
    leaflets: random.pick([0, 1, 1, 1, 2]),
    cardLeft: random.next() < 0.86,
    signed: random.next() < 0.7,
    content: random.pick(stories),
  }
}

/** Every household visited at least once that the totals ask for, then second visits, then the enterprises. */
export const visits = (
  random: Random,
  points: readonly Point[],
  households: readonly Household[],
  keep: ReadonlySet<string>,
): Visited => {
  const rows: Omit<DemoRow, 'id'>[] = []
  const visited = new Map<number, Household[]>()
  visitPlans.forEach(([count, times], t) => {
    const mine = points.filter((p) => p.teamId === t + 1)
    const pointOf = new Map(mine.map((p) => [p.id, p]))
    const own = households.filter((h) => pointOf.has(h.pointId))
    // People whom other books speak of must have been visited; a few chosen by chance were not reached.
    const sure = own.filter((h) => keep.has(h.head) || (h.tags?.length ?? 0) > 0)
    const rest = random.shuffle(own.filter((h) => !sure.includes(h)))
    const chosen = [...sure, ...rest].slice(0, count)
    visited.set(t + 1, chosen)
    const again = Array.from({ length: times - count }, () => random.pick(chosen))
    for (const household of [...chosen, ...again]) {
      const point = pointOf.get(household.pointId)
      if (point) rows.push(visitRow(random, point, household))
    }
    const enterprise = mine.find((p) => p.kind === '企业')
    if (enterprise)
      for (const day of [13, 20]) {
        const base = (enterprise.teamId - 1) * 20
        rows.push({
          visitedOn: march(day + (t % 2)),
          part: '上午',
          teamId: enterprise.teamId,
          pointId: enterprise.id,
          cadreIds: [base + 5, base + 10, base + 15],
          form: '企业车间',
          presence: '在家',
          leaflets: 30,
          cardLeft: true,
          content:
            day === 13
              ? '与企业负责人座谈，了解用工缺口、用电和项目建设进度，登记需要协调的问题。'
              : '到车间班组与职工座谈，听取对食堂、接送和孩子看护的意见，宣讲安全生产要求。',
        })
      }
  })
  const ordered = rows.sort((a, b) =>
    String(a.visitedOn) < String(b.visitedOn) ? -1 : String(a.visitedOn) > String(b.visitedOn) ? 1 : 0,
  )
  return { rows: ordered.map((row, i) => ({ ...row, id: i + 1 })), visited }
}
