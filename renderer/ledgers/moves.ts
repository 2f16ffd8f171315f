/** A cell by the index of its row and of its column among those shown. */
export type Place = { readonly row: number; readonly column: number }

export type Bounds = {
  readonly rows: number
  readonly columns: number /** Rows a screen holds. */
  readonly page: number
  /** The column Home leads to: the first one of data, past tick box and row number; left out, the very first. */
  readonly home?: number
}

type Keys = { readonly key: string; readonly ctrlKey?: boolean; readonly shiftKey?: boolean }

const clamp = (at: Place, { rows, columns }: Bounds): Place => ({
  row: Math.max(0, Math.min(rows - 1, at.row)),
  column: Math.max(0, Math.min(columns - 1, at.column)),
})

/** Where Tab leads: on to the next row at a row's end; undefined past the last cell, so that Tab leaves the grid. */
const tabbed = ({ row, column }: Place, back: boolean, { rows, columns }: Bounds): Place | undefined => {
  const at = row * columns + column + (back ? -1 : 1)
  return at < 0 || at >= rows * columns ? undefined : { row: Math.floor(at / columns), column: at % columns }
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
}

/** Ctrl takes an arrow to the edge, and Home and End to the corners, as in a spreadsheet. */
const stepOf = (
  { key, ctrlKey = false, shiftKey = false }: Keys,
  page: number,
): readonly [number, number] | undefined => {
  if (key === 'Enter') return [shiftKey ? -1 : 1, 0]
  if (key === 'PageUp') return [-page, 0]
  if (key === 'PageDown') return [page, 0]
  const step = steps[key]
  if (!step || !ctrlKey) return step
  const far = Number.POSITIVE_INFINITY
  if (key === 'Home') return [-far, -far]
  if (key === 'End') return [far, far]
  return [step[0] * far || 0, step[1] * far || 0]
}

/** Where a key leads from a cell; nothing when it is not a key that moves, or leads out of the grid. */
export const moved = (at: Place, keys: Keys, bounds: Bounds): Place | undefined => {
  if (keys.key === 'Tab') return tabbed(at, keys.shiftKey ?? false, bounds)
  const step = stepOf(keys, bounds.page)
  const to = step && clamp({ row: at.row + step[0], column: at.column + step[1] }, bounds)
  return to && keys.key === 'Home' ? { ...to, column: bounds.home ?? 0 } : to
}
