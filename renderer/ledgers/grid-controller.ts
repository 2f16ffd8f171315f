import type { GridApi } from 'ag-grid-community'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { CellEditor, type EditorActions } from './cell-editor.ts'
import { createCellWriter } from './cell-writer.ts'
import type { GridContext } from './columns.ts'
import { gridCells } from './grid-cells.ts'
import type { PageLedger } from './ledger-of.ts'
import { ownNews } from './own-news.ts'
import { createRowSaver } from './row-saver.ts'
import { createRowSource, type RowsWanted } from './row-source.ts'

export type GridEvents = Omit<EditorActions, 'toggleRow'> & {
  readonly counted: (count: number) => void
  readonly failed: (error: unknown) => void
  readonly emptied: (keys: readonly string[]) => void
  /** How many cells hold text that was refused. */
  readonly refusedCount: (count: number) => void
}

/** What a ledger's page may ask of its grid. */
export type GridController = {
  readonly editor: CellEditor
  readonly want: (wanted: RowsWanted) => void
  /** Rows changed: by an undo, another page, or this page's own buttons. Keeps the place in the list. */
  readonly reload: () => void
  /** News of a change arrived; reloads unless it is that of an own edit. */
  readonly heard: () => void
  readonly selected: () => readonly WireRow[]
  readonly clearSelection: () => void
  /** A row was added: loads anew and brings the list's end into sight, where it stands unless the list is sorted. */
  readonly showLast: () => void
  /** Goes to a row by its index, in the first column of words. */
  readonly goTo: (rowIndex: number) => void
  readonly rowAtFocus: () => WireRow | undefined
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

/** Binds the parts of a ledger's grid: pages of rows, the cell editor, and what it saves. */
export const createGridController = ({ api, frame, ledger, context, events }: Parts): GridController => {
  const cells = gridCells(api, frame)
  const news = ownNews()
  const source = createRowSource(ledger.id, events)
  const saver = createRowSaver(ledger.id, {
    row: (id) => cells.nodeOf(id)?.data,
    arrived: (row) => cells.nodeOf(row.id)?.setData(row),
    repaint: (id) => {
      const node = cells.nodeOf(id)
      if (node) api.refreshCells({ rowNodes: [node], force: true })
      events.refusedCount(saver.refusedCount())
      editor.place()
    },
    emptied: events.emptied,
    refused: (change) => editor.refused(change),
    expectNews: news.expect,
  })
  const today = (): string => context.today
  const editor = new CellEditor({
    ledger,
    frame,
    cells,
    saver,
    writer: createCellWriter(ledger, saver, today),
    today,
    actions: { ...events, toggleRow: (rowIndex) => toggleRow(api, rowIndex) },
  })
  context.unsaved = saver.unsaved

  let isShowingLast = false
  api.addEventListener('modelUpdated', () => {
    if (!isShowingLast || source.isLoading()) return
    isShowingLast = false
    api.ensureIndexVisible(Math.max(0, api.getDisplayedRowCount() - 1), 'bottom')
  })
  const reload = (): void => {
    source.renew()
    api.refreshInfiniteCache()
  }
  return {
    editor,
    want: (wanted) => {
      source.want(wanted)
      api.deselectAll()
      api.setGridOption('datasource', { getRows: source.getRows })
    },
    reload,
    heard: () => {
      if (!news.isOwn()) reload()
    },
    selected: () => api.getSelectedNodes().flatMap((node) => (node.data ? [node.data] : [])),
    showLast: () => {
      isShowingLast = true
      reload()
    },
    clearSelection: () => api.deselectAll(),
    goTo: (rowIndex) => {
      const column = api.getAllDisplayedColumns().findIndex((one) => Object.hasOwn(ledger.fields, one.getColId()))
      cells.go({ row: rowIndex, column })
      editor.overlay.focus()
    },
    rowAtFocus: () => cells.focused()?.row,
    dispose: () => editor.dispose(),
  }
}
