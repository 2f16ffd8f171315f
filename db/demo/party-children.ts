import { decisionSteps } from '../../shared/ledgers/decision-step.ts'
import { dayNumber, march } from './days.ts'
import { personName } from './names.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

const settledStates = ['已办结', '已回访', '已销号']
const isSettled = (row: DemoRow): boolean => settledStates.includes(String(row.status))
const listed = (rows: readonly Omit<DemoRow, 'id'>[]): DemoRow[] => rows.map((row, i) => ({ ...row, id: i + 1 }))

type Step = Omit<DemoRow, 'id'>

const disclosed = (step: number, day: number): Step => ({
  step: decisionSteps[step] ?? null,
  heldOn: march(day),
  way: step === 4 ? '公开栏' : '会议',
  days: step === 4 ? 7 : null,
})

const voted = (step: number, day: number, [expected, present, agreed, opposed]: readonly number[]): Step => ({
  step: decisionSteps[step] ?? null,
  heldOn: march(day),
  expected: expected ?? null,
  present: present ?? null,
  agreed: agreed ?? null,
  opposed: opposed ?? null,
  abstained: (present ?? 0) - (agreed ?? 0) - (opposed ?? 0),
})

/** 石塘冲村 water channel, as domain §6.5 tells it: five of six steps done. */
const channel: readonly Step[] = [
  voted(0, 13, [5, 5, 5, 0]),
  voted(1, 14, [9, 8, 8, 0]),
  voted(2, 17, [26, 21, 19, 1]),
  voted(3, 19, [36, 32, 30, 1]),
  disclosed(4, 20),
]

const offsets = [0, 1, 3, 5, 6, 8] as const

const stepsOf = (random: Random, row: DemoRow): Step[] => {
  if (row.no === 'ZZ2012-01-0005') return [...channel]
  const start = Math.min(dayNumber(String(row.registeredOn)) - 1, 23)
  const last = isSettled(row) ? 6 : random.whole(2, 5)
  const members = random.whole(24, 40)
  const delegates = random.whole(30, 48)
  return offsets.slice(0, last).flatMap((offset, step) => {
    const day = Math.max(8, start) + offset
    if (day > 31) return []
    if (step >= 4) return [disclosed(step, day)]
    const expected = [5, 9, members, delegates][step] ?? 5
    const present = step < 2 ? expected : expected - random.whole(1, 5)
    return [voted(step, day, [expected, present, present - (step < 2 ? 0 : random.whole(0, 3)), 0])]
  })
}

const matters = [
  '通组路硬化筹资',
  '山塘维修工程',
  '集体鱼塘发包',
  '水渠清淤筹劳',
  '村部屋场整修',
  '自来水管网改造',
] as const

/** The six steps of each 四议两公开 matter, as far as it has come; one goes on without 两委会商议 (W-25). */
export const decisionStepRows = (random: Random, parties: readonly DemoRow[]): DemoRow[] => {
  const own = parties.filter((row) => row.matter === '四议两公开')
  const faulty = own.find((row) => !isSettled(row) && row.no !== 'ZZ2012-01-0005')
  return listed(
    own.flatMap((row, i) =>
      stepsOf(random, row)
        .filter((step) => row !== faulty || step.step !== decisionSteps[1])
        .map((step) => ({
          ...step,
          partyBuildingId: row.id,
          matter: row.no === 'ZZ2012-01-0005' ? '水渠维修筹资' : (matters[i % matters.length] ?? matters[0]),
        })),
    ),
  )
}

/** Ballots whose share of 优秀 and 称职 is the row's 测评满意率: 到会 发票 收回 有效 优秀 称职 基本称职 不称职. */
const ballots: Readonly<Record<number, readonly number[]>> = {
  947: [58, 58, 58, 57, 41, 13, 2, 1],
  931: [60, 60, 59, 58, 38, 16, 3, 1],
  904: [54, 53, 52, 52, 30, 17, 4, 1],
}

export const appraisalRows = (random: Random, parties: readonly DemoRow[]): DemoRow[] =>
  listed(
    parties
      .filter((row) => row.matter === '双述双评')
      .map((row) => {
        const known = ballots[Number(row.satisfactionRate)] ?? ballots[947] ?? []
        const [attended, issued, returned, valid, excellent, competent, basic, incompetent] = known
        return {
          partyBuildingId: row.id,
          meeting: '村述民评',
          heldOn: row.heldOn,
          person: personName(random, true),
          post: row.branchKind === '村' ? '村党支部书记' : '居委会党支部书记',
          attended,
          issued,
          returned,
          valid,
          excellent,
          competent,
          basic,
          incompetent,
        }
      }),
  )

export const inquiryRows = (parties: readonly DemoRow[]): DemoRow[] =>
  listed(
    parties
      .filter((row) => row.matter === '询问质询')
      .flatMap((row) => [
        {
          partyBuildingId: row.id,
          askedOn: row.heldOn,
          asker: '居民代表',
          question: '今年低保评议是怎样定的名单，为什么没有张榜？',
          answerer: '居委会党支部书记',
          answer: '评议会由居民代表投票，名单已补充张榜，公示七天，有异议可到居委会查记录。',
          satisfaction: '满意',
        },
        {
          partyBuildingId: row.id,
          askedOn: row.heldOn,
          asker: '党员代表',
          question: '集体门面租金收入去年用在哪些地方？',
          answerer: '居委会党支部书记',
          answer: '主要用于路灯维修和保洁员工资，收支明细随财务公开栏公布。',
          satisfaction: '基本满意',
        },
      ]),
  )

/** The cleared accounts of each 财务清理 matter; 油榨铺村 as domain §6.5 tells it. Money in hundredths of 万元. */
export const financeCheckRows = (random: Random, parties: readonly DemoRow[]): DemoRow[] =>
  listed(
    parties
      .filter((row) => row.matter === '财务清理')
      .map((row) => {
        const isExample = row.no === 'ZZ2012-02-0002'
        const income = isExample ? 4120 : random.whole(1500, 5200)
        const spent = isExample ? 3970 : income - random.whole(-200, 600)
        const end = Math.min(31, dayNumber(String(row.heldOn)) + random.whole(2, 6))
        const open = isSettled(row) ? march(Math.min(31, end + 2)) : null
        return {
          partyBuildingId: row.id,
          startOn: row.heldOn,
          endOn: march(end),
          income,
          spent,
          balance: income - spent,
          receivable: random.whole(0, 400),
          debt: random.whole(0, 900),
          problems: isExample ? '白条6张1.1万元' : row.content,
          partyOpenOn: open,
          villageOpenOn: open,
          financeOpenOn: open,
          ways: open ? ['公开栏', random.pick(['会议', '广播', '明白纸'])] : null,
        }
      }),
  )
