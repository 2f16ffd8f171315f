import { MARGIN_MM, marginMmOf, millimetres, PAGE_NUMBER, PAPER_MM, PICTURE_GAP } from '../../shared/paper/geometry.ts'
import type { LayoutItem, LayoutPage, LineItem, PaperLayout, PictureItem } from '../../shared/paper/layout.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import type { FlowSection } from './flow.ts'
import { imprintItems, ruleItem } from './page-imprint.ts'
import { lineItems, place } from './page-lines.ts'
import { tableItems } from './page-table.ts'
import type { Pagination, PlacedItem, PlacedPage } from './pagination.ts'
import { bottomMm, mm, textBottomMm, textTopMm } from './placing.ts'
import { settle } from './settle.ts'
import { TOTAL_MIDDLE_MM, turnedNumberPlace } from './word-footer.ts'

function numberItem(number: number, orientation: FlowSection['orientation']): LineItem {
  const { size, line, side, middleMm } = PAGE_NUMBER
  const isOdd = number % 2 === 1
  const runs = [{ text: `— ${number} —`, face: 'song' as const, size }]
  const align = isOdd ? 'right' : 'left'
  const height = millimetres(line)
  if (orientation === 'landscape') {
    const strip = turnedNumberPlace(isOdd ? 'odd' : 'even')
    const where = place(strip.x + strip.width - height, strip.y, height, strip.height)
    return { kind: 'line', ...where, align, runs, turned: true }
  }
  const inset = millimetres(side)
  const width = PAPER_MM.width - MARGIN_MM.left - MARGIN_MM.right - 2 * inset
  const y = PAPER_MM.height - MARGIN_MM.bottom + middleMm - height / 2
  return { kind: 'line', ...place(MARGIN_MM.left + inset, y, width, height), align, runs }
}

type Ground = { readonly section: FlowSection; readonly linesOf: Pagination['linesOf'] }

function totalItem(number: number, of: number, section: FlowSection): LineItem {
  const isWide = section.orientation === 'landscape'
  const [width, height] = isWide ? [PAPER_MM.height, PAPER_MM.width] : [PAPER_MM.width, PAPER_MM.height]
  const side = marginMmOf(section)
  const line = millimetres(PAGE_NUMBER.line)
  const runs = [{ text: `第${number}页　共${of}页`, face: 'song' as const, size: 10.5 }]
  const y = height - TOTAL_MIDDLE_MM - line / 2
  return { kind: 'line', ...place(side.left, y, width - side.left - side.right, line), align: 'center', runs }
}

function itemsOf({ item, lines, rows, from }: PlacedItem, { section, linesOf }: Ground): LayoutItem[] {
  const { left } = marginMmOf(section)
  const [first, last] = [lines[0], lines.at(-1)]
  switch (item.kind) {
    case 'paragraph': {
      const places = lines.map(({ x, y, width, height }) => place(mm(x), mm(y), mm(width), mm(height)))
      const text = lineItems(item, linesOf(item), { places, from })
      return [...text, ...ruleItem(item, left, last ? mm(last.y + last.height) : 0, millimetres(section.width))]
    }
    case 'picture': {
      if (!first) return []
      const { image, alt, beside, widthMm, heightMm } = item
      const gap = millimetres(PICTURE_GAP * 20)
      const x = left + (millimetres(section.width) - widthMm - (beside ? gap + beside.widthMm : 0)) / 2
      const one: PictureItem = { kind: 'picture', ...place(x, mm(first.y), widthMm, heightMm), image, alt }
      if (!beside) return [one]
      const where = place(x + widthMm + gap, mm(first.y), beside.widthMm, heightMm)
      return [one, { kind: 'picture', ...where, image: beside.image, alt }]
    }
    case 'table':
      return tableItems({ table: item, rows, left }, linesOf)
    case 'imprint':
      return imprintItems(item, left, textBottomMm(section))
  }
}

type Numbered = { readonly number: number; readonly of: number }

function footItems({ number, of }: Numbered, section: FlowSection): LayoutItem[] {
  if (section.unnumbered) return []
  return [section.numbering ? totalItem(number, of, section) : numberItem(number, section.orientation)]
}

function pageOf({ items }: PlacedPage, numbered: Numbered, ground: Ground): LayoutPage {
  const { orientation } = ground.section
  const { number } = numbered
  const { width, height } = PAPER_MM
  return {
    number,
    orientation,
    ...(orientation === 'portrait' ? { width, height } : { width: height, height: width }),
    items: [...items.flatMap((placed) => itemsOf(placed, ground)), ...footItems(numbered, ground.section)],
  }
}

function fillOf(page: PlacedPage | undefined, section: FlowSection | undefined): number {
  const [top, bottom] = [textTopMm(section), textBottomMm(section)]
  const used = Math.max(top, ...(page?.items ?? []).map(bottomMm))
  return Math.min(1, (used - top) / (bottom - top))
}

/** The paper's pages as the .docx has them, for the preview, PDF files and the printer. */
export function layOut(paper: Paper): PaperLayout {
  const { flow, pagination } = settle(paper)
  const pages = pagination.pages.flatMap((page, i) => {
    const section = flow[page.section]
    return section
      ? [pageOf(page, { number: i + 1, of: pagination.pages.length }, { section, linesOf: pagination.linesOf })]
      : []
  })
  const last = pagination.pages.at(-1)
  return {
    fontSet: paper.fontSet,
    pages,
    pageCount: pages.length,
    fillOfLastPage: fillOf(last, last && flow[last.section]),
  }
}
