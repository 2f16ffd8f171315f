import { deflateRawSync } from 'node:zlib'
import type { SheetCell } from '../../electron/export/sheet-cell.ts'
import { workbookBytes } from '../../electron/export/workbook.ts'
import { compare, type Figure } from './measure.ts'

const rows = 100_000
const columns = 20
const slice = 500

const cellAt = (row: number, column: number): SheetCell => {
  if (column % 5 === 0) return { kind: 'number', value: row + column, decimals: 0 }
  if (column % 5 === 1) return { kind: 'day', day: '2012-03-08' }
  return { kind: 'text', text: `第${row}行反映的内容${column}` }
}

async function* slices(): AsyncGenerator<SheetCell[][]> {
  for (let start = 0; start < rows; start += slice)
    yield Array.from({ length: slice }, (_, r) => Array.from({ length: columns }, (_, c) => cellAt(start + r, c)))
}

const workbook = (): Promise<Uint8Array> =>
  workbookBytes({
    title: '民情台账',
    columns: Array.from({ length: columns }, (_, c) => ({ head: `栏${c}`, width: 12, words: c === 2 ? ['诉求'] : [] })),
    slices: slices(),
    notes: [],
  })

/** The same cells as bare XML, packed slice by slice, without styles, addresses or lists. */
const bare = async (): Promise<void> => {
  for await (const some of slices()) {
    const xml = some.map((cells) => cells.map((cell) => `<c><v>${JSON.stringify(cell)}</v></c>`).join('')).join('')
    deflateRawSync(Buffer.from(xml))
  }
}

/** Export of 100,000 rows of 20 columns to .xlsx. */
export const exportFigures = async (): Promise<Figure[]> => [
  await compare(
    { name: '导出10万行×20栏为xlsx', subject: workbook, baseline: bare, baselineName: '同样的格子只拼字串并压缩' },
    3,
  ),
]
