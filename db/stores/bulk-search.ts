import type { BulkResult } from '../../shared/ipc/bulk-routes.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { type BlockTools, lockedColumns, resultOf, titleOf } from './bulk-block.ts'
import type { Wanted } from './bulk-writer.ts'
import { type Cells, type Column, cellReader, sqlColumn } from './cell-texts.ts'
import { labelSql } from './labels.ts'
import type { Prepare } from './statements.ts'
import { type LedgerTable, referredTable, tableOf } from './table-of.ts'
import { textReader } from './text-reader.ts'

export type Sought = {
  readonly view: string
  readonly fields: readonly string[]
  readonly find: string
  readonly from: { readonly row: number; readonly column: number }
  readonly backwards: boolean
}
export type Replacement = {
  readonly view: string
  readonly fields: readonly string[]
  readonly find: string
  readonly replacement: string
  readonly wholeCell: boolean
  readonly dryRun: boolean
}

/** Sought texts are compared without case, as Excel does. SQLite folds ASCII only, so other scripts are compared as they are. */
const fold = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** SQL that is true wherever the column's text may hold what is sought; too much is sorted out afterwards. */
const mayHold = (column: Column): string => {
  const { field } = column
  const name = `t.${sqlColumn(column)}`
  switch (field?.kind) {
    case 'ref':
    case 'refs': {
      const parent = referredTable(field)
      const found = `(SELECT p.id FROM ${parent.table} p WHERE instr(lower(${labelSql(parent, 'p')}), @find) > 0)`
      return field.kind === 'ref'
        ? `${name} IN ${found}`
        : `EXISTS (SELECT 1 FROM json_each(${name}) j WHERE j.value IN ${found})`
    }
    // Their texts are made from the value, and are short: every filled cell is looked at.
    case 'decimal':
    case 'flag':
    case 'choices':
    case 'terms':
      return `${name} IS NOT NULL`
    default:
      return `instr(lower(${name}), @find) > 0`
  }
}

/** Cells are looked through in slices that grow: a find mostly ends soon. */
const firstSlice = 500
const lastSlice = 20_000

/** Full identity numbers can be found, though they are shown masked. */
const textOf = (cells: Cells, column: number, { field }: Column): string =>
  field?.kind === 'citizenId' ? String(cells.values[column] ?? '') : (cells.texts[column] ?? '')

/** Reads those of the rows in whose columns the text may stand, and says in which it does. */
const searcher = (prepare: Prepare, ledger: LedgerTable, fields: readonly string[], find: string) => {
  const reader = cellReader(prepare, ledger.id, fields)
  const conditions = [...new Set(reader.columns.map(mayHold))].join(' OR ')
  const statement = prepare(
    `SELECT t.id FROM ${ledger.table} t WHERE t.id IN (SELECT value FROM json_each(@ids)) AND (${conditions})`,
  ).pluck()
  const wanted = fold(find)
  return {
    rows: (ids: Int32Array): Map<number, Cells> => {
      const found = statement.all({ ids: JSON.stringify(Array.from(ids)), find: wanted }) as number[]
      return found.length > 0 ? reader.read(found) : new Map()
    },
    holds: (cells: Cells, column: number): boolean => {
      const seen = reader.columns[column]
      return seen !== undefined && fold(textOf(cells, column, seen)).includes(wanted)
    },
  }
}

type Place = { readonly row: number; readonly column: number }

const findNext = (prepare: Prepare, ledger: LedgerTable, ids: Int32Array, sought: Sought): Place | null => {
  const { fields, from, backwards } = sought
  const n = ids.length
  if (n === 0) return null
  const search = searcher(prepare, ledger, fields, sought.find)
  const start = Math.min(Math.max(from.row, 0), n - 1)
  const inRow = (row: number, cells: Cells | undefined, fits: (column: number) => boolean): Place | undefined => {
    if (!cells) return undefined
    const columns = fields.map((_, column) => column).filter((column) => fits(column) && search.holds(cells, column))
    const column = backwards ? columns.at(-1) : columns[0]
    return column === undefined ? undefined : { row, column }
  }
  const onward = (column: number) => (backwards ? column < from.column : column > from.column)
  const own = search.rows(ids.subarray(start, start + 1)).get(ids[start] ?? 0)
  const here = inRow(start, own, onward)
  if (here) return here
  let size = firstSlice
  for (let done = 0; done < n - 1; ) {
    // The rest of the way round, in stretches that do not cross the end of the list.
    const next = backwards ? (start - 1 - done + n) % n : (start + 1 + done) % n
    const length = Math.min(size, n - 1 - done, backwards ? next + 1 : n - next)
    const first = backwards ? next - length + 1 : next
    const rows = search.rows(ids.subarray(first, first + length))
    for (let i = 0; i < length && rows.size > 0; i += 1) {
      const row = backwards ? next - i : next + i
      const hit = inRow(row, rows.get(ids[row] ?? 0), () => true)
      if (hit) return hit
    }
    done += length
    size = Math.min(size * 2, lastSlice)
  }
  return inRow(start, own, (column) => !onward(column)) ?? null
}

type Texts = Record<string, string>
type Hit = { readonly place: number; readonly id: number; readonly texts: Texts }

/** The cells that a replacement would change, with their new texts. */
const replacements = (prepare: Prepare, ledger: LedgerTable, ids: Int32Array, change: Replacement): Hit[] => {
  const { fields, find, replacement, wholeCell } = change
  const search = searcher(prepare, ledger, fields, find)
  const pattern = new RegExp(find.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi')
  const newTexts = (cells: Cells): Texts => {
    const texts: Texts = {}
    fields.forEach((key, column) => {
      if (!search.holds(cells, column)) return
      const text = cells.texts[column] ?? ''
      if (!wholeCell) texts[key] = text.replace(pattern, () => replacement)
      else if (fold(text) === fold(find)) texts[key] = replacement
    })
    return texts
  }
  const hits: Hit[] = []
  for (let at = 0; at < ids.length; at += lastSlice) {
    const slice = ids.subarray(at, at + lastSlice)
    const rows = search.rows(slice)
    if (rows.size === 0) continue
    slice.forEach((id, i) => {
      const cells = rows.get(id)
      const texts = cells ? newTexts(cells) : {}
      if (Object.keys(texts).length > 0) hits.push({ place: at + i, id, texts })
    })
  }
  return hits
}

/** Finds and replaces texts in an opened list. */
export const bulkSearch = ({ prepare, views, writer, today }: BlockTools) => ({
  find: (id: LedgerId, sought: Sought): Place | null =>
    findNext(prepare, tableOf(id), views.ids(id, sought.view), sought),

  replace: (id: LedgerId, change: Replacement): BulkResult => {
    const { view, fields, dryRun } = change
    const ledger = tableOf(id)
    const locked = lockedColumns(ledger, fields)
    // A masked number is not what stands in the cell, so nothing in it can be replaced.
    const open = fields.filter((key) => !locked.has(key) && ledger.fields[key]?.kind !== 'citizenId')
    if (open.length === 0) return { edited: 0, added: 0, refused: [], refusedCount: 0 }
    const hits = replacements(prepare, ledger, views.ids(id, view), { ...change, fields: open })
    const reader = textReader(prepare, ledger, today())
    const wanted = hits.map((hit): Wanted => ({ id: hit.id, give: (row) => reader.line(hit.texts, row) }))
    const outcomes = writer.writeMany(id, wanted, { title: titleOf('替换', ledger), dryRun })
    const result = resultOf(outcomes, fields, (row, column) => hits[row]?.texts[fields[column] ?? ''] ?? '')
    return { ...result, refused: result.refused.map((one) => ({ ...one, row: hits[one.row]?.place ?? 0 })) }
  },
})
