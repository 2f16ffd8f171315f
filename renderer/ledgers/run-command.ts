import type { Field } from '../../shared/fields/field.ts'
import type { CellEditor } from './cell-editor.ts'
import { unknownChoice } from './cell-writer.ts'
import type { Command } from './editor-keys.ts'
import { dayAfter, readTyped } from './typed.ts'

const dayField: Field = { kind: 'day', label: '', required: false }

const shiftDay = (editor: CellEditor, steps: number): void => {
  const today = editor.parts.today()
  const read = readTyped(dayField, editor.overlay.text, today)
  const from = read.ok && typeof read.value === 'string' ? read.value : undefined
  editor.retype(from ? dayAfter(from, steps) : today)
}

const tick = (editor: CellEditor): void => {
  const { lit } = editor.lookup
  if (!lit) {
    editor.fail(unknownChoice(editor.overlay.text))
    return
  }
  editor.lookup.toggle(lit)
  if (editor.overlay.text !== '') editor.retype('')
}

/** Does what a key asks for while a cell is being written; false when the key is the text field's own affair. */
export const runTyping = (editor: CellEditor, command: Command, event: KeyboardEvent): boolean => {
  switch (command) {
    case 'commit':
      editor.commitAndMove(event)
      return true
    case 'cancel':
      return editor.cancel()
    case 'line-up':
    case 'line-down':
      editor.lookup.move(command === 'line-up' ? -1 : 1)
      return true
    case 'tick':
      editor.lookup.whenSettled(() => tick(editor))
      return true
    case 'new-line':
      editor.overlay.insert('\n')
      editor.changed()
      return true
    case 'day-before':
    case 'day-after':
      shiftDay(editor, command === 'day-before' ? -1 : 1)
      return true
    default:
      return false
  }
}

/** Commands that write the selected cell without opening it. */
const writeSelected = (editor: CellEditor, command: Command): void => {
  const { cells, writer, today } = editor.parts
  const cell = editor.writable()
  if (!cell) return
  const { row, key, field } = cell
  const above = cells.rowAt((cells.focused()?.rowIndex ?? 0) - 1)
  if (command === 'clear') writer.put(cell, null)
  else if (command === 'toggle-flag') writer.put(cell, row.values[key] !== true)
  else if (command === 'today' && field.kind === 'day') writer.put(cell, today())
  else if (command === 'fill-down' && above) writer.copyFrom(cell, above)
}

/** Does what a key asks for at a selected cell; false when it is to go on to the page, as Tab past the last cell. */
export const runSelected = (editor: CellEditor, command: Command, event: KeyboardEvent): boolean => {
  const { actions, cells } = editor.parts
  const cell = cells.focused()
  switch (command) {
    case 'move':
      return editor.move(event)
    case 'cancel':
      return editor.cancel()
    case 'open':
      editor.open()
      return true
    case 'open-empty':
      editor.open('')
      return true
    case 'undo':
      actions.undo()
      return true
    case 'redo':
      actions.redo()
      return true
    case 'toggle-row':
      if (cell) actions.toggleRow(cell.rowIndex)
      return true
    case 'form':
      if (cell?.row) actions.openForm(cell.row)
      return true
    default:
      writeSelected(editor, command)
      return true
  }
}
