import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'

type Journal = { readonly entries: readonly { readonly tag: string }[] }

/** The migrations of this version, oldest first, each as its statements. */
export const readMigrations = (folder: string): readonly (readonly string[])[] => {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as Journal
  return journal.entries.map(({ tag }) =>
    readFileSync(join(folder, `${tag}.sql`), 'utf8')
      .split('--> statement-breakpoint')
      .map((statement) => statement.trim())
      .filter(Boolean),
  )
}

const countRows = (sqlite: Database): Map<string, number> => {
  const names = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[]
  return new Map(names.map((name) => [name, Number(sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]))
}

const verify = (sqlite: Database, before: ReadonlyMap<string, number>): void => {
  const dangling = sqlite.pragma('foreign_key_check') as unknown[]
  if (dangling.length > 0) throw new Error(`The migration left ${dangling.length} dangling references`)
  const after = countRows(sqlite)
  for (const [table, rows] of before)
    if ((after.get(table) ?? rows) < rows) throw new Error(`The migration lost rows of ${table}: ${rows} before it`)
}

/**
 * Brings the schema from `PRAGMA user_version` (the count of migrations applied) to this version, all in one
 * transaction, and takes everything back when references dangle or rows are lost.
 *
 * Foreign keys are off around the transaction, because SQLite ignores that pragma inside one, and dropping a
 * table that a migration rebuilds would then delete or refuse every row that refers to it.
 */
export const migrate = (sqlite: Database, migrations: readonly (readonly string[])[]): void => {
  const from = Number(sqlite.pragma('user_version', { simple: true }))
  if (from >= migrations.length) return
  sqlite.pragma('foreign_keys = OFF')
  sqlite
    .transaction(() => {
      const before = countRows(sqlite)
      for (const statement of migrations.slice(from).flat())
        if (!/^PRAGMA foreign_keys/i.test(statement)) sqlite.exec(statement)
      verify(sqlite, before)
      sqlite.pragma(`user_version = ${migrations.length}`)
    })
    .immediate()
  sqlite.pragma('foreign_keys = ON')
}
