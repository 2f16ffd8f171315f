import { numberKey } from './number-key.ts'
import type { Inline } from './writing.ts'

export type ChangedClause = { readonly original: string; readonly corrected: string }

const ends = /[，。；：！？]/

/** The parts of a sentence that hold a changed number, as signed and with the numbers of today; `now` by number key. */
export const changedClauses = (inlines: readonly Inline[], now: ReadonlyMap<string, string>): ChangedClause[] => {
  const clauses: { original: string; corrected: string }[] = [{ original: '', corrected: '' }]
  const add = (original: string, corrected: string): void => {
    const last = clauses.at(-1)
    if (!last) return
    last.original += original
    last.corrected += corrected
  }
  for (const inline of inlines) {
    if (inline.type === 'number') {
      add(inline.shown, now.get(numberKey(inline)) ?? inline.shown)
      continue
    }
    for (const [i, part] of inline.text.split(ends).entries()) {
      if (i > 0) clauses.push({ original: '', corrected: '' })
      add(part, part)
    }
  }
  return clauses
    .map(({ original, corrected }) => ({ original: original.trim(), corrected: corrected.trim() }))
    .filter(({ original, corrected }) => original !== corrected && original !== '')
}
