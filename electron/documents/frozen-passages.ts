import type { Paper } from '../../shared/paper/paper.ts'
import type { FrozenPassage } from '../../shared/writing/correction.ts'
import type { FlowItem, FlowParagraph, FlowTable } from './flow.ts'
import type { Pagination, PlacedItem } from './pagination.ts'
import { settle } from './settle.ts'

/** Line ends and tabs only set the text: they are not read. */
const readable = (text: string): string => text.replace(/[\n\t]/g, '')
const bare = (text: string): string => text.replace(/\s/g, '')
const wordsOf = ({ runs }: FlowParagraph): string => readable(runs.map(({ text }) => text).join(''))

type Placed = Pick<PlacedItem, 'rows' | 'from'> & { readonly page: number }

const rowPassages = ({ rows }: FlowTable, { rows: placed, page }: Placed, title: string): FrozenPassage[] =>
  placed.flatMap(({ index, from = 0 }): FrozenPassage[] => {
    const row = rows[index]
    if (!row || row.head || from > 0) return []
    const text = row.cells.map(({ paragraph }) => wordsOf(paragraph)).join('　')
    return [{ text, title, isRow: true, pages: [{ page, from: 0 }] }]
  })

/** Gathers the passages page by page; a paragraph that goes on overleaf is one passage of two pages. */
const collector = (titles: ReadonlyMap<string, string>, linesOf: Pagination['linesOf']) => {
  const found: FrozenPassage[] = []
  const known = new Map<FlowItem, { page: number; from: number }[]>()
  let title = ''

  const addParagraph = (item: FlowItem & FlowParagraph, { from, page }: Placed): void => {
    const lines = linesOf(item)
    const begun = known.get(item)
    if (begun) begun.push({ page, from: readable(lines.slice(0, from).join('')).length })
    const text = readable(lines.join(''))
    if (begun || text === '') return
    const own = item.style === 'title' ? titles.get(bare(text)) : undefined
    title = own ?? title
    const pages = [{ page, from: 0 }]
    known.set(item, pages)
    found.push({ text, title: own === undefined ? title : '', isRow: false, pages })
  }
  const add = ({ item, rows, from }: PlacedItem, page: number): void => {
    const placed = { rows, from, page }
    if (item.kind === 'paragraph') addParagraph(item, placed)
    if (item.kind === 'table') found.push(...rowPassages(item, placed, title))
    if (item.kind === 'imprint')
      for (const paragraph of item.paragraphs)
        found.push({ text: wordsOf(paragraph), title: '', isRow: false, pages: [{ page, from: 0 }] })
  }
  return { add, found }
}

/**
 * What can be read in a paper, paragraph by paragraph and row by row, with the pages it stands on. `titles` are those
 * of the 稿件: what follows one belongs to it.
 */
export const frozenPassages = (paper: Paper, titles: readonly string[]): FrozenPassage[] => {
  const { pagination } = settle(paper)
  const { add, found } = collector(new Map(titles.map((title) => [bare(title), title])), pagination.linesOf)
  for (const [i, { items }] of pagination.pages.entries()) for (const placed of items) add(placed, i + 1)
  return found.filter(({ text }) => text !== '')
}
