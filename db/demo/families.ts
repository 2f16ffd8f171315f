import { anyPoint, bagAround, pointIn, type Slot, slots } from './cases.ts'
import { dayNumber, march } from './days.ts'
import type { Example } from './examples/example.ts'
import { familyPlanningExamples } from './examples/family-planning.ts'
import { handling } from './handling.ts'
import { personName } from './names.ts'
import { demoCitizenId, type Point } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

const kinds = {
  春季集中服务: 46,
  奖励扶助: 17,
  流动人口婚育证明: 7,
  一孩生育登记: 6,
  政策宣传: 4,
  独生子女父母光荣证: 3,
  特别扶助: 2,
  家庭困难帮扶: 2,
  群众诉求: 1,
}
type Kind = keyof typeof kinds
const kindOf: Readonly<Record<string, Kind>> = {
  集中服务: '春季集中服务',
  光荣证: '独生子女父母光荣证',
  困难帮扶: '家庭困难帮扶',
}
const exampleKind = (example: Example): Kind => kindOf[example[4] ?? ''] ?? (example[4] as Kind)

const results: Readonly<Record<Kind, readonly string[]>> = {
  春季集中服务: [
    '生殖健康检查一次，建立健康档案',
    '上门发放药具并讲解政策',
    '孕前优生检查结果已告知',
    '提供政策咨询，发放宣传手册',
  ],
  奖励扶助: ['资料核实，村公示7天，报办事处', '材料已补齐，等待审核', '资格确认，信息录入系统'],
  流动人口婚育证明: ['代办，3日内取证', '材料齐全，当日办结'],
  一孩生育登记: ['材料齐，当日登记', '上门登记并发放服务手册'],
  政策宣传: ['院落讲座1场，发放资料40份', '车间讲座1场，发放资料60份'],
  独生子女父母光荣证: ['代办申领，已送证上门'],
  特别扶助: ['上门核实并慰问，报区审核'],
  家庭困难帮扶: ['联系助学，落实帮扶责任人'],
  群众诉求: ['核实属实，已补发'],
}
const isPension = (kind: Kind): boolean => kind === '奖励扶助' || kind === '特别扶助'
const birthday = (random: Random, from: number, to: number): string =>
  `${random.whole(from, to)}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`

const pensionOf = (
  random: Random,
  slot: Slot,
  kind: Kind,
  born: string,
  isMale: boolean,
  state: string,
): Omit<DemoRow, 'id'> =>
  isPension(kind)
    ? {
        citizenId: demoCitizenId(born, 3000 + slot.id, isMale),
        sons: random.whole(0, 1),
        daughters: random.whole(1, 2),
        pensionState: state,
        verifiedOn: slot.registeredOn,
        appliedOn: state === '初始提交' ? null : march(Math.min(31, dayNumber(slot.registeredOn) + random.whole(1, 6))),
        pensionLevel: random.pick(['村(居)', '办事处', '区']),
        isMissed: state === '补正',
        unpaidReason: state === '补正' ? '户口簿缺页，正在补正' : null,
      }
    : {}

type Person = {
  readonly kind: Kind
  readonly person: string
  readonly point: Point
  readonly words: string
  readonly state: string
}

const row = (random: Random, slot: Slot, { kind, person, point, words, state }: Person): DemoRow => {
  const isMale = isPension(kind) ? random.next() < 0.5 : false
  const born = isPension(kind) ? birthday(random, 1945, 1951) : birthday(random, 1972, 1991)
  const place = `云岭经济开发区${point.name}`
  const service =
    kind === '春季集中服务'
      ? random
          .shuffle(['政策咨询', '生殖健康检查', '孕前优生检查', '药具发放', '孕产随访'])
          .slice(0, random.whole(1, 2))
      : null
  return {
    id: slot.id,
    no: slot.no,
    teamId: slot.teamId,
    pointId: point.id,
    registeredOn: slot.registeredOn,
    servedOn: slot.registeredOn,
    registrarId: (slot.teamId - 1) * 20 + 4,
    source: random.pick(['入户走访', '村(居)上报', '座谈会']),
    title: `${kind}：${person}`.slice(0, 40),
    kind,
    person,
    sex: isMale ? '男' : '女',
    bornOn: born,
    registeredAt: place,
    livesAt: place,
    mobility: kind === '流动人口婚育证明' ? '流出' : '常住',
    services: service,
    place: point.kind === '企业' ? '车间' : '村(居)计生服务室',
    staffId: (slot.teamId - 1) * 20 + random.whole(5, 20),
    ...pensionOf(random, slot, kind, born, isMale, state),
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ: '社会事业局',
        result: words,
      },
      words,
    ),
  }
}

export const families = (random: Random, points: readonly Point[]): DemoRow[] => {
  const all = slots(random, {
    code: 'JS',
    counts: [19, 17, 18, 20, 14],
    statuses: { 登记: 4, 交办: 6, 办理中: 18, 已办结: 17, 已回访: 11, 已销号: 31, 转出: 1 },
    examples: familyPlanningExamples,
  })
  const bag = bagAround(random, kinds, familyPlanningExamples.map(exampleKind))
  return all.map((slot) => {
    const { example } = slot
    if (example) {
      const [, , place = '', person = '', , words = '', state = ''] = example
      const known = ['审核中', '补正'].includes(state) ? state : '审核中'
      return row(random, slot, {
        kind: exampleKind(example),
        person,
        point: pointIn(points, slot.teamId, place),
        words,
        state: known,
      })
    }
    const kind = bag.pop() ?? '春季集中服务'
    const point = anyPoint(random, points, slot.teamId, kind === '政策宣传' ? 0.5 : 0.04)
    const person = kind === '政策宣传' ? `育龄妇女${random.whole(20, 60)}人` : personName(random, false)
    const settled = ['已办结', '已回访', '已销号'].includes(slot.status)
    return row(random, slot, {
      kind,
      person,
      point,
      words: random.pick(results[kind]),
      state: settled ? '通过' : random.pick(['初始提交', '审核中', '等待审核']),
    })
  })
}
