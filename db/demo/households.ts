import { personName } from './names.ts'
import { demoCitizenId, type Point } from './people.ts'
import { bagOf, type Random } from './random.ts'
import type { DemoRow } from './row.ts'

/** Marks of households, 694 of the 2,000 with one or more (domain §6.3). */
const tagCounts = {
  贫困户: 214,
  留守儿童户: 168,
  低保户: 126,
  残疾人户: 92,
  老党员: 61,
  缺劳户: 45,
  五保户: 38,
  计生奖扶户: 37,
  种养大户: 31,
  优抚对象: 29,
  孤寡老人: 27,
  种粮大户: 22,
  老干部: 14,
  信访户: 12,
} as const
const taggedHouseholds = 694

/** People of the example rows (domain §6.5), who must live where the rows say: 点, 组, 户主. */
const residents: readonly (readonly [string, string, string])[] = [
  ['樟树坪村', '五组', '瞿满生'],
  ['石塘冲村', '二组', '邝冬秀'],
  ['油榨铺村', '一组', '贺运莲'],
  ['白石岭村', '七组', '段石林'],
  ['石桥居委会', '一小区', '易长根'],
  ['龙井湾村', '三组', '阳春桃'],
  ['麻园村', '六组', '廖德喜'],
  ['新塘铺村', '八组', '谭久明'],
  ['工业园居委会', '二小区', '肖桂娥'],
  ['杨梅冲村', '四组', '唐细妹'],
]
const womenAmong = ['邝冬秀', '贺运莲', '阳春桃', '肖桂娥', '唐细妹']

/** One mark for each of 694 households, then the rest of the marks spread over the same ones. */
const tagsByHousehold = (random: Random, total: number): Map<number, string[]> => {
  const bag = bagOf(random, tagCounts)
  const chosen = random.shuffle(Array.from({ length: total }, (_, i) => i + 1)).slice(0, taggedHouseholds)
  const tags = new Map(chosen.map((id, i) => [id, [bag[i] ?? '其他']]))
  for (const tag of bag.slice(taggedHouseholds)) {
    const free = chosen.filter((id) => !tags.get(id)?.includes(tag))
    tags.get(random.pick(free))?.push(tag)
  }
  return tags
}

const hardshipsOf = (random: Random, tags: readonly string[]): string[] | null => {
  if (tags.includes('残疾人户')) return ['因残']
  if (tags.includes('五保户') || tags.includes('孤寡老人')) return ['年老无依']
  if (tags.includes('缺劳户')) return ['缺劳动力']
  if (tags.includes('贫困户') || tags.includes('低保户'))
    return [random.pick(['因病', '因学', '缺资金', '缺技术', '因灾'])]
  return null
}

const kindOfTag: Readonly<Record<string, string>> = {
  贫困户: '贫困户',
  老党员: '老党员老干部老教师',
  老干部: '老党员老干部老教师',
  优抚对象: '军烈属',
  信访户: '信访重点户',
  种养大户: '致富能人大户',
  种粮大户: '致富能人大户',
}
const mustVisitKindsOf = (tags: readonly string[]): string[] | null => {
  const kinds = [...new Set(tags.flatMap((tag) => kindOfTag[tag] ?? []))]
  return kinds.length > 0 ? kinds : null
}

export type Household = DemoRow & {
  readonly pointId: number
  readonly hamletId: number
  readonly head: string
  readonly tags: readonly string[] | null
  readonly population: number
  readonly mustVisitKinds: readonly string[] | null
}

export const households = (random: Random, points: readonly Point[]): Household[] => {
  const places = points.flatMap((point) => Array.from({ length: point.filed }, (_, i) => ({ point, i })))
  const total = places.length
  const tags = tagsByHousehold(random, total)
  const sizes = bagOf(random, { 1: 180, 2: 320, 3: 480, 4: 540, 5: 300, 6: 180 })
  const sexes = bagOf(random, { 男: 1640, 女: 360 })
  const away = bagOf(random, { 是: 1160, 否: 840 })
  return places.map(({ point, i }, index) => {
    const id = index + 1
    const resident = i === 0 ? residents.find(([name]) => name === point.name) : undefined
    const wantedSex = resident ? (womenAmong.includes(resident[2]) ? '女' : '男') : undefined
    const at = wantedSex ? sexes.lastIndexOf(wantedSex) : sexes.length - 1
    const sex = sexes.splice(at, 1)[0] ?? '男'
    const hamlet = resident ? point.hamlets.find((h) => h.name === resident[1]) : random.pick(point.hamlets)
    const size = Number(sizes[index])
    const population = size === 6 ? random.whole(6, 8) : size
    const own = tags.get(id) ?? null
    const born = `${random.whole(1932, 1984)}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`
    return {
      id,
      pointId: point.id,
      hamletId: hamlet?.id ?? 0,
      head: resident ? resident[2] : personName(random, sex === '男'),
      sex,
      citizenId: demoCitizenId(born, id, sex === '男'),
      phone: random.next() < 0.6 ? `1000003${String(1000 + id).slice(-4)}` : null,
      address: `${point.name}${hamlet?.name ?? ''}`,
      population,
      labourers: random.whole(population > 1 ? 1 : 0, population),
      migrants: away[index] === '是' ? random.whole(1, Math.max(1, population - 1)) : 0,
      tags: own,
      hardships: own ? hardshipsOf(random, own) : null,
      isMustVisit: own?.some((tag) => kindOfTag[tag] !== undefined) ?? false,
      mustVisitKinds: own ? mustVisitKindsOf(own) : null,
    }
  })
}
