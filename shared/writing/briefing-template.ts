import { daysBetween } from '../rules/calendar.ts'
import type { Addressee } from './circulation.ts'
import { shortDay } from './days.ts'
import type { CaseFact, WritingFacts } from './facts.ts'
import { phaseWords } from './phase-words.ts'
import { body, type Clause, chineseNumber, say, sections } from './say.ts'
import { sentence } from './sentences/tell.ts'
import { missedQuotas, shortfalls } from './shortfalls.ts'
import { sourced } from './source.ts'
import { excerpt, story, variedBy } from './stories.ts'
import { type Teller, teller } from './teller.ts'
import type { Block, BriefingContent, BriefingForm, BriefingItem } from './writing.ts'

const mostStories = 3
const mostExcerpts = 5
const mostPlans = 20

/** A 稿件 before it has its place in a 简报. */
export type ItemDraft = Omit<BriefingItem, 'id' | 'subtitle'> & { readonly subtitle?: string }

const photoBlock = ({ photo }: WritingFacts): Block[] =>
  photo ? [{ type: 'photo', attachmentId: photo.id, caption: photo.caption, widthMm: 110 }] : []

/** 动态综述: the sentence patterns 1–5 of domain §3.1. */
const survey = (t: Teller): ItemDraft => {
  const blocks = [
    ...body(sentence(t, 'opening')),
    ...sections(1, [
      {
        title: '走访覆盖面不断扩大',
        blocks: [...body(sentence(t, 'visits'), sentence(t, 'opinions'), sentence(t, 'diaries'))],
      },
      {
        title: '隐患矛盾排查化解同步推进',
        blocks: [
          ...body(sentence(t, 'hazards'), sentence(t, 'disputes'), sentence(t, 'order')),
          ...body(sentence(t, 'ledgers')),
        ],
      },
      { title: '扶贫帮困办实事落到实处', blocks: body(sentence(t, 'condolences'), sentence(t, 'deeds')) },
      { title: '宣讲政策参加劳动深入一线', blocks: body(sentence(t, 'trainings'), sentence(t, 'labours')) },
    ]),
  ]
  // A photo stands after the text of the first heading, where the reader still looks for one.
  const second = blocks.findIndex((block, i) => i > 1 && block.type === 'paragraph' && block.level === 1 && i > 2)
  const at = second === -1 ? blocks.length : second
  const started = blocks.length > 0 ? blocks : body(sentence(t, 'notStarted'))
  return {
    kind: '动态综述',
    title: phaseWords(t.facts).title,
    blocks: [...started.slice(0, at), ...photoBlock(t.facts), ...started.slice(at)],
  }
}

/** Stories that no issue told come first, so that none is printed twice. */
const freshFirst = (facts: readonly CaseFact[]): CaseFact[] => [
  ...facts.filter(({ isUsed }) => !isUsed),
  ...facts.filter(({ isUsed }) => isUsed),
]

/** The best stories of different teams: as many as there are teams with fresh ones, before any that was told. */
const storiesOf = ({ exemplars }: WritingFacts): CaseFact[] => {
  const fresh = exemplars.filter(({ isUsed }) => !isUsed)
  return variedBy(fresh.length >= mostStories ? fresh : freshFirst(exemplars), ({ teamId }) => teamId, mostStories)
}

/** 典型推介: rows marked 典型, and others well closed, of different teams. */
const examples = (facts: WritingFacts): ItemDraft => ({
  kind: '典型推介',
  title: '民有所呼 我有所应',
  subtitle: '部分群众反映事项办理情况',
  blocks: sections(
    1,
    storiesOf(facts).map((fact) => {
      const { title, lead } = story(fact)
      return { title, blocks: sourced(body(lead), fact) }
    }),
  ),
})

/** 民情摘编: what is asked for most and is still open. */
const excerpts = (t: Teller, most: number): ItemDraft => {
  const { opinions, cutOff } = t.facts
  const kinds = t.facts.concernKinds().slice(0, 3)
  const list = opinions
    .slice(0, most)
    .flatMap((fact) => sourced(body(say`【${fact.kind}】${excerpt(fact, cutOff)}`), fact))
  const lead = body(say`走访中，群众反映较集中的是${kinds.join('、')}等方面的问题。现将部分尚在办理的事项摘编如下：`)
  return { kind: '民情摘编', title: '群众关注的热点难点问题', blocks: list.length > 0 ? [...lead, ...list] : [] }
}

type Around = { readonly before: readonly Clause[]; readonly after: readonly Clause[] }

/** 进度排名: pattern 6, the table, and in a long issue who falls short. */
const progress = (t: Teller, { before, after }: Around): ItemDraft => ({
  kind: '进度排名',
  title: '各工作队活动进度',
  blocks: t.has('visit.households')
    ? [...body(...before), { type: 'table', table: 'progress', caption: '各工作队活动进度情况' }, ...body(...after)]
    : [],
})

/** 下步安排: what the numbers ask for. */
const plans = (t: Teller, most: number): ItemDraft => ({
  kind: '下步安排',
  title: '下一步工作安排',
  blocks: shortfalls(t)
    .filter(({ remedy }) => remedy.lead.length > 0)
    .slice(0, most)
    .flatMap(({ remedy }, i) => body(say`${chineseNumber(i + 1)}是${remedy.title}。${remedy.lead}`)),
})

/** 动态综述 of one page at most: the sentences without headings; who takes part is told in the first week alone. */
const shortSurvey = (t: Teller): ItemDraft => {
  const { campaign, cutOff } = t.facts
  const isFirstWeek = daysBetween(campaign.startOn, cutOff) < 7
  const blocks = [
    ...(isFirstWeek ? body(sentence(t, 'opening')) : []),
    ...body(sentence(t, 'visits'), sentence(t, 'opinions'), sentence(t, 'ledgers')),
    ...body(sentence(t, 'hazards'), sentence(t, 'disputes')),
    ...body(...(['condolences', 'deeds', 'trainings', 'labours'] as const).map((id) => sentence(t, id))),
  ]
  return {
    kind: '动态综述',
    title: phaseWords(t.facts).title,
    blocks: blocks.length > 0 ? blocks : body(sentence(t, 'notStarted')),
  }
}

/** 典型推介: the best one alone. */
const shortExample = ({ exemplars }: WritingFacts): ItemDraft[] =>
  freshFirst(exemplars)
    .slice(0, 1)
    .map((fact) => {
      const { title, lead } = story(fact)
      return { kind: '典型推介', title, blocks: sourced(body(lead), fact) }
    })

const shortItems = (t: Teller): ItemDraft[] => [
  shortSurvey(t),
  ...shortExample(t.facts),
  excerpts(t, 2),
  progress(t, { before: [sentence(t, 'ranking')], after: [] }),
  plans(t, 2),
]

/** Kinds that are written from the books alone, as one 稿件 added later has them. */
export const itemDrafts = {
  动态综述: shortSurvey,
  典型推介: (t: Teller) => examples(t.facts),
  民情摘编: (t: Teller) => excerpts(t, mostExcerpts),
  进度排名: (t: Teller) =>
    progress(t, { before: [sentence(t, 'ranking'), sentence(t, 'settledRanking')], after: [missedQuotas(t)] }),
  下步安排: (t: Teller) => plans(t, mostPlans),
} as const satisfies Partial<Record<BriefingItem['kind'], (t: Teller) => ItemDraft>>

const longItems = (t: Teller): ItemDraft[] => [
  survey(t),
  itemDrafts.典型推介(t),
  itemDrafts.民情摘编(t),
  itemDrafts.进度排名(t),
  itemDrafts.下步安排(t),
]

const editorNote = (t: Teller): Clause => {
  const { title, note } = phaseWords(t.facts)
  return say`${title.replace(' ', '，')}。现将截至${shortDay(t.facts.cutOff)}的活动情况予以刊发。${sentence(t, note)}`
}

/** Whom a 简报 goes to until the office has changed it once (domain §3.1). */
const circulation = ({ teams }: WritingFacts): BriefingContent['circulation'] => {
  const points = teams.flatMap((team) => team.points)
  const villages = points.filter(({ kind }) => kind !== '企业')
  const enterprises = points.filter(({ kind }) => kind === '企业')
  const each = (unit: string, list: readonly { readonly name: string }[]): Addressee[] =>
    list.length === 0 ? [] : [{ unit, copies: 1, members: list.map(({ name }) => name) }]
  return [
    {
      label: '报',
      addressees: [
        { unit: '市委作风建设办公室', copies: 1 },
        { unit: '市纪委', copies: 1 },
        { unit: '市委办公室', copies: 1 },
        { unit: '区党工委、管委会领导', copies: 12 },
      ],
    },
    {
      label: '送',
      addressees: [
        { unit: '区直各部门', copies: 11 },
        { unit: '各办事处', copies: 3 },
      ],
    },
    {
      label: '发',
      addressees: [
        ...each('各工作队', teams),
        ...each('各联系村（居）委会', villages),
        ...each('联系企业', enterprises),
      ],
    },
  ]
}

/** What a new issue takes over from the one before. */
export type Letterhead = Pick<
  BriefingContent,
  'name' | 'organ' | 'totalIssue' | 'secrecy' | 'circulation' | 'numbersCopies' | 'archiveCopies' | 'staff'
>

/** The letterhead of the first issue, until the office changes it. */
export const firstLetterhead = (facts: WritingFacts): Letterhead => ({
  name: facts.campaign.briefingName,
  organ: facts.campaign.office,
  totalIssue: null,
  secrecy: '内部资料',
  circulation: circulation(facts),
  archiveCopies: 5,
  staff: { editor: '', reviewer: '', signer: '' },
})

/** A new 简报 of the campaign as it stands; items with nothing to say are left out. */
export const briefingTemplate = (facts: WritingFacts, form: BriefingForm): BriefingContent => {
  const t = teller(facts)
  const items = form === 'short' ? shortItems(t) : longItems(t)
  return {
    kind: 'briefing',
    ...firstLetterhead(facts),
    // 按语 is the office's own word (domain §3.1); a short issue leaves the room to the news.
    editorNote: form === 'short' ? [] : [...editorNote(t)],
    items: items
      .filter(({ blocks }) => blocks.length > 0)
      .map((item, i) => ({ subtitle: '', ...item, id: `item-${i + 1}` })),
  }
}
