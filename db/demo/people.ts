import { citizenIdCheck } from '../../shared/fields/citizen-id.ts'
import { march } from './days.ts'
import { personName } from './names.ts'
import { hamletName, organPlans, teamPlans } from './places.ts'
import { bagOf, type Random } from './random.ts'
import type { DemoRow } from './row.ts'

export const organs = (): DemoRow[] => organPlans.map(([name, kind], i) => ({ id: i + 1, name, kind, shortName: name }))
export const organId = (name: string): number => {
  const at = organPlans.findIndex(([organ]) => organ === name)
  if (at < 0) throw new Error(`No organ ${name}`)
  return at + 1
}

export const teams = (): DemoRow[] =>
  teamPlans.map((plan, i) => ({
    id: i + 1,
    ordinal: i + 1,
    name: `第${'一二三四五'[i]}工作队`,
    subdistrict: plan.subdistrict,
    leader: plan.leader,
    leaderPost: plan.post,
    liaison: plan.liaison,
  }))

export type Point = {
  readonly id: number
  readonly teamId: number
  readonly name: string
  readonly kind: string
  readonly filed: number
  readonly hamlets: readonly { readonly id: number; readonly name: string }[]
}

/** Contact points with their hamlets, four villages or 居委会 and one enterprise a team. */
export const points = (): Point[] => {
  let hamletId = 0
  return teamPlans.flatMap((plan, t) => {
    const villages = plan.villages.map(([name, filed, , , groups], i) => {
      const kind = name.endsWith('居委会') ? '居委会' : '村'
      const hamlets = Array.from({ length: groups }, (_, g) => {
        hamletId += 1
        return { id: hamletId, name: hamletName(g + 1, kind === '村') }
      })
      return { id: t * 5 + i + 1, teamId: t + 1, name, kind, filed, hamlets }
    })
    return [...villages, { id: t * 5 + 5, teamId: t + 1, name: plan.enterprise, kind: '企业', filed: 0, hamlets: [] }]
  })
}

export const pointRows = (random: Random, all: readonly Point[]): DemoRow[] =>
  all.map((point, i) => {
    const plan = teamPlans[point.teamId - 1]
    const village = plan?.villages[i % 5]
    return {
      id: point.id,
      teamId: point.teamId,
      name: point.name,
      kind: point.kind,
      subdistrict: plan?.subdistrict ?? null,
      registered: village ? village[1] : null,
      households: village ? village[2] : null,
      population: village ? village[3] : null,
      secretary: personName(random, random.next() < 0.85),
      partyMembers: village ? random.whole(28, 76) : random.whole(9, 31),
      phone: `1000002${String(1000 + i)}`,
    }
  })

export const hamletRows = (random: Random, all: readonly Point[]): DemoRow[] =>
  all.flatMap((point) =>
    point.hamlets.map((hamlet, i) => ({
      id: hamlet.id,
      pointId: point.id,
      name: hamlet.name,
      ordinal: i + 1,
      head: personName(random, random.next() < 0.8),
    })),
  )

const knownSex: Readonly<Record<string, string>> = { 廖一帆: '男' }
/** Leave by cadre: first and last day of March, and the reason. */
const leaves: Readonly<Record<number, readonly [from: number, to: number, words: string]>> = {
  28: [14, 16, '3月14日至16日病假'],
  59: [20, 20, '3月20日事假'],
  94: [12, 23, '3月12日至23日公派学习'],
}

/** Whether a cadre is away on a day of March. */
export const isOnLeave = (cadre: number, day: number): boolean => {
  const leave = leaves[cadre]
  return leave !== undefined && day >= leave[0] && day <= leave[1]
}

/** 100 cadres: 20 a team, four at each point, with the exact counts of domain §6.2. */
export const cadres = (random: Random): DemoRow[] => {
  const organBag = random.shuffle(organPlans.flatMap(([name, , n]) => Array<string>(n).fill(name)))
  const takeOrgan = (wanted?: string): string => {
    const at = wanted ? organBag.indexOf(wanted) : 0
    return organBag.splice(at, 1)[0] ?? '党政办'
  }
  const leaderOrgans = teamPlans.map((plan) => takeOrgan(plan.leader === '易青田' ? '纪工委监察室' : '党政办'))
  const ranks = bagOf(random, { 正科: 18, 副科: 24, 一般: 53 })
  // Five leaders and one liaison are men by name, four liaisons women; the rest make 68 and 32.
  const sexes = bagOf(random, { 男: 62, 女: 28 })
  const party = bagOf(random, { 是: 77, 否: 18 })
  const used = new Set(teamPlans.flatMap((plan) => [plan.leader, plan.liaison]))
  const fresh = (isMale: boolean): string => {
    const name = personName(random, isMale)
    if (used.has(name)) return fresh(isMale)
    used.add(name)
    return name
  }
  return Array.from({ length: 100 }, (_, i) => {
    const t = Math.floor(i / 20)
    const place = i % 20
    const plan = teamPlans[t]
    const role = place === 0 ? '带队领导' : place <= 2 ? '副队长' : place === 3 ? '联络员' : '队员'
    const isLeader = role === '带队领导'
    const leave = leaves[i + 1]
    const isLiaison = role === '联络员'
    const sex = isLeader ? '男' : isLiaison ? (knownSex[plan?.liaison ?? ''] ?? '女') : (sexes.pop() ?? '男')
    const rank = isLeader ? '领导' : (ranks.pop() ?? '一般')
    return {
      id: i + 1,
      name: isLeader ? plan?.leader : isLiaison ? plan?.liaison : fresh(sex === '男'),
      sex,
      organId: organId(isLeader ? (leaderOrgans[t] ?? '党政办') : takeOrgan()),
      post: isLeader ? plan?.post : rank === '正科' ? '局长' : rank === '副科' ? '副局长' : '科员',
      rank,
      isPartyMember: isLeader || party.pop() === '是',
      teamId: t + 1,
      role,
      pointId: t * 5 + (place % 5) + 1,
      phone: `1000001${String(1000 + i)}`,
      leave: leave?.[2] ?? null,
      leaveFrom: leave ? march(leave[0]) : null,
      leaveTo: leave ? march(leave[1]) : null,
    }
  })
}

/** A number that passes the check of GB 11643 under an area code that was never given out. */
export const demoCitizenId = (born: string, serial: number, isMale: boolean): string => {
  const order = String((serial % 499) * 2 + (isMale ? 1 : 0)).padStart(3, '0')
  const first = `990101${born.replaceAll('-', '')}${order}`
  return first + citizenIdCheck(first)
}
