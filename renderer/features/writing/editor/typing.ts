import { Extension } from '@tiptap/core'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { history, redo, undo } from '@tiptap/pm/history'
import { Fragment, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model'
import { type Command, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Level } from '../content/heading-number.ts'
import { pastedLines } from '../content/pasted.ts'
import { curlyText } from '../content/quotes.ts'
import { addParagraph, moveBlocks, renumber, setLevel } from './commands.ts'

/** The paragraph's words before a place; a field counts as one unknown character. */
const wordsBefore = ($at: ResolvedPos): string => $at.parent.textBetween(0, $at.parentOffset, undefined, '\ufffc')

/** Straight quotes become curly as they are typed. */
const curlyTyping = (view: EditorView, from: number, to: number, text: string): boolean => {
  // An input method may still change what it composes.
  if (view.composing || !/["']/.test(text)) return false
  view.dispatch(view.state.tr.insertText(curlyText(text, wordsBefore(view.state.doc.resolve(from))), from, to))
  return true
}

/** Paragraphs that join the text they are put into at both ends. */
const sliceOf = (schema: Schema, lines: readonly string[]): Slice =>
  new Slice(Fragment.from(lines.map((line) => schema.node('paragraph', null, schema.text(line)))), 1, 1)

const isOwn = (data: DataTransfer): boolean => data.getData('text/html').includes('data-pm-slice')

/** Text from elsewhere comes in as plain paragraphs; a document of one paragraph takes it as one. */
const insertPlain = (view: EditorView, text: string, isLine: boolean): void => {
  const lines = isLine ? [pastedLines(text).join('')] : pastedLines(text)
  const { schema, tr, selection } = view.state
  if (lines.join('') === '') return
  // In the middle of a paragraph a single line needs no paragraph of its own.
  const isInline = lines.length === 1 && selection instanceof TextSelection
  const words = isInline ? curlyText(text.replace(/\s*[\r\n]+\s*/g, ''), wordsBefore(selection.$from)) : ''
  view.dispatch((isInline ? tr.insertText(words) : tr.replaceSelection(sliceOf(schema, lines))).scrollIntoView())
}

const pastePlain =
  (isLine: boolean) =>
  (view: EditorView, event: ClipboardEvent): boolean => {
    const data = event.clipboardData
    if (!data || isOwn(data)) return false
    insertPlain(view, data.getData('text/plain'), isLine)
    return true
  }

const dropPlain =
  (isLine: boolean) =>
  (view: EditorView, event: DragEvent, _slice: Slice, moved: boolean): boolean => {
    const data = event.dataTransfer
    if (moved || !data || isOwn(data)) return false
    const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
    if (place) {
      const { tr, doc } = view.state
      view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(place.pos))))
      insertPlain(view, data.getData('text/plain'), isLine)
    }
    return true
  }

const isBlockSelected: Command = ({ selection }) => selection instanceof NodeSelection && selection.node.isBlock

/** Enter on a selected card: go on writing below it. */
const writeBelow: Command = (state, dispatch) => isBlockSelected(state) && addParagraph(state, dispatch)

const bodyKeys: Readonly<Record<string, Command>> = {
  ...Object.fromEntries(([0, 1, 2, 3, 4] satisfies Level[]).map((level) => [`Mod-${level}`, setLevel(level)])),
  'Alt-ArrowUp': moveBlocks(-1),
  'Alt-ArrowDown': moveBlocks(1),
  'Mod-Shift-n': renumber,
  Enter: writeBelow,
}

const historyKeys: Readonly<Record<string, Command>> = { 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo }

/** These keys belong to the editor even when there is nothing to do: the window has other uses for them. */
const alwaysHandled = (key: string): boolean => /^Mod-[\dzy]$|^Mod-Shift-[zn]$|^Alt-/.test(key)

/** History, paste, quotes and keys of a text; `isLine`: a single paragraph without headings and cards. */
export const typing = (isLine: boolean) =>
  Extension.create({
    name: 'typing',
    priority: 1000,
    addKeyboardShortcuts() {
      const keys = Object.entries(isLine ? historyKeys : { ...historyKeys, ...bodyKeys })
      return Object.fromEntries(
        keys.map(([key, command]) => [
          key,
          () => {
            const { state, view } = this.editor
            const isDone = this.editor.isEditable && command(state, view.dispatch)
            return isDone || alwaysHandled(key)
          },
        ]),
      )
    },
    addProseMirrorPlugins: () => [
      history({ depth: 300 }),
      gapCursor(),
      new Plugin({
        props: {
          handleTextInput: curlyTyping,
          handlePaste: pastePlain(isLine),
          handleDrop: dropPlain(isLine),
        },
      }),
    ],
  })
