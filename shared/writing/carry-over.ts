import { addDays } from '../rules/calendar.ts'
import { released } from './content.ts'
import type { Block, BriefingItem, Inline, WritingHead } from './writing.ts'

/** The first day an issue reports on: the day after 截止日 of the issue before it; undefined for the first issue. */
export const periodStart = (
  heads: readonly Pick<WritingHead, 'kind' | 'issue' | 'cutOff'>[],
  issue: number,
): string | undefined => {
  const before = heads
    .filter((head) => head.kind === 'briefing' && (head.issue ?? 0) < issue)
    .sort((a, b) => (b.issue ?? 0) - (a.issue ?? 0))[0]
  return before && addDays(before.cutOff, 1)
}

/** A number counts this issue's period; what it showed in the earlier one is no former value of it. */
const rebound =
  (from: string | undefined) =>
  (inline: Inline): Inline => {
    if (inline.type === 'text') return inline
    const isOfPeriod = inline.scope.from !== undefined && from !== undefined
    return { ...released(inline), shown: '', scope: isOfPeriod ? { ...inline.scope, from } : inline.scope }
  }

/** A table or chart of a period shows this issue's. */
const withPeriod = <B extends Extract<Block, { type: 'table' | 'chart' }>>(block: B, from: string | undefined): B =>
  block.scope?.from === undefined || from === undefined ? block : { ...block, scope: { ...block.scope, from } }

/**
 * 稿件 of an earlier issue for another one: the same words, with number fields that count to its 截止日 and, where they
 * count a period, from `from`.
 */
export const carriedItems = (
  items: readonly BriefingItem[],
  { from, newId }: { readonly from: string | undefined; readonly newId: () => string },
): BriefingItem[] =>
  items.map((item) => ({
    ...item,
    id: newId(),
    blocks: item.blocks.map(
      (block): Block =>
        block.type === 'paragraph'
          ? { ...block, content: block.content.map(rebound(from)) }
          : block.type === 'table' || block.type === 'chart'
            ? withPeriod(block, from)
            : block,
    ),
  }))
