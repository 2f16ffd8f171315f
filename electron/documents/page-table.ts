import { BLACK, millimetres, TABLE_RULE } from '../../shared/paper/geometry.ts'
import type { LayoutItem, Place } from '../../shared/paper/layout.ts'
import { styles } from '../../shared/paper/style.ts'
import { CELL_MARGIN, type FlowCell, type FlowTable } from './flow.ts'
import { lineItems, place } from './page-lines.ts'
import type { Pagination, PlacedRow } from './pagination.ts'
import { mm } from './placing.ts'

type Part = { readonly table: FlowTable; readonly rows: readonly PlacedRow[]; readonly left: number }

const thickness = (isOuter: boolean): number => ((isOuter ? TABLE_RULE.outer : TABLE_RULE.inner) / 8 / 72) * 25.4

/** Edges of the columns and of the rows on this page. */
function edges({ table, rows, left }: Part): { xs: number[]; ys: number[] } {
  const xs = [left]
  for (const width of table.widths) xs.push((xs.at(-1) ?? left) + millimetres(width))
  const last = rows.at(-1)
  const bottom = last ? mm(last.y + last.height) - thickness(true) : 0
  return { xs, ys: [...rows.map((row) => mm(row.y)), bottom] }
}

type Standing = { readonly cell: FlowCell; readonly row: number; readonly end: number }

/** Cells with the rows of this page that they cover. */
const standing = ({ table, rows }: Part): Standing[] =>
  rows.flatMap(({ index }, row) =>
    (table.rows[index]?.cells ?? []).map((cell) => ({ cell, row, end: Math.min(row + cell.rows, rows.length) })),
  )

/** Which cell covers each place of the grid. */
function owners(part: Part, cells: readonly Standing[]): (FlowCell | undefined)[][] {
  const grid = part.rows.map(() => part.table.widths.map((): FlowCell | undefined => undefined))
  for (const { cell, row, end } of cells) {
    for (const line of grid.slice(row, end)) line.fill(cell, cell.column, cell.column + cell.columns)
  }
  return grid
}

/** Stretches of a line along which `isDrawn` holds, from edge to edge. */
function stretches(count: number, isDrawn: (at: number) => boolean): [number, number][] {
  const found: [number, number][] = []
  for (let at = 0; at < count; at += 1) {
    const last = found.at(-1)
    if (!isDrawn(at)) continue
    if (last && last[1] === at) last[1] = at + 1
    else found.push([at, at + 1])
  }
  return found
}

const bar = (where: Place): LayoutItem => ({ kind: 'rule', ...where, color: BLACK })

function rules(part: Part, cells: readonly Standing[]): LayoutItem[] {
  const { xs, ys } = edges(part)
  const grid = owners(part, cells)
  const [columns, rows] = [part.table.widths.length, part.rows.length]
  const across = ys.flatMap((y, b) =>
    stretches(columns, (c) => b === 0 || b === rows || grid[b - 1]?.[c] !== grid[b]?.[c]).map(([from, to]) => {
      const [x, end] = [xs[from] ?? 0, xs[to] ?? 0]
      return bar(place(x, y, end - x, thickness(b === 0 || b === rows)))
    }),
  )
  const down = xs.flatMap((x, b) =>
    stretches(rows, (r) => b === 0 || b === columns || grid[r]?.[b - 1] !== grid[r]?.[b]).map(([from, to]) => {
      const [y, end] = [ys[from] ?? 0, ys[to] ?? 0]
      const width = thickness(b === 0 || b === columns)
      return bar(place(x - width / 2, y, width, end - y + thickness(true)))
    }),
  )
  return [...across, ...down]
}

/** A table, or what of it is on this page: lines of the grid, and the words in the middle of their cells. */
export function tableItems(part: Part, linesOf: Pagination['linesOf']): LayoutItem[] {
  const { xs, ys } = edges(part)
  const cells = standing(part)
  const side = millimetres(CELL_MARGIN.side)
  const words = cells.flatMap(({ cell, row, end }) => {
    const { paragraph, column, columns } = cell
    const lines = linesOf(paragraph)
    const line = millimetres(paragraph.line ?? styles[paragraph.style].line ?? 0)
    const [x, right] = [xs[column] ?? 0, xs[column + columns] ?? 0]
    const [top, bottom] = [ys[row] ?? 0, ys[end] ?? 0]
    const { from = 0, count } = part.rows[row] ?? {}
    const shown = count === undefined ? lines : lines.slice(from, from + count)
    // Of a row that is broken across pages words begin at the head of each part.
    const y = count === undefined ? (top + bottom - lines.length * line) / 2 : top + millimetres(CELL_MARGIN.edge)
    const places = shown.map((_, i) => place(x + side, y + i * line, right - x - 2 * side, line))
    return lineItems(paragraph, lines, { places, from })
  })
  return [...rules(part, cells), ...words]
}
