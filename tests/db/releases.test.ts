import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../db/open.ts'
import { ledgerStore } from '../../db/stores/ledger-store.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import { ledgerIds } from '../../shared/ledgers/index.ts'
import { ledgerQuery } from '../../shared/ledgers/query.ts'
import { titleOf } from '../../shared/writing/content.ts'
import { migrationsFolder, tempFolder } from './database.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const releases = readdirSync(fixtures).filter((name) => /^release-.*\.db\.gz$/.test(name))

const countRows = (sqlite: Sqlite.Database): Record<string, number> => {
  const names = sqlite
    // The search index is made anew from the rows.
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'",
    )
    .pluck()
    .all()
  return Object.fromEntries(
    names.map((name) => [name, Number(sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]),
  )
}

/** Each release leaves a populated database here; every later version must open it with nothing lost. */
describe('a database of a past release', () => {
  it('is kept for every release so far', () => {
    expect(releases).toEqual(['0.1.0', '0.2.0', '0.3.0', '0.4.0'].map((version) => `release-${version}.db.gz`))
  })

  it.each(releases)('%s opens in this version with every row, and can be worked on', (name) => {
    const folder = tempFolder()
    const file = join(folder, 'office.db')
    writeFileSync(file, gunzipSync(readFileSync(join(fixtures, name))))
    const old = new Sqlite(file, { readonly: true })
    const before = countRows(old)
    old.close()
    expect(before).toMatchObject({ household: 2000, concern: 486, cadre: 100, change: 1 })

    const sqlite = openDatabase({ file, migrationsFolder, backupFolder: join(folder, '备份') })
    expect(countRows(sqlite)).toMatchObject(before)
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    const store = ledgerStore(sqlite, { today: () => '2012-03-31', actor: () => '测试' })
    for (const id of ledgerIds) {
      const { view, count } = store.open(id, ledgerQuery.parse({}))
      expect(store.page(id, view, 0, 200).rows.length).toBe(Math.min(count, 200))
    }
    const texts = writingStore(sqlite)
    const ids = sqlite.prepare('SELECT id FROM writing').pluck().all() as number[]
    for (const id of ids) expect(titleOf(texts.load(id).content)).not.toBe('')
    // Releases from 0.4.0 on left the demo's texts as well.
    expect(ids.length).toBe(name < 'release-0.4.0' ? 0 : 12)
    const row = store.row('concern', 1)
    store.edit('concern', { id: 1, version: row.version, values: { remark: '升级后修改' } })
    expect(store.row('concern', 1).values.remark).toBe('升级后修改')
    sqlite.close()
  })
})
