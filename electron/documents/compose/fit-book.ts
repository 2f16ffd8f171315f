import { LEDGER_TEXT_WIDTH } from '../../../shared/paper/geometry.ts'
import { styles } from '../../../shared/paper/style.ts'
import { widthInCharacters } from '../../../shared/paper/text-width.ts'
import { CELL_MARGIN } from '../flow.ts'
import { wordsWidth } from './fit-columns.ts'

export type FittedColumn = {
  readonly head: string
  /** Characters; of a fixed column what it has, of others what they have in an empty book. */
  readonly width: number
  readonly align: 'left' | 'center'
  readonly isFixed?: boolean
}

/** Characters of a ledger's type side by side on the page. */
const capacity = LEDGER_TEXT_WIDTH / (styles.bookCell.size * 20)
/** Room beside the words, in characters, and a little for what programs measure differently. */
const sides = (2 * CELL_MARGIN.side) / (styles.bookCell.size * 20) + 0.15
/** Words up to this wide stand on one line: names, days, states, units. */
const wholeWords = 5
/** A column in which some words are longer holds at least these. */
const narrowWords = 3
/** A column of sentences is not narrower, if it can be helped. */
const narrowest = 7
/** Rows looked at; more tell nothing new about what is typical. */
const sample = 2000

/** What a column needs: on one line for short words, and how much is typical for sentences. */
type Need = { readonly least: number; readonly typical: number; readonly isLong: boolean }

const headWidth = (head: string): number => {
  const width = widthInCharacters(head)
  return Math.ceil(width / (width > 6 ? 3 : 2))
}

const needOf = (head: string, cells: readonly string[]): Need => {
  const widths = cells.map((text) => Math.max(0, ...text.split('\n').map(wordsWidth))).toSorted((a, b) => a - b)
  const longest = widths.at(-1) ?? 0
  // What is seldom longer than the rest is broken rather than widening its column.
  const typical = Math.max(narrowWords, widths[Math.floor(widths.length * 0.85)] ?? 0)
  const isLong = longest > wholeWords
  // Names in a row are broken after the 、 between them.
  const pieces = cells.flatMap((text) => text.split(/(?<=、)/)).map(wordsWidth)
  const words = isLong ? Math.min(typical, narrowest, Math.max(0, ...pieces)) : longest
  return { least: Math.max(headWidth(head), words) + sides, typical, isLong }
}

/** Room given bit by bit to the column whose typical words take most lines, until all stand on one. */
const share = (needs: readonly Need[], widths: number[], room: number): number => {
  const step = 0.25
  let left = room
  for (; left >= step; left -= step) {
    const lines = needs.map(({ typical, isLong }, i) => (isLong ? typical / ((widths[i] ?? 1) - sides) : 0))
    const most = Math.max(...lines)
    if (most <= 1) break
    const at = lines.indexOf(most)
    widths[at] = (widths[at] ?? 0) + step
  }
  return left
}

/** Where the least widths are wider than the page, the widest give way, a bit at a time. */
const squeeze = (widths: number[], excess: number): void => {
  const step = 0.25
  for (let left = excess; left > 0; left -= step) {
    const at = widths.indexOf(Math.max(...widths))
    widths[at] = (widths[at] ?? 0) - step
  }
}

/**
 * A ledger's columns as wide as their words need, in characters: names, days and states on one line, sentences sharing
 * the rest so that rows are low. Columns of an empty book keep the printed form's widths.
 */
export const fitBook = <C extends FittedColumn>(columns: readonly C[], rows: readonly (readonly string[])[]): C[] => {
  const stride = Math.max(1, Math.floor(rows.length / sample))
  const seen = rows.filter((_, i) => i % stride === 0)
  if (seen.length === 0) return [...columns]
  const needs = columns.map(
    ({ head, width, isFixed }, i): Need =>
      isFixed
        ? { least: width, typical: width, isLong: false }
        : needOf(
            head,
            seen.map((cells) => cells[i] ?? ''),
          ),
  )
  const widths = needs.map(({ least }) => least)
  const room = capacity - widths.reduce((sum, width) => sum + width, 0)
  if (room < 0) squeeze(widths, -room)
  const growing = columns.filter(({ isFixed }) => !isFixed).length
  const left = room > 0 ? share(needs, widths, room) / growing : 0
  return columns.map((column, i) => ({
    ...column,
    width: (widths[i] ?? 1) + (column.isFixed ? 0 : left),
    // Only sentences begin at the left; words that stand on one line stand in the middle.
    align: needs[i]?.isLong ? column.align : 'center',
  }))
}
