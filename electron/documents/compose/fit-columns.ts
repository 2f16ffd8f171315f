import { LANDSCAPE_TEXT_WIDTH, TEXT_WIDTH } from '../../../shared/paper/geometry.ts'
import type { TableBlock } from '../../../shared/paper/paper.ts'
import { styles } from '../../../shared/paper/style.ts'
import { widthInCharacters } from '../../../shared/paper/text-width.ts'

/** Lines that a head may be broken into; （户） under a head is not broken. */
const headLines = 3
const unitWidth = 3
/** Room beside the words, in characters. */
const sides = 0.8
/** Words up to this wide stay on one line, and numbers of any length; others may be broken. */
const wholeWords = 7
const narrowest = 4.5
const step = 0.5

/** Where Chinese and digits meet, Word and LibreOffice put a quarter of a character between them. */
const meetings = /[\p{Script=Han}](?=[\dA-Za-z])|[\dA-Za-z](?=[\p{Script=Han}])/gu

/** How wide words are on one line, in characters, in either program. */
export const wordsWidth = (text: string): number => widthInCharacters(text) + (text.match(meetings)?.length ?? 0) * 0.25

const headWidth = (text: string): number =>
  Math.max(Math.min(unitWidth, widthInCharacters(text)), Math.ceil(widthInCharacters(text) / headLines))

/** How many characters of a cell stand side by side on the page. */
const capacity = (isWide: boolean, style: 'cell' | 'smallCell'): number =>
  (isWide ? LANDSCAPE_TEXT_WIDTH : TEXT_WIDTH) / (styles[style].size * 20)

type Column = { readonly need: number; width: number }

const isNumeral = (text: string): boolean => /^[\d.,%+]+$/.test(text)

/** A column by its words, as narrow as it may be: amounts stay whole even beside sentences that are broken. */
const columnOf = (texts: readonly string[], headOnly: number): Column => {
  const head = headOnly + sides
  const widest = (kept: readonly string[]): number => Math.max(0, ...kept.map((text) => wordsWidth(text) + sides))
  const words = widest(texts)
  const least = words <= wholeWords ? words : Math.max(widest(texts.filter(isNumeral)), narrowest)
  return { need: Math.max(words, head), width: Math.max(head, least) }
}

const linesOf = ({ need, width }: Column): number => Math.ceil((need - sides) / (width - sides))

/** Gives what room is left, bit by bit, to the column that is broken into most lines. */
const widen = (columns: readonly Column[], room: number): void => {
  for (let left = room; left >= step; left -= step) {
    const tallest = columns.toSorted((a, b) => linesOf(b) - linesOf(a) || b.need - a.need)[0]
    if (tallest) tallest.width += step
  }
}

/**
 * The table with its columns as wide as their words need, in place of fixed shares: names and numbers stay on one
 * line, sentences share the rest so that rows are as low as can be. Tables with heads in groups keep their shares.
 */
export const fitColumns = (block: TableBlock, isWide: boolean): TableBlock => {
  const isPlain = block.head.every((row) => row.every(({ columns = 1, rows = 1 }) => columns === 1 && rows === 1))
  if (!isPlain) return block
  const last = block.totalRow ? block.rows.length - 1 : block.rows.length
  const textsOf = (column: number): string[] =>
    block.rows
      .map((row, i) => ({ text: row[column]?.text ?? '', i }))
      // The sum at the foot may be a sentence; it is broken rather than widening its column.
      .filter(({ text, i }) => i < last || isNumeral(text))
      .map(({ text }) => text)
  const columns = block.columns.map((_, i) =>
    columnOf(textsOf(i), Math.max(...block.head.map((row) => headWidth(row[i]?.text ?? '')))),
  )
  const taken = columns.reduce((sum, { width }) => sum + width, 0)
  // Where names and heads would have to be broken in the larger size, the table is set in the smaller one.
  const dense = block.dense || taken > capacity(isWide, 'cell')
  const room = capacity(isWide, dense ? 'smallCell' : 'cell')
  const whole = columns.reduce((sum, { need }) => sum + need, 0)
  if (whole <= room) for (const column of columns) column.width = column.need
  else widen(columns, room - taken)
  return { ...block, dense, columns: block.columns.map((column, i) => ({ ...column, weight: columns[i]?.width ?? 1 })) }
}
