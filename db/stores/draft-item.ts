import type { Database } from 'better-sqlite3'
import { type AddedKind, draftedItem, type MeetingFact } from '../../shared/writing/item-draft.ts'
import type { BriefingItem } from '../../shared/writing/writing.ts'
import { inspectionFacts } from './inspection-facts.ts'
import { writingFacts } from './writing-facts.ts'

const meetingsOf = (sqlite: Database, day: string): MeetingFact[] =>
  sqlite
    .prepare(
      `SELECT held_on AS heldOn, name, place, host, content, coalesce(decisions, '') AS decisions FROM meeting
        WHERE voided_at IS NULL AND team_id IS NULL AND held_on <= ? ORDER BY held_on DESC, id DESC LIMIT 5`,
    )
    // The columns asked for, none of them null by the table's definition.
    .all(day) as MeetingFact[]

type Wanted = { readonly kind: AddedKind; readonly cutOff: string; readonly closedAt?: string | undefined }

/** A 稿件 of this kind out of the books, as of the text's 截止日 and 封账时间. */
export const draftItem = (sqlite: Database, { kind, cutOff, closedAt }: Wanted): Omit<BriefingItem, 'id'> => {
  const facts = writingFacts(sqlite, cutOff, { closedAt })
  const inspections = inspectionFacts(sqlite, facts.campaign.startOn, cutOff)
  return { subtitle: '', ...draftedItem({ facts, inspections, meetings: meetingsOf(sqlite, cutOff) }, kind) }
}
