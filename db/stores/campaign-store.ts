import type { Database } from 'better-sqlite3'
import { visitCampaignPreset } from '../../shared/campaign/preset.ts'
import { dictionaries } from '../../shared/ledgers/dictionaries.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { encode } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import type { Values } from './row-checks.ts'
import { fieldOf, tableOf } from './table-of.ts'

/** Inserts rows as they are, without numbers and without the log: only for what the program itself sets up. */
export const insertRows = (sqlite: Database, id: LedgerId, rows: readonly Values[], at: number): void => {
  const ledger = tableOf(id)
  for (const row of rows) {
    const keys = Object.keys(row)
    sqlite
      .prepare(
        `INSERT INTO ${ledger.table} (created_at, updated_at, ${keys.map(snake).join(', ')}) VALUES (?, ?, ${keys.map(() => '?').join(', ')})`,
      )
      .run(at, at, ...keys.map((key) => encode(fieldOf(ledger, key), row[key])))
  }
}

/** The words every dictionary begins with, as rows of the ledger 字典. */
export const initialTerms = (): Values[] =>
  Object.entries(dictionaries).flatMap(([dictionary, { words }]) =>
    words.map((word, i) => ({ dictionary, ordinal: i + 1, word, isRetired: false })),
  )

/** Sets up a campaign from the built-in plan: settings, phases, work items, steps, targets and dictionaries, all or nothing. */
export const createCampaign = (sqlite: Database, names: { zone: string; year: number }): void => {
  const preset = visitCampaignPreset(names)
  const at = Date.now()
  const teams = ['一', '二', '三', '四', '五'].map((n, i) => ({
    ordinal: i + 1,
    name: `第${n}工作队`,
    leader: '待定',
  }))
  sqlite
    .transaction(() => {
      insertRows(sqlite, 'campaign', [{ ...preset.campaign }], at)
      insertRows(
        sqlite,
        'phase',
        preset.phases.map((row) => ({ ...row })),
        at,
      )
      insertRows(
        sqlite,
        'workItem',
        preset.workItems.map((row) => ({ ...row })),
        at,
      )
      insertRows(
        sqlite,
        'step',
        preset.steps.map((row) => ({ ...row })),
        at,
      )
      insertRows(
        sqlite,
        'target',
        preset.targets.map((row) => ({ ...row })),
        at,
      )
      insertRows(
        sqlite,
        'labourRule',
        preset.labourRules.map((row) => ({ ...row })),
        at,
      )
      insertRows(sqlite, 'term', initialTerms(), at)
      insertRows(sqlite, 'team', teams, at)
    })
    .immediate()
}
