import type { Block, Inline, WritingContent } from './writing.ts'

export type PlacedInlines = {
  /** 编者按, the 稿件 as 《××》, or 正文 of a text that is one whole. */
  readonly place: string
  readonly inlines: readonly Inline[]
}

const inParagraphs = (place: string, blocks: readonly Block[]): PlacedInlines[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [{ place, inlines: block.content }] : []))

/** The words of every paragraph, in the order of reading, with the part of the text that it stands in. */
export const placedInlines = (content: WritingContent): PlacedInlines[] =>
  content.kind === 'briefing'
    ? [
        { place: '编者按', inlines: content.editorNote },
        ...content.items.flatMap(({ title, blocks }) => inParagraphs(`《${title.trim()}》`, blocks)),
      ]
    : inParagraphs('正文', content.blocks)
