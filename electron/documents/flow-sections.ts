import { BLACK, RED, textWidthOf } from '../../shared/paper/geometry.ts'
import type { Paper, PaperBlock, PaperSection, ParagraphBlock, PictureBlock } from '../../shared/paper/paper.ts'
import { normalise, normaliseRuns } from '../../shared/paper/punctuation.ts'
import { styles } from '../../shared/paper/style.ts'
import { contentsParagraphs } from './contents.ts'
import { type FlowItem, type FlowPart, type FlowSection, type FlowTable, plain } from './flow.ts'
import { formItems } from './flow-form.ts'
import { imprintItem } from './flow-imprint.ts'
import { officialHeadParagraphs } from './flow-official-head.ts'
import { attachmentParagraphs, mastheadParagraphs, signOffParagraphs } from './flow-parts.ts'
import { type Next, tableItems } from './flow-table.ts'
import { linesOf } from './line-breaks.ts'

type Place = { readonly width: number; readonly next: Next }

function paragraphItem({ style, runs, align, signs }: ParagraphBlock): FlowPart {
  const { keepNext } = styles[style]
  const more = { ...(align ? { align } : {}), ...(signs ? { signs } : {}) }
  return plain({ style, runs: normaliseRuns(runs), keepNext, ...more })
}

function pictureItems({ image, widthMm, heightMm, alt, beside, caption }: PictureBlock): FlowPart[] {
  const runs = [{ text: normalise(caption) }]
  const below = caption ? [plain({ style: 'caption', runs, before: 60, after: 120 })] : []
  const second = beside ? { beside } : {}
  return [{ kind: 'picture', image, widthMm, heightMm, alt, ...second, keepNext: caption !== '' }, ...below]
}

function partsOf(block: PaperBlock, { width, next }: Place): FlowPart[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphItem(block)]
    case 'table':
      return tableItems(block, { width, next })
    case 'form':
      return formItems(block, width)
    case 'picture':
      return pictureItems(block)
    case 'rule': {
      const color = block.color === 'red' ? RED : BLACK
      return [plain({ line: 120, rule: { edge: 'bottom', color, size: Math.round(block.widthPt * 8) } })]
    }
    case 'blank':
      return Array.from({ length: block.lines }, () => plain())
    case 'masthead':
      return mastheadParagraphs(block, width)
    case 'officialHead':
      return officialHeadParagraphs(block, width)
    case 'imprint':
      return [imprintItem(block)]
    case 'signOff':
      return signOffParagraphs(block)
    case 'attachmentNote':
      return attachmentParagraphs(block)
    case 'contents':
      return contentsParagraphs(block)
    case 'pageBreak':
      return []
  }
}

/** A page begins at a paragraph; before a table or a box that is one too thin to be seen. */
function onNewPage(parts: readonly FlowPart[]): FlowPart[] {
  const [first, ...rest] = parts
  if (first?.kind === 'paragraph' || first?.kind === 'picture') return [{ ...first, newPage: true }, ...rest]
  return [plain({ line: 20, newPage: true, keepNext: true }), ...parts]
}

/** A paragraph of more lines is not moved as a whole: that would empty the page before. */
const MOVED_LINES = 5

/** The last row stays with what follows the table. */
const withLastKept = (table: FlowTable & FlowItem): FlowItem => ({
  ...table,
  rows: table.rows.map((row, i) => {
    if (i < table.rows.length - 1) return row
    return { ...row, cells: row.cells.map((cell) => ({ ...cell, paragraph: { ...cell.paragraph, keepNext: true } })) }
  }),
})

/** Signatures and 版记 should not stand on a page without text (7.3.5.4): a short paragraph or the end of a table stays with them. */
function keepBefore(items: readonly FlowItem[], width: number): FlowItem[] {
  let keeps = false
  return items
    .toReversed()
    .map((item) => {
      const isEnd = item.kind === 'imprint' || (item.kind === 'paragraph' && item.signs === true)
      if (keeps && item.kind === 'table') {
        keeps = false
        return withLastKept(item)
      }
      const isKept = keeps && item.kind === 'paragraph' && !isEnd && linesOf(item, width).length <= MOVED_LINES
      keeps = isEnd || (isKept && item.runs.length === 0)
      return isKept ? { ...item, keepNext: true } : item
    })
    .toReversed()
}

/** Empty lines below a title stay with it, so that no title stands at the foot of a page without its text. */
function keepAcross(items: readonly FlowItem[]): FlowItem[] {
  let keeps = false
  return items.map((item) => {
    const isEmpty = item.kind === 'paragraph' && item.runs.length === 0 && item.rule === undefined
    keeps = item.kind === 'paragraph' && (item.keepNext === true || (isEmpty && keeps))
    return isEmpty && keeps ? { ...item, keepNext: true } : item
  })
}

/** What comes next, for what must know. */
const nextOf = (next: PaperBlock | undefined): Next => {
  if (next === undefined) return 'nothing'
  return next.kind === 'pageBreak' || (next.kind === 'paragraph' && next.newPage === true) ? 'page' : 'text'
}

function sectionOf(section: PaperSection): FlowSection {
  const { orientation, unnumbered, numbering, blocks } = section
  const width = textWidthOf(section)
  let newPage = false
  const items = blocks.flatMap((block, i): FlowItem[] => {
    const parts = partsOf(block, { width, next: nextOf(blocks[i + 1]) })
    // A section begins a page by itself: a break there would leave an empty one.
    const begins = i > 0 && (newPage || (block.kind === 'paragraph' && block.newPage === true))
    newPage = block.kind === 'pageBreak' || (newPage && parts.length === 0)
    return (begins && parts.length > 0 ? onNewPage(parts) : parts).map((part) => ({ ...part, block: i }))
  })
  const kept = keepBefore(keepAcross(items), width)
  const endsInParagraph = kept.length > 0 && kept.at(-1)?.kind !== 'table'
  return {
    orientation,
    width,
    ...(unnumbered ? { unnumbered } : {}),
    ...(numbering ? { numbering } : {}),
    items: endsInParagraph ? kept : [...kept, { ...plain(), block: blocks.length }],
  }
}

/** A paper's parts as Word's body has them, section by section. */
export const flowOf = (paper: Paper): FlowSection[] => paper.sections.map(sectionOf)
