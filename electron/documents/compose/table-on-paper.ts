import { metrics } from '../../../shared/metrics/index.ts'
import type { StatTable } from '../../../shared/metrics/results.ts'
import type { TableBlock, TableCell } from '../../../shared/paper/paper.ts'
import { numberKey } from '../../../shared/writing/number-key.ts'
import type { DataTable } from './compose-data.ts'
import { fitColumns } from './fit-columns.ts'

/** A list of more rows is set in small type. */
const longList = 15

const definitions: ReadonlySet<string> = new Set(Object.values(metrics).map(({ definition }) => definition))

/** Numbers of the dictionary keep their key; those of a single contact point are no number fields and have none. */
const cellOnPaper = ({ text, metric, scope }: StatTable['rows'][number][number]): TableCell => {
  if (metric === undefined || scope?.pointId !== undefined) return { text }
  const { teamId, from } = scope ?? {}
  const key = { ...(teamId === undefined ? {} : { teamId }), ...(from === undefined ? {} : { from }) }
  return { text, metric: numberKey({ metric, scope: key }) }
}

const headOnPaper = ({ text, columns, rows }: StatTable['head'][number][number]) => ({
  text,
  ...(columns === undefined ? {} : { columns }),
  ...(rows === undefined ? {} : { rows }),
})

/** A statistics table as a block of paper; what it notes of itself apart from the 口径 of its numbers. */
export const tableOnPaper = (table: StatTable): DataTable => {
  const isWide = table.orientation === 'landscape'
  const block: TableBlock = {
    kind: 'table',
    caption: table.caption,
    unit: table.unit,
    columns: table.columns.map(({ weight, align }) => ({ weight, ...(align === undefined ? {} : { align }) })),
    head: table.head.map((row) => row.map(headOnPaper)),
    rows: table.rows.map((row) => row.map(cellOnPaper)),
    totalRow: table.totalRow,
    dense: table.rows.length > longList,
  }
  return {
    block: fitColumns(block, isWide),
    isWide,
    notes: table.notes.filter((note) => !definitions.has(note)),
    definitions: table.notes.filter((note) => definitions.has(note)),
  }
}
