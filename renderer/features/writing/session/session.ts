import type { OutputOf } from '../../../../shared/ipc/routes.ts'
import { numbersOf, titleOf } from '../../../../shared/writing/content.ts'
import type { Finding } from '../../../../shared/writing/proofing/finding.ts'
import { isEditable, isFrozen } from '../../../../shared/writing/workflow.ts'
import type { Writing } from '../../../../shared/writing/writing.ts'
import { messageOf, request } from '../../../api.ts'
import { problemsOf } from '../content/problems.ts'
import { withFirstShown } from '../content/shown-numbers.ts'
import { type Autosave, createAutosave } from './autosave.ts'
import { type Draft, draftOf } from './draft.ts'
import { createLatest, type Latest } from './latest.ts'
import type { Unsaved } from './left-behind.ts'
import { createNumberBook, type NumberBook } from './number-book.ts'
import { createStore, type Readable } from './store.ts'

export type Preview = OutputOf<'writing.preview'>

/** A writing that is being worked on: what it holds now, and what keeps it saved, counted and laid out. */
export type Session = {
  readonly writing: Writing
  readonly isReadOnly: boolean
  readonly draft: Readable<Draft>
  readonly autosave: Autosave<Draft>
  readonly book: NumberBook
  readonly preview: Latest<Draft, Preview>
  /** What the 校对 finds; never asked of what was signed. */
  readonly proof: Latest<Draft, readonly Finding[]>
  readonly version: () => number
  readonly change: (update: (draft: Draft) => Draft) => void
  /** Counts and lays out again, because rows changed. */
  readonly refresh: () => void
  /** Keeps what was written as a new writing beside the one that was saved elsewhere; resolves to its id. */
  readonly saveAsNew: () => Promise<number>
}

const autosaveOf = (writing: Writing, book: NumberBook, version: { now: number }): Autosave<Draft> =>
  createAutosave<Draft>({
    savedAt: writing.updatedAt,
    check: ({ content }) => problemsOf(content),
    describe: messageOf,
    save: async ({ content, ...days }) => {
      const saved = await request('writing.save', {
        id: writing.id,
        version: version.now,
        title: titleOf(content),
        content: withFirstShown(content, (name) => book.valueOf(name)?.text),
        ...days,
      })
      version.now = saved.version
      return saved.updatedAt
    },
  })

const saveCopy = async (writing: Writing, draft: Draft): Promise<number> => {
  const { id, kind, teamId } = writing
  const created = await request('writing.create', { kind, copyOf: id, ...(teamId === null ? {} : { teamId }) })
  await request('writing.save', { id: created.id, version: created.version, title: titleOf(draft.content), ...draft })
  return created.id
}

const closing = ({ content: { closedAt } }: Draft) => (closedAt === undefined ? {} : { closedAt })

/** @param kept what an earlier page of this writing could not save */
export const openSession = (writing: Writing, kept: Unsaved | undefined): Session => {
  const first = kept?.draft ?? draftOf(writing)
  const version = { now: kept?.version ?? writing.version }
  const draft = createStore(first)
  const book = createNumberBook(
    (cutOff, numbers) => request('writing.numbers', { cutOff, ...closing(draft.get()), numbers }),
    first.cutOff,
  )
  const autosave = autosaveOf(writing, book, version)
  const preview = createLatest<Draft, Preview>({
    ask: (wanted) => request('writing.preview', { id: writing.id, ...wanted }),
    delay: 400,
  })
  const proof = createLatest<Draft, readonly Finding[]>({
    ask: ({ content, cutOff }) => request('writing.proof', { id: writing.id, content, cutOff, withPages: false }),
    delay: 900,
  })
  const isReadOnly = !isEditable(writing.state)
  const change = (update: (draft: Draft) => Draft): void => {
    const before = draft.get()
    const next = update(before)
    if (next === before || isReadOnly) return
    draft.set(next)
    autosave.changed(next)
    preview.want(next)
    proof.want(next)
    if (next.cutOff !== before.cutOff || next.content.closedAt !== before.content.closedAt) book.recount(next.cutOff)
    book.need(numbersOf(next.content))
  }
  const refresh = (): void => {
    book.recount(draft.get().cutOff)
    preview.want(draft.get())
    if (!isFrozen(writing.state)) proof.want(draft.get())
  }
  book.need(numbersOf(first.content))
  if (kept) autosave.changed(first)
  return {
    writing,
    isReadOnly,
    draft,
    autosave,
    book,
    preview,
    proof,
    version: () => version.now,
    change,
    refresh,
    saveAsNew: () => saveCopy(writing, draft.get()),
  }
}
