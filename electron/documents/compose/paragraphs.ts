import { h1, h2, h2RunIn, h3, h4, listed, type PaperBlock, type PaperRun, p } from '../../../shared/paper/paper.ts'
import type { NumberField } from '../../../shared/writing/content.ts'
import { type NumberName, numberKey } from '../../../shared/writing/number-key.ts'
import type { Block, Inline } from '../../../shared/writing/writing.ts'

/** What a number field shows on paper. */
export type ShowNumber = (field: NumberName & Pick<NumberField, 'shown' | 'kept'>) => string

/** Words and numbers as runs; a number keeps its key, so that a click in the preview finds its rows. */
export const runsOf = (content: readonly Inline[], show: ShowNumber): PaperRun[] =>
  content.map((inline) =>
    inline.type === 'text' ? { text: inline.text } : { text: show(inline), metric: numberKey(inline) },
  )

/**
 * A heading whose sentence goes on on the same line, such as （一）分类登记。将群众…: the lead and the rest. Word's
 * navigation pane would show the whole of such a paragraph, so it is printed as body text with its lead in 楷体.
 */
const splitLead = (runs: readonly PaperRun[]): { lead: string; rest: readonly PaperRun[] } | undefined => {
  const first = runs[0]
  if (!first || first.metric) return undefined
  const end = first.text.indexOf('。') + 1
  const rest = [{ ...first, text: first.text.slice(end) }, ...runs.slice(1)].filter((run) => run.text !== '')
  return end > 0 && rest.length > 0 ? { lead: first.text.slice(0, end), rest } : undefined
}

const headings = { 1: h1, 2: h2, 3: h3, 4: h4 } as const

/** A paragraph of the editor on paper; nothing for an empty one. */
export const composeParagraph = (block: Extract<Block, { type: 'paragraph' }>, show: ShowNumber): PaperBlock[] => {
  const runs = runsOf(block.content, show).filter((run) => run.text !== '')
  if (runs.length === 0) return []
  const { level } = block
  if (level !== 1 && level !== 2 && level !== 3 && level !== 4) return [p(runs)]
  const split = level === 1 ? undefined : splitLead(runs)
  const isListed = level === 1 || level === 2
  if (!split) return [isListed ? listed(headings[level](runs), level) : headings[level](runs)]
  if (level !== 2) return [p(runs)]
  return [listed(h2RunIn(split.lead, split.rest), level, split.lead.replace(/。$/, ''))]
}
