import type { StatTable } from '../../../shared/metrics/results.ts'
import type { HeadCell, TableBlock } from '../../../shared/paper/paper.ts'
import { type FrozenDifference, nothing } from '../../../shared/writing/frozen-difference.ts'
import { sequenceDiff } from '../../../shared/writing/sequence-diff.ts'
import type { Cover } from './cover.ts'

type Cells = StatTable['rows'][number]
type Pair = { readonly signed?: readonly string[]; readonly now?: Cells }

/** Counted anew whenever a row comes or goes, so that it tells nothing. */
const runningNumber = '序号'

/** What each column is headed with, the heads above it joined: 六本台账·登记. */
export const columnNames = (head: readonly (readonly HeadCell[])[], count: number): string[] => {
  const names: string[][] = Array.from({ length: count }, () => [])
  const taken = new Set<string>()
  for (const [row, cells] of head.entries()) {
    let column = 0
    for (const { text, columns = 1, rows = 1 } of cells) {
      while (taken.has(`${row}|${column}`)) column += 1
      for (let at = column; at < column + columns; at += 1) {
        names[at]?.push(text.replace(/\s/g, ''))
        for (let below = row; below < row + rows; below += 1) taken.add(`${below}|${at}`)
      }
      column += columns
    }
  }
  return names.map((parts) => parts.join('·'))
}

const textsOf = (cells: Cells): string[] => cells.map(({ text }) => text)

/** The column whose words tell the rows apart in both tables; undefined when none does. */
const labelColumn = (names: readonly string[], rows: readonly (readonly string[])[][]): number | undefined => {
  const at = names.findIndex((name, column) => {
    if (name === runningNumber) return false
    return rows.every((table) => {
      const words = table.map((row) => row[column] ?? '')
      const isTelling = words.every((word) => word !== '') && new Set(words).size === words.length
      return isTelling && words.some((word) => !/^[\d.,%—-]*$/.test(word))
    })
  })
  return at === -1 ? undefined : at
}

/** Rows of both tables side by side: by their label where there is one, else by their order. */
const pairsOf = (
  signed: readonly (readonly string[])[],
  now: readonly Cells[],
  names: readonly string[],
  label: number | undefined,
): Pair[] => {
  const later = now.map(textsOf)
  const words = (row: readonly string[]): string =>
    label === undefined ? row.filter((_, column) => names[column] !== runningNumber).join('|') : (row[label] ?? '')
  if (label === undefined)
    return sequenceDiff(signed.map(words), later.map(words)).map(({ fate, old, now: at }) => ({
      ...(fate === 'new' ? {} : { signed: signed[old] ?? [] }),
      ...(fate === 'gone' ? {} : { now: now[at] ?? [] }),
    }))
  const byLabel = new Map(later.map((row, i) => [words(row), now[i] ?? []]))
  const known = new Set(signed.map(words))
  return [
    ...signed.map((row) => {
      const own = byLabel.get(words(row))
      return { signed: row, ...(own ? { now: own } : {}) }
    }),
    ...now.filter((_, i) => !known.has(words(later[i] ?? []))).map((cells) => ({ now: cells })),
  ]
}

/** A row that has only another mask than before is no other row: it is told by its label, or else by all its cells. */
const underMasks = (pairs: readonly Pair[], label: number | undefined, cover: Cover): Pair[] => {
  const come = pairs.filter(({ signed }) => signed === undefined)
  const isOf = (row: readonly string[], cells: Cells): boolean =>
    cells.every(({ text }, i) => (label !== undefined && i !== label) || cover.isSame(row[i] ?? '', text))
  const met = new Set<Pair>()
  const joined = pairs.map((pair): Pair => {
    const { signed, now } = pair
    const other = signed && !now ? come.find((one) => !met.has(one) && isOf(signed, one.now ?? [])) : undefined
    if (!other) return pair
    met.add(other)
    return { ...other, ...pair }
  })
  return joined.filter((pair) => !met.has(pair))
}

const numberOf = (cell: Cells[number] | undefined): FrozenDifference['number'] => {
  if (!cell?.metric || cell.scope?.pointId !== undefined) return null
  const { teamId, from } = cell.scope ?? {}
  const scope = { ...(teamId === undefined ? {} : { teamId }), ...(from === undefined ? {} : { from }) }
  return { metric: cell.metric, scope }
}

const wholeRow = (cells: readonly string[]): string =>
  cells
    .filter((text) => text !== '')
    .slice(0, 6)
    .join('，')

/** The first words of a row, by which people call it. */
const rowName = (texts: readonly string[], names: readonly string[]): string =>
  texts.find((text, i) => names[i] !== runningNumber && /\p{Script=Han}/u.test(text)) ?? texts[0] ?? ''

type Place = { readonly where: string; readonly key: string; readonly names: readonly string[]; readonly cover: Cover }

/** A row that only one of the two has, or the cells of a row that differ. */
const changedRow = ({ signed, now }: Pair, { where, key, names, cover }: Place): FrozenDifference[] => {
  const own = { kind: '表格', where } as const
  if (!signed || !now) {
    const texts = textsOf(now ?? []).map(cover.shown)
    const [shown, later] = [wholeRow(signed ?? []) || nothing, wholeRow(texts) || nothing]
    return [{ ...own, key, row: rowName(signed ?? texts, names), column: '整行', shown, now: later, number: null }]
  }
  const row = rowName(signed, names)
  return now.flatMap((cell, at): FrozenDifference[] => {
    const shown = signed[at] ?? ''
    const column = names[at] ?? ''
    if (column === runningNumber || cover.isSame(shown, cell.text)) return []
    const later = cover.shown(cell.text)
    return [{ ...own, key: `${key}|${at}`, row, column, shown, now: later, number: numberOf(cell) }]
  })
}

/** What differs between a table as it was signed and as it is drawn now, cell by cell, and rows that only one has. */
export const changedCells = (signed: TableBlock, now: StatTable, cover: Cover): FrozenDifference[] => {
  // A table that is alone in its 附件 is printed without a caption.
  const where = signed.caption || now.caption
  const names = columnNames(signed.head, signed.columns.length)
  const rows = signed.rows.map((row) => row.map(({ text }) => text))
  const isSameShape = now.columns.length === names.length && rows.every(({ length }) => length === names.length)
  if (!isSameShape) return []
  const telling = labelColumn(names, [rows, now.rows.map(textsOf)])
  const pairs = underMasks(pairsOf(rows, now.rows, names, telling), telling, cover)
  return pairs.flatMap((pair, at) => changedRow(pair, { where, key: `${where}|${at}`, names, cover }))
}
