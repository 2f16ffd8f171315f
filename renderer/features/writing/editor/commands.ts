import type { Node } from '@tiptap/pm/model'
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import type { Inline } from '../../../../shared/writing/writing.ts'
import { type Level, type Numbered, prefixesOf, prefixLength } from '../content/heading-number.ts'

type Placed = { readonly node: Node; readonly pos: number }

/** The document's blocks: none lies in another. */
export const placedBlocks = (doc: Node): Placed[] => {
  const found: Placed[] = []
  doc.forEach((node, pos) => {
    found.push({ node, pos })
  })
  return found
}

const levelOf = ({ type, attrs }: Node): Level =>
  // The schema lets in no other level.
  type.name === 'paragraph' ? (attrs.level as Level) : 0

/** First and last index of the blocks the selection touches. */
const touched = ({ doc, selection }: EditorState): readonly [number, number] => {
  const { $from, $to } = selection
  const last = $to.index(0)
  const endsBefore = $to.depth === 0 && last > $from.index(0)
  return [$from.index(0), Math.min(doc.childCount - 1, endsBefore ? last - 1 : last)]
}

const leadingText = (node: Node): string => node.firstChild?.text ?? ''

const numberedOf = (node: Node): Numbered => ({ level: levelOf(node), isNumbered: prefixLength(leadingText(node)) > 0 })

/** Puts `prefix` before a paragraph's words, in place of the number that stands there. */
const writePrefix = (tr: Transaction, { node, pos }: Placed, prefix: string): void => {
  const length = prefixLength(leadingText(node))
  if (leadingText(node).slice(0, length) !== prefix) tr.insertText(prefix, pos + 1, pos + 1 + length)
}

/** Makes the selected paragraphs body text (0) or headings, and writes or takes away their numbers. */
export const setLevel =
  (level: Level): Command =>
  (state, dispatch) => {
    const blocks = placedBlocks(state.doc)
    const [first, last] = touched(state)
    const meant = blocks
      .slice(first, last + 1)
      .filter(({ node }) => node.type.name === 'paragraph' && levelOf(node) !== level)
    if (meant.length === 0) return false
    if (!dispatch) return true
    const prefixes = prefixesOf(
      blocks.map((placed) => (meant.includes(placed) ? { level, isNumbered: true } : numberedOf(placed.node))),
    )
    const { tr } = state
    // From the end, so that the places before stay true.
    for (const placed of meant.toReversed()) {
      tr.setNodeMarkup(placed.pos, null, { ...placed.node.attrs, level })
      writePrefix(tr, placed, prefixes[blocks.indexOf(placed)] ?? '')
    }
    dispatch(tr.scrollIntoView())
    return true
  }

/** Numbers the headings anew, in order; a heading without a number keeps none. */
export const renumber: Command = (state, dispatch) => {
  const blocks = placedBlocks(state.doc)
  const prefixes = prefixesOf(blocks.map(({ node }) => numberedOf(node)))
  const { tr } = state
  for (const [index, placed] of [...blocks.entries()].toReversed()) {
    const prefix = prefixes[index]
    if (prefix !== undefined) writePrefix(tr, placed, prefix)
  }
  if (!tr.docChanged) return false
  dispatch?.(tr)
  return true
}

/** Moves the selected blocks past the one above (-1) or below (1). */
export const moveBlocks =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const blocks = placedBlocks(state.doc)
    const [first, last] = touched(state)
    const [start, end] = [blocks[first], blocks[last]]
    const other = blocks[by < 0 ? first - 1 : last + 1]
    if (!start || !end || !other) return false
    if (!dispatch) return true
    const { tr } = state
    // It is the neighbour that moves: the selection then stays where the person put it.
    if (by < 0) tr.insert(end.pos + end.node.nodeSize, other.node).delete(other.pos, start.pos)
    else tr.delete(other.pos, other.pos + other.node.nodeSize).insert(start.pos, other.node)
    dispatch(tr.scrollIntoView())
    return true
  }

/** Takes the selected blocks out; what remains of an emptied text is one empty paragraph. */
export const removeBlocks: Command = (state, dispatch) => {
  const blocks = placedBlocks(state.doc)
  const [first, last] = touched(state)
  const [start, end] = [blocks[first], blocks[last]]
  if (!start || !end) return false
  if (!dispatch) return true
  const { tr } = state
  const until = end.pos + end.node.nodeSize
  const isAll = first === 0 && last === blocks.length - 1
  if (isAll) tr.replaceWith(0, until, state.schema.node('paragraph'))
  else tr.delete(start.pos, until)
  const place = Math.min(start.pos, tr.doc.content.size)
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(place))).scrollIntoView())
  return true
}

/** Puts a table, chart or photo after the block with the cursor, or in its place when it is empty, and selects it. */
export const insertBlock =
  (type: string, attrs: Readonly<Record<string, unknown>>): Command =>
  (state, dispatch) => {
    const blocks = placedBlocks(state.doc)
    const current = blocks[touched(state)[1]]
    const node = state.schema.nodes[type]?.create(attrs)
    if (!node || !current) return false
    if (!dispatch) return true
    const isEmpty = current.node.isTextblock && current.node.childCount === 0
    const at = isEmpty ? current.pos : current.pos + current.node.nodeSize
    const { tr } = state
    tr.replaceWith(at, isEmpty ? at + current.node.nodeSize : at, node)
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView())
    return true
  }

/** Puts a number field at the cursor, or in the place of selected words or a selected number; whole paragraphs stay. */
export const insertNumber =
  (attrs: Readonly<Record<string, unknown>>): Command =>
  (state, dispatch) => {
    const node = state.schema.nodes.number?.create(attrs)
    const { selection, tr } = state
    if (!node || (selection instanceof NodeSelection && selection.node.isBlock)) return false
    const { $from, $to } = selection
    const isInOneParagraph = $from.sameParent($to) && $from.parent.isTextblock
    if (!isInOneParagraph) tr.setSelection(Selection.near($to, -1))
    if (!tr.selection.$from.parent.isTextblock) return false
    dispatch?.(tr.replaceSelectionWith(node, false).scrollIntoView())
    return true
  }

/** Puts a sentence with its number fields at the cursor, or in the place of what is selected in one paragraph. */
export const insertInlines =
  (content: readonly Inline[]): Command =>
  (state, dispatch) => {
    const { selection, tr, schema } = state
    if (content.length === 0 || (selection instanceof NodeSelection && selection.node.isBlock)) return false
    const { $from, $to } = selection
    if (!$from.sameParent($to)) tr.setSelection(Selection.near($to, -1))
    if (!tr.selection.$from.parent.isTextblock) return false
    const nodes = content.map((part) => {
      const { type, ...attrs } = part
      return part.type === 'text' ? schema.text(part.text) : schema.node(type, attrs)
    })
    const { from, to } = tr.selection
    tr.replaceWith(from, to, nodes)
    const end = from + nodes.reduce((size, node) => size + node.nodeSize, 0)
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView())
    return true
  }

/** A paragraph of body text after the blocks that are selected, with the cursor in it. */
export const addParagraph: Command = (state, dispatch) => {
  const block = placedBlocks(state.doc)[touched(state)[1]]
  if (!block) return false
  const { tr } = state
  const at = block.pos + block.node.nodeSize
  tr.insert(at, state.schema.node('paragraph'))
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView())
  return true
}
