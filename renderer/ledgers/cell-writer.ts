import type { Field, Value } from '../../shared/fields/field.ts'
import { show } from '../../shared/fields/kinds.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { cellText } from './cell-text.ts'
import { emptiedBy, type PageLedger } from './ledger-of.ts'
import { fetchOptions } from './option-list.ts'
import type { RowSaver } from './row-saver.ts'
import { isListed, isMany, readTyped } from './typed.ts'

/** A cell that may be written: its row is there and not void, its field is not the program's own. */
export type WritableCell = { readonly row: WireRow; readonly key: string; readonly field: Field }

export type CellWriter = {
  /** Writes a value; `text` is how people put it. Nothing is sent when the cell holds it already. */
  readonly put: (cell: WritableCell, value: Value, text?: string) => void
  /** Keeps a text at the cell that cannot be written, with the reason. */
  readonly hold: (cell: WritableCell, text: string, message: string) => void
  readonly copyFrom: (cell: WritableCell, above: WireRow) => void
  /** Writes a pasted text; a choice is looked up by its words. */
  readonly paste: (cell: WritableCell, text: string) => Promise<void>
}

export const unknownChoice = (text: string): string => `没有“${text}”，请从列表中选择，或按 Esc 放弃。`

const isSame = (a: Value | undefined, b: Value): boolean => JSON.stringify(a ?? null) === JSON.stringify(b)

export const createCellWriter = (ledger: PageLedger, saver: RowSaver, today: () => string): CellWriter => {
  const put: CellWriter['put'] = ({ row, key, field }, value, text = show(field, value)) => {
    if (isSame(row.values[key], value)) saver.forget(row.id, key)
    else saver.save({ rowId: row.id, key, value, text, emptied: emptiedBy(ledger, key, row) })
  }
  const hold: CellWriter['hold'] = ({ row, key }, text, message) =>
    saver.hold({ rowId: row.id, key, value: null, text }, message)
  const pasteChoice = async (cell: WritableCell, text: string): Promise<void> => {
    const options = await fetchOptions({ ledger: ledger.id, ...cell, text }).catch(() => [])
    const option = options.find((one) => one.label === text.trim())
    if (!option) hold(cell, text, unknownChoice(text))
    // Ids or words, never both: the choices of one field come from one place.
    else put(cell, isMany(cell.field) ? ([option.value] as string[] | number[]) : option.value, option.label)
  }
  return {
    put,
    hold,
    copyFrom: (cell, above) => put(cell, above.values[cell.key] ?? null, cellText(above, cell.key, cell.field)),
    paste: async (cell, text) => {
      if (isListed(cell.field)) return pasteChoice(cell, text)
      const read = readTyped(cell.field, text, today())
      if (read.ok) put(cell, read.value)
      else hold(cell, text, read.message)
    },
  }
}
