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

/** Pages of sections that are no long lists, by all of Word's rules. */
function paginateWhole(sections: readonly FlowSection[], linesOf: Pagination['linesOf']): PlacedPage[] {
  if (sections.length === 0) return []
  const facts = { title: '', organ: '', fontSet: 'windows' } as const
  const bodies = sections.map((section): Body => {
    return { section, children: section.items.map((item) => hollowItem(item, section, linesOf)) }
  })
  const { pages, stoppedAt } = layoutDocument(wordDocument(facts, bodies), { guess: true })
  if (stoppedAt) throw new Error(`The layout stopped at ${stoppedAt}`)
  const items = sections.flatMap((section) => section.items.map((item) => ({ item, section })))
  const partOf = items.map(({ item, section }) =>
    item.kind === 'table' ? brokenRows(item, section, linesOf) : (row: RowLayout): PlacedRow => row,
  )
  const seen = new Map<number, number>()
  return pages.map(({ section, body }): PlacedPage => {
    const parts = body.flatMap((block): PlacedItem[] => {
      const item = items[block.index]?.item
      if (!item) return []
      if (block.type === 'table') {
        return [{ item, lines: [], from: 0, rows: block.rows.map((row) => partOf[block.index]?.(row) ?? row) }]
      }
      const from = seen.get(block.index) ?? 0
      seen.set(block.index, from + block.lines.length)
      return [{ item, lines: block.lines, from, rows: [] }]
    })
    return { section, items: parts }
  })
}

/** Breaks a paper into pages by Word's rules. */
export function paginate(sections: readonly FlowSection[]): Pagination {
  const all = sections.flatMap(breakings)
  const lines = breakLines(all)
  const byParagraph = new Map(all.map(({ paragraph }, i) => [paragraph, lines[i] ?? ['']] as const))
  const linesOf = (paragraph: FlowParagraph): Lines => byParagraph.get(paragraph) ?? ['']
  const numbered = sections.map((section, at) => ({ section, at }))
  const others = numbered.filter(({ section }) => !isList(section))
  const whole = paginateWhole(
    others.map(({ section }) => section),
    linesOf,
  )
  const pages = [
    ...whole.map((page) => ({ ...page, section: others[page.section]?.at ?? 0 })),
    ...numbered.flatMap(({ section, at }) => (isList(section) ? paginateList(section, at, linesOf) : [])),
  ]
  // A section begins on a page of its own, so that those of one section follow each other.
  return { pages: pages.toSorted((a, b) => a.section - b.section), linesOf }
}
