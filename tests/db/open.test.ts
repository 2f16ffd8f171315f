import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openDatabase, pragmas } from '../../db/open.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { migrationsFolder, tempFolder } from './database.ts'

const place = (folder: string) => ({
  file: join(folder, 'office.db'),
  migrationsFolder,
  backupFolder: join(folder, '备份'),
})

const refusal = (open: () => unknown): AppError => {
  try {
    open()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('it opened')
}

/** The migrations folder with one more step at its end. */
const withNextMigration = (folder: string, sql: string): string => {
  const next = join(folder, 'migrations')
  cpSync(migrationsFolder, next, { recursive: true })
  const journal = JSON.parse(readFileSync(join(next, 'meta/_journal.json'), 'utf8'))
  journal.entries.push({ ...journal.entries.at(-1), idx: journal.entries.length, tag: '9999_next' })
  writeFileSync(join(next, 'meta/_journal.json'), JSON.stringify(journal))
  writeFileSync(join(next, '9999_next.sql'), sql)
  return next
}

const addTeamWithPoint = (options: ReturnType<typeof place>) => {
  const sqlite = openDatabase(options)
  sqlite.exec(
    "INSERT INTO team (created_at, updated_at, name, ordinal, leader) VALUES (0, 0, '第一工作队', 1, '阳立群');" +
      "INSERT INTO point (created_at, updated_at, team_id, name, kind) VALUES (0, 0, 1, '樟树坪村', '村')",
  )
  sqlite.close()
}

describe('openDatabase', () => {
  it('sets every pragma, again at each opening', () => {
    const options = place(tempFolder())
    for (const round of [1, 2]) {
      const sqlite = openDatabase(options)
      for (const [name, wanted] of Object.entries(pragmas))
        expect([round, name, sqlite.pragma(name, { simple: true })]).toEqual([round, name, wanted])
      sqlite.close()
    }
  })

  it('refuses a database written by a later version and leaves it as it was', () => {
    const options = place(tempFolder())
    const sqlite = openDatabase(options)
    sqlite.pragma('user_version = 99')
    sqlite.close()
    const before = readFileSync(options.file)
    const error = refusal(() => openDatabase(options))
    expect(error.code).toBe('database-newer')
    expect(error.message).toContain('请先升级程序')
    expect(readFileSync(options.file).equals(before)).toBe(true)
  })

  it.each([
    ['zero bytes at its head', (file: string) => writeFileSync(file, Buffer.alloc(8192))],
    ['another kind of file', (file: string) => writeFileSync(file, 'hello')],
    ['half of the file', (file: string) => truncateSync(file, readFileSync(file).length / 2)],
    [
      'a page of noise',
      (file: string) => {
        const bytes = readFileSync(file)
        bytes.fill(0xa5, 4096 * 3, 4096 * 4)
        writeFileSync(file, bytes)
      },
    ],
  ])('refuses a damaged database: %s', (_name, damage) => {
    const options = place(tempFolder())
    openDatabase(options).close()
    damage(options.file)
    const error = refusal(() => openDatabase(options))
    expect(error.code).toBe('database-damaged')
    expect(error.message).toContain('备份')
  })

  it("refuses another program's database", () => {
    const options = place(tempFolder())
    const other = new Sqlite(options.file)
    other.exec('CREATE TABLE x (a)')
    other.close()
    expect(refusal(() => openDatabase(options)).code).toBe('database-damaged')
  })

  it.each([
    ['empty', (file: string) => truncateSync(file, 0)],
    ['gone', (file: string) => rmSync(file)],
  ])('refuses to begin anew where a database used to be and is %s', (_name, lose) => {
    const options = place(tempFolder())
    openDatabase(options).close()
    lose(options.file)
    expect(refusal(() => openDatabase(options)).code).toBe('database-emptied')
  })

  it('begins in an empty file that a first start left behind', () => {
    const options = place(tempFolder())
    writeFileSync(options.file, '')
    openDatabase(options).close()
    expect(existsSync(options.file)).toBe(true)
  })

  it.skipIf(process.getuid?.() === 0)('says that a folder cannot be written to', () => {
    const folder = tempFolder()
    chmodSync(folder, 0o555)
    expect(refusal(() => openDatabase(place(folder))).code).toBe('folder-read-only')
  })

  it('backs up before it migrates, and keeps children when a table they refer to is rebuilt', () => {
    const folder = tempFolder()
    const options = place(folder)
    addTeamWithPoint(options)
    const columns = (sqlite: Sqlite.Database) =>
      sqlite.prepare('SELECT count(*) FROM pragma_table_info(?)').pluck().get('team')
    const rebuild =
      'PRAGMA foreign_keys=OFF;--> statement-breakpoint\nCREATE TABLE `__new_team` AS SELECT *, 1 AS extra FROM team;' +
      '--> statement-breakpoint\nDROP TABLE team;--> statement-breakpoint\nALTER TABLE `__new_team` RENAME TO team;' +
      '--> statement-breakpoint\nCREATE UNIQUE INDEX team_id ON team (id);--> statement-breakpoint\nPRAGMA foreign_keys=ON;'
    const sqlite = openDatabase({ ...options, migrationsFolder: withNextMigration(folder, rebuild) })
    expect(sqlite.prepare('SELECT count(*) FROM point').pluck().get()).toBe(1)
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    const grown = columns(sqlite)
    sqlite.close()
    const backups = readdirSync(options.backupFolder).filter((name) => name.startsWith('升级前'))
    expect(backups).toHaveLength(1)
    const copy = new Sqlite(join(options.backupFolder, String(backups[0])))
    expect(columns(copy)).toBe(Number(grown) - 1)
    expect(copy.prepare('SELECT count(*) FROM point').pluck().get()).toBe(1)
    copy.close()
  })

  it.each([
    ['a statement that fails', 'CREATE TABLE late (a);--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);'],
    ['references left dangling', 'CREATE TABLE late (a);--> statement-breakpoint\nDELETE FROM team;'],
    ['rows lost', 'CREATE TABLE late (a);--> statement-breakpoint\nDELETE FROM point;'],
  ])('takes a whole migration back: %s', (_name, sql) => {
    const folder = tempFolder()
    const options = place(folder)
    addTeamWithPoint(options)
    expect(() => openDatabase({ ...options, migrationsFolder: withNextMigration(folder, sql) })).toThrow()
    const sqlite = openDatabase(options)
    expect(sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'late'").pluck().get()).toBe(0)
    expect(sqlite.prepare('SELECT count(*) FROM point').pluck().get()).toBe(1)
    sqlite.close()
  })
})
