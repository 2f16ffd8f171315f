import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { ledgerIds } from '../../shared/ledgers/index.ts'
import { type LedgerTable, tableOf } from '../stores/table-of.ts'

/** Raised when the way texts become words changes: every book is then indexed anew. */
const indexVersion = 1

// Derived data: nothing of it is ever asked for in a migration, and losing it costs only the time to build it again.
const tables = `
  CREATE TABLE IF NOT EXISTS search_book (book INTEGER PRIMARY KEY, ledger TEXT NOT NULL UNIQUE, shape TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS search_dirty (book INTEGER NOT NULL, row_id INTEGER NOT NULL, PRIMARY KEY (book, row_id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS search_row (place INTEGER PRIMARY KEY, book INTEGER NOT NULL, row_id INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE UNIQUE INDEX IF NOT EXISTS search_row_of ON search_row (book, row_id);
  CREATE VIRTUAL TABLE IF NOT EXISTS search_word USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
`

const shapeOf = (ledger: LedgerTable): string =>
  createHash('sha256')
    .update(JSON.stringify([indexVersion, ledger.fields, ledger.label, ledger.businessDay]))
    .digest('hex')
    .slice(0, 16)

/** Notes each written row for the index, in plain SQL, so that no way of writing can forget it and other tools are not locked out. */
const triggersOf = (ledger: LedgerTable, book: number): readonly { readonly name: string; readonly sql: string }[] =>
  (['INSERT', 'UPDATE', 'DELETE'] as const).map((event) => {
    const name = `search_${ledger.table}_${event.toLowerCase()}`
    const id = event === 'DELETE' ? 'old.id' : 'new.id'
    return {
      name,
      sql: `CREATE TRIGGER ${name} AFTER ${event} ON ${ledger.table} BEGIN INSERT OR IGNORE INTO search_dirty (book, row_id) VALUES (${book}, ${id}); END`,
    }
  })

type Book = { readonly book: number; readonly shape: string }

const ensureBook = (sqlite: Database, ledger: LedgerTable, existing: ReadonlyMap<string, string>): void => {
  const shape = shapeOf(ledger)
  const known = sqlite.prepare('SELECT book, shape FROM search_book WHERE ledger = ?').get(ledger.id) as
    | Book
    | undefined
  const book =
    known?.book ??
    Number(sqlite.prepare('INSERT INTO search_book (ledger, shape) VALUES (?, ?)').run(ledger.id, '').lastInsertRowid)
  const missing = triggersOf(ledger, book).filter(({ name, sql }) => existing.get(name) !== sql)
  for (const { name, sql } of missing) sqlite.exec(`DROP TRIGGER IF EXISTS ${name}; ${sql}`)
  if (known?.shape === shape && missing.length === 0) return
  sqlite.prepare(`INSERT OR IGNORE INTO search_dirty (book, row_id) SELECT ${book}, id FROM ${ledger.table}`).run()
  sqlite.prepare('UPDATE search_book SET shape = ? WHERE book = ?').run(shape, book)
}

/**
 * Makes the index's tables and triggers when they are missing, and marks the rows of every book that is new, was
 * rebuilt by a migration, or whose definition changed. Called after the migrations at every opening.
 */
export const ensureSearch = (sqlite: Database): void =>
  sqlite
    .transaction(() => {
      sqlite.exec(tables)
      const found = sqlite
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'search_*'")
        .all() as { name: string; sql: string }[]
      const existing = new Map(found.map(({ name, sql }) => [name, sql]))
      for (const id of ledgerIds) ensureBook(sqlite, tableOf(id), existing)
    })
    .immediate()
