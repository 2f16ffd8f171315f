import type { Database } from 'better-sqlite3'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { type LedgerId, ledgerIds } from '../../shared/ledgers/index.ts'
import { snake } from '../ledger-table.ts'
import { rowReader } from '../stores/row-reader.ts'
import type { Prepare } from '../stores/statements.ts'
import { type LedgerTable, tableOf } from '../stores/table-of.ts'
import { placeOf, pointSql, teamSql } from './place.ts'
import { joinParts, labelOfParts, type Place, partsOf, splitParts, wordsOf } from './row-text.ts'

/** Rows taken in one transaction: long enough to share its cost, short enough to stop in time. */
const shortSlice = 100
/** With nobody waiting, longer ones spare FTS5 most of its merging. */
const longSlice = 5000
const longBudget = 1000

export type Book = { readonly book: number; readonly ledger: LedgerId }
type Dirty = { readonly book: number; readonly row_id: number }
type Known = { readonly place: number; readonly row_id: number; readonly body: string }

/** The numbers under which the index knows the books; books of an earlier version that are gone stay out. */
export const booksOf = (prepare: Prepare): readonly Book[] =>
  (prepare('SELECT book, ledger FROM search_book').all() as Book[]).filter(({ ledger }) => ledgerIds.includes(ledger))

type Tools = { readonly prepare: Prepare; readonly read: (ledger: LedgerId, ids: readonly number[]) => WireRow[] }

const placesOf = (prepare: Prepare, ledger: LedgerTable, ids: string): ReadonlyMap<number, Place> => {
  const found = prepare(
    `SELECT t.id AS id, ${teamSql(ledger, 't')} AS team, ${pointSql(ledger, 't')} AS point
       FROM ${ledger.table} t WHERE t.id IN (SELECT value FROM json_each(?))`,
  ).all(ids) as (Place & { id: number })[]
  return new Map(found.map((one) => [one.id, one]))
}

/** Rows that show this row's name are indexed by it: when it changes, so do they. */
const markReferrers = (prepare: Prepare, renamed: LedgerTable, id: number, books: readonly Book[]): void => {
  for (const { book, ledger: user } of books) {
    const { fields, table } = tableOf(user)
    for (const [key, field] of Object.entries(fields)) {
      if ((field.kind !== 'ref' && field.kind !== 'refs') || field.ledger !== renamed.id) continue
      const column = `t.${snake(key)}`
      const test =
        field.kind === 'ref' ? `${column} = ?` : `EXISTS (SELECT 1 FROM json_each(${column}) j WHERE j.value = ?)`
      prepare(
        `INSERT OR IGNORE INTO search_dirty (book, row_id) SELECT ${book}, t.id FROM ${table} t WHERE ${test}`,
      ).run(id)
    }
  }
}

const forget = (prepare: Prepare, known: readonly Known[]): void => {
  for (const { place } of known) {
    prepare('DELETE FROM search_word WHERE rowid = ?').run(place)
    prepare('DELETE FROM search_row WHERE place = ?').run(place)
  }
}

const indexBook = (
  { prepare, read }: Tools,
  { book, ledger: id }: Book,
  ids: readonly number[],
  books: readonly Book[],
) => {
  const ledger = tableOf(id)
  const list = JSON.stringify(ids)
  const known = prepare(
    'SELECT place, row_id, body FROM search_row WHERE book = ? AND row_id IN (SELECT value FROM json_each(?))',
  ).all(book, list) as Known[]
  const earlier = new Map(known.map((one) => [one.row_id, one.body]))
  const places = placesOf(prepare, ledger, list)
  forget(prepare, known)
  const made = read(id, ids).map((row) => {
    const parts = partsOf(ledger, row)
    const day = ledger.businessDay ? row.values[ledger.businessDay] : null
    const place = places.get(row.id) ?? { team: null, point: null }
    const words = wordsOf(ledger, { book, parts, place, isVoid: row.voidedAt !== null })
    return { row, parts, words, place: placeOf(book, typeof day === 'string' ? day : null, row.id) }
  })
  // FTS5 writes its buffer out whenever a number is smaller than the last one.
  made.sort((a, b) => a.place - b.place)
  for (const { row, parts, words, place } of made) {
    prepare('INSERT INTO search_word (rowid, words) VALUES (?, ?)').run(place, words)
    prepare('INSERT INTO search_row (place, book, row_id, body) VALUES (?, ?, ?, ?)').run(
      place,
      book,
      row.id,
      joinParts(parts),
    )
    const before = earlier.get(row.id)
    if (before !== undefined && labelOfParts(ledger, splitParts(before)) !== labelOfParts(ledger, parts))
      markReferrers(prepare, ledger, row.id, books)
  }
}

const takeSlice = (tools: Tools, books: readonly Book[], most: number): number => {
  const { prepare } = tools
  const dirty = prepare('SELECT book, row_id FROM search_dirty ORDER BY book, row_id LIMIT ?').all(most) as Dirty[]
  const unmark = prepare('DELETE FROM search_dirty WHERE book = ? AND row_id = ?')
  for (const { book, row_id } of dirty) unmark.run(book, row_id)
  for (const book of books) {
    const ids = dirty.filter((one) => one.book === book.book).map((one) => one.row_id)
    if (ids.length > 0) indexBook(tools, book, ids, books)
  }
  return dirty.length
}

/** Keeps the index up with the books: rows noted by the triggers are taken in slices, whenever there is time. */
export const searchIndex = (sqlite: Database, prepare: Prepare) => {
  const reader = rowReader(prepare, () => '')
  const tools: Tools = { prepare, read: reader.read }
  const books = booksOf(prepare)
  const oneSlice = sqlite.transaction((most: number) => takeSlice(tools, books, most))
  const fill = (budget: number): void => {
    const end = performance.now() + budget
    const slice = budget < longBudget ? shortSlice : longSlice
    while (performance.now() < end) if (oneSlice.immediate(slice) < slice) break
  }
  /** Nothing is noted that the index has not taken in. */
  const isUpToDate = (): boolean => prepare('SELECT 1 FROM search_dirty LIMIT 1').get() === undefined
  /**
   * Takes noted rows in for about this many milliseconds; says whether any are left. A transaction somebody else
   * has open is waited out: its rows may yet be taken back.
   */
  const drain = (budget: number): boolean => {
    if (isUpToDate()) return false
    if (sqlite.inTransaction) return true
    // Nothing is lost with the power but index entries and the notes to make them again, both in one commit: no need to
    // wait for the disk.
    sqlite.pragma('synchronous = 1')
    try {
      fill(budget)
    } finally {
      sqlite.pragma('synchronous = 2')
    }
    return !isUpToDate()
  }
  /** How many rows are in the index, and how many are still to be taken in. */
  const state = (): { done: number; waiting: number } => {
    const waiting = Number(prepare('SELECT count(*) FROM search_dirty').pluck().get())
    const done = waiting === 0 ? 0 : Number(prepare('SELECT count(*) FROM search_row').pluck().get())
    return { done, waiting }
  }
  return { drain, isUpToDate, state, books }
}
export type SearchIndex = ReturnType<typeof searchIndex>
