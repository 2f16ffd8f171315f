import { z } from 'zod'
import type { Block, BriefingItem, WritingContent } from './writing.ts'

/** Open books whose rows are told in a 简报; restricted ones never are. */
export const sourceLedgers = ['concern', 'hazard', 'diary', 'exemplar', 'infoItem'] as const
export type SourceLedger = (typeof sourceLedgers)[number]

/** The row that a 稿件 or a paragraph was written from. */
export const rowSource = z.strictObject({ ledger: z.enum(sourceLedgers), rowId: z.int().positive() })
export type RowSource = z.infer<typeof rowSource>

/** One word for a row. */
export const sourceKey = ({ ledger, rowId }: RowSource): string => `${ledger}:${rowId}`

/** Each row once, in the order of their first mention. */
export const eachOnce = (sources: readonly RowSource[]): RowSource[] => [
  ...new Map(sources.map((source) => [sourceKey(source), source])).values(),
]

const ofBlock = (block: Block): readonly RowSource[] => (block.type === 'paragraph' ? (block.source ?? []) : [])

/** The rows a 稿件 tells of: its own, and those of its paragraphs. */
export const itemSources = ({ source = [], blocks }: Pick<BriefingItem, 'source' | 'blocks'>): RowSource[] =>
  eachOnce([...source, ...blocks.flatMap(ofBlock)])

/** The rows a 简报 tells of; none in other texts. */
export const sourcesOf = (content: WritingContent): RowSource[] =>
  content.kind === 'briefing' ? eachOnce(content.items.flatMap(itemSources)) : []

/** The paragraphs as written from a row. */
export const sourced = (blocks: readonly Block[], { ledger, rowId }: RowSource): Block[] =>
  blocks.map((block) => (block.type === 'paragraph' ? { ...block, source: [{ ledger, rowId }] } : block))
