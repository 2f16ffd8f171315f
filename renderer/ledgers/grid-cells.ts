import type { Column, GridApi, IRowNode } from 'ag-grid-community'
import type { WireRow } from '../../shared/ipc/rows.ts'
import type { Box } from './ime-overlay.ts'
import type { Bounds, Place } from './moves.ts'

/** A cell of the grid; `row` is missing while its block is on the way. */
export type GridCell = { readonly rowIndex: number; readonly key: string; readonly row: WireRow | undefined }

/** What the cell editor needs of the grid, in rows and columns. */
export type GridCells = {
  readonly focused: () => GridCell | undefined
  readonly rowAt: (index: number) => WireRow | undefined
  readonly nodeOf: (id: number) => IRowNode<WireRow> | undefined
  /** Where a cell is painted, in the frame's pixels; nothing while it is out of sight. */
  readonly boxOf: (rowIndex: number, key: string) => Box | undefined
  readonly placeOf: (cell: GridCell) => Place
  readonly bounds: () => Bounds
  readonly go: (place: Place) => void
  /** To the head of a column, where Enter sorts; the grid has the keys there. */
  readonly goToHead: (key: string) => boolean
}

/** The grid's own column of tick boxes. */
const isTickBox = (column: Column): boolean => column.getColId().startsWith('ag-Grid-')

/** The first column of data: the tick box and the row number hold nothing of the row. */
const homeOf = (columns: readonly Column[]): number =>
  Math.max(
    0,
    columns.findIndex((column) => column.getColDef().lockPosition !== 'left' && !isTickBox(column)),
  )

export const gridCells = (api: GridApi<WireRow>, frame: HTMLElement): GridCells => {
  const rowAt = (index: number): WireRow | undefined => api.getDisplayedRowAtIndex(index)?.data
  const page = (): number => {
    const { top, bottom } = api.getVerticalPixelRange()
    return Math.max(1, Math.floor((bottom - top) / (api.getDisplayedRowAtIndex(0)?.rowHeight ?? 32)) - 1)
  }
  const frozenWidth = (): number =>
    api.getAllDisplayedColumns().reduce((sum, one) => sum + (one.isPinned() ? one.getActualWidth() : 0), 0)
  return {
    rowAt,
    focused: () => {
      // An answer may arrive after the page was left.
      const cell = api.isDestroyed() ? null : api.getFocusedCell()
      return cell && !cell.rowPinned
        ? { rowIndex: cell.rowIndex, key: cell.column.getColId(), row: rowAt(cell.rowIndex) }
        : undefined
    },
    nodeOf: (id) => (api.isDestroyed() ? undefined : api.getRowNode(String(id))),
    boxOf: (rowIndex, key) => {
      // The grid has no call for a cell's place; these two attributes are what its own tests go by.
      const cell = frame.querySelector(`[row-index="${rowIndex}"] [col-id="${CSS.escape(key)}"]`)
      if (!cell) return undefined
      const outer = frame.getBoundingClientRect()
      const { left, top, right, height } = cell.getBoundingClientRect()
      // A cell half under the frozen columns ends where they do.
      const seen = Math.max(left - outer.left, api.getColumn(key)?.isPinned() ? 0 : frozenWidth())
      const width = right - outer.left - seen
      return width > 0 ? { left: seen, top: top - outer.top, width, height } : undefined
    },
    placeOf: ({ rowIndex, key }) => ({
      row: rowIndex,
      column: api.getAllDisplayedColumns().findIndex((column) => column.getColId() === key),
    }),
    bounds: () => {
      const columns = api.getAllDisplayedColumns()
      return { rows: api.getDisplayedRowCount(), columns: columns.length, page: page(), home: homeOf(columns) }
    },
    goToHead: (key) => {
      api.setFocusedHeader(key)
      return true
    },
    go: ({ row, column }) => {
      const columns = api.getAllDisplayedColumns()
      const target = columns[column]
      if (!target || row < 0 || row >= api.getDisplayedRowCount()) return
      api.ensureIndexVisible(row)
      // Coming home from far right into the frozen columns, the rest must come back too.
      const isHomecoming = target.isPinned() && (column <= homeOf(columns) || !api.getFocusedCell()?.column.isPinned())
      const shown = isHomecoming ? columns.find((one) => !one.isPinned()) : target
      if (shown) api.ensureColumnVisible(shown)
      api.setFocusedCell(row, target)
    },
  }
}
