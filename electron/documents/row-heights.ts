import { TABLE_RULE } from '../../shared/paper/geometry.ts'
import { styles } from '../../shared/paper/style.ts'
import { CELL_MARGIN, type FlowParagraph, type FlowRow, type FlowSection, type FlowTable } from './flow.ts'
import { textBottomMm, textTopMm } from './placing.ts'

type LinesOf = (paragraph: FlowParagraph) => readonly string[]

/** Twips to a pixel of the layout, 96 to the inch. */
export const TWIPS_PER_PIXEL = 15
const EIGHTHS_PER_TWIP = 2.5
/** Pixels. */
export const INNER_RULE = (TABLE_RULE.inner * EIGHTHS_PER_TWIP) / TWIPS_PER_PIXEL
export const OUTER_RULE = (TABLE_RULE.outer * EIGHTHS_PER_TWIP) / TWIPS_PER_PIXEL
/** Room above and below a cell's words, pixels. */
export const ROW_MARGINS = (2 * CELL_MARGIN.edge) / TWIPS_PER_PIXEL

/** Distance between a paragraph's lines, pixels. */
export const lineOf = (paragraph: FlowParagraph): number =>
  (paragraph.line ?? styles[paragraph.style].line ?? 0) / TWIPS_PER_PIXEL

/** Height of a row by its words, without the rule above it, pixels; cells over several rows make none taller. */
export const rowHeight = (row: FlowRow, linesOf: LinesOf): number => {
  const words = row.cells
    .filter(({ rows }) => rows === 1)
    .map(({ paragraph }) => linesOf(paragraph).length * lineOf(paragraph) + ROW_MARGINS)
  return Math.max(row.height / TWIPS_PER_PIXEL, ...words)
}

const toPixels = (mm: number): number => (mm / 25.4) * 96

/** Pixels from the top of the page to the first line and to the foot of the text. */
export const textEdges = (section: FlowSection): { readonly top: number; readonly bottom: number } => ({
  top: toPixels(textTopMm(section)),
  bottom: toPixels(textBottomMm(section)),
})

/** The rows that no page has room for below the table's head: only those are broken across pages. */
export const tallRows = (table: FlowTable, section: FlowSection, linesOf: LinesOf): ReadonlySet<FlowRow> => {
  const { top, bottom } = textEdges(section)
  const head = table.rows.filter((row) => row.head).reduce((sum, row) => sum + rowHeight(row, linesOf) + OUTER_RULE, 0)
  const room = bottom - top - head - OUTER_RULE
  return new Set(table.rows.filter((row) => !row.head && rowHeight(row, linesOf) > room))
}
