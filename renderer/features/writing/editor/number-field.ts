import type { Editor, NodeViewRendererProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { NodeView } from '@tiptap/pm/view'
import { isChanged } from '../content/changed-numbers.ts'
import type { NumberBook } from '../session/number-book.ts'
import { numberNode } from './schema.ts'

/** A number field the person points at. */
export type PointedField = { readonly editor: Editor; readonly pos: number; readonly element: HTMLElement }

export type NumberTools = {
  readonly book: NumberBook
  /** The text is signed: its numbers say for good what they said then. */
  readonly isFrozen: boolean
  /** The mouse came over a chip or left it. */
  readonly hover: (pointed: PointedField | undefined) => void
  /** A chip was clicked, or Enter pressed on it: then the keyboard goes on in the card. */
  readonly open: (pointed: PointedField, takesFocus: boolean) => void
}

type Chip = NodeView & { readonly dom: HTMLElement }

/** What a field says, and whether it said something else when it was last seen. */
const wordsOf = ({ attrs }: Node, { book, isFrozen }: NumberTools) => {
  const now = book.valueOf({ metric: attrs.metric, scope: attrs.scope })
  const shown = String(attrs.shown)
  const isKept = attrs.kept === true
  const present = now?.text ?? (shown === '' ? '…' : shown)
  const text = (isFrozen || isKept) && shown !== '' ? shown : present
  return { title: now?.title ?? '', text, isChanged: isKept || isChanged({ shown }, now), isKept, isKnown: now?.known }
}

const paint = (dom: HTMLElement, node: Node, tools: NumberTools): void => {
  const { title, text, isChanged, isKept, isKnown } = wordsOf(node, tools)
  const mark = isKept ? '保留原数' : tools.isFrozen ? '现已不同' : '已更新'
  if (dom.textContent !== text) dom.textContent = text
  dom.dataset.mark = mark
  dom.classList.toggle('is-changed', isChanged)
  dom.classList.toggle('is-kept', isKept)
  dom.classList.toggle('is-unknown', isKnown === false)
  dom.setAttribute('aria-label', `数字 ${title} ${text}${isChanged ? `，${mark}` : ''}`)
}

/** Numbers are many: a plain element each, no component. */
const chipView = (tools: NumberTools, props: NodeViewRendererProps): Chip => {
  let { node } = props
  const dom = document.createElement('span')
  dom.className = 'number-chip'
  const pointed = (): PointedField | undefined => {
    const pos = props.getPos()
    return pos === undefined ? undefined : { editor: props.editor as Editor, pos, element: dom }
  }
  dom.addEventListener('mouseenter', () => tools.hover(pointed()))
  dom.addEventListener('mouseleave', () => tools.hover(undefined))
  dom.addEventListener('click', () => {
    const found = pointed()
    if (found) tools.open(found, false)
  })
  const repaint = (): void => paint(dom, node, tools)
  const stop = tools.book.subscribe(repaint)
  repaint()
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false
      node = next
      repaint()
      return true
    },
    selectNode: () => dom.classList.add('is-selected'),
    deselectNode: () => dom.classList.remove('is-selected'),
    ignoreMutation: () => true,
    destroy: stop,
  }
}

/** The chip of the selection, if a number is selected. */
export const selectedNumber = (editor: Editor): PointedField | undefined => {
  const { selection } = editor.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'number') return undefined
  const element = editor.view.nodeDOM(selection.from)
  return element instanceof HTMLElement ? { editor, pos: selection.from, element } : undefined
}

/** A number in a text: a chip with its value; hover, click or Enter tells what it counts. */
export const numberField = (tools: NumberTools) =>
  numberNode.extend({
    priority: 1100,
    addNodeView: () => (props) => chipView(tools, props),
    renderText: ({ node }) => wordsOf(node, tools).text,
    addKeyboardShortcuts() {
      const openSelected = (): boolean => {
        const found = selectedNumber(this.editor)
        if (found) tools.open(found, true)
        return found !== undefined
      }
      return { Enter: openSelected, F2: openSelected }
    },
  })
