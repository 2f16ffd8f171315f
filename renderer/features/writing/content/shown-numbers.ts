import { inlinesOf, type NumberField, withInlines } from '../../../../shared/writing/content.ts'
import type { NumberName } from '../../../../shared/writing/number-key.ts'
import type { WritingContent } from '../../../../shared/writing/writing.ts'

/** Characters of the text as people count them: numbers by their words, blanks left out. */
export const wordCount = (content: WritingContent, shownOf: (field: NumberField) => string): number =>
  inlinesOf(content)
    .map((part) => (part.type === 'text' ? part.text : shownOf(part)))
    .reduce((sum, words) => sum + words.replace(/\s/g, '').length, 0)

/** Notes what numbers show now where nothing was noted yet, so that a later change can be pointed out. */
export const withFirstShown = (
  content: WritingContent,
  textOf: (name: NumberName) => string | undefined,
): WritingContent =>
  withInlines(content, (inline) =>
    inline.type === 'number' && inline.shown === '' ? { ...inline, shown: textOf(inline) ?? '' } : inline,
  )
