import type { Paper } from '../../../shared/paper/paper.ts'
import type { Numbering, WritingContent } from '../../../shared/writing/writing.ts'
import { type BlockComposer, blockComposer } from './compose-blocks.ts'
import { composeBriefing } from './compose-briefing.ts'
import type { ComposeData, Composition } from './compose-data.ts'
import { composeNotice } from './compose-notice.ts'
import { composeSummary } from './compose-summary.ts'

/** What is printed of a writing besides its content. */
export type WritingOnPaper = {
  readonly content: WritingContent
  /** 期号 of a 简报; null for a 总结. */
  readonly issue: number | null
  readonly numbering: Numbering
  readonly datedOn: string
}

export type ComposedWriting = Omit<Composition, 'blocks'> & {
  readonly paper: Paper
  /** A good name for the file, without its ending. */
  readonly fileName: string
}

const paperOf = (
  { content, issue, numbering, datedOn }: WritingOnPaper,
  data: ComposeData,
  composer: BlockComposer,
): Paper => {
  if (content.kind === 'briefing')
    return composeBriefing({ content, issue: issue ?? 1, numbering, datedOn }, data, composer)
  if (content.kind === 'notice') return composeNotice({ content, datedOn }, data, composer)
  return composeSummary({ content, datedOn }, data, composer)
}

/** A 简报 or a 总结 on paper: pure, so the same writing and data always give the same paper. */
export const composeWriting = (
  { content, issue, numbering, datedOn }: WritingOnPaper,
  data: ComposeData,
): ComposedWriting => {
  const composer = blockComposer(data)
  const paper = paperOf({ content, issue, numbering, datedOn }, data, composer)
  return { paper, ...composer.requests(), fileName: paper.title }
}
