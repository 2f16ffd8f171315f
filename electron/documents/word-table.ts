import { type Paragraph, Table, TableCell, TableRow } from 'docx'
import { BLACK, TABLE_RULE } from '../../shared/paper/geometry.ts'
import { CELL_MARGIN, type FlowParagraph, type FlowRow, type FlowTable } from './flow.ts'

const line = (size: number) => ({ style: 'single', size, color: BLACK, space: 0 }) as const

const borders = {
  top: line(TABLE_RULE.outer),
  bottom: line(TABLE_RULE.outer),
  left: line(TABLE_RULE.outer),
  right: line(TABLE_RULE.outer),
  insideHorizontal: line(TABLE_RULE.inner),
  insideVertical: line(TABLE_RULE.inner),
}

const margins = { left: CELL_MARGIN.side, right: CELL_MARGIN.side, top: CELL_MARGIN.edge, bottom: CELL_MARGIN.edge }

/** Width of a cell over its columns. */
export const cellWidth = (
  widths: readonly number[],
  { column, columns }: { column: number; columns: number },
): number => widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0)

/**
 * A table with a fixed grid, which WPS needs as well as the cells' own widths; head rows come again on each page and no
 * row is broken but those taller than a page. `draw` makes the paragraph of a cell whose words have so much room.
 */
export function wordTable(
  { widths, rows }: FlowTable,
  draw: (paragraph: FlowParagraph, width: number) => Paragraph,
  tall: ReadonlySet<FlowRow>,
): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    columnWidths: [...widths],
    layout: 'fixed',
    alignment: 'center',
    indent: { size: 0, type: 'dxa' },
    borders,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: !tall.has(row),
          ...(row.head ? { tableHeader: true } : {}),
          height: { value: row.height, rule: 'atLeast' },
          children: row.cells.map((cell) => {
            const size = cellWidth(widths, cell)
            return new TableCell({
              width: { size, type: 'dxa' },
              verticalAlign: tall.has(row) ? 'top' : 'center',
              margins,
              ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
              ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
              children: [draw(cell.paragraph, size - 2 * CELL_MARGIN.side)],
            })
          }),
        }),
    ),
  })
}
