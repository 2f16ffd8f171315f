import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { titleOf, withInlines } from '../../shared/writing/content.ts'
import { type CorrectionEntry, correctionItem } from '../../shared/writing/correction.ts'
import { isEditable } from '../../shared/writing/workflow.ts'
import {
  type BriefingItem,
  type Inline,
  mostItems,
  type Writing,
  type WritingContent,
} from '../../shared/writing/writing.ts'
import { briefingSeriesStore } from './briefing-series.ts'
import { nextNoticeHead } from './new-notice.ts'
import { letterheadOf } from './new-writing.ts'
import { writingCorrections } from './writing-corrections.ts'
import { writingFacts } from './writing-facts.ts'
import { nameOf, writingStore } from './writing-store.ts'

type Entries = readonly CorrectionEntry[]

/** What was made, and the words that could not be replaced in it because a number stands within them. */
export type CorrectionMade = { readonly writing: Writing; readonly left: string[] }

/** A 草稿 of the same series that the 更正 may be put into. */
export const correctionDrafts = (sqlite: Database, { kind, seriesId }: Writing): Writing[] => {
  const store = writingStore(sqlite)
  return kind !== 'briefing'
    ? []
    : store
        .list(['briefing'])
        .filter((head) => isEditable(head.state) && head.seriesId === seriesId)
        .map(({ id }) => store.load(id))
}

const intoDraft = (sqlite: Database, corrected: Writing, into: number, item: BriefingItem): Writing => {
  const store = writingStore(sqlite)
  const draft = store.load(into)
  const { content } = draft
  if (content.kind !== 'briefing' || draft.seriesId !== corrected.seriesId)
    throw new AppError('invalid-input', '更正只能登在同一种简报里，请重新选择写入哪一期。')
  if (content.items.length >= mostItems)
    throw new AppError('invalid-input', `${nameOf(draft)}已有${mostItems}篇稿件，加不下更正启事，请写入新的一期。`)
  const items = [item, ...content.items]
  return store.save({ ...draft, title: titleOf({ ...content, items }), content: { ...content, items } })
}

const intoNewIssue = (sqlite: Database, corrected: Writing, item: BriefingItem, day: string): Writing => {
  const store = writingStore(sqlite)
  const place = { seriesId: corrected.seriesId ?? briefingSeriesStore(sqlite).first(), numbering: '正刊' } as const
  const letterhead = letterheadOf(sqlite, store, place, day)
  const content: WritingContent = { kind: 'briefing', ...letterhead, editorNote: [], items: [item] }
  const days = { teamId: null, cutOff: day, datedOn: day, state: '草稿' } as const
  return store.add({ title: titleOf(content), content, ...days, ...place })
}

/** The words put right where they stand in one piece of text; what they were not found in is left to the clerk. */
const replaced = (content: WritingContent, entries: Entries): { content: WritingContent; left: string[] } => {
  const left: string[] = []
  const done = entries.reduce((text, { original, corrected }) => {
    let isDone = false
    const next = withInlines(text, (inline): Inline => {
      if (isDone || inline.type !== 'text' || !inline.text.includes(original)) return inline
      isDone = true
      return { ...inline, text: inline.text.replace(original, () => corrected) }
    })
    if (!isDone) left.push(original)
    return next
  }, content)
  return { content: done, left }
}

const rewritten = (sqlite: Database, corrected: Writing, entries: Entries, day: string): CorrectionMade => {
  const { checked: _, ...own } = corrected.content
  // Only a mark that may be left out is left out.
  const { content, left } = replaced(own as WritingContent, entries)
  const words =
    content.kind === 'notice' ? { ...content, ...nextNoticeHead(sqlite, writingFacts(sqlite, day), day) } : content
  const { teamId, cutOff } = corrected
  const days = { teamId, cutOff, datedOn: day, state: '草稿' } as const
  return { writing: writingStore(sqlite).add({ title: titleOf(words), content: words, ...days }), left }
}

/**
 * Puts a signed text right: a 简报 by a 更正启事 in a new issue of its series, or in the draft `into`; any other text by
 * a new one with its words, numbers counted to the same 截止日. Both are linked.
 * @throws AppError `invalid-input` for a text that is not signed, or a draft that cannot take the 更正
 */
export const correctWriting = (
  sqlite: Database,
  { id, entries, into }: { readonly id: number; readonly entries: Entries; readonly into: number | null },
  day: string,
): CorrectionMade =>
  sqlite
    .transaction((): CorrectionMade => {
      const corrected = writingStore(sqlite).load(id)
      const corrections = writingCorrections(sqlite)
      if (corrected.kind !== 'briefing') {
        const made = rewritten(sqlite, corrected, entries, day)
        corrections.link(corrected, made.writing, null)
        return made
      }
      if (entries.length === 0) throw new AppError('invalid-input', '请先勾选或填写要更正的内容。')
      const item = correctionItem(corrected, entries, randomUUID())
      const writing =
        into === null ? intoNewIssue(sqlite, corrected, item, day) : intoDraft(sqlite, corrected, into, item)
      corrections.link(corrected, writing, item.id)
      return { writing, left: [] }
    })
    .immediate()
