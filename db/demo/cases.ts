import { dayNumber, dayOfPlan, march, risingDays } from './days.ts'
import type { Example } from './examples/example.ts'
import { type CaseStatus, statusIn } from './handling.ts'
import type { Point } from './people.ts'
import { teamPlans } from './places.ts'
import { bagOf, type Random } from './random.ts'

/** One numbered row of a ledger still to be written: where and when it stands, and the example it must be, if any. */
export type Slot = {
  readonly id: number
  readonly no: string
  readonly teamId: number
  readonly leader: string
  readonly registeredOn: string
  readonly status: CaseStatus
  readonly example: Example | undefined
}

type Plan = {
  readonly code: string
  /** Rows of the five teams. */
  readonly counts: readonly number[]
  readonly statuses: Readonly<Record<CaseStatus, number>>
  readonly examples: readonly Example[]
}

const numberOf = (code: string, team: number, n: number): string =>
  `${code}2012-${String(team).padStart(2, '0')}-${String(n).padStart(4, '0')}`

/** Lays out a ledger's rows: numbers, rising days, and the exact mix of statuses around the examples. */
export const slots = (random: Random, { code, counts, statuses, examples }: Plan): Slot[] => {
  const byNo = new Map(examples.map((example) => [example[0], example]))
  const left: Record<CaseStatus, number> = { ...statuses }
  for (const example of examples) left[statusIn(example.at(-1) ?? '')] -= 1
  const bag = bagOf(random, left)
  let id = 0
  return counts.flatMap((count, t) => {
    const teamId = t + 1
    const known = new Map<number, number>()
    for (const example of examples)
      if (example[0]?.startsWith(`${code}2012-0${teamId}-`))
        known.set(Number(example[0].slice(-4)), dayNumber(dayOfPlan(example[1] ?? '') ?? march(12)))
    return risingDays(count, known).map((day, i) => {
      id += 1
      const no = numberOf(code, teamId, i + 1)
      const example = byNo.get(no)
      return {
        id,
        no,
        teamId,
        leader: teamPlans[t]?.leader ?? '',
        registeredOn: (example && dayOfPlan(example[1] ?? '')) ?? march(day),
        status: example ? statusIn(example.at(-1) ?? '') : (bag.pop() ?? '登记'),
        example,
      }
    })
  })
}

/** Words for the rows that are not examples, so that the counts come out with the examples in them. */
export const bagAround = <W extends string>(
  random: Random,
  counts: Readonly<Record<W, number>>,
  used: readonly W[],
): W[] => {
  const left: Record<W, number> = { ...counts }
  for (const word of used) {
    if (!(left[word] > 0)) throw new Error(`The examples hold more of ${word} than the totals`)
    left[word] -= 1
  }
  return bagOf(random, left)
}

/** The point an example's place names, such as 樟树坪村五组 or 金塘烟花; the team's first one where it names none. */
export const pointIn = (points: readonly Point[], teamId: number, place: string): Point => {
  const own = points.filter((p) => p.teamId === teamId)
  const nickname = (p: Point): string => (p.kind === '企业' ? p.name.slice(2, 4) : p.name.replace(/村$|居委会$/, ''))
  const found = own.find((p) => place.includes(nickname(p))) ?? own[0]
  if (!found) throw new Error(`No point for ${place}`)
  return found
}

/** The hamlet named after the point's name, such as 五组. */
export const hamletIn = (point: Point, place: string): number | null =>
  point.hamlets.find((h) => place.replace(point.name, '').startsWith(h.name))?.id ?? null

/** A random point of the team; enterprises now and then. */
export const anyPoint = (random: Random, points: readonly Point[], teamId: number, enterpriseShare: number): Point => {
  const own = points.filter((p) => p.teamId === teamId)
  const wanted = random.next() < enterpriseShare ? '企业' : '村'
  return random.pick(own.filter((p) => (p.kind === '企业') === (wanted === '企业')))
}
