import { type Paragraph, type Table, TextRun } from 'docx'
import { type LineLayout, layoutDocument, type RowLayout } from 'docx/layout'
import type { FlowItem, FlowParagraph, FlowPicture, FlowSection, FlowTable } from './flow.ts'
import { CELL_MARGIN, plain } from './flow.ts'
import type { Images } from './images.ts'
import { type Breaking, breakLines } from './line-breaks.ts'
import { isList, paginateList } from './list-pages.ts'
import { lineOf, ROW_MARGINS, tallRows } from './row-heights.ts'
import { type Body, wordDocument } from './word-document.ts'
import { paragraphWith, wordPicture } from './word-paragraph.ts'
import { cellWidth, wordTable } from './word-table.ts'

/** Words of a paragraph, line by line. */
export type Lines = readonly string[]

/** A row on a page; of one that is broken across pages, the `count` lines of its cells from the `from`th on. */
export type PlacedRow = RowLayout & { readonly from?: number; readonly count?: number }

/** An item, or the part of one, on a page. Lengths of lines and rows are pixels, 96 to the inch, from the page's corner. */
export type PlacedItem = {
  readonly item: FlowItem
  /** Of a paragraph, picture or box: its lines on this page. */
  readonly lines: readonly LineLayout[]
  /** How many of its lines stood on earlier pages. */
  readonly from: number
  /** Of a table: its rows on this page, the head's again on each. */
  readonly rows: readonly PlacedRow[]
}

export type PlacedPage = { readonly section: number; readonly items: readonly PlacedItem[] }

/** Where Word puts everything; `linesOf` gives the words of a paragraph of the flow or of a cell. */
export type Pagination = {
  readonly pages: readonly PlacedPage[]
  readonly linesOf: (paragraph: FlowParagraph) => Lines
}

/** Nothing is drawn here, so a picture is only its size. */
const blankPicture: Images = new Map([['', { bytes: new Uint8Array(), type: 'png' }]])

const room = (table: FlowTable, cell: { column: number; columns: number }): number =>
  cellWidth(table.widths, cell) - 2 * CELL_MARGIN.side

function breakings({ items, width }: FlowSection): Breaking[] {
  return items.flatMap((item): Breaking[] => {
    if (item.kind === 'paragraph') return [{ paragraph: item, width }]
    if (item.kind !== 'table') return []
    return item.rows.flatMap((row) => row.cells.map((cell) => ({ paragraph: cell.paragraph, width: room(item, cell) })))
  })
}

/** A paragraph of as many lines, each without words: as tall, and laid out in no time. */
function hollow(paragraph: FlowParagraph, lines: number): Paragraph {
  if (paragraph.runs.length === 0) return paragraphWith(paragraph, [])
  return paragraphWith(paragraph, [new TextRun({ text: '.', ...(lines > 1 ? { break: lines - 1 } : {}) })])
}

const hollowPicture = ({ beside, ...picture }: FlowPicture): Paragraph =>
  wordPicture({ ...picture, image: '', ...(beside ? { beside: { ...beside, image: '' } } : {}) }, blankPicture)

/** A table whose body rows are only their tallest cell each: as tall, and a tenth of the work. */
function hollowTable(table: FlowTable, linesOf: Pagination['linesOf']): FlowTable {
  const tallest = (cells: FlowTable['rows'][number]['cells']) =>
    // A cell over several rows makes none of them taller.
    cells
      .filter(({ rows }) => rows === 1)
      .toSorted((a, b) => linesOf(b.paragraph).length - linesOf(a.paragraph).length)
      .slice(0, 1)
  const rows = table.rows.map((row) => {
    if (row.head) return row
    return { ...row, cells: tallest(row.cells).map((cell) => ({ ...cell, column: 0, columns: table.widths.length })) }
  })
  return { ...table, rows }
}

function hollowItem(item: FlowItem, section: FlowSection, linesOf: Pagination['linesOf']): Paragraph | Table {
  const draw = (paragraph: FlowParagraph) => hollow(paragraph, linesOf(paragraph).length)
  switch (item.kind) {
    case 'paragraph':
      return draw(item)
    case 'picture':
      return hollowPicture(item)
    case 'table': {
      const table = hollowTable(item, linesOf)
      return wordTable(table, draw, tallRows(table, section, linesOf))
    }
    case 'imprint':
      return paragraphWith(plain({ line: item.height }), [new TextRun('.')])
  }
}

/** Which lines of a row's cells are on each page, where a row is broken across pages. */
function brokenRows(table: FlowTable, section: FlowSection, linesOf: Pagination['linesOf']) {
  const tall = tallRows(table, section, linesOf)
  const shown = new Map<number, number>()
  return (row: RowLayout): PlacedRow => {
    const own = table.rows[row.index]
    if (!own || !tall.has(own)) return row
    const line = Math.max(...own.cells.map(({ paragraph }) => lineOf(paragraph)))
    const from = shown.get(row.index) ?? 0
    const count = Math.floor((row.height - ROW_MARGINS) / line)
    shown.set(row.index, from + count)
    return { ...row, from, count }
  }
}

/** Items from one page's beginning to the next that is set by hand; `first`: the place of the first in its section. */
type Stretch = { readonly section: FlowSection; readonly first: number }

const beginsPage = (item: FlowItem): boolean =>
  (item.kind === 'paragraph' || item.kind === 'picture') && item.newPage === true

/** The stretches of a section: what stands in one of them moves nothing in another. */
function stretchesOf(section: FlowSection): Stretch[] {
  const starts = section.items.flatMap((item, i) => (i === 0 || beginsPage(item) ? [i] : []))
  return starts.map((first, i) => {
    const [head, ...rest] = section.items.slice(first, starts[i + 1])
    // It begins its page without being told to.
    const bare = head && beginsPage(head) ? { ...head, newPage: false } : head
    return { section: { ...section, items: bare ? [bare, ...rest] : [] }, first }
  })
}

/** The part of an item on a page, before it is known which item it was. */
type Part = { readonly index: number; readonly lines: readonly LineLayout[]; readonly rows: readonly RowLayout[] }
type Parts = readonly (readonly Part[])[]

/**
 * Pages of stretches laid out before, by all that their layout depends on: how many lines each paragraph has, not which
 * words. While a person types, nearly every stretch stays as it was.
 */
const known = new Map<string, Parts>()
const KNOWN_AT_MOST = 400

/** A paragraph with the number of its lines instead of its words. */
const shapeOf = (paragraph: FlowParagraph, linesOf: Pagination['linesOf']): object => ({
  ...paragraph,
  block: 0,
  runs: paragraph.runs.length === 0 ? 0 : linesOf(paragraph).length,
})

function shapesOf({ section }: Stretch, linesOf: Pagination['linesOf']): string {
  const items = section.items.map((item): unknown => {
    if (item.kind === 'paragraph') return shapeOf(item, linesOf)
    if (item.kind === 'picture') return [item.widthMm, item.heightMm, item.beside?.widthMm, item.keepNext]
    if (item.kind === 'imprint') return item.height
    const table = hollowTable(item, linesOf)
    const tall = tallRows(table, section, linesOf)
    const rows = table.rows.map((row) => [
      row.head,
      row.height,
      tall.has(row),
      row.cells.map((cell) => [cell.column, cell.columns, cell.rows, shapeOf(cell.paragraph, linesOf)]),
    ])
    return [table.widths, rows]
  })
  return JSON.stringify([section.orientation, section.numbering, section.width, items])
}

function laidOut({ section }: Stretch, linesOf: Pagination['linesOf']): Parts {
  const facts = { title: '', organ: '', fontSet: 'windows' } as const
  const body: Body = { section, children: section.items.map((item) => hollowItem(item, section, linesOf)) }
  const { pages, stoppedAt } = layoutDocument(wordDocument(facts, [body]), { guess: true })
  if (stoppedAt) throw new Error(`The layout stopped at ${stoppedAt}`)
  return pages.map((page) =>
    page.body.map((block) =>
      block.type === 'table'
        ? { index: block.index, lines: [], rows: block.rows }
        : { index: block.index, lines: block.lines, rows: [] },
    ),
  )
}

function partsOf(stretch: Stretch, linesOf: Pagination['linesOf']): Parts {
  const key = shapesOf(stretch, linesOf)
  const parts = known.get(key) ?? laidOut(stretch, linesOf)
  // Put in again, so that those used last are dropped last.
  known.delete(key)
  known.set(key, parts)
  const oldest = known.size > KNOWN_AT_MOST ? known.keys().next().value : undefined
  if (oldest !== undefined) known.delete(oldest)
  return parts
}

/** Pages of a section that is no long list, by all of Word's rules. */
function paginateWhole(section: FlowSection, at: number, linesOf: Pagination['linesOf']): PlacedPage[] {
  return stretchesOf(section).flatMap((stretch) => {
    const seen = new Map<number, number>()
    const broken = new Map<number, (row: RowLayout) => PlacedRow>()
    const placed = ({ index, lines, rows }: Part): PlacedItem[] => {
      const item = section.items[stretch.first + index]
      if (!item) return []
      if (item.kind === 'table') {
        const partOf = broken.get(index) ?? brokenRows(item, section, linesOf)
        broken.set(index, partOf)
        return [{ item, lines, from: 0, rows: rows.map(partOf) }]
      }
      const from = seen.get(index) ?? 0
      seen.set(index, from + lines.length)
      return [{ item, lines, from, rows: [] }]
    }
    return partsOf(stretch, linesOf).map((parts): PlacedPage => ({ section: at, items: parts.flatMap(placed) }))
  })
}

/** Breaks a paper into pages by Word's rules. */
export function paginate(sections: readonly FlowSection[]): Pagination {
  const all = sections.flatMap(breakings)
  const lines = breakLines(all)
  const byParagraph = new Map(all.map(({ paragraph }, i) => [paragraph, lines[i] ?? ['']] as const))
  const linesOf = (paragraph: FlowParagraph): Lines => byParagraph.get(paragraph) ?? ['']
  const pages = sections.flatMap((section, at) =>
    isList(section) ? paginateList(section, at, linesOf) : paginateWhole(section, at, linesOf),
  )
  return { pages, linesOf }
}
