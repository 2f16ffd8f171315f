import type { GridApi } from 'ag-grid-community'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { ordinalColumn } from '../columns.ts'
import type { Place } from '../moves.ts'
import { type Block, fillTarget, hasPlace } from './block.ts'
import type { GridGeometry } from './grid-geometry.ts'

export type MouseActions = {
  readonly block: () => Block | undefined
  readonly first: () => number
  readonly extendTo: (place: Place) => void
  readonly selectRows: (from: number, to: number) => void
  readonly extendRows: (to: number) => void
  readonly selectColumn: (column: number, isExtended: boolean) => void
  readonly selectAll: () => void
  readonly shrink: () => void
  /** Writes what is being written, before the mouse takes the selection elsewhere. */
  readonly settle: () => void
  readonly preview: (target: { readonly start: number; readonly end: number } | undefined) => void
  readonly fill: (target: { readonly start: number; readonly end: number }) => void
  readonly fillToEnd: () => void
}

type Parts = {
  readonly api: GridApi<WireRow>
  readonly frame: HTMLElement
  readonly geometry: GridGeometry
  readonly handle: HTMLElement
  readonly actions: MouseActions
}

const scrollEvery = 60

/** Follows the mouse until its button is let go; scrolls when it is held beyond an edge. */
const follow = (
  { api, frame, geometry }: Parts,
  begun: MouseEvent,
  moved: (place: Place) => void,
  done: (place: Place | undefined) => void = () => undefined,
): void => {
  const signals = new AbortController()
  const { signal } = signals
  let point = { x: begun.clientX, y: begun.clientY }
  const step = (): void => {
    const place = geometry.placeAt(point)
    if (place) moved(place)
  }
  const scroll = (): void => {
    const body = geometry.body()
    if (!body) return
    const outer = frame.getBoundingClientRect()
    const [x, y] = [point.x - outer.left, point.y - outer.top]
    const [above, below] = [body.top - y, y - body.top - body.height]
    const beyond = Math.max(above, below)
    const isAside = x > body.width || (x < body.frozen && x > 0)
    if (beyond <= 0 && !isAside) return
    const place = geometry.placeAt(point)
    const row = api.getFirstDisplayedRowIndex()
    if (above > 0) api.ensureIndexVisible(Math.max(0, row - Math.ceil(above / 20)))
    if (below > 0 && place) api.ensureIndexVisible(Math.min(api.getDisplayedRowCount() - 1, place.row))
    if (x > body.width || x < body.frozen) scrollAside(api, x > body.width)
    step()
  }
  const timer = setInterval(scroll, scrollEvery)
  const end = (): void => {
    clearInterval(timer)
    signals.abort()
    done(geometry.placeAt(point))
  }
  const track = (event: MouseEvent): void => {
    point = { x: event.clientX, y: event.clientY }
    if (event.buttons === 0) end()
    else step()
  }
  window.addEventListener('mousemove', track, { signal })
  window.addEventListener('mouseup', end, { signal })
}

/** Brings the next column beyond the right or the left edge into sight. */
const scrollAside = (api: GridApi<WireRow>, isRight: boolean): void => {
  const { left, right } = api.getHorizontalPixelRange()
  const loose = api.getAllDisplayedColumns().filter((column) => !column.isPinned())
  const hidden = isRight
    ? loose.find((column) => (column.getLeft() ?? 0) + column.getActualWidth() > right + 1)
    : loose.findLast((column) => (column.getLeft() ?? 0) < left - 1)
  if (hidden) api.ensureColumnVisible(hidden)
}

/** The cell a mouse event fell on: its place, and the column's id. */
const cellUnder = (api: GridApi<WireRow>, event: MouseEvent): { place: Place; key: string } | undefined => {
  const cell = event.target instanceof Element ? event.target.closest('[role="gridcell"]') : null
  const row = cell?.closest('[row-index]')?.getAttribute('row-index')
  const key = cell?.getAttribute('col-id')
  // A totals row calls its index `b-0`; it is no part of the list.
  if (!cell || !key || !row || !/^\d+$/.test(row)) return undefined
  const column = api.getAllDisplayedColumns().findIndex((one) => one.getColId() === key)
  return column < 0 ? undefined : { place: { row: Number(row), column }, key }
}

const stop = (event: Event): void => {
  event.preventDefault()
  event.stopPropagation()
}

const pressRow = (parts: Parts, event: MouseEvent, row: number): void => {
  const { actions } = parts
  stop(event)
  actions.settle()
  if (event.shiftKey) actions.extendRows(row)
  else actions.selectRows(row, row)
  follow(parts, event, (place) => actions.extendRows(place.row))
}

const pressCell = (parts: Parts, event: MouseEvent, place: Place): void => {
  const { actions } = parts
  if (event.shiftKey) {
    stop(event)
    actions.settle()
    actions.extendTo(place)
  } else actions.shrink()
  let isDragged = event.shiftKey
  follow(parts, event, (to) => {
    // A hand that trembles while it clicks selects one cell, not two.
    isDragged ||= to.row !== place.row || to.column !== place.column
    if (isDragged) actions.extendTo(to.column < actions.first() ? { ...to, column: actions.first() } : to)
  })
}

const pressed = (parts: Parts, event: MouseEvent): void => {
  const { api, actions } = parts
  const under = cellUnder(api, event)
  if (!under) return
  const { place, key } = under
  if (event.button === 2) {
    const block = actions.block()
    // The menu of a selected block is about the block.
    if (block && (block.top < block.bottom || block.left < block.right) && hasPlace(block, place)) stop(event)
    return
  }
  if (event.button !== 0 || event.ctrlKey || event.altKey || place.column < actions.first()) {
    if (event.button === 0 && key === ordinalColumn) pressRow(parts, event, place.row)
    return
  }
  pressCell(parts, event, place)
}

/** Ctrl+click on a head selects its column; the head of the row numbers selects everything. */
const clickedHead = ({ api, actions }: Parts, event: MouseEvent): void => {
  const head = event.target instanceof Element ? event.target.closest('[role="columnheader"]') : null
  const key = head?.getAttribute('col-id')
  if (!key || (key !== ordinalColumn && !event.ctrlKey)) return
  stop(event)
  const column = api.getAllDisplayedColumns().findIndex((one) => one.getColId() === key)
  if (key === ordinalColumn) actions.selectAll()
  else if (column >= 0) actions.selectColumn(column, event.shiftKey)
}

const dragHandle = (parts: Parts, event: MouseEvent): void => {
  const { actions } = parts
  const block = actions.block()
  if (event.button !== 0 || !block) return
  stop(event)
  actions.settle()
  follow(
    parts,
    event,
    (place) => actions.preview(fillTarget(block, place.row)),
    (place) => {
      actions.preview(undefined)
      const target = place && fillTarget(block, place.row)
      if (target) actions.fill(target)
    },
  )
}

/** Selecting and filling with the mouse; returns what stops it. */
export const bindRangeMouse = (parts: Parts): (() => void) => {
  const { frame, handle, actions } = parts
  const signals = new AbortController()
  const { signal } = signals
  frame.addEventListener('mousedown', (event) => pressed(parts, event), { capture: true, signal })
  frame.addEventListener('click', (event) => clickedHead(parts, event), { capture: true, signal })
  handle.addEventListener('mousedown', (event) => dragHandle(parts, event), { signal })
  handle.addEventListener(
    'dblclick',
    (event) => {
      stop(event)
      actions.fillToEnd()
    },
    { signal },
  )
  return () => signals.abort()
}
