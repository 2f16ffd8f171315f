import { withInlines } from '../../../../shared/writing/content.ts'
import type { NumberName } from '../../../../shared/writing/number-key.ts'
import type { Block, Inline, WritingContent } from '../../../../shared/writing/writing.ts'

export type NumberField = Extract<Inline, { type: 'number' }>
const paragraphsOf = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? block.content : []))

const inlinesOf = (content: WritingContent): Inline[] =>
  content.kind === 'briefing'
    ? [...content.editorNote, ...content.items.flatMap((item) => paragraphsOf(item.blocks))]
    : paragraphsOf(content.blocks)

/** Every number field, in the order of reading. */
export const numbersOf = (content: WritingContent): NumberField[] =>
  inlinesOf(content).filter((part) => part.type === 'number')

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
