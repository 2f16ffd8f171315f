import type {
  CellContextMenuEvent,
  CellDoubleClickedEvent,
  ColumnMovedEvent,
  ColumnResizedEvent,
  GridApi,
  GridReadyEvent,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { type Arrangement, columnDefs, type GridContext } from './columns.ts'
import { EditorPopup } from './editor-popup.tsx'
import { createGridController, type GridController, type GridEvents } from './grid-controller.ts'
import { gridOptions } from './grid-setup.ts'
import type { PageLedger } from './ledger-of.ts'
import { useDueDays } from './use-due-days.ts'

type Props = {
  readonly ledger: PageLedger
  readonly arrangement: Arrangement
  readonly today: string
  /** What to say instead of rows; nothing while there are some. */
  readonly emptyWords: string | undefined
  readonly events: GridEvents
  readonly onReady: (controller: GridController) => void
  readonly onArranged: (arrangement: Arrangement) => void
  readonly onSelected: (count: number) => void
  /** A column's head was asked for its menu, at a point of the window; the column's key. */
  readonly onHeaderMenu: (key: string, at: { readonly x: number; readonly y: number }) => void
  /** A cell was asked for its menu, at a point of the window. */
  readonly onCellMenu: (row: WireRow, key: string, at: { readonly x: number; readonly y: number }) => void
  readonly onRowOpened: (row: WireRow) => void
}

/** Everything that can move the focused cell on the screen. */
const placing = [
  'cellFocused',
  'modelUpdated',
  'viewportChanged',
  'bodyScroll',
  'columnResized',
  'columnMoved',
  'displayedColumnsChanged',
  'gridSizeChanged',
] as const

/** Everything that makes another cell the active one. */
const moving = ['cellFocused', 'columnMoved', 'displayedColumnsChanged'] as const

/** Keeps the focus in the text field over the cell, and the field where the cell is. */
const bindEditor = (api: GridApi<WireRow>, frame: HTMLElement, { editor, range }: GridController): (() => void) => {
  const place = (): void => {
    editor.place()
    range.paint()
  }
  const takeFocus = (event: FocusEvent): void => {
    // The grid focuses the cell itself; keys must go to the field over it instead, before the first one is pressed.
    const isCell = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'gridcell'
    if (!isCell) return
    editor.place()
    editor.overlay.focus()
  }
  for (const name of moving) api.addEventListener(name, range.focusMoved)
  for (const name of placing) api.addEventListener(name, place)
  frame.addEventListener('focusin', takeFocus)
  frame.addEventListener('scroll', place, true)
  return () => {
    frame.removeEventListener('focusin', takeFocus)
    frame.removeEventListener('scroll', place, true)
    if (api.isDestroyed()) return
    for (const name of placing) api.removeEventListener(name, place)
    for (const name of moving) api.removeEventListener(name, range.focusMoved)
  }
}

/** The order and the widths as they are now on the screen. */
const arranged = (api: GridApi<WireRow>, ledger: PageLedger, old: Arrangement): Arrangement => {
  const columns = api.getAllDisplayedColumns().filter((column) => Object.hasOwn(ledger.fields, column.getColId()))
  return {
    ...old,
    shown: columns.map((column) => column.getColId()),
    widths: Object.fromEntries(columns.map((column) => [column.getColId(), column.getActualWidth()])),
  }
}

const useController = (props: Props, context: GridContext, frame: React.RefObject<HTMLDivElement | null>) => {
  const [controller, setController] = useState<GridController>()
  const latest = useRef(props)
  latest.current = props
  const release = useRef<() => void>(undefined)
  const gridApi = useRef<GridApi<WireRow>>(undefined)
  useEffect(() => () => release.current?.(), [])
  const ready = ({ api }: GridReadyEvent<WireRow>): void => {
    if (!frame.current) return
    gridApi.current = api
    const { ledger, events } = latest.current
    const made = createGridController({ api, frame: frame.current, ledger, context, events })
    const unbind = bindEditor(api, frame.current, made)
    release.current = () => {
      unbind()
      made.dispose()
    }
    setController(made)
    latest.current.onReady(made)
  }
  return { controller, ready, latest, gridApi }
}

const resizedByHand: readonly string[] = ['uiColumnResized', 'autosizeColumns']

const useGridHandlers = (latest: React.RefObject<Props>, controller: GridController | undefined) => {
  const save = (api: GridApi<WireRow>): void =>
    latest.current.onArranged(arranged(api, latest.current.ledger, latest.current.arrangement))
  return {
    onColumnMoved: (event: ColumnMovedEvent<WireRow>) => {
      if (event.finished && event.source === 'uiColumnMoved') save(event.api)
    },
    onColumnResized: (event: ColumnResizedEvent<WireRow>) => {
      if (event.finished && resizedByHand.includes(event.source)) save(event.api)
    },
    onSelectionChanged: ({ api }: { api: GridApi<WireRow> }) =>
      latest.current.onSelected(api.getSelectedNodes().length),
    onCellContextMenu: ({ data, column, event, rowPinned }: CellContextMenuEvent<WireRow>) => {
      if (data && !rowPinned && event instanceof MouseEvent)
        latest.current.onCellMenu(data, column.getColId(), { x: event.clientX, y: event.clientY })
    },
    onCellDoubleClicked: ({ data, column, rowPinned }: CellDoubleClickedEvent<WireRow>) => {
      if (rowPinned) return
      if (Object.hasOwn(latest.current.ledger.fields, column.getColId())) controller?.editor.open()
      else if (data) latest.current.onRowOpened(data)
    },
  }
}

/** The key of the column whose head an event fell on. */
const headKey = (target: EventTarget): string | undefined => {
  const head = target instanceof Element ? target.closest('[role="columnheader"]') : null
  return head?.getAttribute('col-id') ?? undefined
}

/** The grid of any ledger: rows come in blocks, cells are written through one text field over them. */
export const LedgerGrid = (props: Props) => {
  const { ledger, arrangement, today } = props
  const frame = useRef<HTMLDivElement>(null)
  const due = useDueDays(ledger.id, today)
  const [context] = useState<GridContext>(() => ({ today, due, unsaved: () => undefined }))
  context.today = today
  context.due = due
  const { controller, ready, latest, gridApi } = useController(props, context, frame)
  const handlers = useGridHandlers(latest, controller)
  useEffect(() => {
    // Cells read the context when they are painted; the office's own days come after the first painting.
    const api = gridApi.current
    if (due && api && !api.isDestroyed()) api.refreshCells({ columns: ['dueOn'], force: true })
  }, [due, gridApi])
  const columns = useMemo(() => columnDefs(ledger, arrangement), [ledger, arrangement])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the browser's own menu would cover that of the cell.
    <div
      className="ledger-grid"
      data-testid="ledger-grid"
      ref={frame}
      onContextMenu={(event) => {
        event.preventDefault()
        const key = headKey(event.target)
        if (key) props.onHeaderMenu(key, { x: event.clientX, y: event.clientY })
      }}
    >
      <AgGridReact<WireRow> {...gridOptions} {...handlers} columnDefs={columns} context={context} onGridReady={ready} />
      {props.emptyWords && <p className="no-rows">{props.emptyWords}</p>}
      {controller && <EditorPopup editor={controller.editor} today={today} frame={frame} />}
    </div>
  )
}
