import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorDesk } from './desk.ts'

/** A block of a text: a paragraph, a heading, or a card, which has no words. */
export type Passage = { readonly editor: Editor; readonly node: Node; readonly pos: number; readonly words: string }

/** Words without number fields, whose values are the pages' own. */
const wordsOf = (node: Node, to = node.content.size): string =>
  node.isTextblock ? node.textBetween(0, to, '', () => '') : ''

/** Every block of the page, in the order of reading. */
export const passagesOf = (desk: EditorDesk): Passage[] =>
  desk.all().flatMap((editor) => {
    const found: Passage[] = []
    editor.state.doc.forEach((node, pos) => {
      found.push({ editor, node, pos, words: wordsOf(node) })
    })
    return found
  })

/** The passage with the cursor, and its words up to there. */
export const cursorIn = (
  editor: Editor,
  passages: readonly Passage[],
): { readonly index: number; readonly before: string } => {
  const { $head } = editor.state.selection
  const pos = $head.depth === 0 ? $head.pos : $head.before(1)
  const index = passages.findIndex((passage) => passage.editor === editor && passage.pos === pos)
  return { index, before: $head.parent.isTextblock ? wordsOf($head.parent, $head.parentOffset) : '' }
}

/** Puts the cursor before the word that `isReached` says is meant, when told the words before it. */
export const enterPassage = ({ editor, node, pos }: Passage, isReached: (before: string) => boolean): void => {
  let offset = 0
  while (offset < node.content.size && !isReached(wordsOf(node, offset + 1))) offset += 1
  const { tr, doc } = editor.state
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, pos + 1 + offset)))
  editor.view.focus()
  const element = editor.view.nodeDOM(pos)
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' })
}
