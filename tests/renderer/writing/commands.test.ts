import { getSchema } from '@tiptap/core'
import { AllSelection, type Command, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import {
  blocksOfDocument,
  documentOfBlocks,
  type EditorNode,
} from '../../../renderer/features/writing/content/editor-document.ts'
import {
  addParagraph,
  insertBlock,
  insertNumber,
  moveBlocks,
  placedBlocks,
  removeBlocks,
  renumber,
  setLevel,
} from '../../../renderer/features/writing/editor/commands.ts'
import {
  bodyDocument,
  chartCard,
  numberNode,
  paragraph,
  photoCard,
  tableCard,
  words,
} from '../../../renderer/features/writing/editor/schema.ts'
import type { Block } from '../../../shared/writing/writing.ts'

const schema = getSchema([bodyDocument, words, paragraph, numberNode, tableCard, chartCard, photoCard])
const text = (words: string, level = 0): Block => ({
  type: 'paragraph',
  level,
  content: words === '' ? [] : [{ type: 'text', text: words }],
})

/** A text with the cursor at the end of block `index`, or the block selected when it is a card. */
const opened = (blocks: readonly Block[], index: number): EditorState => {
  const doc = schema.nodeFromJSON(documentOfBlocks(blocks))
  const placed = placedBlocks(doc)[index]
  if (!placed) throw new Error(`no block ${index}`)
  const { node, pos } = placed
  const selection = node.isTextblock
    ? TextSelection.create(doc, pos + 1 + node.content.size)
    : NodeSelection.create(doc, pos)
  return EditorState.create({ doc, selection })
}

const run = (state: EditorState, command: Command): EditorState => {
  let next = state
  command(state, (tr) => {
    next = state.apply(tr)
  })
  next.doc.check()
  return next
}

const blocksOf = ({ doc }: EditorState): Block[] => blocksOfDocument(doc.toJSON() as EditorNode)
/** Paragraphs as `level:words`, cards by their type. */
const outline = (state: EditorState): string[] =>
  blocksOf(state).map((one) =>
    one.type === 'paragraph'
      ? `${one.level}:${one.content.map((part) => (part.type === 'text' ? part.text : '#')).join('')}`
      : one.type,
  )

describe('levels', () => {
  it('makes a paragraph a heading and numbers it after those before', () => {
    const state = opened([text('一、做法', 1), text('正文'), text('成效')], 2)
    expect(outline(run(state, setLevel(1)))).toEqual(['1:一、做法', '0:正文', '1:二、成效'])
  })

  it('puts the right number in place of one that was typed', () => {
    expect(outline(run(opened([text('三、成效')], 0), setLevel(1)))).toEqual(['1:一、成效'])
  })

  it('takes the number away when a heading becomes body text', () => {
    expect(outline(run(opened([text('（一）察民情', 2)], 0), setLevel(0)))).toEqual(['0:察民情'])
  })

  it('changes several paragraphs at once and leaves cards alone', () => {
    const state = opened([text('甲'), { type: 'table', table: 't', caption: '' }, text('乙')], 0)
    const all = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, state.doc.content.size - 1)))
    expect(outline(run(all, setLevel(3)))).toEqual(['3:1.甲', 'table', '3:2.乙'])
  })

  it('numbers all headings anew and none that has no number', () => {
    const state = opened([text('二、甲', 1), text('（三）乙', 2), text('导语', 1), text('一、丙', 1)], 0)
    expect(outline(run(state, renumber))).toEqual(['1:一、甲', '2:（一）乙', '1:导语', '1:二、丙'])
  })
})

describe('blocks', () => {
  const three = [text('甲'), text('乙'), text('丙')]

  it('move up and down with the cursor in them', () => {
    const up = run(opened(three, 2), moveBlocks(-1))
    expect(outline(up)).toEqual(['0:甲', '0:丙', '0:乙'])
    expect(up.selection.$from.parent.textContent).toBe('丙')
    expect(outline(run(up, moveBlocks(1)))).toEqual(['0:甲', '0:乙', '0:丙'])
  })

  it('stay where there is no further place', () => {
    expect(moveBlocks(-1)(opened(three, 0))).toBe(false)
    expect(moveBlocks(1)(opened(three, 2))).toBe(false)
  })

  it('go away, and leave one empty paragraph when all are gone', () => {
    expect(outline(run(opened(three, 1), removeBlocks))).toEqual(['0:甲', '0:丙'])
    expect(outline(run(opened([text('甲')], 0), removeBlocks))).toEqual(['0:'])
    expect(outline(run(opened([{ type: 'chart', chart: 'c', caption: '' }], 0), removeBlocks))).toEqual(['0:'])
  })

  it('puts a card in the place of an empty paragraph, else after the paragraph, and selects it', () => {
    const attrs = { table: 'teams', caption: '表1' }
    const inserted = run(opened([text('甲'), text('')], 1), insertBlock('table', attrs))
    expect(outline(inserted)).toEqual(['0:甲', 'table'])
    expect(inserted.selection).toBeInstanceOf(NodeSelection)
    expect(outline(run(opened(three, 0), insertBlock('table', attrs)))).toEqual(['0:甲', 'table', '0:乙', '0:丙'])
    expect(outline(run(inserted, addParagraph))).toEqual(['0:甲', 'table', '0:'])
  })

  it('puts a number at the cursor', () => {
    const number = { metric: 'visit.households', scope: {}, shown: '12' }
    const state = run(opened(three, 0), insertNumber(number))
    expect(blocksOf(state)[0]).toEqual({
      type: 'paragraph',
      level: 0,
      content: [
        { type: 'text', text: '甲' },
        { type: 'number', ...number },
      ],
    })
  })

  it('puts a number in the place of selected words, but never of whole paragraphs', () => {
    const number = { metric: 'visit.households', scope: {}, shown: '12' }
    const state = opened(three, 0)
    const words = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 2)))
    expect(outline(run(words, insertNumber(number)))).toEqual(['0:#', '0:乙', '0:丙'])
    const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)))
    expect(outline(run(all, insertNumber(number)))).toEqual(['0:甲', '0:乙', '0:丙#'])
  })
})
