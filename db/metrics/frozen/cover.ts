import type { Database } from 'better-sqlite3'
import { covered, type LeakFinder, leakFinder } from '../../../shared/writing/proofing/secrets.ts'
import type { WritingContent } from '../../../shared/writing/writing.ts'
import { proofRegister, proofSecrets } from '../../stores/proof-register.ts'

/** How words of today are held against words that were signed. */
export type Cover = {
  /** Whether a word of today may be what was signed, covered or not. */
  readonly isSame: (signed: string, now: string) => boolean
  /** The words as this edition may show them. */
  readonly shown: (now: string) => string
}

/** A mask stands for any one sign: whom it covers may have changed since. */
const isUnderMask = (signed: string, now: string): boolean =>
  signed.length === now.length && [...signed].every((sign, i) => sign === '×' || sign === '*' || sign === now.charAt(i))

/** What is secret is looked up only when some words differ at all: mostly none do. */
export const coverOf = (sqlite: Database, { edition }: Pick<WritingContent, 'edition'>): Cover => {
  let find: LeakFinder | undefined
  const shown = (now: string): string => {
    if (edition === '留存版') return now
    find ??= leakFinder(proofSecrets(sqlite, proofRegister(sqlite)))
    return covered(find, now)
  }
  const isSame = (signed: string, now: string): boolean =>
    signed === now || isUnderMask(signed, now) || (!/^[\d.,%—-]*$/.test(now) && signed === shown(now))
  return { isSame, shown }
}
