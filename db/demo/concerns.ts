import { anyPoint, bagAround, hamletIn, pointIn, type Slot, slots } from './cases.ts'
import { concernKindOf, concernWords } from './concern-words.ts'
import { dayOfPlan } from './days.ts'
import { concernExamples } from './examples/concerns.ts'
import type { Example } from './examples/example.ts'
import { handling, satisfactionIn } from './handling.ts'
import type { Household } from './households.ts'
import type { Point } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

const natures = { 诉求: 291, 意见: 88, 建议: 71, 投诉: 9, 咨询: 21, 表扬: 6 }
const kinds = {
  农田水利: 72,
  道路: 61,
  春耕: 48,
  征拆安置: 44,
  低保救助: 41,
  环境卫生: 39,
  养老医保: 27,
  饮水: 26,
  产业: 23,
  用工: 20,
  村务作风: 18,
  两违: 14,
  危房: 13,
  用电通信: 11,
  企业环境: 10,
  教育: 8,
  农技: 6,
  计生: 3,
  土地: 1,
  其他: 1,
}
type Kind = keyof typeof kinds
type Nature = keyof typeof natures

const pairOf = (example: Example): [Kind, Nature] => {
  const [kind, nature] = (example[4] ?? '').split('·')
  return [kind as Kind, nature as Nature]
}

type World = {
  readonly points: readonly Point[]
  readonly visited: ReadonlyMap<number, readonly Household[]>
  /** The visit to a household on a day, by its id. */
  readonly visitOf: (householdId: number, day: string) => number | undefined
}

const titleOf = (content: string): string => content.split('，')[0]?.slice(0, 30) ?? content.slice(0, 30)

const fromExample = (
  random: Random,
  slot: Slot,
  example: Example,
  { points, visited, visitOf }: World,
): Omit<DemoRow, 'id'> => {
  const [, , place = '', who = '', , content = '', result = '', due = '', state = ''] = example
  const point = pointIn(points, slot.teamId, place)
  const household = visited.get(slot.teamId)?.find((h) => h.head === who)
  const [kind, nature] = pairOf(example)
  const isMoved = slot.status === '转出'
  const settled = ['已办结', '已回访', '已销号'].includes(slot.status)
  return {
    pointId: point.id,
    hamletId: household?.hamletId ?? hamletIn(point, place),
    householdId: household?.id ?? null,
    respondent: who,
    householdTags: household?.tags ?? null,
    source: who.includes('座谈') ? '座谈会' : '入户走访',
    sourceVisitId: household ? (visitOf(household.id, slot.registeredOn) ?? null) : null,
    title: titleOf(content),
    kind: concernKindOf[kind] ?? kind,
    nature,
    content,
    reply: isMoved ? '转入其他台账' : due === '当日' ? '当场答复' : '承诺限期办理',
    transferredTo: isMoved ? 'XF2012-02-0002' : null,
    remark: settled ? null : result,
    isExemplar: slot.status === '已销号',
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ: concernWords[concernKindOf[kind] ?? '']?.organ ?? '党政办',
        dueOn: dayOfPlan(due),
        result,
        isKey: state.includes('重点'),
        ...(satisfactionIn(state) ? { satisfaction: satisfactionIn(state) ?? '满意' } : {}),
      },
      result,
    ),
  }
}

const range = /\{(\d+)-(\d+)\}/

/** The number that a matter's words speak of: content and result tell of the same one. */
const numberIn = (random: Random, texts: readonly string[]): number => {
  const [, low, high] = range.exec(texts.join('')) ?? []
  return low && high ? random.whole(Number(low), Number(high)) : 0
}

const fill = (text: string, hamlet: string, n: number): string =>
  text.replaceAll('{h}', hamlet).replace(range, String(n)).replaceAll('{n}', String(n))

const replyOf = (random: Random, slot: Slot, nature: Nature): string => {
  if (slot.status === '转出') return '转入其他台账'
  if (nature === '咨询' || nature === '表扬') return '当场答复'
  return random.pick(['承诺限期办理', '承诺限期办理', '上报交办', '当场解决'])
}

const invented = (
  random: Random,
  slot: Slot,
  kind: Kind,
  nature: Nature,
  { points, visited, visitOf }: World,
): Omit<DemoRow, 'id'> => {
  const word = concernKindOf[kind] ?? '其他'
  const bank = concernWords[word]
  const isFactory = word === '企业发展环境' || (word === '就业与企业用工' && random.next() < 0.5)
  const point = anyPoint(random, points, slot.teamId, isFactory ? 1 : 0)
  const own = visited.get(slot.teamId)?.filter((h) => h.pointId === point.id) ?? []
  // Who spoke up was mostly called on that very day.
  const called = own.filter((h) => visitOf(h.id, slot.registeredOn) !== undefined)
  const household = isFactory ? undefined : random.pick(called.length > 0 ? called : own)
  const hamlet = point.hamlets.find((h) => h.id === household?.hamletId)
  const [title, content, result] = random.pick(bank?.says ?? [])
  const n = numberIn(random, [content, result])
  const visit = household ? visitOf(household.id, slot.registeredOn) : undefined
  const words = nature === '表扬' ? '感谢工作队帮助解决困难，希望今后常来走访' : fill(content, hamlet?.name ?? '', n)
  return {
    pointId: point.id,
    hamletId: hamlet?.id ?? null,
    householdId: household?.id ?? null,
    respondent: household?.head ?? `职工座谈${random.whole(6, 18)}人`,
    householdTags: household?.tags ?? null,
    source: visit ? '入户走访' : household ? random.pick(['民情日记转入', '村(居)上报', '群众来访']) : '座谈会',
    sourceVisitId: visit ?? null,
    title: nature === '表扬' ? '感谢工作队帮扶' : fill(title, hamlet?.name ?? '', n),
    kind: word,
    nature,
    content: words,
    affected: random.next() < 0.4 ? random.whole(2, 60) : null,
    reply: replyOf(random, slot, nature),
    transferredTo: slot.status === '转出' ? random.pick(['矛盾纠纷台账', '安全生产台账', '计划生育台账']) : null,
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ: bank?.organ ?? '党政办',
        isKey: slot.status === '办理中' && random.next() < 0.14,
      },
      nature === '表扬' ? '已转达工作队，继续做好服务。' : fill(result, hamlet?.name ?? '', n),
    ),
  }
}

export const concerns = (random: Random, world: World): DemoRow[] => {
  const all = slots(random, {
    code: 'MQ',
    counts: [108, 97, 95, 112, 74],
    statuses: { 登记: 14, 交办: 31, 办理中: 96, 已办结: 88, 已回访: 57, 已销号: 193, 转出: 7 },
    examples: concernExamples,
  })
  const kindBag = bagAround(
    random,
    kinds,
    concernExamples.map((e) => pairOf(e)[0]),
  )
  const natureBag = bagAround(
    random,
    natures,
    concernExamples.map((e) => pairOf(e)[1]),
  )
  return all.map((slot) => ({
    id: slot.id,
    no: slot.no,
    teamId: slot.teamId,
    registeredOn: slot.registeredOn,
    visitedOn: slot.registeredOn,
    registrarId: (slot.teamId - 1) * 20 + 4,
    ...(slot.example
      ? fromExample(random, slot, slot.example, world)
      : invented(random, slot, kindBag.pop() ?? '其他', natureBag.pop() ?? '诉求', world)),
  }))
}
