import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import {
  blocksOfDocument,
  documentOfBlocks,
  documentOfInlines,
  type EditorNode,
  inlinesOfDocument,
  tidyInlines,
} from '../../../renderer/features/writing/content/editor-document.ts'
import {
  bodyDocument,
  chartCard,
  lineDocument,
  numberNode,
  paragraph,
  photoCard,
  tableCard,
  words,
} from '../../../renderer/features/writing/editor/schema.ts'
import { type Block, block, type Inline } from '../../../shared/writing/writing.ts'

const body = getSchema([bodyDocument, words, paragraph, numberNode, tableCard, chartCard, photoCard])
const line = getSchema([lineDocument, words, paragraph, numberNode])

/** What the editor really holds after it opened the document, as it would be given back. */
const throughEditor = (schema: typeof body, document: EditorNode): EditorNode => {
  const node = schema.nodeFromJSON(document)
  node.check()
  // ProseMirror's own JSON is the shape the conversion reads.
  return node.toJSON() as EditorNode
}

const everything: Block[] = [
  {
    type: 'paragraph',
    level: 0,
    content: [{ type: 'text', text: '四天疏通杨家塘。' }],
    source: [{ ledger: 'concern', rowId: 7 }],
  },
  { type: 'table', table: 'ledgerSummary', caption: '本期', scope: { teamId: 2, from: '2012-03-25' } },
  { type: 'chart', chart: 'dailyVisits', caption: '本期', scope: {} },
  { type: 'photo', attachmentId: 3, caption: '整改', widthMm: 156, beside: { attachmentId: 4 } },
  { type: 'paragraph', level: 1, content: [{ type: 'text', text: '一、主要做法' }] },
  { type: 'paragraph', level: 2, content: [{ type: 'text', text: '（一）察民情' }] },
  {
    type: 'paragraph',
    level: 0,
    content: [
      { type: 'text', text: '截至3月31日，共走访农户' },
      { type: 'number', metric: 'visit.households', scope: {}, shown: '1,976' },
      { type: 'text', text: '户、' },
      { type: 'number', metric: 'visit.times', scope: { teamId: 3, from: '2012-03-10' }, shown: '' },
      { type: 'number', metric: 'visit.rate', scope: { teamId: 3 }, shown: '98.8%' },
      { type: 'text', text: '。　　“两违”  𠮷野  \t<b>&amp;' },
    ],
  },
  { type: 'paragraph', level: 0, content: [] },
  { type: 'paragraph', level: 3, content: [{ type: 'text', text: '1.送政策' }] },
  { type: 'paragraph', level: 4, content: [{ type: 'text', text: '（1）讲座' }] },
  { type: 'table', table: 'team-progress', caption: '2012' },
  { type: 'chart', chart: 'daily-visits', caption: '' },
  { type: 'photo', attachmentId: 12, caption: '入户走访', widthMm: 92.5 },
]

describe('content in the editor', () => {
  it('comes back exactly as it went in', () => {
    expect(blocksOfDocument(throughEditor(body, documentOfBlocks(everything)))).toEqual(everything)
  })

  it('comes back as content that may be saved', () => {
    const back = blocksOfDocument(throughEditor(body, documentOfBlocks(everything)))
    expect(back.map((one) => block.parse(one))).toEqual(everything)
  })

  it('comes back exactly for the single paragraph of a note', () => {
    const note: Inline[] = [
      { type: 'text', text: '编者按内容' },
      { type: 'number', metric: 'deed.done', scope: {}, shown: '9' },
    ]
    expect(inlinesOfDocument(throughEditor(line, documentOfInlines(note)))).toEqual(note)
    expect(inlinesOfDocument(throughEditor(line, documentOfInlines([])))).toEqual([])
  })

  it('opens a text without paragraphs as one empty paragraph', () => {
    const back = blocksOfDocument(throughEditor(body, documentOfBlocks([])))
    expect(back).toEqual([{ type: 'paragraph', level: 0, content: [] }])
  })

  it('joins texts that lie side by side and drops empty ones, as the editor does', () => {
    const split: Inline[] = [
      { type: 'text', text: '共' },
      { type: 'text', text: '' },
      { type: 'text', text: '走访' },
    ]
    const paragraphs: Block[] = [{ type: 'paragraph', level: 0, content: split }]
    const back = blocksOfDocument(throughEditor(body, documentOfBlocks(paragraphs)))
    expect(back).toEqual([{ type: 'paragraph', level: 0, content: [{ type: 'text', text: '共走访' }] }])
    expect(tidyInlines(split)).toEqual([{ type: 'text', text: '共走访' }])
  })

  it('cuts a text too long to save without halving a rare character, and opens it whole again', () => {
    const text = `${'字'.repeat(4999)}𠮷${'文'.repeat(6000)}`
    const long: Block[] = [{ type: 'paragraph', level: 0, content: tidyInlines([{ type: 'text', text }]) }]
    const back = blocksOfDocument(throughEditor(body, documentOfBlocks(long)))
    expect(back).toEqual(long)
    const parts =
      back[0]?.type === 'paragraph' ? back[0].content.map((part) => (part.type === 'text' ? part.text : '')) : []
    expect(parts.map((part) => part.length)).toEqual([4999, 5000, 1002])
    expect(parts.join('')).toBe(text)
    expect(back.every((one) => block.safeParse(one).success)).toBe(true)
  })
})
