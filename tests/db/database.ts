import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { openDatabase } from '../../db/open.ts'
import { createCampaign, insertRows } from '../../db/stores/campaign-store.ts'
import { type LedgerStore, ledgerStore } from '../../db/stores/ledger-store.ts'

export const migrationsFolder = join(import.meta.dirname, '../../db/migrations')

/** A folder of the test's own that goes with it. */
export const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zuofeng-db-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A really migrated database in memory. */
export const memoryDatabase = (): Database => {
  const sqlite = openDatabase({ file: ':memory:', migrationsFolder, backupFolder: '' })
  onTestFinished(() => {
    sqlite.close()
  })
  return sqlite
}

/** A campaign set up from the plan, with two points of two teams, a household and a cadre. */
export const smallCampaign = (): { sqlite: Database; store: LedgerStore } => {
  const sqlite = memoryDatabase()
  createCampaign(sqlite, { zone: '云岭经济开发区', year: 2012 })
  insertRows(sqlite, 'organ', [{ name: '财政局', kind: '区直机关' }], 0)
  insertRows(
    sqlite,
    'point',
    [
      { teamId: 1, name: '樟树坪村', kind: '村' },
      { teamId: 2, name: '油榨铺村', kind: '村' },
    ],
    0,
  )
  insertRows(sqlite, 'household', [{ pointId: 1, head: '瞿满生' }], 0)
  insertRows(
    sqlite,
    'cadre',
    [{ name: '谭小禾', sex: '女', organId: 1, rank: '一般', teamId: 1, role: '联络员', pointId: 1 }],
    0,
  )
  const store = ledgerStore(sqlite, { today: () => '2012-03-31', actor: () => '谭小禾' })
  return { sqlite, store }
}

/** A sound 民情 row of the small campaign. */
export const concernValues = {
  status: '登记',
  registeredOn: '2012-03-12',
  teamId: 1,
  pointId: 1,
  source: '入户走访',
  title: '杨家塘涵管堵塞',
  visitedOn: '2012-03-12',
  householdId: 1,
  kind: '农田水利',
  nature: '诉求',
  content: '杨家塘涵管堵塞，下游六十余亩秧田放不上水',
  reply: '承诺限期办理',
} as const
