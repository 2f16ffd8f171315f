import { LANDSCAPE_TEXT_WIDTH, TEXT_WIDTH } from '../../../shared/paper/geometry.ts'
import type { TableBlock } from '../../../shared/paper/paper.ts'
import { styles } from '../../../shared/paper/style.ts'
import { widthInCharacters } from '../../../shared/paper/text-width.ts'
import { headParts } from '../broken-head.ts'
import { headCells } from '../flow-table.ts'

/** Lines that a head may be broken into, its unit （户） one of them; a short head is not broken. */
const headLines = 3
const shortHead = 3
/** Room beside the words, in characters. */
const sides = 0.8
/** Words up to this wide stay on one line; longer ones may be broken, down to the narrowest column. */
const wholeWords = 7
const narrowest = 4.5
const step = 0.5

/** Where Chinese and digits meet, Word and LibreOffice put a quarter of a character between them. */
const meetings = /[\p{Script=Han}](?=[\dA-Za-z])|[\dA-Za-z](?=[\p{Script=Han}])/gu

/** How wide words are on one line, in characters, in either program. */
export const wordsWidth = (text: string): number => widthInCharacters(text) + (text.match(meetings)?.length ?? 0) * 0.25

const headWidth = (head: string): number => {
  const { name, unit } = headParts(head)
  const lines = unit === '' ? headLines : headLines - 1
  const whole = Math.min(shortHead, widthInCharacters(head))
  return Math.max(whole, widthInCharacters(unit), Math.ceil(widthInCharacters(name) / lines))
}

/** How many characters of a cell stand side by side on the page. */
const capacity = (isWide: boolean, style: 'cell' | 'smallCell' = 'smallCell'): number =>
  (isWide ? LANDSCAPE_TEXT_WIDTH : TEXT_WIDTH) / (styles[style].size * 20)

/** The sum at the foot may be a sentence, which is broken rather than widening its column; a number may not be. */
const isNumber = (text: string): boolean => /^[\d.,%+-]+$/.test(text)

type Column = { readonly need: number; width: number }

const linesOf = ({ need, width }: Column): number => Math.ceil((need - sides) / (width - sides))

/** Gives what room is left, bit by bit, to the column that is broken into most lines. */
const widen = (columns: readonly Column[], room: number): void => {
  for (let left = room; left >= step; left -= step) {
    const tallest = columns.toSorted((a, b) => linesOf(b) - linesOf(a) || b.need - a.need)[0]
    if (tallest) tallest.width += step
  }
}

/** Words of the cells of each column that may not be broken; of the sum's row only numbers. */
const cellWidths = (block: TableBlock): number[] => {
  const last = block.totalRow ? block.rows.length - 1 : -1
  return block.columns.map((_, i) => {
    const texts = block.rows.map((row) => row[i]?.text ?? '').filter((text, row) => row !== last || isNumber(text))
    return Math.max(0, ...texts.map(wordsWidth)) + sides
  })
}

/** Columns under heads in groups keep their shares, but those too narrow for their numbers or their own head get more. */
const fitGrouped = (block: TableBlock, isWide: boolean): TableBlock => {
  const heads = headCells(block).flat()
  const words = cellWidths(block)
  const needs = block.columns.map((_, i) => {
    const own = heads.filter(({ column, columns }) => column === i && columns === 1).map(({ text }) => headWidth(text))
    const cell = words[i] ?? 0
    return Math.max(sides + Math.max(0, ...own), cell <= wholeWords + sides ? cell : narrowest)
  })
  const needed = needs.reduce((sum, need) => sum + need, 0)
  const shares = block.columns.reduce((sum, { weight }) => sum + weight, 0)
  if (needed > capacity(isWide)) return block
  const style = needed > capacity(isWide, 'cell') ? 'smallCell' : 'cell'
  const widths = block.columns.map(({ weight }) => (weight / shares) * capacity(isWide, style))
  const lacking = widths.reduce((sum, width, i) => sum + Math.max(0, (needs[i] ?? 0) - width), 0)
  const spare = widths.reduce((sum, width, i) => sum + Math.max(0, width - (needs[i] ?? 0)), 0)
  const dense = block.dense || style === 'smallCell'
  if (lacking === 0) return dense === (block.dense ?? false) ? block : { ...block, dense }
  const columns = block.columns.map((column, i) => {
    const [width, need] = [widths[i] ?? 0, needs[i] ?? 0]
    return { ...column, weight: width < need ? need : width - ((width - need) / spare) * lacking }
  })
  return { ...block, dense, columns }
}

/**
 * The table with its columns as wide as their words need, in place of fixed shares: names and numbers stay on one
 * line, sentences share the rest so that rows are as low as can be.
 */
export const fitColumns = (block: TableBlock, isWide: boolean): TableBlock => {
  const isPlain = block.head.every((row) => row.every(({ columns = 1, rows = 1 }) => columns === 1 && rows === 1))
  if (!isPlain) return fitGrouped(block, isWide)
  const columns = cellWidths(block).map((words, i): Column => {
    const head = Math.max(...block.head.map((row) => headWidth(row[i]?.text ?? ''))) + sides
    return { need: Math.max(words, head), width: Math.max(head, words <= wholeWords ? words : narrowest) }
  })
  const whole = columns.reduce((sum, { need }) => sum + need, 0)
  const room = capacity(isWide) - columns.reduce((sum, { width }) => sum + width, 0)
  if (whole <= capacity(isWide)) for (const column of columns) column.width = column.need
  else widen(columns, room)
  const dense = block.dense || whole > capacity(isWide, 'cell')
  return { ...block, dense, columns: block.columns.map((column, i) => ({ ...column, weight: columns[i]?.width ?? 1 })) }
}
