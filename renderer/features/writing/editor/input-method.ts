import { Extension } from '@tiptap/core'
import { type EditorState, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { addParagraph } from './commands.ts'

const isCardSelected = ({ selection }: EditorState): boolean =>
  selection instanceof NodeSelection && selection.node.isBlock

/** A browser's input method can write at a cursor and over plain words, not over a number, a card or several paragraphs. */
const canCompose = ({ selection }: EditorState): boolean => {
  if (!(selection instanceof TextSelection)) return false
  const { $from, $to, empty } = selection
  if (empty) return true
  let isPlain = $from.sameParent($to)
  $from.parent.nodesBetween($from.parentOffset, $to.parentOffset, (node) => {
    if (!node.isText) isPlain = false
  })
  return isPlain
}

/** Takes out what is selected, or goes below a card, so that there is a cursor to write at. */
const makeRoom = (view: EditorView): void => {
  const { state } = view
  if (!view.editable || canCompose(state)) return
  if (isCardSelected(state)) addParagraph(state, view.dispatch)
  else view.dispatch(state.tr.deleteSelection())
}

/** The key that an input method takes for itself; it comes before the composition begins. */
const isForInputMethod = ({ key, keyCode }: KeyboardEvent): boolean => key === 'Process' || keyCode === 229

/** Writing with a number, a card or several paragraphs selected, by an input method and by keys. */
export const inputMethod = Extension.create({
  name: 'inputMethod',
  priority: 1050,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            if (isForInputMethod(event)) makeRoom(view)
            return false
          },
          compositionstart: (view) => {
            makeRoom(view)
            return false
          },
          beforeinput: (view, event) => {
            if (event.inputType === 'insertText' && !view.composing) makeRoom(view)
            return false
          },
        },
        // Keys do not write over a card either: a chart that took work is not lost to a stray letter.
        handleTextInput: (view, _from, _to, text) => {
          if (!isCardSelected(view.state)) return false
          addParagraph(view.state, view.dispatch)
          view.dispatch(view.state.tr.insertText(text))
          return true
        },
      },
    }),
  ],
})
