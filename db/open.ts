import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { AppError } from '../shared/ipc/reply.ts'
import { backUp, stamp } from './backup.ts'
import { asAppError } from './errors.ts'
import { migrate, readMigrations } from './migrate.ts'
import { ensureSearch } from './search/search-tables.ts'
import { registerZhKey } from './zh-key.ts'

type Options = {
  /** The database file, or `:memory:`. */
  readonly file: string
  readonly migrationsFolder: string
  /** Where the copy made before a migration goes. */
  readonly backupFolder: string
}

/** `ZFDS` in SQLite's header: a file of this product. */
const applicationId = 0x5a464453

/** Every pragma a connection lives by; each is read back, since SQLite drops what it does not like without a word. */
export const pragmas: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  // better-sqlite3 compiles WAL to NORMAL, which loses acknowledged commits at a power cut.
  synchronous: 2,
  foreign_keys: 1,
  // Sorts of personal data must not spill into temporary files.
  temp_store: 2,
  // Deleted identity numbers must not stay readable in the file.
  secure_delete: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  cache_size: -65_536,
  busy_timeout: 5000,
}

const setPragmas = (sqlite: Database, inMemory: boolean): void => {
  for (const [name, wanted] of Object.entries(pragmas)) {
    if (inMemory && name === 'journal_mode') continue
    sqlite.pragma(`${name} = ${wanted}`)
    const got = sqlite.pragma(name, { simple: true })
    if (got !== wanted) throw new Error(`PRAGMA ${name} is ${String(got)}, not ${wanted}`)
  }
}

/** Beside the database, so that an emptied or vanished file is told from a first start. */
const markOf = (file: string): string => `${file}.mark`

const refuseEmptied = (file: string): void => {
  if (!existsSync(markOf(file))) return
  const lost = !existsSync(file) ? '不见了' : statSync(file).size === 0 ? '变成了空文件' : ''
  if (lost)
    throw new AppError(
      'database-emptied',
      `数据文件${lost}：${file}。程序没有新建空数据，以免掩盖丢失。请从“备份”文件夹中取最近的一份，改名后放回原处，再启动。`,
    )
}

const refuseForeign = (file: string): void => {
  if (!existsSync(file) || statSync(file).size === 0) return
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  readSync(handle, head, 0, 16, 0)
  closeSync(handle)
  if (head.toString('latin1') !== 'SQLite format 3\0')
    throw new AppError('database-damaged', `这不是作风办工作台的数据文件，或已损坏：${file}。请从“备份”文件夹恢复。`)
}

/**
 * What SQLite's own check says, table by table: the check of the whole file would also read through the search index,
 * which is derived data (12 s instead of 3 s at a million rows); the tables it is kept in are checked like all others.
 */
const verdictOf = (sqlite: Database): string => {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %'")
    .pluck()
    .all() as string[]
  for (const table of ['sqlite_schema', ...tables]) {
    const verdict = sqlite.pragma(`quick_check("${table}")`, { simple: true })
    if (verdict !== 'ok') return String(verdict)
  }
  return 'ok'
}

const refuseUnsound = (sqlite: Database, file: string, known: number): void => {
  const id = Number(sqlite.pragma('application_id', { simple: true }))
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  const tables = Number(sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
  if (tables > 0 && id !== applicationId)
    throw new AppError('database-damaged', `这不是作风办工作台的数据文件：${file}。请换一份数据文件。`)
  if (version > known)
    throw new AppError(
      'database-newer',
      `这份数据由更新版本的程序写成（第${version}版，本程序到第${known}版）：${file}。请先升级程序再打开，数据没有改动。`,
    )
  if (verdictOf(sqlite) !== 'ok')
    throw new AppError('database-damaged', `数据文件已损坏：${file}。请不要删除它，从“备份”文件夹中取最近的一份恢复。`)
}

const prepare = (sqlite: Database, options: Options, inMemory: boolean): void => {
  const migrations = readMigrations(options.migrationsFolder)
  refuseUnsound(sqlite, options.file, migrations.length)
  setPragmas(sqlite, inMemory)
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  if (version > 0 && version < migrations.length)
    backUp(sqlite, options.backupFolder, `升级前-第${version}版-${stamp(new Date())}`)
  migrate(sqlite, migrations)
  ensureSearch(sqlite)
  sqlite.pragma(`application_id = ${applicationId}`)
  if (!inMemory) writeFileSync(markOf(options.file), '作风办工作台的数据文件已建立。请勿删除本标记。\n')
}

/**
 * Opens the database of one campaign: refuses what is newer, foreign, damaged or emptied; backs up before it
 * changes the schema; migrates; sets and reads back every pragma.
 * @throws AppError with the reason in Chinese; the file is then as it was.
 */
export const openDatabase = (options: Options): Database => {
  if (Number(process.versions.node.split('.')[0]) < 22)
    throw new Error(
      'better-sqlite3 13 crashes on Node before 22; run this through the npm scripts, which bring Node 24',
    )
  const { file } = options
  const inMemory = file === ':memory:'
  try {
    if (!inMemory) {
      mkdirSync(dirname(file), { recursive: true })
      refuseEmptied(file)
      refuseForeign(file)
    }
    const sqlite = new Sqlite(file, { timeout: 5000 })
    try {
      prepare(sqlite, options, inMemory)
      registerZhKey(sqlite)
      return sqlite
    } catch (error) {
      sqlite.close()
      throw error
    }
  } catch (error) {
    throw asAppError(error, file)
  }
}
