import { LINE_PITCH, millimetres } from '../../shared/paper/geometry.ts'
import type { Paper, PaperBlock, PaperSection, ParagraphBlock, PictureBlock } from '../../shared/paper/paper.ts'
import { styles } from '../../shared/paper/style.ts'
import { hasContents, withContents } from './contents.ts'
import { evenImprint } from './even-imprint.ts'
import type { FlowSection } from './flow.ts'
import { flowOf } from './flow-sections.ts'
import { type Pagination, paginate } from './pagination.ts'
import { bottomMm, textBottomMm, textTopMm } from './placing.ts'

export type Settled = {
  /** What was asked for, with its gaps closed. */
  readonly sections: readonly PaperSection[]
  readonly flow: readonly FlowSection[]
  readonly pagination: Pagination
}

/** A picture or table that did not fit on a page: the room it left empty there, and how much more it needed. */
type Gap = { readonly section: number; readonly block: number; readonly emptyMm: number; readonly lackingMm: number }

const LINE_MM = millimetres(LINE_PITCH)
/** A gap of fewer lines is left as it is. */
const TOLERATED_LINES = 3
/** A picture is made smaller by no more than this. */
const SMALLEST = 0.8

type Page = Pagination['pages'][number]

function gapBetween(before: Page, page: Page, flow: readonly FlowSection[]): Gap | undefined {
  if (before.section !== page.section) return undefined
  const heads = page.items.findIndex(({ item }) => item.kind !== 'paragraph' || !item.keepNext)
  const started = page.items.slice(0, heads + 1)
  const large = started.at(-1)
  const last = before.items.at(-1)
  if (!large || !last || (large.item.kind !== 'picture' && large.item.kind !== 'table')) return undefined
  if (started.some(({ item, from }) => from > 0 || ('newPage' in item && item.newPage))) return undefined
  const { block } = large.item
  if (last.item.block === block) return undefined
  const emptyMm = textBottomMm(flow[page.section]) - bottomMm(last)
  const ofBlock = page.items.filter(({ item }) => item.block === block)
  const end = ofBlock.at(-1)
  if (emptyMm < TOLERATED_LINES * LINE_MM || !end) return undefined
  return { section: page.section, block, emptyMm, lackingMm: bottomMm(end) - textTopMm(flow[page.section]) - emptyMm }
}

const movable = (block: PaperBlock | undefined): block is ParagraphBlock =>
  block?.kind === 'paragraph' && !block.newPage && ['body', 'heading2', 'heading3', 'heading4'].includes(block.style)

const isHeading = (block: PaperBlock | undefined): boolean =>
  block?.kind === 'paragraph' && block.style.startsWith('heading')

/** How many blocks after a picture or table fill the room before it; a heading is never the last. */
function fillers(section: PaperSection, flow: FlowSection, { block, emptyMm }: Gap, { linesOf }: Pagination): number {
  let count = 0
  let lines = 0
  while (lines * LINE_MM < emptyMm) {
    const next = block + 1 + count
    if (!movable(section.blocks[next])) break
    const items = flow.items.filter((item) => item.block === next)
    lines += items.reduce((sum, item) => sum + (item.kind === 'paragraph' ? linesOf(item).length : 0), 0)
    count += 1
  }
  while (count > 0 && isHeading(section.blocks[block + count])) {
    if (movable(section.blocks[block + count + 1])) count += 1
    else count -= 1
  }
  return count
}

function smaller(picture: PictureBlock, lackingMm: number): PictureBlock | undefined {
  // The space above it counts only below other text; the half is for Word, which counts a picture in whole pixels.
  const lost = lackingMm + millimetres(styles.picture.before) + 0.5
  const factor = (picture.heightMm - lost) / picture.heightMm
  if (factor < SMALLEST || factor >= 1) return undefined
  const { beside } = picture
  return {
    ...picture,
    widthMm: picture.widthMm * factor,
    heightMm: picture.heightMm * factor,
    ...(beside ? { beside: { ...beside, widthMm: beside.widthMm * factor } } : {}),
  }
}

/** The section with the gap closed: the picture smaller, or the text that follows moved before it. */
function closed(section: PaperSection, gap: Gap, moved: number): PaperSection {
  const { block, lackingMm } = gap
  const large = section.blocks[block]
  const shrunk = large?.kind === 'picture' ? smaller(large, lackingMm) : undefined
  if (shrunk) return { ...section, blocks: section.blocks.with(block, shrunk) }
  const [before, own] = [section.blocks.slice(0, block), section.blocks.slice(block, block + 1)]
  const following = section.blocks.slice(block + 1, block + 1 + moved)
  return { ...section, blocks: [...before, ...following, ...own, ...section.blocks.slice(block + 1 + moved)] }
}

/**
 * Breaks a paper into pages such that no page stays half empty because a picture or table did not fit on it: a picture
 * that is a little too high is made smaller; otherwise text that follows comes before it. A figure is cited in the text
 * before it appears, so what it belongs to stays true.
 */
function settleGaps(paper: Paper): Settled {
  let sections = paper.sections
  const seen = new Set<string>()
  for (;;) {
    const flow = flowOf({ ...paper, sections })
    const pagination = paginate(flow)
    const gap = pagination.pages
      .map((page, i) => (i > 0 ? gapBetween(pagination.pages[i - 1] ?? page, page, flow) : undefined))
      .find((found) => found !== undefined && !seen.has(keyOf(sections, found)))
    const section = gap && sections[gap.section]
    const own = gap && flow[gap.section]
    if (!gap || !section || !own) {
      const even = evenImprint(sections, pagination)
      if (!even) return { sections, flow, pagination }
      const moved = flowOf({ ...paper, sections: even })
      return { sections: even, flow: moved, pagination: paginate(moved) }
    }
    seen.add(keyOf(sections, gap))
    sections = sections.with(gap.section, closed(section, gap, fillers(section, own, gap, pagination)))
  }
}

/** The page each block begins on. */
function pagesOf({ sections, pagination }: Settled): Map<PaperBlock, number> {
  const found = new Map<PaperBlock, number>()
  for (const [i, page] of pagination.pages.entries()) {
    for (const { item } of page.items) {
      const block = sections[page.section]?.blocks[item.block]
      if (block && !found.has(block)) found.set(block, i + 1)
    }
  }
  return found
}

/** The paper on pages; a 目录 is set twice, the second time with the numbers, which take no more room than before. */
export function settle(paper: Paper): Settled {
  if (!hasContents(paper.sections)) return settleGaps(paper)
  const pages = pagesOf(settleGaps({ ...paper, sections: withContents(paper.sections, () => undefined) }))
  return settleGaps({ ...paper, sections: withContents(paper.sections, (block) => pages.get(block)) })
}

/** What a picture or table is known by wherever it moves. */
function keyOf(sections: readonly PaperSection[], { section, block }: Gap): string {
  const found = sections[section]?.blocks.slice(0, block + 1) ?? []
  return `${section}:${found.filter(({ kind }) => kind === 'picture' || kind === 'table').length}`
}
