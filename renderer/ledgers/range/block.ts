import type { Place } from '../moves.ts'

/** A rectangle of cells by the indexes of its rows and columns, all four edges included. */
export type Block = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What a list offers to a selection: its rows, its columns, and the first column that holds data. */
export type Room = { readonly rows: number; readonly columns: number; readonly first: number }

export const blockBetween = (a: Place, b: Place): Block => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
})

export const rowsOf = ({ top, bottom }: Block): number => bottom - top + 1
export const columnsOf = ({ left, right }: Block): number => right - left + 1
export const cellsOf = (block: Block): number => rowsOf(block) * columnsOf(block)

export const hasPlace = ({ top, left, bottom, right }: Block, { row, column }: Place): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

/** The part of a block that lies in the list; nothing when the list has none of it. */
export const within = (block: Block, { rows, columns, first }: Room): Block | undefined => {
  const cut = {
    top: Math.max(0, block.top),
    left: Math.max(first, block.left),
    bottom: Math.min(rows - 1, block.bottom),
    right: Math.min(columns - 1, block.right),
  }
  return cut.top <= cut.bottom && cut.left <= cut.right ? cut : undefined
}

type Keys = { readonly key: string; readonly shiftKey: boolean }

/** Where Enter and Tab lead inside a selection: down or across, round to its next column or row, and round again. */
export const cycled = (block: Block, at: Place, { key, shiftKey }: Keys): Place => {
  const [rows, columns] = [rowsOf(block), columnsOf(block)]
  const step = shiftKey ? -1 : 1
  const isAcross = key === 'Tab'
  const [row, column] = [at.row - block.top, at.column - block.left]
  const order = isAcross ? row * columns + column : column * rows + row
  const next = (order + step + rows * columns) % (rows * columns)
  const inLine = isAcross ? columns : rows
  const [line, inside] = [Math.floor(next / inLine), next % inLine]
  return isAcross
    ? { row: block.top + line, column: block.left + inside }
    : { row: block.top + inside, column: block.left + line }
}

/** Which rows a dragged fill handle adds below or above the block; nothing while it stays inside. */
export const fillTarget = (block: Block, row: number): { readonly start: number; readonly end: number } | undefined => {
  if (row > block.bottom) return { start: block.bottom + 1, end: row + 1 }
  return row < block.top ? { start: row, end: block.top } : undefined
}
