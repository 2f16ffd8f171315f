import type { Database } from 'better-sqlite3'
import { blankLabourRules, labourRuleExamples } from '../../shared/campaign/labour-rules.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { insertRows } from './campaign-store.ts'
import type { LedgerStore } from './ledger-store.ts'

/**
 * The four lines 1, 1, 2, 4 for a campaign of a release that did not have them yet; an office that voided its lines
 * keeps them so.
 */
export const ensureLabourRules = (sqlite: Database): void => {
  const lacks = sqlite
    .prepare('SELECT EXISTS (SELECT 1 FROM campaign) AND NOT EXISTS (SELECT 1 FROM labour_rule)')
    .pluck()
    .get()
  if (lacks !== 1) return
  const rows = blankLabourRules().map((row) => ({ ...row }))
  sqlite.transaction(() => insertRows(sqlite, 'labourRule', rows, Date.now())).immediate()
}

type Known = { readonly id: number; readonly voided: number }

/** Writes an example over the lines of the same place, as one act; the switch in 活动设置 stays as it is. @returns its title */
export const fillLabourExample = (sqlite: Database, ledgers: LedgerStore, example: number): string => {
  const chosen = labourRuleExamples()[example]
  if (!chosen) throw new AppError('not-found', '没有这个示例，请重新选择。')
  const at = sqlite.prepare<[number], Known>(
    'SELECT id, voided_at IS NOT NULL AS voided FROM labour_rule WHERE ordinal = ?',
  )
  ledgers.changes.group(`填入“1124”示例：${chosen.title}`, () => {
    for (const rule of chosen.rules) {
      const known = at.get(rule.ordinal)
      const values = { ...rule }
      if (!known) {
        ledgers.add('labourRule', values)
        continue
      }
      if (known.voided === 1) ledgers.restore('labourRule', [known.id])
      const { version } = ledgers.row('labourRule', known.id)
      ledgers.edit('labourRule', { id: known.id, version, values })
    }
  })
  return chosen.title
}
