import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { BadRow } from '../../db/import/import-store.ts'
import { rowPlace } from '../../shared/import/sheet.ts'

type Bad = {
  readonly heads: readonly string[]
  readonly rows: readonly BadRow[]
  /** The column of a field, where it has one. */
  readonly columnOf: (field: string) => number | undefined
}

const headStyle = {
  font: { bold: true, name: '宋体', size: 11 },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFD9D9D9' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
} as const
const badStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFC7CE' } },
  font: { color: { rgb: 'FF9C0006' } },
  numFmt: '@',
} as const
const reasonStyle = { font: { color: { rgb: 'FFC00000' } }, alignment: { wrapText: true, vertical: 'top' } } as const

/** The refused rows with the same heads and columns, the reasons in a first column, and the bad cells marked. */
export const errorWorkbook = async ({ heads, rows, columnOf }: Bad): Promise<Uint8Array> => {
  const width = rows.reduce((widest, { row }) => Math.max(widest, row.cells.length), Math.max(1, heads.length))
  const cells = new Map<string, Partial<Cell>>()
  for (let column = 0; column <= width; column += 1) cells.set(`0,${column}`, { style: headStyle })
  rows.forEach(({ issues }, i) => {
    const at = i + 1
    cells.set(`${at},0`, { style: reasonStyle })
    for (const { field } of issues) {
      const column = columnOf(field)
      if (column !== undefined) cells.set(`${at},${column + 1}`, { style: badStyle })
    }
  })
  const sheet: WriteSheet = {
    name: '错误行',
    rows: [
      ['错误原因', ...heads],
      ...rows.map(({ row, issues }) => [
        [`原${rowPlace(row)}：`, ...issues.map(({ message }) => message)].join('\n'),
        ...Array.from({ length: width }, (_, column) => row.cells[column] || null),
      ]),
    ],
    // Everything is text, so that numbers of 18 digits stay what they are.
    columns: [{ width: 44 }, ...Array.from({ length: width }, () => ({ width: 16, numFmt: '@' }))],
    cells,
    freezePane: { rows: 1, columns: 1 },
  }
  return await writeXlsx({ sheets: [sheet] })
}
