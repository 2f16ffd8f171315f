import { twips } from '../../shared/paper/geometry.ts'
import type { FormBlock, FormCell } from '../../shared/paper/paper.ts'
import { normalise } from '../../shared/paper/punctuation.ts'
import { type FlowCell, type FlowParagraph, type FlowRow, type FlowTable, plain } from './flow.ts'
import { columnWidths } from './flow-table.ts'

const CUT_HEIGHT_MM = 4.2

type Look = { readonly style: 'cell' | 'smallCell'; readonly keepNext: boolean }

/** Tighter than running text, so that four slips of two-line boxes fit on a page. */
const DENSE_LINE = 280

const paragraphOf = ({ text, align, label, titleSize }: FormCell, look: Look): FlowParagraph => {
  const face = titleSize ? ('title' as const) : label ? ('hei' as const) : undefined
  // Blanks to write a date into are wide spaces, which must stay.
  const run = {
    text: text.includes('　') ? text : normalise(text),
    ...(face ? { face } : {}),
    ...(titleSize ? { size: titleSize } : {}),
  }
  return plain({
    ...look,
    runs: text === '' ? [] : [run],
    align: align ?? (label || titleSize ? 'center' : 'left'),
    ...(titleSize
      ? { line: Math.round(titleSize * 20 * 1.4) }
      : look.style === 'smallCell'
        ? { line: DENSE_LINE }
        : {}),
  })
}

/** Cells with the column each begins in: those beside a cell of several rows move right. */
const placed = (block: FormBlock, look: (row: number) => Look): FlowCell[][] => {
  const covered = block.rows.map(() => new Set<number>())
  return block.rows.map((row, r) => {
    let column = 0
    return row.cells.map((cell) => {
      while (covered[r]?.has(column)) column += 1
      const { columns = 1, rows = 1 } = cell
      for (let below = r; below < r + rows; below += 1)
        for (let i = 0; i < columns; i += 1) covered[below]?.add(column + i)
      const at = { column, columns, rows, paragraph: paragraphOf(cell, look(r)) }
      column += columns
      return at
    })
  })
}

const dashes = '- '.repeat(30)

/** Where the scissors go. */
const cutLine = (words: string): FlowParagraph =>
  plain({
    style: 'smallCell',
    align: 'center',
    line: twips(CUT_HEIGHT_MM),
    keepNext: true,
    runs: [{ text: `${dashes}${words}${dashes.split('').toReversed().join('')}`, size: 9, color: '595959' }],
  })

/** A form as one table whose rows stay together, and a thin empty line below it. */
export function formItems(block: FormBlock, width: number): (FlowParagraph | FlowTable)[] {
  const widths = columnWidths(
    block.columns.map((weight) => ({ weight })),
    width,
  )
  const style = block.dense ? 'smallCell' : 'cell'
  const last = block.rows.length - 1
  const cells = placed(block, (row) => ({ style, keepNext: row < last }))
  const rows = block.rows.map(
    ({ heightMm }, r): FlowRow => ({ head: false, height: twips(heightMm), cells: cells[r] ?? [] }),
  )
  const cut = block.cut === undefined ? [] : [cutLine(block.cut)]
  return [...cut, { kind: 'table', widths, rows }, plain({ line: 20 })]
}
