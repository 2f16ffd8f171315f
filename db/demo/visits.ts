import { march } from './days.ts'
import type { Household } from './households.ts'
import { isOnLeave, type Point } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'
import { visitStory } from './visit-words.ts'

/** 走访户数 and 走访户次 by team up to 3月31日 (domain §6.4). */
const visitPlans: readonly (readonly [number, number])[] = [
  [392, 487],
  [371, 452],
  [366, 441],
  [389, 496],
  [344, 398],
]

const parts = ['上午', '上午', '下午', '下午', '晚上']

type Visited = { readonly rows: DemoRow[]; readonly visited: ReadonlyMap<number, readonly Household[]> }

const visitDays = [
  10, 11, 12, 12, 13, 13, 14, 14, 15, 15, 16, 16, 17, 18, 19, 19, 20, 20, 21, 21, 22, 22, 23, 23, 24, 25, 26, 27, 28,
  29, 30, 31,
]

type Call = { readonly point: Point; readonly household: Household; readonly day: number }

const visitRow = (random: Random, { point, household, day }: Call): Omit<DemoRow, 'id'> => {
  const first = (point.id - 1) % 5
  const own = [0, 5, 10, 15].map((n) => (point.teamId - 1) * 20 + n + first + 1)
  const present = own.filter((cadre) => !isOnLeave(cadre, day))
  const form = random.pick(['入户', '入户', '入户', '入户', '院落座谈', '田间地头'])
  const presence = random.pick(
    household.population === 1
      ? ['在家', '在家', '在家', '外出']
      : ['在家', '在家', '在家', '家属在家', '家属在家', '外出'],
  )
  const crew = random.shuffle(present).slice(0, random.next() < 0.15 ? 3 : 2)
  return {
    visitedOn: march(day),
    part: random.pick(parts),
    teamId: point.teamId,
    pointId: point.id,
    hamletId: household.hamletId,
    householdId: household.id,
    cadreIds: crew.sort((a, b) => a - b),
    form,
    presence,
    population: household.population,
    income: random.pick(['务农', '务农', '务工', '务工', '养殖', '经商', '工资']),
    hardships: household.hardships ?? null,
    opinionOfCadres: random.pick(['好', '好', '较好', '较好', '一般']),
    leaflets: random.pick([0, 1, 1, 1, 2]),
    cardLeft: random.next() < 0.86,
    signed: random.next() < 0.7,
    mustVisit: household.mustVisitKinds,
    content: visitStory(random, { form, presence, household }),
  }
}

/** Every household visited at least once that the totals ask for, then second visits, then the enterprises. */
export const visits = (
  random: Random,
  points: readonly Point[],
  households: readonly Household[],
  keep: ReadonlyMap<string, number>,
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
    ;[...chosen, ...again].forEach((household, i) => {
      const point = pointOf.get(household.pointId)
      const known = i < count ? keep.get(household.head) : undefined
      if (point) rows.push(visitRow(random, { point, household, day: known ?? random.pick(visitDays) }))
    })
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
