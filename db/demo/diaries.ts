import { dayNumber, march } from './days.ts'
import type { Household } from './households.ts'
import { isOnLeave, type Point } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

/** Diaries by cadre: the team's total, and those who wrote fewer than ten (domain §6.4). */
const plans: readonly { readonly total: number; readonly few: readonly number[] }[] = [
  { total: 258, few: [8] },
  { total: 241, few: [7, 8, 9] },
  { total: 233, few: [6, 8, 9] },
  { total: 271, few: [] },
  { total: 181, few: [0, 5, 6, 6, 7, 8, 8, 9, 9] },
]

/** Weather of March 2012, day by day from the 10th. */
const weather = [
  '阴',
  '雨',
  '多云',
  '晴',
  '晴',
  '多云',
  '阴',
  '雨',
  '雨',
  '阴',
  '多云',
  '晴',
  '晴',
  '雨',
  '阴',
  '多云',
  '晴',
  '雨',
  '阴',
  '多云',
  '晴',
  '晴',
]

const openings = [
  '早上七点半从驻点出发，{w}，沿着田埂往{h}走。',
  '{w}，和同事坐公交车到村口，先到{h}。',
  '上午在村部碰头后，分头到{h}走访。',
  '吃过早饭就下到{h}，路上遇见几位下田的群众，边走边谈。',
  '{w}，田里已经有人在整秧田，我们直接到田头去找人。',
  '今天轮到{h}，组长带路，一户一户地走。',
  '昨晚住在老乡家，一早就听见打水声，起来帮着挑了两担水。',
  '下午到{h}，先到几户上次没见着人的家里补访。',
]
const meetings = [
  '{p}正在修犁，听说我们来意，搬出板凳坐到屋檐下。他家{n}口人，{a}，种着{m}亩田。',
  '敲开{p}家的门，老人在带孙子，儿女{a}。坐下聊了一个多钟头家常。',
  '{p}是组里有名的勤快人，家里{n}口人，养了几头猪，还种了{m}亩油菜。',
  '{p}家门前晒着谷种，他一边翻晒一边说今年的打算，想多种{m}亩早稻。',
  '到{p}家时他刚从田里回来，裤腿上全是泥，递烟不肯接，只说有事就实说。',
]
const worries = [
  '他说最愁的是水，渠道淤了几年，一到用水就要争。',
  '谈到化肥价格，他掰着指头算了一笔账，说种田只够糊口。',
  '他提到组里那段路，雨天摩托车都推不动，孩子上学摔过跤。',
  '说起看病，他拿出一叠单据，问新农合到底能报多少。',
  '他担心征地以后没有事做，问园区能不能进厂。',
  '他反映路口垃圾没人管，天一热气味受不了。',
  '他对村里的账目有疑问，希望能张榜公布。',
  '他说家里老人身体不好，想申请低保，不知怎样写材料。',
  '他没有提什么要求，只说干部能常来坐坐就好。',
  '他说邻里为滴水的事红过脸，想请人评评理。',
]
const replies = [
  '我把政策逐条讲给他听，能答复的当场答复，答复不了的记在本子上。',
  '我当面给村主任打了电话，约好明天一起去看现场。',
  '我答应三天之内给他回话，并留下联系卡。',
  '我和组长商量，先组织几个人把最堵的一段挖开。',
  '我把单据一张张理好，答应带到社会事业局去问。',
  '我把意见登记进民情台账，注明了责任单位和时限。',
]
const labours = [
  '临走时帮他家抬了两担秧盘。',
  '下午和几位同事一起清了一段渠，腰酸但心里踏实。',
  '傍晚帮着把院里的柴码整齐，和老人一起吃了柴火饭。',
  '中午就在老乡家吃饭，按规定交了伙食费。',
  '',
]
const thoughts = [
  '群众要的并不多，一句实话、一次回音，比什么都管用。',
  '坐在办公室想不到的事，走到田头就明白了。',
  '政策再好，讲不到屋场里就等于没有。',
  '今天走的几户，家家有本难念的经，记下来就要办到底。',
  '干部多走一步，群众就少跑十步。',
  '只有把凳子坐热，群众才肯讲心里话。',
  '承诺过的事要记在心上，到期一定要有交代。',
]
const household = ['外出务工', '在广东打工', '在园区上班', '在家务农', '跑运输']

const fill = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w)\}/g, (_, key: string) => words[key] ?? '')

type Page = {
  readonly random: Random
  readonly day: string
  readonly point: Point
  readonly people: readonly Household[]
}

const bodyOf = ({ random, day, point, people }: Page): { body: string; visited: string } => {
  const sky = weather[dayNumber(day) - 10] ?? '多云'
  const met = random.shuffle(people).slice(0, random.whole(2, 3))
  const hamlet = point.hamlets.find((h) => h.id === met[0]?.hamletId)?.name ?? point.hamlets[0]?.name ?? '车间'
  const scenes = met.map(
    (h) =>
      fill(random.pick(meetings), {
        p: h.head,
        n: String(h.population),
        a: random.pick(household),
        m: String(random.whole(2, 12)),
      }) +
      random.pick(worries) +
      random.pick(replies),
  )
  const start = fill(random.pick(openings), {
    w: sky === '雨' ? '下着小雨' : `天${sky === '晴' ? '晴' : '有些阴'}`,
    h: `${point.name}${hamlet}`,
  })
  return {
    body: start + scenes.join('') + random.pick(labours) + random.pick(thoughts),
    visited: met.map((h) => h.head).join('、'),
  }
}

const countsOf = (random: Random, { total, few }: (typeof plans)[number]): number[] => {
  const many = 20 - few.length
  const left = total - few.reduce((a, b) => a + b, 0)
  const counts = Array.from({ length: many }, (_, i) => Math.floor(left / many) + (i < left % many ? 1 : 0))
  for (let i = 0; i + 1 < many; i += 2) {
    const [a, b] = [counts[i] ?? 0, counts[i + 1] ?? 0]
    const shift = random.whole(0, Math.min(b - 10, 21 - a, 4))
    counts[i] = a + shift
    counts[i + 1] = b - shift
  }
  // Leaders and liaisons stand first in a team; those who wrote little are among the others.
  return [...counts.slice(0, 4), ...random.shuffle([...counts.slice(4), ...few])]
}

const daysInField = (cadre: number): number[] =>
  Array.from({ length: 22 }, (_, i) => i + 10).filter((day) => !isOnLeave(cadre, day))

/** Who was away too long for his count changes it with the one who wrote least. */
const withinLeave = (counts: readonly number[], teamId: number): number[] => {
  const all = [...counts]
  all.forEach((count, c) => {
    const days = daysInField((teamId - 1) * 20 + c + 1).length
    if (count <= days) return
    const other = all.findLastIndex((n, at) => at > 3 && at !== c && n > 0 && n <= days)
    all[c] = all[other] ?? count
    all[other] = count
  })
  return all
}

const written = (page: Page, cadre: number, teamId: number): Omit<DemoRow, 'id' | 'no'> => {
  const { random, day, point } = page
  const { body, visited } = bodyOf(page)
  const isReviewed = random.next() < 0.74
  return {
    writtenOn: day,
    weather: weather[dayNumber(day) - 10] ?? '多云',
    teamId,
    cadreId: cadre,
    pointId: point.id,
    companionIds: [((cadre + 4) % 20) + (teamId - 1) * 20 + 1],
    visited,
    body,
    thoughts: random.pick(thoughts),
    fiveDeeds: random
      .shuffle(['坐公交车', '住农家屋', '吃柴火饭', '聊家常事', '干田里活'])
      .slice(0, random.whole(1, 3)),
    signed: random.next() < 0.6,
    bookNo: `大走访${String(teamId).padStart(2, '0')}-${String(((cadre - 1) % 20) + 1).padStart(2, '0')}`,
    state: isReviewed ? '已审阅' : '已提交',
    reviewer: isReviewed ? '带队领导' : null,
    grade: isReviewed ? random.pick(['优', '优', '良', '良', '良', '中']) : null,
    reviewedOn: isReviewed ? march(Math.min(31, dayNumber(day) + 2)) : null,
  }
}

export const diaries = (
  random: Random,
  points: readonly Point[],
  visited: ReadonlyMap<number, readonly Household[]>,
): DemoRow[] => {
  let id = 0
  return plans.flatMap((plan, t) => {
    const teamId = t + 1
    const rows = withinLeave(countsOf(random, plan), teamId).flatMap((count, c) => {
      const cadre = t * 20 + c + 1
      const own = points.find((p) => p.id === t * 5 + (c % 5) + 1)
      // Those who stay with an enterprise write of the village beside it, where the households are.
      const point = own && own.kind !== '企业' ? own : points.find((p) => p.teamId === teamId)
      const people = (visited.get(teamId) ?? []).filter((h) => h.pointId === point?.id)
      const days = random.shuffle(daysInField(cadre)).slice(0, count)
      return point ? days.map((day) => written({ random, day: march(day), point, people }, cadre, teamId)) : []
    })
    return rows
      .sort((a, b) => String(a.writtenOn).localeCompare(String(b.writtenOn)))
      .map((row, i) => {
        id += 1
        return { ...row, id, no: `RJ2012-0${teamId}-${String(i + 1).padStart(4, '0')}` } as DemoRow
      })
  })
}
