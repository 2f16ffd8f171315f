import type { Field, Value } from '../../shared/fields/field.ts'
import { show } from '../../shared/fields/kinds.ts'
import type { Option } from '../../shared/ipc/rows.ts'
import { cellText, editText } from './cell-text.ts'
import { unknownChoice, type WritableCell } from './cell-writer.ts'
import { commandOf } from './editor-keys.ts'
import type { EditorParts } from './editor-parts.ts'
import { type EditorView, looksOf, noteBox } from './editor-view.ts'
import type { GridCell } from './grid-cells.ts'
import { ImeOverlay } from './ime-overlay.ts'
import { moved } from './moves.ts'
import { chosenOf } from './option-list.ts'
import { type Asker, OptionLookup } from './option-lookup.ts'
import type { CellChange, Unsaved } from './row-saver.ts'
import { copyCells, pasteCells, runSelected, runTyping } from './run-command.ts'
import { isListed, isMany, readTyped } from './typed.ts'

/** The cell being written: its row stays the same however the rows around it move. */
type Target = { readonly rowId: number | undefined; readonly key: string; readonly field: Field }

/** The editor of every cell of a ledger's grid, around the text field that always has the focus. */
export class CellEditor {
  readonly overlay: ImeOverlay
  readonly lookup: OptionLookup
  readonly parts: EditorParts
  readonly #hearers = new Set<() => void>()
  #view: EditorView | undefined
  #target: Target | undefined
  #message: string | null = null
  #overwrites = false

  constructor(parts: EditorParts) {
    this.parts = parts
    this.lookup = new OptionLookup(() => this.place())
    this.overlay = new ImeOverlay(parts.frame, {
      begun: () => this.#begin(true),
      changed: () => this.changed(),
      pressed: (event) => this.#pressed(event),
      entered: () => this.#enter(),
      left: () => this.#leave(),
      copied: (clipboard, isCut) => copyCells(this, clipboard, isCut),
      pasted: (text) => pasteCells(this, text),
    })
  }

  subscribe = (hear: () => void): (() => void) => {
    this.#hearers.add(hear)
    return () => this.#hearers.delete(hear)
  }
  view = (): EditorView | undefined => this.#view

  dispose(): void {
    this.lookup.stop()
    this.overlay.dispose()
  }

  /** The grid moved its focus, scrolled, or painted anew: lay the field where the cell is now. */
  place(): void {
    const { cells, frame, ledger } = this.parts
    const cell = this.#cell()
    const field = cell && ledger.fields[cell.key]
    const box = cell && cells.boxOf(cell.rowIndex, cell.key)
    const { isTyping, text } = this.overlay
    this.overlay.place(box && isTyping && field?.kind === 'note' ? noteBox(box, frame) : box)
    const message = this.#message ?? (cell && this.#unsaved(cell)?.message) ?? null
    if (cell)
      this.overlay.describe(looksOf(cell, field, { shown: this.#shownText(), isTyping, isWrong: message !== null }))
    const warning = cell?.row?.warnings[cell.key] ?? null
    this.#view = cell &&
      field && { key: cell.key, field, box, isTyping, text, message, warning, list: this.lookup.list }
    for (const hear of this.#hearers) hear()
  }

  /** Opens the editor on the focused cell, as F2 and a double click do; a refused text is taken up again. */
  open(text?: string): void {
    const cell = this.writable()
    if (!cell || this.overlay.isTyping) return
    const held = this.parts.saver.unsaved(cell.row.id, cell.key)
    const whole = isListed(cell.field) ? '' : editText(cell.row, cell.key, cell.field)
    const begun = isMany(cell.field) ? '' : (text ?? held?.text ?? whole)
    this.overlay.open(begun, Boolean(held?.message))
    this.#begin(false)
    if (held?.message && text === undefined) this.fail(held.message)
  }

  /** The service refused what was typed: back to its cell, unless the person already writes elsewhere. */
  refused({ rowId, key }: CellChange): void {
    const { cells } = this.parts
    const node = cells.nodeOf(rowId)
    const isHere = document.activeElement === this.overlay.element && !this.overlay.isTyping
    if (!isHere || typeof node?.rowIndex !== 'number') return
    cells.go(cells.placeOf({ rowIndex: node.rowIndex, key, row: node.data }))
    this.open()
  }

  /** A line of the list was clicked. */
  pick(option: Option): void {
    if (this.#target && isMany(this.#target.field)) this.lookup.toggle(option)
    else this.#write(option.value, option.label)
    this.overlay.focus()
  }

  /** Puts a text into the open editor, as if it had been typed. */
  retype(text: string): void {
    this.overlay.open(text)
    this.changed()
  }

  /** Writes what the editor holds and stays at the cell, as a click in the calendar does. */
  commitHere(text?: string): void {
    if (text !== undefined) this.retype(text)
    this.#commit()
    this.overlay.focus()
  }

  changed(): void {
    this.#message = null
    const asker = this.#asker()
    if (asker && isListed(asker.field)) this.lookup.ask(asker, this.overlay.text)
    this.place()
  }

  fail(message: string): void {
    this.#message = message
    this.place()
  }

  /** The cell in hand, when it may be written. */
  writable = (): WritableCell | undefined => {
    const cell = this.#cell()
    const field = cell && this.parts.ledger.fields[cell.key]
    if (!cell?.row || !field || field.auto || cell.row.voidedAt !== null) return undefined
    return { row: cell.row, key: cell.key, field }
  }

  /** Follows a key that moves; false when it leads out of the grid. */
  move(event: KeyboardEvent): boolean {
    const { cells, range } = this.parts
    if ((event.key === 'Enter' || event.key === 'Tab') && range.cycle(event)) return true
    const cell = this.#cell()
    if (cell?.rowIndex === 0 && event.key === 'ArrowUp') return cells.goToHead(cell.key)
    const to = cell && moved(cells.placeOf(cell), event, cells.bounds())
    if (to) cells.go(to)
    return to !== undefined
  }

  commitAndMove(event: KeyboardEvent): void {
    const run = (): void => {
      if (this.#commit()) this.move(event)
    }
    const waits = this.#target && isListed(this.#target.field) && !isMany(this.#target.field)
    if (waits) this.lookup.whenSettled(run)
    else run()
  }

  /** Writes what the editor holds into every selected cell. */
  commitAll(): void {
    const { range, bulk } = this.parts
    this.lookup.whenSettled(() => {
      const block = range.block()
      const text = this.lookup.lit?.label ?? this.overlay.text
      this.#close()
      if (block) void bulk.writeAll(block, text)
    })
  }

  /** Writes what can be written before the mouse goes elsewhere. */
  settle(): void {
    if (this.overlay.isTyping) this.#leave()
  }

  /** Gives up what is being written, or what was refused at the cell; false when there is neither. */
  cancel(): boolean {
    const cell = this.#cell()
    const isHeld = Boolean(cell && this.#unsaved(cell)?.message)
    if (!this.overlay.isTyping && !isHeld) return false
    this.#close()
    if (cell?.row) this.parts.saver.forget(cell.row.id, cell.key)
    return true
  }

  #unsaved({ row, key }: GridCell): Unsaved | undefined {
    return row && this.parts.saver.unsaved(row.id, key)
  }

  /** The cell in hand: while something is written, wherever its row is now. */
  #cell(): GridCell | undefined {
    const focused = this.parts.cells.focused()
    const target = this.overlay.isTyping ? this.#target : undefined
    if (target?.rowId === undefined) return focused
    const node = this.parts.cells.nodeOf(target.rowId)
    return typeof node?.rowIndex === 'number' ? { rowIndex: node.rowIndex, key: target.key, row: node.data } : focused
  }

  #shownText(): string {
    const cell = this.#cell()
    const field = cell && this.parts.ledger.fields[cell.key]
    if (cell?.key === 'no') return cell.row?.no ?? ''
    return cell?.row && field ? cellText(cell.row, cell.key, field) : ''
  }

  #asker(): Asker | undefined {
    const target = this.#target
    return target && { ledger: this.parts.ledger.id, key: target.key, field: target.field, row: this.#cell()?.row }
  }

  #begin(overwrites: boolean): void {
    const cell = this.parts.cells.focused()
    const field = cell && this.parts.ledger.fields[cell.key]
    if (!cell || !field) {
      this.overlay.close()
      return
    }
    this.#overwrites = overwrites
    this.#target = { rowId: cell.row?.id, key: cell.key, field }
    const held = this.#unsaved(cell)
    const label = held?.text ?? cell.row?.labels[cell.key]
    if (isListed(field)) this.lookup.start(chosenOf(held?.value ?? cell.row?.values[cell.key], label))
    this.changed()
  }

  #close(): void {
    this.lookup.stop()
    this.#message = null
    this.#target = undefined
    this.overlay.close()
    this.place()
  }

  /** Writes what the editor holds; false when it cannot be written and stays open with the reason. */
  #commit(): boolean {
    const target = this.#target
    if (!target) return true
    if (isMany(target.field)) return this.#commitMany()
    const { lit } = this.lookup
    if (lit) return this.#write(lit.value, lit.label)
    const { text } = this.overlay
    const read = readTyped(target.field, text, this.parts.today())
    if (!isListed(target.field) && read.ok) return this.#write(read.value, show(target.field, read.value))
    this.fail(isListed(target.field) || read.ok ? unknownChoice(text) : read.message)
    return false
  }

  #commitMany(): boolean {
    const chosen = this.lookup.list?.chosen ?? []
    // Ids or words, never both: the choices of one field come from one place.
    const values = chosen.map((option) => option.value) as string[] | number[]
    return this.#write(values.length === 0 ? null : values, chosen.map((option) => option.label).join('、'))
  }

  #write(value: Value, text: string): boolean {
    const cell = this.writable()
    if (!cell) {
      this.fail('这一行正在载入，请稍候再按回车。')
      return false
    }
    this.#close()
    this.parts.writer.put(cell, value, text)
    this.place()
    return true
  }

  /** Tab led here before any cell was chosen. */
  #enter(): void {
    const { cells } = this.parts
    if (!cells.focused()) cells.go({ row: 0, column: 0 })
  }

  /** The focus went elsewhere: write what can be written, keep the rest at the cell with the reason. */
  #leave(): void {
    const cell = this.writable()
    const text = this.overlay.text.trim()
    const isSingleList = cell && isListed(cell.field) && !isMany(cell.field)
    const exact = this.lookup.list?.options.find((option) => option.label === text)
    if (cell && isSingleList && exact) this.#write(exact.value, exact.label)
    else if (!cell || (isSingleList && text === '')) this.#close()
    else if (isSingleList || !this.#commit()) {
      const message = isSingleList ? unknownChoice(text) : (this.#message ?? '')
      this.#close()
      this.parts.writer.hold(cell, text, message)
    }
  }

  #pressed(event: KeyboardEvent): boolean {
    const { cells, ledger } = this.parts
    const { isTyping, text } = this.overlay
    const cell = cells.focused()
    const field = this.#target?.field ?? (cell && ledger.fields[cell.key])
    const isRange = this.parts.range.isMany()
    const command = commandOf(event, { isTyping, field, overwrites: this.#overwrites, text, isRange })
    if (!command) return false
    return isTyping ? runTyping(this, command, event) : runSelected(this, command, event)
  }
}
