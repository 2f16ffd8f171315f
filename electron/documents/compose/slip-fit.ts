import { millimetres } from '../../../shared/paper/geometry.ts'
import type { FormBlock, FormCell } from '../../../shared/paper/paper.ts'
import { CELL_MARGIN } from '../flow.ts'
import { SMALL_LEADING } from '../flow-form.ts'

const pointMm = 25.4 / 72
type Size = readonly [points: number, line: number]
const smaller: readonly Size[] = [9, 8, 6.5].map((size): Size => [size, size * SMALL_LEADING])
const middle: Size = [10.5, 10.5 * SMALL_LEADING]
/** A form's own size with its line, in points: of a dense one, and of one on a page of its own. */
const own = { dense: [10.5, 14], wide: [12, 18] } as const satisfies Record<string, Size>
const sizesOf = (isDense: boolean): readonly [Size, ...Size[]] =>
  isDense ? [own.dense, ...smaller] : [own.wide, middle, ...smaller]

/** Lines seldom end where the box does: a sign that does not fit goes down whole. */
const reserve = 0.94

const widthOf = (text: string): number =>
  [...text].reduce((all, sign) => all + ((sign.codePointAt(0) ?? 0) < 0x2e80 ? 0.52 : 1), 0)

/** How many full-width signs of a size go into a box. */
const roomFor = (size: number, line: number, width: number, height: number): number =>
  Math.floor((height - millimetres(2 * CELL_MARGIN.edge)) / (line * pointMm)) *
  Math.floor(((width - millimetres(2 * CELL_MARGIN.side)) / (size * pointMm)) * reserve)

const cut = (text: string, room: number): string => {
  const signs = [...text]
  while (signs.length > 0 && widthOf(signs.join('')) > room - 1) signs.pop()
  return `${signs.join('')}…`
}

type Box = { readonly width: number; readonly height: number; readonly isDense: boolean }

/** Words as they go into a box of these millimetres without making it grow: smaller, and at the smallest cut short. */
const fitted = (cell: FormCell, { width, height, isDense }: Box): FormCell => {
  if (cell.titleSize || cell.label || cell.text === '') return cell
  const text = cell.text.replace(/\s*\n\s*/g, '；')
  const sizes = sizesOf(isDense)
  const found = sizes.find(([size, line]) => widthOf(text) <= roomFor(size, line, width, height))
  if (found) return found === sizes[0] ? { ...cell, text } : { ...cell, text, size: found[0] }
  const [size, line] = sizes.at(-1) ?? sizes[0]
  return { ...cell, size, text: cut(text, roomFor(size, line, width, height)) }
}

/** A form all of whose boxes keep their height. Cells that cover several rows are left as they are. */
export const fittedForm = (form: FormBlock, widthMm: number): FormBlock => {
  const shares = form.columns.reduce((all, share) => all + share, 0)
  const covered = form.rows.map(() => new Set<number>())
  const rows = form.rows.map(({ heightMm, cells }, r) => {
    let column = 0
    const fit = cells.map((cell) => {
      while (covered[r]?.has(column)) column += 1
      const { columns = 1, rows: down = 1 } = cell
      const width = form.columns.slice(column, column + columns).reduce((all, share) => all + share, 0)
      for (let below = r + 1; below < r + down; below += 1) covered[below]?.add(column)
      column += columns
      return down > 1
        ? cell
        : fitted(cell, { width: (width / shares) * widthMm, height: heightMm, isDense: form.dense })
    })
    return { heightMm, cells: fit }
  })
  return { ...form, rows }
}
