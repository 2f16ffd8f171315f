import type { GridApi } from 'ag-grid-community'
import type { WireRow } from '../../shared/ipc/rows.ts'
import type { LedgerQuery } from '../../shared/ledgers/query.ts'
import { request } from '../api.ts'
import { topDialog } from '../app/region-keys.ts'
import { CellEditor } from './cell-editor.ts'
import { createCellWriter } from './cell-writer.ts'
import type { GridContext } from './columns.ts'
import type { EditorActions } from './editor-parts.ts'
import { type GridCells, gridCells } from './grid-cells.ts'
import type { PageLedger } from './ledger-of.ts'
import { listOrder, type SortLevel } from './list-order.ts'
import { ownNews } from './own-news.ts'
import { rowsOf } from './range/block.ts'
import { BulkActions, type BulkEvents } from './range/bulk-actions.ts'
import { createGridRange, type GridRange } from './range/grid-range.ts'
import { createRowSaver } from './row-saver.ts'
import { createRowSource, type RowSource, type RowsWanted } from './row-source.ts'

export type GridEvents = Omit<EditorActions, 'toggleRow'> &
  BulkEvents & {
    readonly counted: (count: number) => void
    readonly emptied: (keys: readonly string[]) => void
    /** How many cells hold text that was refused. */
    readonly refusedCount: (count: number) => void
    /** Rows or cells changed, so that totals are to be counted anew. */
    readonly changed: () => void
    /** A row was added that the filter, the search or the book's own limits keep out of sight. */
    readonly hidden: () => void
  }

/** What a ledger's page may ask of its grid. */
export type GridController = {
  readonly editor: CellEditor
  readonly range: GridRange
  readonly bulk: BulkActions
  readonly want: (wanted: RowsWanted) => void
  /** Rows changed: by an undo, another page, or this page's own buttons. Keeps the place in the list. */
  readonly reload: () => void
  /** News of a change arrived; reloads unless it is that of an own edit. */
  readonly heard: () => void
  /** The ticked rows; without any, those of a selection of several rows. */
  readonly selected: () => readonly WireRow[]
  readonly clearSelection: () => void
  /** A row was added: loads anew and goes to it, wherever the sort puts it. */
  readonly showAdded: (row: WireRow) => void
  /** Goes to a row by its index, in the first column of words. */
  readonly goTo: (rowIndex: number) => void
  readonly goToCell: (rowIndex: number, key: string) => void
  /** Brings a cell into sight and selects it, while the keys stay where they are. */
  readonly showCell: (rowIndex: number, key: string) => void
  /** The row in hand: that of the focused cell, or the only one there is. */
  readonly rowAtFocus: () => WireRow | undefined
  /** The query of the rows shown, with their order. */
  readonly query: () => LedgerQuery
  readonly sort: (levels: readonly SortLevel[]) => void
  readonly sorting: () => readonly SortLevel[]
  readonly fitColumn: (key: string) => void
  readonly showTotals: (row: WireRow | undefined) => void
  readonly dispose: () => void
}

type Parts = {
  readonly api: GridApi<WireRow>
  readonly frame: HTMLElement
  readonly ledger: PageLedger
  readonly context: GridContext
  readonly events: GridEvents
}

const toggleRow = (api: GridApi<WireRow>, rowIndex: number): void => {
  const node = api.getDisplayedRowAtIndex(rowIndex)
  node?.setSelected(!node.isSelected())
}

/** Most rows a selection without ticks stands for. */
const mostRows = 2000

const rowsOfRange = (range: GridRange, cells: GridCells): readonly WireRow[] => {
  const block = range.block()
  if (!block || rowsOf(block) < 2 || rowsOf(block) > mostRows) return []
  const rows = Array.from({ length: rowsOf(block) }, (_, i) => cells.rowAt(block.top + i))
  const known = rows.filter((row) => row !== undefined)
  // Half of what was selected is not what was meant.
  return known.length === rows.length ? known : []
}

/** Runs something once the rows of the changed list are there. */
const afterLoad = (api: GridApi<WireRow>, source: RowSource) => {
  let waiting: (() => void) | undefined
  api.addEventListener('modelUpdated', () => {
    if (!waiting || source.isLoading()) return
    const run = waiting
    waiting = undefined
    run()
  })
  return (run: () => void): void => {
    waiting = run
  }
}

const goneTo = ({ api, frame, ledger }: Parts, cells: GridCells, editor: () => CellEditor) => {
  const goToCell = (rowIndex: number, key: string): void => {
    const column = api.getAllDisplayedColumns().findIndex((one) => one.getColId() === key)
    cells.go({ row: rowIndex, column })
    editor().overlay.focus()
  }
  const showCell = (rowIndex: number, key: string): void => {
    const keeper = document.activeElement
    cells.go({ row: rowIndex, column: api.getAllDisplayedColumns().findIndex((one) => one.getColId() === key) })
    // Whoever opened something meanwhile keeps the keys: only the grid takes them unasked.
    const giveBack = (): void => {
      const taker = document.activeElement
      const isTaken = taker === document.body || (taker !== null && frame.contains(taker))
      if (isTaken && keeper instanceof HTMLElement) keeper.focus()
    }
    giveBack()
    // The grid focuses a cell late when its row has yet to be painted.
    setTimeout(giveBack, 60)
  }
  return {
    goToCell,
    showCell,
    goTo: (rowIndex: number): void => {
      const first = api.getAllDisplayedColumns().find((one) => Object.hasOwn(ledger.fields, one.getColId()))
      // A form that stays open for the next row keeps the keys.
      const go = topDialog() ? showCell : goToCell
      if (first) go(rowIndex, first.getColId())
    },
  }
}

const makeSaver = (
  { api, ledger, events }: Parts,
  cells: GridCells,
  expectNews: () => () => void,
  editor: () => CellEditor,
) => {
  const saver = createRowSaver(ledger.id, {
    row: (id) => cells.nodeOf(id)?.data,
    arrived: (row) => {
      cells.nodeOf(row.id)?.setData(row)
      events.changed()
    },
    repaint: (id) => {
      const node = cells.nodeOf(id)
      if (node) api.refreshCells({ rowNodes: [node], force: true })
      events.refusedCount(saver.refusedCount())
      editor().place()
    },
    emptied: events.emptied,
    refused: (change) => editor().refused(change),
    expectNews,
  })
  return saver
}

type Late = { readonly editor: () => CellEditor; readonly bulk: () => BulkActions }

const makeRange = ({ api, frame, ledger }: Parts, cells: GridCells, { editor, bulk }: Late): GridRange =>
  createGridRange({
    api,
    frame,
    cells,
    ledger,
    events: {
      settle: () => editor().settle(),
      takeKeys: () => editor().overlay.focus(),
      fill: (block, target) => void bulk().fill(block, target),
      fillToEnd: (block) => void bulk().fillToEnd(block),
    },
  })

type BulkNeeds = {
  readonly cells: GridCells
  readonly source: RowSource
  readonly range: GridRange
  readonly then: (run: () => void) => void
  readonly expectNews: () => () => void
}

const makeBulk = ({ api, ledger, events }: Parts, { cells, source, range, then, expectNews }: BulkNeeds): BulkActions =>
  new BulkActions({
    ledger,
    rowAt: cells.rowAt,
    rowCount: () => api.getDisplayedRowCount(),
    keysOf: range.keysOf,
    allKeys: () => api.getAllDisplayedColumns().map((column) => column.getColId()),
    withView: source.withView,
    written: ({ added }, block) => {
      const before = api.getDisplayedRowCount()
      const isSorted = api.getColumnState().some(({ sort }) => sort)
      // The same list stays open when no row came to it, so that changed rows keep their places.
      if (added > 0) {
        source.renew()
        then(() => {
          if (api.getDisplayedRowCount() < before + added) events.hidden()
          // A sort takes new rows elsewhere: the block would lie over others.
          else if (block && !isSorted) range.select(block)
        })
      } else if (block) range.select(block)
      api.refreshInfiniteCache()
      events.changed()
    },
    expectNews,
    events,
  })

/** What becomes of the list as a whole: other rows, the same rows anew, one row come to it. */
const listActs = ({ api, events }: Parts, source: RowSource, range: GridRange) => {
  const reload = (): void => {
    source.renew()
    api.refreshInfiniteCache()
    events.changed()
  }
  return {
    reload,
    want: (wanted: RowsWanted): void => {
      source.want(wanted)
      range.shrink()
      api.deselectAll()
      api.setGridOption('datasource', { getRows: source.getRows })
      events.changed()
    },
    selected: (cells: GridCells): readonly WireRow[] => {
      const ticked = api.getSelectedNodes().flatMap((node) => (node.data ? [node.data] : []))
      return ticked.length > 0 ? ticked : rowsOfRange(range, cells)
    },
  }
}

/** Binds the parts of a ledger's grid: pages of rows, the cell editor, the selection, and what they save. */
export const createGridController = (parts: Parts): GridController => {
  const { api, frame, ledger, context, events } = parts
  const cells = gridCells(api, frame)
  const news = ownNews()
  const source = createRowSource(ledger.id, events)
  const then = afterLoad(api, source)
  const saver = makeSaver(parts, cells, news.expect, () => editor)
  const today = (): string => context.today
  const range = makeRange(parts, cells, { editor: () => editor, bulk: () => bulk })
  const bulk = makeBulk(parts, { cells, source, range, then, expectNews: news.expect })
  const editor: CellEditor = new CellEditor({
    ledger,
    frame,
    cells,
    saver,
    writer: createCellWriter(ledger, saver, today),
    range,
    bulk,
    today,
    actions: { ...events, toggleRow: (rowIndex) => toggleRow(api, rowIndex) },
  })
  context.unsaved = saver.unsaved
  const goes = goneTo(parts, cells, () => editor)
  const { reload, want, selected } = listActs(parts, source, range)
  const locate = async (row: WireRow): Promise<void> => {
    const { index } = await source.withView((view) => request('ledger.locate', { ledger: ledger.id, view, id: row.id }))
    if (index === null) events.hidden()
    else goes.goTo(index)
  }
  return {
    editor,
    range,
    bulk,
    want,
    reload,
    heard: () => {
      if (!news.isOwn()) reload()
    },
    selected: () => selected(cells),
    showAdded: (row) => {
      then(() => void locate(row).catch(events.failed))
      reload()
    },
    clearSelection: () => api.deselectAll(),
    ...goes,
    rowAtFocus: () => cells.focused()?.row ?? (api.getDisplayedRowCount() === 1 ? cells.rowAt(0) : undefined),
    query: source.query,
    ...listOrder(api),
    fitColumn: (key) => api.autoSizeColumns([key]),
    showTotals: (row) => {
      if (api.isDestroyed() || (!row && api.getPinnedBottomRowCount() === 0)) return
      api.setGridOption('pinnedBottomRowData', row ? [row] : [])
    },
    dispose: () => {
      editor.dispose()
      range.dispose()
    },
  }
}
