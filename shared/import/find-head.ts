import { plainHead } from './headers.ts'
import { cellOf, type Merge, type Sheet, type SheetRow, widthOf } from './sheet.ts'

/** Where the heads of the columns stand: the place in `Sheet.rows` and over how many rows they go. */
export type HeadPlace = { readonly start: number; readonly rows: 1 | 2 }

/** How far down heads are looked for; a sheet with more above its table is no ledger. */
const depth = 40

const filled = (row: SheetRow): string[] => row.cells.filter((cell) => cell !== '')

/** Long texts, numbers and dates are data. */
const looksLikeData = (cell: string): boolean => cell.length > 20 || /^[\d.,:/\-年月日\s]+$/.test(cell)

const matches = (row: SheetRow, words: ReadonlySet<string>): number =>
  filled(row).filter((cell) => words.has(plainHead(cell))).length

const mergesIn = (merges: readonly Merge[], row: SheetRow | undefined): readonly Merge[] =>
  row ? merges.filter(({ top, right, left }) => top === row.at && right > left) : []

/** Heads are many short words in one row; the more of them are known, the surer. */
const score = (row: SheetRow, words: ReadonlySet<string>): number => {
  const cells = filled(row)
  if (cells.length < 2) return -1
  const data = cells.filter(looksLikeData).length
  return matches(row, words) * 10 + Math.min(cells.length, 30) - data * 5
}

const hasSecondRow = (sheet: Sheet, start: number, words: ReadonlySet<string>): boolean => {
  const first = sheet.rows[start]
  const second = sheet.rows[start + 1]
  if (!first || !second || second.at !== first.at + 1) return false
  const under = filled(second)
  if (under.length === 0 || under.some(looksLikeData)) return false
  const wide = mergesIn(sheet.merges, first)
  if (wide.length > 0) return wide.some(({ left, right }) => second.cells.slice(left, right + 1).some(Boolean))
  // Files without merges (.csv) leave the cells beside a head of two rows empty.
  const gaps = second.cells.filter((cell, column) => cell !== '' && cellOf(first, column) === '').length
  return gaps > 0 && matches(second, words) >= Math.max(1, under.length / 2)
}

/** Words of which some head columns, or reach over several; a line of notes above the heads does neither. */
const isUpperHead = (sheet: Sheet, row: SheetRow, words: ReadonlySet<string>): boolean => {
  const cells = filled(row)
  const reaches = mergesIn(sheet.merges, row).length > 0
  return cells.length >= 2 && !cells.some((cell) => cell.length > 20) && (reaches || matches(row, words) > 0)
}

/** Finds the row of heads, below titles such as “××村农户花名册” and notes; nothing when no row looks like one. */
export const findHead = (sheet: Sheet, words: ReadonlySet<string>): HeadPlace | undefined => {
  let best: { start: number; score: number } | undefined
  sheet.rows.slice(0, depth).forEach((row, start) => {
    const own = score(row, words)
    if (own > 0 && own > (best?.score ?? 0)) best = { start, score: own }
  })
  if (!best) return undefined
  // The lower row of a two-row head may know more words than the upper one.
  const above = sheet.rows[best.start - 1]
  if (above && isUpperHead(sheet, above, words) && hasSecondRow(sheet, best.start - 1, words))
    return { start: best.start - 1, rows: 2 }
  return { start: best.start, rows: hasSecondRow(sheet, best.start, words) ? 2 : 1 }
}

/** The head of every column, from the outside in: `['户主信息', '姓名']`, or one word. */
export const headPaths = (sheet: Sheet, { start, rows }: HeadPlace): readonly (readonly string[])[] => {
  const head = sheet.rows.slice(start, start + rows)
  const wide = mergesIn(sheet.merges, head[0])
  const width = Math.max(widthOf(head), widthOf(sheet.rows.slice(start, start + 200)))
  return Array.from({ length: width }, (_, column) => {
    const merge = wide.find(({ left, right }) => column > left && column <= right)
    let top = cellOf(head[0], merge ? merge.left : column)
    const under = cellOf(head[1], column)
    // Without merges a head stands over the empty cells to its right as long as something stands below them.
    for (let left = column - 1; top === '' && under !== '' && wide.length === 0 && left >= 0; left -= 1)
      top = cellOf(head[0], left)
    return [top, under]
      .map((word) => word.replace(/\s+/g, ''))
      .filter((word, i, all) => word !== '' && word !== all[i - 1])
  })
}
