import { millimetres, TEXT_WIDTH } from '../../shared/paper/geometry.ts'
import type { LayoutItem } from '../../shared/paper/layout.ts'
import { styles } from '../../shared/paper/style.ts'
import type { FlowImprint, FlowParagraph } from './flow.ts'
import { heightOf } from './flow-imprint.ts'
import { linesOf } from './line-breaks.ts'
import { lineItems, place } from './page-lines.ts'

const pointsToMm = (points: number): number => (points / 72) * 25.4

/** The rule along a paragraph's edge. */
export function ruleItem(paragraph: FlowParagraph, x: number, edgeY: number, width: number): LayoutItem[] {
  if (!paragraph.rule) return []
  const { size, color } = paragraph.rule
  return [{ kind: 'rule', ...place(x, edgeY, width, pointsToMm(size / 8)), color }]
}

/** 版记, its last rule on the foot of 版心. */
export function imprintItems({ paragraphs }: FlowImprint, left: number, foot: number): LayoutItem[] {
  const heights = paragraphs.map((paragraph) => heightOf(paragraph, linesOf(paragraph, TEXT_WIDTH).length))
  let y = foot - millimetres(heights.reduce((sum, height) => sum + height, 0))
  return paragraphs.flatMap((paragraph, i) => {
    const top = y + millimetres(paragraph.before ?? 0)
    y += millimetres(heights[i] ?? 0)
    const thickness = pointsToMm((paragraph.rule?.size ?? 0) / 8)
    const edge = paragraph.rule?.edge === 'bottom' ? y - thickness : top
    const lines = linesOf(paragraph, TEXT_WIDTH)
    const line = millimetres(paragraph.line ?? styles.imprint.line ?? 0)
    const { left: inset = 0, right = 0, hanging = 0 } = paragraph.indent ?? {}
    const places = lines.map((_, k) => {
      const start = inset - (k === 0 ? hanging : 0)
      const width = TEXT_WIDTH - start - right
      return place(left + millimetres(start), top + k * line, millimetres(width), line)
    })
    return [...ruleItem(paragraph, left, edge, millimetres(TEXT_WIDTH)), ...lineItems(paragraph, lines, { places })]
  })
}
