import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { createCampaign, insertRows } from '../../../db/stores/campaign-store.ts'
import { createJobs } from '../../../electron/jobs.ts'
import { type ImportDesk, importDesk } from '../../../electron/service/import-desk.ts'
import { type Workspace, workspace } from '../../../electron/service/workspace.ts'
import type { ImportPlan } from '../../../shared/import/plan.ts'
import type { SheetLook } from '../../../shared/ipc/import-routes.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { migrationsFolder, tempFolder } from '../../db/database.ts'

export type Office = {
  readonly work: Workspace
  readonly desk: ImportDesk
  readonly sqlite: Database
  /** How many rows of a table stand. */
  readonly count: (table: string) => number
}

/** An office with these villages, in turn of teams one to five, as the service has it at hand. */
export const office = (villages: readonly string[] = ['樟树坪村', '油榨铺村']): Office => {
  const work = workspace({ data: join(tempFolder(), '数据'), migrations: migrationsFolder, demoPhotos: '' })
  onTestFinished(() => work.close())
  const { sqlite } = work.current()
  createCampaign(sqlite, { zone: '云岭经济开发区', year: 2012 })
  insertRows(sqlite, 'organ', [{ name: '财政局', kind: '区直机关' }], 0)
  insertRows(
    sqlite,
    'point',
    villages.map((name, i) => ({ teamId: (i % 5) + 1, name, kind: '村' })),
    0,
  )
  const count = (table: string): number =>
    Number(sqlite.prepare(`SELECT count(*) FROM ${table} WHERE voided_at IS NULL`).pluck().get())
  return { work, desk: importDesk(work), sqlite, count }
}

export const jobs = createJobs(() => undefined)
export const open = (desk: ImportDesk, bytes: Uint8Array, name = '花名册.xlsx') =>
  jobs.run('读取', '读取', (step) => desk.open(name, bytes, step))

export const planOf = (sheet: number, look: SheetLook, wishes: Partial<ImportPlan> = {}): ImportPlan => ({
  sheet,
  more: [],
  headStart: look.headStart ?? 0,
  headRows: look.headRows,
  columns: look.columns.map(({ use }) => use),
  defaults: {},
  words: [],
  addHamlets: false,
  existing: 'skip',
  ...wishes,
})

export const nothing = () => undefined
export const check = (desk: ImportDesk, token: string, ledger: LedgerId, plan: ImportPlan) =>
  jobs.run('检查', '检查', (step) => desk.check({ token, ledger, plan }, step, nothing))
export const run = (desk: ImportDesk, token: string, ledger: LedgerId, plan: ImportPlan) =>
  jobs.run('导入', '导入', (step) => desk.run({ token, ledger, plan }, step, nothing))
