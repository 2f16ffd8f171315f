import { twips } from '../../shared/paper/geometry.ts'
import type { TableBlock, TableColumn } from '../../shared/paper/paper.ts'
import { normalise } from '../../shared/paper/punctuation.ts'
import { styles } from '../../shared/paper/style.ts'
import { widthInCharacters } from '../../shared/paper/text-width.ts'
import { brokenHead } from './broken-head.ts'
import { CELL_MARGIN, type FlowCell, type FlowParagraph, type FlowRow, type FlowTable, plain } from './flow.ts'

const HEAD_HEIGHT = 480
/** Of body rows by the size of their words, in twips. */
const BODY_HEIGHT = { cell: 440, smallCell: 420, bookCell: 440 } as const
/** The first row of a table of more rows need not be kept with the next. */
const LONG = 100
/** A table of so many rows, in so many lines, is not broken across pages: a taller one would empty the page before it. */
const KEPT_TOGETHER = { rows: 8, lines: 12 }

/** Columns across the text width, in whole twips that add up. */
export function columnWidths(columns: readonly TableColumn[], width: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.weight, 0)
  let used = 0
  let weights = 0
  return columns.map(({ weight }) => {
    weights += weight
    const end = Math.round((weights / total) * width)
    const own = end - used
    used = end
    return own
  })
}

const roomOf = (widths: readonly number[], column: number, columns: number): number =>
  widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0)

/** Whether a number would be broken, or a head take three lines, in 小四: then the table is set in 五号. */
function isTight(block: TableBlock, widths: readonly number[]): boolean {
  const room = (column: number, columns = 1): number => roomOf(widths, column, columns) - 2 * CELL_MARGIN.side
  const long = (text: string): number => widthInCharacters(text) * styles.cell.size * 20
  const brokenNumber = block.rows.some((row) =>
    row.some(({ text }, i) => /^[\d.,%+-]+$/.test(text) && long(text) > room(i)),
  )
  const tallHead = headCells(block).some((row) =>
    row.some((cell) => long(cell.text) > 2 * room(cell.column, cell.columns)),
  )
  return brokenNumber || tallHead
}

/** Lines of the table's rows, each as tall as its fullest cell. */
function linesIn(block: TableBlock, widths: readonly number[], size: number): number {
  const lines = (text: string, i: number): number =>
    Math.ceil((widthInCharacters(text) * size * 20) / Math.max(1, (widths[i] ?? 0) - 2 * CELL_MARGIN.side))
  return block.rows.reduce((sum, row) => sum + Math.max(1, ...row.map(({ text }, i) => lines(text, i))), 0)
}

type PlacedHead = { readonly text: string; readonly column: number; readonly columns: number; readonly rows: number }

/** Head cells with the column each begins in: those under a cell of several rows move right. */
export function headCells(block: Pick<TableBlock, 'head'>): PlacedHead[][] {
  const covered = block.head.map(() => new Set<number>())
  return block.head.map((row, r) => {
    let column = 0
    return row.map((cell) => {
      while (covered[r]?.has(column)) column += 1
      const placed = { text: cell.text, column, columns: cell.columns ?? 1, rows: cell.rows ?? 1 }
      for (let below = r; below < r + placed.rows; below += 1) {
        for (let i = 0; i < placed.columns; i += 1) covered[below]?.add(column + i)
      }
      column += placed.columns
      return placed
    })
  })
}

type Look = { readonly style: 'cell' | 'smallCell' | 'bookCell'; readonly keepNext: boolean }

const words = (text: string, look: Look, over: Partial<FlowParagraph>): FlowParagraph =>
  plain({ ...look, runs: text === '' ? [] : [{ text: normalise(text) }], ...over })

const headRow = (cells: readonly PlacedHead[], look: Look, widths: readonly number[]): FlowRow => ({
  head: true,
  height: HEAD_HEIGHT,
  cells: cells.map(({ text, column, columns, rows }): FlowCell => {
    const room = roomOf(widths, column, columns) - 2 * CELL_MARGIN.side
    const broken = brokenHead(normalise(text), room / (styles[look.style].size * 20))
    const runs = [{ text: broken, face: 'hei' as const }]
    return { column, columns, rows, paragraph: words(text, look, { runs }) }
  }),
})

function bodyRow(block: TableBlock, index: number, look: Look): FlowRow {
  const isTotal = block.totalRow && index === block.rows.length - 1
  const cells = block.columns.map((column, i): FlowCell => {
    const { text, metric } = block.rows[index]?.[i] ?? { text: '' }
    const run = { text: normalise(text), ...(metric ? { metric } : {}), ...(isTotal ? { face: 'hei' as const } : {}) }
    const paragraph = words(text, look, { runs: text === '' ? [] : [run], align: column.align ?? 'center' })
    return { column: i, columns: 1, rows: 1, paragraph }
  })
  return { head: false, height: block.rowMm === undefined ? BODY_HEIGHT[look.style] : twips(block.rowMm), cells }
}

/** Words above the table, kept with it. */
function above(block: TableBlock): FlowParagraph[] {
  const caption = plain({ style: 'caption', runs: [{ text: normalise(block.caption) }], before: 120, after: 60 })
  const unit = plain({ style: 'unit', runs: [{ text: normalise(block.unit) }] })
  const shown = [...(block.caption ? [caption] : []), ...(block.unit ? [unit] : [])]
  return shown.map((paragraph) => ({ ...paragraph, keepNext: true }))
}

/** What stands below a table: text of the same page, a new page, or the end of the section. */
export type Next = 'text' | 'page' | 'nothing'

/** A table with its caption, and a thin empty line that keeps it from the next table and holds a section's end. */
export function tableItems(
  block: TableBlock,
  { width, next }: { width: number; next: Next },
): (FlowParagraph | FlowTable)[] {
  const widths = columnWidths(block.columns, width)
  const small = block.dense || isTight(block, widths) ? 'smallCell' : 'cell'
  const style = block.dense === 'ledger' ? 'bookCell' : small
  const isFew = block.rows.length <= KEPT_TOGETHER.rows
  const short = isFew && linesIn(block, widths, styles[style].size) <= KEPT_TOGETHER.lines
  const head = headCells(block).map((cells) => headRow(cells, { style, keepNext: true }, widths))
  const last = block.rows.length - 1
  // A sum, or any last row, does not stand alone on a page of its own.
  const isKept = (i: number): boolean => (short ? i < last : (i === 0 && last < LONG) || i === last - 1)
  const body = block.rows.map((_, i) => bodyRow(block, i, { style, keepNext: isKept(i) }))
  const table: FlowTable = { kind: 'table', widths, rows: [...head, ...body] }
  // What begins a page parts the table from it; a line more could be pushed onto an empty page.
  const end = next === 'page' ? [] : [plain({ line: next === 'nothing' ? 20 : 200 })]
  return [...above(block), table, ...end]
}
