import { copiesOfAll } from './circulation.ts'
import type { Block, BriefingContent, Inline, Writing, WritingContent } from './writing.ts'

/** 共印n份: every copy that goes out, and those kept. */
export const copiesOf = ({
  circulation,
  extra = [],
  archiveCopies,
}: Pick<BriefingContent, 'circulation' | 'extra' | 'archiveCopies'>): number =>
  circulation.reduce((sum, { addressees }) => sum + copiesOfAll(addressees), copiesOfAll(extra) + archiveCopies)

/** 期号 in words, never padded with zeros: 第7期, 增刊第1期. */
export const issueWords = ({ issue, numbering }: Pick<Writing, 'issue' | 'numbering'>): string =>
  `${numbering === '增刊' ? '增刊' : ''}第${issue ?? '—'}期`

/** What the lists call a writing: the 简报's first titled item, a 更正 only where there is no other, or the 总结's title. */
export const titleOf = (content: WritingContent): string => {
  if (content.kind !== 'briefing') return content.titleLines.map((line) => line.trim()).join('')
  const titled = content.items.filter(({ title }) => title.trim() !== '')
  return (titled.find(({ kind }) => kind !== '更正') ?? titled[0])?.title.trim() ?? content.name
}

export type NumberField = Extract<Inline, { type: 'number' }>

const blocksOf = (content: WritingContent): readonly Block[] =>
  content.kind === 'briefing' ? content.items.flatMap((item) => item.blocks) : content.blocks

/** The words with each number as it was last shown. */
export const shownWords = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'text' ? inline.text : inline.shown)).join('')

/** A number field that follows the data again. */
export const released = ({ kept: _, ...field }: NumberField): NumberField => field

export const hasCharts = (content: WritingContent): boolean => blocksOf(content).some(({ type }) => type === 'chart')

/** Every piece of the sentences, in the order of reading: the 编者按 first. */
export const inlinesOf = (content: WritingContent): Inline[] => {
  const note = content.kind === 'briefing' ? content.editorNote : []
  return [...note, ...blocksOf(content).flatMap((block) => (block.type === 'paragraph' ? block.content : []))]
}

/** Every number field, in the order of reading. */
export const numbersOf = (content: WritingContent): NumberField[] =>
  inlinesOf(content).filter((inline) => inline.type === 'number')

type Change = (inline: Inline) => Inline

const inBlocks = (blocks: readonly Block[], change: Change): Block[] =>
  blocks.map((block) => (block.type === 'paragraph' ? { ...block, content: block.content.map(change) } : block))

/** The content with every piece of its sentences replaced. */
export const withInlines = (content: WritingContent, change: Change): WritingContent =>
  content.kind === 'briefing'
    ? {
        ...content,
        editorNote: content.editorNote.map(change),
        items: content.items.map((item) => ({ ...item, blocks: inBlocks(item.blocks, change) })),
      }
    : { ...content, blocks: inBlocks(content.blocks, change) }
