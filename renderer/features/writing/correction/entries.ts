import type { OutputOf } from '../../../../shared/ipc/routes.ts'
import {
  type CorrectionEntry,
  correctionEntry,
  type FrozenPassage,
  findFrozen,
  placeWords,
} from '../../../../shared/writing/correction.ts'

export type Prepared = OutputOf<'correction.prepare'>
export type Proposal = Prepared['proposals'][number]

/** An entry that is being written, known by its key. */
export type FreeEntry = Pick<CorrectionEntry, 'original' | 'corrected' | 'note'> & { readonly key: string }

export const emptyEntry = (): FreeEntry => ({ key: crypto.randomUUID(), original: '', corrected: '', note: '' })

export const isBlank = ({ original, corrected, note }: FreeEntry): boolean =>
  [original, corrected, note].every((words) => words.trim() === '')

/** What is wrong with an entry; empty when nothing is. */
export const problemOf = (entry: FreeEntry, passages: readonly FrozenPassage[]): string => {
  if (isBlank(entry)) return ''
  if (entry.original.trim() === '') return '请填写原文，或在下面的签发文字里点选。'
  if (!findFrozen(passages, entry.original)) return '签发的文字里没有这句话，请照原文填写，或在下面点选。'
  return entry.original.trim() === entry.corrected.trim() ? '更正为和原文一样，请改正。' : ''
}

const placeOf = (passages: readonly FrozenPassage[], original: string): string => {
  const found = findFrozen(passages, original)
  return found ? placeWords(found.passage, found.page) : ''
}

/** Entries as they are written into the 更正: those ticked first. */
export const wantedEntries = (
  ticked: readonly Proposal[],
  free: readonly FreeEntry[],
  passages: readonly FrozenPassage[],
): ReturnType<typeof correctionEntry.safeParse>[] =>
  [
    ...ticked.map(({ key: _, ...entry }) => entry),
    ...free
      .filter((entry) => !isBlank(entry))
      .map(({ key: _, ...entry }) => ({ ...entry, of: '文字', place: placeOf(passages, entry.original) })),
  ].map((entry) => correctionEntry.safeParse(entry))
