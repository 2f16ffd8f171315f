import type { WireRow } from '../../shared/ipc/rows.ts'
import type { CellWriter } from './cell-writer.ts'
import type { GridCells } from './grid-cells.ts'
import type { PageLedger } from './ledger-of.ts'
import type { BulkActions } from './range/bulk-actions.ts'
import type { GridRange } from './range/grid-range.ts'
import type { RowSaver } from './row-saver.ts'

/** What the page does at the editor's word. */
export type EditorActions = {
  readonly undo: () => void
  readonly redo: () => void
  readonly openForm: (row: WireRow) => void
  readonly toggleRow: (rowIndex: number) => void
  /** The menu of the cell in hand, at a point of the window. */
  readonly openMenu: (row: WireRow, key: string, at: { readonly x: number; readonly y: number }) => void
  readonly openFind: (isReplacing: boolean) => void
  /** The filter of a column. */
  readonly openFilter: (key: string) => void
  readonly failed: (error: unknown) => void
  readonly told: (words: string) => void
}

export type EditorParts = {
  readonly ledger: PageLedger
  readonly frame: HTMLElement
  readonly cells: GridCells
  readonly saver: RowSaver
  readonly writer: CellWriter
  readonly range: GridRange
  readonly bulk: BulkActions
  readonly today: () => string
  readonly actions: EditorActions
}
