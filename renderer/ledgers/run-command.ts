import type { Field } from '../../shared/fields/field.ts'
import type { CellEditor } from './cell-editor.ts'
import { unknownChoice } from './cell-writer.ts'
import type { Command } from './editor-keys.ts'
import { putLater, putOn } from './range/clipboard.ts'
import { parseTsv } from './range/tsv.ts'
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
    case 'commit-all':
      editor.commitAll()
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

/** Commands that write every selected cell; false when only one is selected, which its own editor writes. */
const writeRange = ({ parts }: CellEditor, command: Command): boolean => {
  const { range, bulk, today } = parts
  const block = range.block()
  if (!block || (!range.isMany() && command !== 'fill-right')) return false
  if (command === 'clear') void bulk.clear(block)
  else if (command === 'fill-down') void bulk.fillDown(block)
  else if (command === 'fill-right') void bulk.fillRight(block)
  else if (command === 'today') void bulk.writeAll(block, today())
  else return false
  return true
}

/** Commands that change what is selected; false when the key asks for something else. */
const selectCells = ({ parts }: CellEditor, command: Command, event: KeyboardEvent): boolean => {
  const { range } = parts
  if (command === 'extend') range.extend(event)
  else if (command === 'select-all') range.selectAll()
  else if (command === 'select-rows') range.selectRows()
  else if (command === 'select-columns') range.selectColumns()
  else return false
  return true
}

/** The menu of the cell in hand, below it. */
const openMenu = ({ parts }: CellEditor): void => {
  const cell = parts.cells.focused()
  const box = cell && parts.cells.boxOf(cell.rowIndex, cell.key)
  if (!cell?.row || !box) return
  const { left, top } = parts.frame.getBoundingClientRect()
  parts.actions.openMenu(cell.row, cell.key, { x: left + box.left + 12, y: top + box.top + box.height })
}

/** Windows of the page that a key opens; false when the key asks for something else. */
const openWindow = (editor: CellEditor, command: Command): boolean => {
  const { actions, cells } = editor.parts
  const cell = cells.focused()
  if (command === 'find' || command === 'replace') actions.openFind(command === 'replace')
  else if (command === 'menu') openMenu(editor)
  else if (command === 'form' && cell?.row) actions.openForm(cell.row)
  else if (command === 'filter' && cell) actions.openFilter(cell.key)
  else return command === 'form' || command === 'filter'
  return true
}

/** Puts the selected cells on the clipboard; Ctrl+X empties them as well. */
export const copyCells = (editor: CellEditor, clipboard: DataTransfer | null, isCut: boolean): void => {
  const { range, bulk } = editor.parts
  const block = range.block()
  if (!block) return
  const emptied = (): void => {
    if (isCut) void bulk.clear(block)
  }
  const now = bulk.copyNow(block)
  if (now) {
    if (clipboard) putOn(clipboard, now)
    else putLater(editor.overlay.element, now)
    emptied()
    return
  }
  bulk
    .copy(block)
    .then((cells) => {
      if (!cells || editor.overlay.isTyping) return
      if (putLater(editor.overlay.element, cells)) emptied()
      editor.overlay.focus()
    })
    .catch(editor.parts.actions.failed)
}

/** Writes a pasted text over the selection: one text into one cell as if it were typed, a block as a block. */
export const pasteCells = ({ parts, writable }: CellEditor, text: string): void => {
  const { range, bulk, writer } = parts
  const block = range.block()
  const cells = parseTsv(text)
  const isOne = cells.length === 1 && cells[0]?.length === 1
  if (block && (range.isMany() || !isOne)) {
    void bulk.paste(block, text)
    return
  }
  const cell = writable()
  const [only = ''] = cells[0] ?? []
  if (cell && only !== '') void writer.paste(cell, only)
}

/** Does what a key asks for at a selected cell; false when it is to go on to the page, as Tab past the last cell. */
export const runSelected = (editor: CellEditor, command: Command, event: KeyboardEvent): boolean => {
  const { actions, cells, range } = editor.parts
  const cell = cells.focused()
  if (selectCells(editor, command, event) || openWindow(editor, command) || writeRange(editor, command)) return true
  switch (command) {
    case 'move':
      return editor.move(event)
    case 'cancel':
      if (range.isMany()) range.shrink()
      else return editor.cancel()
      return true
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
    default:
      writeSelected(editor, command)
      return true
  }
}
