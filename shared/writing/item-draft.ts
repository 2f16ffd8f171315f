/** One 稿件 of a 简报 written from the books, by its kind. */
import { type ItemDraft, itemDrafts } from './briefing-template.ts'
import { shortDay } from './days.ts'
import type { WritingFacts } from './facts.ts'
import type { InspectionFact } from './inspection-facts.ts'
import { inspectionSections, stop } from './notice-template.ts'
import { body, type Clause, join, say, sections } from './say.ts'
import { sentence } from './sentences/tell.ts'
import { type Teller, teller } from './teller.ts'
import type { itemKinds } from './writing.ts'

/** Kinds a person may add; a 更正 comes with the dialog of 更正 alone. */
export type AddedKind = Exclude<(typeof itemKinds)[number], '更正'>

/** A meeting of the whole zone, as 会议登记 has it; empty words where nothing was filled in. */
export type MeetingFact = {
  readonly heldOn: string
  readonly name: string
  readonly place: string
  readonly host: string
  readonly content: string
  readonly decisions: string
}

export type ItemFacts = {
  readonly facts: WritingFacts
  readonly inspections: readonly InspectionFact[]
  /** The newest first. */
  readonly meetings: readonly MeetingFact[]
}

const mostMeetings = 2

/** 工作动态: team by team what was done so far. */
const teamNews = ({ facts }: ItemFacts): ItemDraft => ({
  kind: '工作动态',
  title: '各工作队工作动态',
  blocks: sections(
    1,
    facts.teams.map((team) => {
      const t = teller(facts, team.id)
      const ids = ['visits', 'opinions', 'ledgers', 'condolences', 'deeds', 'trainings'] as const
      return { title: team.name, blocks: body(...ids.map((id) => sentence(t, id))) }
    }),
  ),
})

const inspected = (t: Teller, found: readonly InspectionFact[]): ItemDraft => ({
  kind: '督查通报',
  title: '活动督查情况通报',
  blocks: found.length === 0 ? [] : sections(1, inspectionSections(t, found)),
})

const asked = ({ heldOn, name, place, host, content, decisions }: MeetingFact): Clause =>
  join(
    [
      say`${shortDay(heldOn)}，${name}${place === '' ? '' : `在${place}`}召开${host === '' ? '' : `，${host}主持`}`,
      content.trim() !== '' && say`${stop(content.trim())}`,
      decisions.trim() !== '' && say`会议议定：${stop(decisions.trim())}`,
    ],
    '。',
  )

/** 领导要求: what the last meetings asked for. */
const requirements = ({ meetings }: ItemFacts): ItemDraft => ({
  kind: '领导要求',
  title: '会议精神和工作要求',
  blocks: meetings.slice(0, mostMeetings).flatMap((meeting) => body(asked(meeting))),
})

/** A 稿件 of this kind with what the books can tell; without any block where they can tell nothing. */
export const draftedItem = (from: ItemFacts, kind: AddedKind): ItemDraft => {
  const t = teller(from.facts)
  if (kind === '工作动态') return teamNews(from)
  if (kind === '督查通报') return inspected(t, from.inspections)
  if (kind === '领导要求') return requirements(from)
  return itemDrafts[kind](t)
}
