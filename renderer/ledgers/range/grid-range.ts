import type { GridApi } from 'ag-grid-community'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import type { GridCells } from '../grid-cells.ts'
import type { PageLedger } from '../ledger-of.ts'
import { moved, type Place } from '../moves.ts'
import { type Block, within } from './block.ts'
import { gridGeometry } from './grid-geometry.ts'
import { createRangeLayer } from './range-layer.ts'
import { bindRangeMouse, type MouseActions } from './range-mouse.ts'
import { RangeSelection } from './range-selection.ts'

type Span = { readonly start: number; readonly end: number }

type Parts = {
  readonly api: GridApi<WireRow>
  readonly frame: HTMLElement
  readonly cells: GridCells
  readonly ledger: PageLedger
  readonly events: {
    readonly settle: () => void
    /** The keys go on to the text field over the active cell. */
    readonly takeKeys: () => void
    readonly fill: (block: Block, target: Span) => void
    readonly fillToEnd: (block: Block) => void
  }
}

/** The selected block of one grid: how keys and the mouse change it, and its picture over the cells. */
export type GridRange = {
  /** The block inside the list, one cell or many; nothing while no cell of data is in hand. */
  readonly block: () => Block | undefined
  readonly isMany: () => boolean
  readonly extend: (keys: { readonly key: string; readonly ctrlKey: boolean }) => void
  /** Enter or Tab inside a block of many cells; false when there is none. */
  readonly cycle: (keys: { readonly key: string; readonly shiftKey: boolean }) => boolean
  readonly selectAll: () => void
  readonly selectRows: () => void
  readonly selectColumns: () => void
  readonly select: (block: Block) => void
  readonly shrink: () => void
  /** The grid moved its focus. */
  readonly focusMoved: () => void
  readonly paint: () => void
  /** Keys of the columns of a block, in their order. */
  readonly keysOf: (block: Block) => readonly string[]
  readonly subscribe: (hear: () => void) => () => void
  readonly dispose: () => void
}

const isData = (ledger: PageLedger, key: string): boolean => key === 'no' || Object.hasOwn(ledger.fields, key)

/** The list a selection lies in, as it is on the screen now. */
const listOf = ({ api, ledger }: Parts) => {
  const columns = () => api.getAllDisplayedColumns()
  const firstColumn = (): number =>
    Math.max(
      0,
      columns().findIndex((column) => isData(ledger, column.getColId())),
    )
  return {
    columns,
    firstColumn,
    last: (): Place => ({ row: api.getDisplayedRowCount() - 1, column: columns().length - 1 }),
    room: () => ({ rows: api.getDisplayedRowCount(), columns: columns().length, first: firstColumn() }),
    show: ({ row, column }: Place): void => {
      api.ensureIndexVisible(row)
      const target = columns()[column]
      if (target) api.ensureColumnVisible(target)
    },
  }
}
type List = ReturnType<typeof listOf>

/** Changes of the selection by whole rows and columns; `sync` takes up where the grid's focus is now. */
const wholeLines = (selection: RangeSelection, list: List, sync: () => Block | undefined) => ({
  selectAll: (): void => {
    sync()
    selection.select({ row: 0, column: list.firstColumn() }, list.last(), selection.active)
  },
  selectRows: (): void => {
    const now = sync()
    if (!now) return
    const [from, to] = [list.firstColumn(), list.last().column]
    selection.select({ row: now.top, column: from }, { row: now.bottom, column: to }, selection.active)
  },
  selectColumns: (): void => {
    const now = sync()
    if (!now) return
    selection.select({ row: 0, column: now.left }, { row: list.last().row, column: now.right }, selection.active)
  },
})

type Mouse = {
  readonly selection: RangeSelection
  readonly list: List
  readonly block: () => Block | undefined
  readonly select: (anchor: Place, focus: Place) => void
  readonly preview: (block: Block | undefined) => void
  readonly events: Parts['events']
}

/** What the mouse does to the selection. */
const mouseActions = ({ selection, list, block, select, preview, events }: Mouse): MouseActions => {
  const rowBlock = (from: number, to: number): [Place, Place] => [
    { row: from, column: list.firstColumn() },
    { row: to, column: list.last().column },
  ]
  return {
    block,
    first: list.firstColumn,
    extendTo: (place) => selection.extendTo(place),
    selectRows: (from, to) => select(...rowBlock(from, to)),
    extendRows: (to) => {
      const from = selection.active
      if (from) selection.select(...rowBlock(from.row, to), from)
      else select(...rowBlock(to, to))
    },
    selectColumn: (column, isExtended) => {
      const from = isExtended && selection.active ? selection.active.column : column
      select({ row: 0, column: from }, { row: list.last().row, column })
    },
    selectAll: () => select({ row: 0, column: list.firstColumn() }, list.last()),
    shrink: () => selection.shrink(),
    settle: events.settle,
    preview: (target) => {
      const from = block()
      preview(target && from && { ...from, top: target.start, bottom: target.end - 1 })
    },
    fill: (target) => {
      const from = block()
      if (from) events.fill(from, target)
    },
    fillToEnd: () => {
      const from = block()
      if (from) events.fillToEnd(from)
    },
  }
}

/** Paints the selection at most once a frame. */
const painter = (parts: Parts, shown: () => { block: Block | undefined; isMany: boolean }) => {
  const geometry = gridGeometry(parts.api, parts.frame)
  const layer = createRangeLayer(parts.frame, geometry)
  let preview: Block | undefined
  let pending = 0
  const paintNow = (): void => {
    pending = 0
    if (parts.api.isDestroyed()) return
    const { block, isMany } = shown()
    layer.paint({ block: isMany ? block : undefined, preview, handle: block })
  }
  const paint = (): void => {
    if (pending === 0) pending = requestAnimationFrame(paintNow)
  }
  return {
    geometry,
    handle: layer.handle,
    paint,
    preview: (block: Block | undefined): void => {
      preview = block
      paint()
    },
    dispose: (): void => {
      cancelAnimationFrame(pending)
      layer.dispose()
    },
  }
}

export const createGridRange = (parts: Parts): GridRange => {
  const { api, frame, cells, events } = parts
  const hearers = new Set<() => void>()
  const list = listOf(parts)
  const selection = new RangeSelection(() => {
    picture.paint()
    for (const hear of hearers) hear()
  })
  const blockNow = (): Block | undefined =>
    api.isDestroyed() || !selection.block ? undefined : within(selection.block, list.room())
  const picture = painter(parts, () => ({ block: blockNow(), isMany: selection.isMany }))
  // The grid tells late of its focus; a key may come before the news does.
  const focusMoved = (): void => {
    const cell = cells.focused()
    // The grid lets go of its focus for a moment while it paints anew; the selection outlives that.
    if (cell) selection.activeMoved(cells.placeOf(cell))
  }
  const block = (): Block | undefined => {
    focusMoved()
    return blockNow()
  }
  const select = (anchor: Place, focus: Place): void => {
    const column = list.columns()[anchor.column]
    // Without scrolling: whoever clicks a row's number stays where they are.
    if (column) api.setFocusedCell(anchor.row, column)
    // Only now: whoever hears of the block asks at once where the grid's focus is, which must be its corner already.
    selection.select(anchor, focus)
    events.takeKeys()
  }
  const actions = mouseActions({ selection, list, block, select, preview: picture.preview, events })
  const unbind = bindRangeMouse({ api, frame, geometry: picture.geometry, handle: picture.handle, actions })
  return {
    block,
    isMany: () => block() !== undefined && selection.isMany,
    extend: (keys) => {
      focusMoved()
      const to = selection.focus && moved(selection.focus, keys, cells.bounds())
      if (!to) return
      const inside = { ...to, column: Math.max(list.firstColumn(), to.column) }
      selection.extendTo(inside)
      list.show(inside)
    },
    cycle: (keys) => {
      focusMoved()
      const to = selection.isMany ? selection.cycle(keys) : undefined
      if (to) cells.go(to)
      return to !== undefined
    },
    ...wholeLines(selection, list, block),
    select: ({ top, left, bottom, right }) => select({ row: top, column: left }, { row: bottom, column: right }),
    shrink: () => selection.shrink(),
    focusMoved,
    paint: picture.paint,
    keysOf: ({ left, right }) =>
      list
        .columns()
        .slice(left, right + 1)
        .map((column) => column.getColId()),
    subscribe: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    dispose: () => {
      unbind()
      picture.dispose()
    },
  }
}
