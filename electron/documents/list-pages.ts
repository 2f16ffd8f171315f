import type { LineLayout } from 'docx/layout'
import { marginOf } from '../../shared/paper/geometry.ts'
import { styles } from '../../shared/paper/style.ts'
import type { FlowItem, FlowParagraph, FlowRow, FlowSection, FlowTable } from './flow.ts'
import type { PlacedItem, PlacedPage, PlacedRow } from './pagination.ts'
import {
  INNER_RULE,
  lineOf,
  OUTER_RULE,
  ROW_MARGINS,
  rowHeight,
  TWIPS_PER_PIXEL,
  tallRows,
  textEdges,
} from './row-heights.ts'

type LinesOf = (paragraph: FlowParagraph) => readonly string[]

/** Shorter tables are laid out with the rest of their paper, by all of Word's rules. */
const LONG = 100

const isPlainTable = (table: FlowTable): boolean =>
  table.rows.length > LONG && table.rows.every(({ cells }) => cells.every(({ rows }) => rows === 1))

const isPlainParagraph = (item: FlowItem): boolean =>
  item.kind === 'paragraph' && !item.newPage && !item.rule && !item.tab && !item.indent

/** A long list: a table of many rows, and a few words above and below it. Its pages follow from its rows' heights. */
export const isList = ({ items }: FlowSection): boolean => {
  const tables = items.filter((item) => item.kind === 'table')
  return (
    tables.length === 1 &&
    items.every((item) => (item.kind === 'table' ? isPlainTable(item) : isPlainParagraph(item))) &&
    items.findIndex(({ kind }) => kind === 'table') < 10
  )
}

type Sheet = { readonly items: PlacedItem[]; y: number }

/** Pages being filled from the top; lengths are pixels. */
type Stack = {
  readonly section: FlowSection
  readonly linesOf: LinesOf
  readonly top: number
  readonly bottom: number
  readonly sheets: Sheet[]
}

/** Rounding of lengths must not push a row over that fits exactly. */
const TOLERANCE = 0.01

const turn = ({ sheets, top }: Stack): Sheet => {
  const sheet = { items: [], y: top }
  sheets.push(sheet)
  return sheet
}

const current = (stack: Stack): Sheet => stack.sheets.at(-1) ?? turn(stack)

const putParagraph = (stack: Stack, item: FlowItem & FlowParagraph): void => {
  const { section, bottom, linesOf } = stack
  const height = lineOf(item)
  const style = styles[item.style]
  const x = marginOf(section).left / TWIPS_PER_PIXEL
  const width = section.width / TWIPS_PER_PIXEL
  current(stack).y += (item.before ?? style.before) / TWIPS_PER_PIXEL
  let lines: LineLayout[] = []
  for (const [i, text] of linesOf(item).entries()) {
    const isFull = current(stack).y + height > bottom + TOLERANCE
    const sheet = isFull ? turn(stack) : current(stack)
    if (isFull || i === 0) {
      lines = []
      sheet.items.push({ item, lines, from: i, rows: [] })
    }
    lines.push({ text, x, y: sheet.y, width, height, textWidth: width })
    sheet.y += height
  }
  current(stack).y += (item.after ?? style.after) / TWIPS_PER_PIXEL
}

const isKept = ({ cells }: FlowRow): boolean => cells.some(({ paragraph }) => paragraph.keepNext)

const putTable = (stack: Stack, item: FlowItem & FlowTable, below: number): void => {
  const { section, bottom, linesOf } = stack
  const tall = tallRows(item, section, linesOf)
  const lastIndex = item.rows.length - 1
  let rows: PlacedRow[] = []
  const put = (index: number, height: number, part: Partial<PlacedRow> & { readonly goesOn?: boolean } = {}): void => {
    const sheet = current(stack)
    const above = rows.length === 0 ? OUTER_RULE : INNER_RULE
    const { goesOn = false, ...lines } = part
    // The table's last line is its row's own, and so is that where a row is broken.
    const below = index === lastIndex || goesOn ? OUTER_RULE : 0
    rows.push({ index, y: sheet.y, height: height + above + below, ...lines })
    sheet.y += height + above + below
  }
  const begin = (): void => {
    rows = []
    current(stack).items.push({ item, lines: [], from: 0, rows })
    for (const [i, row] of item.rows.entries()) {
      if (!row.head) return
      put(i, rowHeight(row, linesOf))
    }
  }
  const beginOnNewPage = (): void => {
    turn(stack)
    begin()
  }
  const roomLeft = (): number => bottom - current(stack).y - INNER_RULE - OUTER_RULE + TOLERANCE
  const putBroken = (row: FlowRow, index: number): void => {
    const line = Math.max(...row.cells.map(({ paragraph }) => lineOf(paragraph)))
    const all = Math.max(...row.cells.map(({ paragraph }) => linesOf(paragraph).length))
    for (let from = 0; from < all; ) {
      const count = Math.min(all - from, Math.floor((roomLeft() - ROW_MARGINS) / line))
      if (count > 0) put(index, count * line + ROW_MARGINS, { from, count, goesOn: from + count < all })
      else beginOnNewPage()
      from += Math.max(0, count)
    }
  }
  /** What a row and all that stays with it take; `below`: what stays with the last one. */
  const needed = (index: number): number => {
    const row = item.rows[index]
    if (!row) return below
    return rowHeight(row, linesOf) + (isKept(row) ? INNER_RULE + needed(index + 1) : 0)
  }
  const firstBody = item.rows.findIndex(({ head }) => !head)
  begin()
  for (const [index, row] of item.rows.entries()) {
    if (row.head) continue
    const height = rowHeight(row, linesOf)
    if (tall.has(row)) putBroken(row, index)
    else {
      const isTight = needed(index) > roomLeft() && (rows.at(-1)?.index ?? -1) >= firstBody
      if (isTight || height > roomLeft()) beginOnNewPage()
      put(index, height)
    }
  }
}

const heightOf = (item: FlowParagraph, linesOf: LinesOf): number => {
  const { before, after } = { ...styles[item.style], ...item }
  return linesOf(item).length * lineOf(item) + (before + after) / TWIPS_PER_PIXEL
}

/** What stays together with the item at `index`, as tall as it is. */
const keptHeight = (items: FlowSection['items'], index: number, linesOf: LinesOf): number => {
  const item = items[index]
  if (item?.kind !== 'paragraph') return 0
  return heightOf(item, linesOf) + (item.keepNext ? keptHeight(items, index + 1, linesOf) : 0)
}

/** A long list's pages, as the layout of whole papers would break them, in a hundredth of its time. */
export const paginateList = (section: FlowSection, at: number, linesOf: LinesOf): PlacedPage[] => {
  const stack: Stack = { section, linesOf, ...textEdges(section), sheets: [] }
  for (const [index, item] of section.items.entries()) {
    if (item.kind === 'table') putTable(stack, item, keptHeight(section.items, index + 1, linesOf))
    if (item.kind !== 'paragraph') continue
    const keeps = item.keepNext && section.items[index + 1]?.kind === 'paragraph'
    const { items, y } = current(stack)
    if (keeps && items.length > 0 && y + keptHeight(section.items, index, linesOf) > stack.bottom + TOLERANCE)
      turn(stack)
    putParagraph(stack, item)
  }
  return stack.sheets.map(({ items }) => ({ section: at, items }))
}
