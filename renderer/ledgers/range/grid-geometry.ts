import type { GridApi } from 'ag-grid-community'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import type { Box } from '../ime-overlay.ts'
import type { Place } from '../moves.ts'
import type { Block } from './block.ts'

/** Where cells are painted, in the grid frame's pixels; also for rows and columns that are out of sight. */
export type GridGeometry = {
  /** The part of the frame that shows rows; `frozen` is the width of the columns that stay. */
  readonly body: () => (Box & { readonly frozen: number }) | undefined
  /** A block's part among the frozen columns and its part among the others; either may be missing. */
  readonly boxesOf: (block: Block) => { readonly frozen: Box | undefined; readonly scrolled: Box | undefined }
  /** The cell at a point of the window; outside the body, the nearest as if rows went on there. */
  readonly placeAt: (point: { readonly x: number; readonly y: number }) => Place | undefined
}

/** A painted row to count from: the grid squeezes very long lists, so only the distance to a near row is certain. */
const paintedRow = (api: GridApi<WireRow>, frame: HTMLElement) => {
  const first = api.getFirstDisplayedRowIndex()
  for (const index of [first, first + 1, api.getLastDisplayedRowIndex()]) {
    const row = frame.querySelector(`[role="row"][row-index="${index}"]`)
    if (row) return { index, rect: row.getBoundingClientRect() }
  }
  return undefined
}

type Span = { readonly left: number; readonly right: number }

const joined = (spans: readonly Span[]): Span | undefined =>
  spans.length === 0
    ? undefined
    : { left: Math.min(...spans.map((one) => one.left)), right: Math.max(...spans.map((one) => one.right)) }

export const gridGeometry = (api: GridApi<WireRow>, frame: HTMLElement): GridGeometry => {
  const columns = () => api.getAllDisplayedColumns()
  const frozenWidth = (): number =>
    columns().reduce((sum, column) => sum + (column.isPinned() ? column.getActualWidth() : 0), 0)
  const body: GridGeometry['body'] = () => {
    const head = frame.querySelector('[role="columnheader"]')?.getBoundingClientRect()
    if (!head) return undefined
    const outer = frame.getBoundingClientRect()
    const { left, right } = api.getHorizontalPixelRange()
    const { top, bottom } = api.getVerticalPixelRange()
    const frozen = frozenWidth()
    return { left: 0, top: head.bottom - outer.top, width: frozen + right - left, height: bottom - top, frozen }
  }
  /** The left and the right edge of columns, in the frame. */
  const spanOf = (from: number, to: number, isFrozen: boolean): Span | undefined => {
    const shift = isFrozen ? 0 : frozenWidth() - api.getHorizontalPixelRange().left
    const picked = columns()
      .slice(from, to + 1)
      .filter((column) => Boolean(column.isPinned()) === isFrozen)
    return joined(
      picked.map((column) => {
        const left = (column.getLeft() ?? 0) + shift
        return { left, right: left + column.getActualWidth() }
      }),
    )
  }
  const boxesOf: GridGeometry['boxesOf'] = ({ top, left, bottom, right }) => {
    const row = paintedRow(api, frame)
    if (!row) return { frozen: undefined, scrolled: undefined }
    const { height } = row.rect
    const at = row.rect.top - frame.getBoundingClientRect().top + (top - row.index) * height
    const boxOf = (span: Span | undefined): Box | undefined =>
      span && { left: span.left, top: at, width: span.right - span.left, height: (bottom - top + 1) * height }
    return { frozen: boxOf(spanOf(left, right, true)), scrolled: boxOf(spanOf(left, right, false)) }
  }
  const columnAt = (x: number): number => {
    const all = columns()
    const frozen = frozenWidth()
    const isFrozen = x < frozen
    const inside = isFrozen ? x : x - frozen + api.getHorizontalPixelRange().left
    const at = all.findIndex((column) => {
      const left = column.getLeft() ?? 0
      return Boolean(column.isPinned()) === isFrozen && inside >= left && inside < left + column.getActualWidth()
    })
    return at >= 0 ? at : x < 0 ? 0 : all.length - 1
  }
  return {
    body,
    boxesOf,
    placeAt: ({ x, y }) => {
      const row = paintedRow(api, frame)
      if (!row) return undefined
      const index = row.index + Math.floor((y - row.rect.top) / row.rect.height)
      return {
        row: Math.max(0, Math.min(api.getDisplayedRowCount() - 1, index)),
        column: columnAt(x - frame.getBoundingClientRect().left),
      }
    },
  }
}
