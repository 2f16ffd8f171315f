import type { Settling } from './merge-record.ts'
import type { Block, Inline, NumberScope } from './writing.ts'

/** A number of a team's 总结 that is not what the zone's data say. */
export type Settled = {
  readonly teamId: number
  readonly team: string
  readonly metric: string
  readonly scope: NumberScope
  /** As the team has it, with the words around a typed one. */
  readonly claims: readonly { readonly text: string; readonly isTyped: boolean; readonly phrase: string }[]
  /** As the data have it. */
  readonly data: string
}

/** A typed number becomes a number field of the data. */
const withField = (inline: Inline, { metric, teamId, claims, data }: Settled): Inline[] => {
  if (inline.type !== 'text') return [inline]
  for (const { text, phrase, isTyped } of claims) {
    const at = isTyped ? inline.text.indexOf(phrase) : -1
    const digits = at < 0 ? -1 : inline.text.replace(/,/g, '').indexOf(text, at)
    if (digits < 0 || inline.text.includes(',')) continue
    const parts: Inline[] = [
      { type: 'text', text: inline.text.slice(0, digits) },
      { type: 'number', metric, scope: { teamId }, shown: data },
      { type: 'text', text: inline.text.slice(digits + text.length) },
    ]
    return parts.filter((part) => part.type !== 'text' || part.text !== '')
  }
  return [inline]
}

/** A number field becomes the team's own number. */
const withWords = (inline: Inline, { metric, scope, claims }: Settled): Inline => {
  if (inline.type !== 'number' || inline.metric !== metric) return inline
  if (inline.scope.teamId !== scope.teamId || inline.scope.from !== scope.from) return inline
  return { type: 'text', text: claims[0]?.text ?? inline.shown }
}

const changed = (content: readonly Inline[], settled: Settled, settling: Settling): Inline[] =>
  content.flatMap((inline) => {
    if (settling === '采用数据') return withField(inline, settled)
    return settling === '采用工作队数' ? [withWords(inline, settled)] : [inline]
  })

/**
 * The zone's text with one difference settled: only what stands under a heading with the team's name changes. 已核对
 * leaves the text as it is.
 */
export const settledBlocks = (blocks: readonly Block[], settled: Settled, settling: Settling): Block[] => {
  let isTeams = false
  return blocks.map((block): Block => {
    if (block.type !== 'paragraph') return block
    if (block.level === 1 || block.level === 2) {
      const [first] = block.content
      isTeams = block.level === 2 && first?.type === 'text' && first.text.includes(settled.team)
    }
    return isTeams ? { ...block, content: changed(block.content, settled, settling) } : block
  })
}
