import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import {
  parseSentence,
  sentenceProblems,
  shownSentence,
  storedSentence,
  tidySentence,
} from '../../shared/writing/sentences/grammar.ts'
import { type SentenceId, sentences } from '../../shared/writing/sentences/sentences.ts'
import { settingStore } from './settings.ts'

/** The 句式 as the office wants them: its own where it wrote one, else as delivered. */
export const sentenceBook = (sqlite: Database) => {
  const settings = settingStore(sqlite)
  const own = settings.get('sentences') ?? {}
  return {
    /** The office's own words, with the titles of numbers; undefined where it has not written any. */
    own: (id: SentenceId): string | undefined => {
      const text = own[id]
      // A number that this version no longer has would leave a hole: the sentence as delivered is said instead.
      return text === undefined || parseSentence(text).problems.length > 0 ? undefined : shownSentence(text)
    },
    text(id: SentenceId): string {
      return this.own(id) ?? sentences[id].text
    },
    /** Keeps the office's own words, empty for none at all; null puts the delivered ones back. @throws AppError `invalid-input` */
    save: (id: SentenceId, typed: string | null): void => {
      const text = typed === null ? null : tidySentence(typed)
      const problems = text === null ? [] : sentenceProblems(text)
      if (problems.length > 0) throw new AppError('invalid-input', problems.join(''))
      const { [id]: _, ...others } = own
      const isOwn = text !== null && text !== sentences[id].text
      settings.set('sentences', isOwn ? { ...others, [id]: storedSentence(text) } : others)
    },
  }
}
