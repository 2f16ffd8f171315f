import { officialCalendar } from '../../shared/rules/calendar.ts'
import { cutOffs, supervisionOf } from '../../shared/rules/ladder.ts'
import { dayNumber, march } from './days.ts'
import { organId } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

export type CaseStatus = '登记' | '交办' | '办理中' | '已办结' | '已回访' | '已销号' | '转出'

const rank: Readonly<Record<CaseStatus, number>> = {
  登记: 1,
  转出: 1,
  交办: 2,
  办理中: 3,
  已办结: 4,
  已回访: 5,
  已销号: 6,
}

/** What of a row's handling is known already; the rest is made up to suit its status. */
export type Known = {
  readonly registeredOn: string
  readonly status: CaseStatus
  readonly teamLeader: string
  readonly organ?: string
  readonly responsible?: string
  readonly dueOn?: string | null
  readonly result?: string
  readonly satisfaction?: string
  readonly isSafety?: boolean
  readonly isKey?: boolean
  readonly isDispute?: boolean
}

const responsibles = ['村书记', '村主任', '村会计', '组长', '居委会主任', '分管副局长', '驻点干部', '村支部委员']

/** 办结方式 in the words of the result; what names none of these was done. */
const methodWords: readonly (readonly [method: string, words: RegExp])[] = [
  ['政策不允许', /不符合|政策不/],
  ['转交上级', /报办事处|报区|报公路|上报|移交|转送|报管委会|立案侦查|报供电/],
  ['部分解决', /暂住|先垫|先立|临时水管|可通行，硬化|部分/],
  ['列入计划', /列入|纳入|拟设|方案已定|规划场地|基站建设/],
  ['解释说明', /讲解|答复|说明|讲清|介绍|宣讲|转达/],
]
const methodOf = (result: string): string => methodWords.find(([, words]) => words.test(result))?.[0] ?? '已解决'

/** 督办 on the demo's day, by the calendar of 2012. */
const steps = cutOffs(officialCalendar, march(31))

/** A deadline: most lie ahead; about one open row in five is past due. */
const dueOf = (random: Random, known: Known): string => {
  if (known.dueOn) return known.dueOn
  const start = dayNumber(known.registeredOn)
  const open = rank[known.status] < 4
  if (!open) return march(start + random.whole(7, 14))
  return march(
    random.next() < 0.2 ? Math.max(start + 3, random.whole(24, 30)) : Math.max(start + 8, random.whole(33, 44)),
  )
}

const settling = (random: Random, known: Known, words: string): Record<string, string> => {
  const start = dayNumber(known.registeredOn)
  const told = /(3)\.(\d{1,2})/.exec(known.result ?? '')?.[2]
  const guess = start + random.whole(0, known.status === '已办结' ? 6 : 8)
  const closed = Math.min(31, told ? Math.max(start, Number(told)) : guess)
  const result = known.result ?? words
  const row: Record<string, string> = {
    result,
    closedOn: march(closed),
    // A hazard that was put right is solved, whoever was told of it on the way.
    closeMethod: known.isSafety ? '已解决' : methodOf(result),
  }
  if (rank[known.status] < 5) return row
  const followed = Math.min(31, closed + random.whole(0, 3))
  Object.assign(row, {
    followedUpOn: march(followed),
    followUpMethod: known.isSafety ? '复查' : random.pick(['入户', '入户', '电话', '座谈']),
    followUpBy: '队内干部',
    satisfaction:
      known.satisfaction ??
      random.pick(['满意', '满意', '满意', '满意', '满意', '基本满意', '基本满意', '未表态', '不满意']),
  })
  if (known.status === '已销号')
    Object.assign(row, { clearedOn: march(Math.min(31, followed + random.whole(0, 2))), approvedBy: known.teamLeader })
  return row
}

/** The handling of a case, filled in as far as its status has come. */
export const handling = (random: Random, known: Known, words: string): Omit<DemoRow, 'id'> => {
  const row: Record<string, DemoRow[string]> = { status: known.status, isKey: known.isKey ?? false, supervision: '无' }
  if (rank[known.status] < 2 && !known.isKey) {
    if (known.dueOn) row.dueOn = known.dueOn
    return row
  }
  const dueOn = dueOf(random, known)
  Object.assign(row, {
    organId: organId(known.organ ?? '社会事业局'),
    responsible: known.responsible ?? random.pick(responsibles),
    dueOn,
    supervision: supervisionOf({ status: known.status, dueOn, urgings: 0 }, steps) ?? '无',
  })
  if (known.isKey) row.prominence = known.isDispute ? '突出矛盾' : '突出问题'
  if (known.isKey) row.plan = '摸清情况、提出方案、落实资金、限期办结，每周向带队领导报告一次进展。'
  return rank[known.status] >= 4 ? { ...row, ...settling(random, known, words) } : row
}

/** The status an example's last column names; 办理中 where it only tells how far things are. */
export const statusIn = (text: string): CaseStatus => {
  const found = text.match(/已销号|已回访|已办结|办理中|转出/g)
  return (found?.at(-1) as CaseStatus | undefined) ?? '办理中'
}
export const satisfactionIn = (text: string): string | undefined => /基本满意|不满意|满意/.exec(text)?.[0]
