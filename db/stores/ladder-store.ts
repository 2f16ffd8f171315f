import type { Database } from 'better-sqlite3'
import { type HandledLedgerId, handledLedgerIds } from '../../shared/ledgers/index.ts'
import type { WorkCalendar } from '../../shared/rules/calendar.ts'
import { cutOffs, openStatuses, urgingsForRed } from '../../shared/rules/ladder.ts'
import { calendarOf } from './calendar-store.ts'
import { tableOf } from './table-of.ts'

const open = openStatuses.map((status) => `'${status}'`).join(', ')

/** `supervisionOf` of shared/rules/ladder.ts in SQL; a test holds the two together. */
const step = `(SELECT CASE
    WHEN due_on <= at.first THEN CASE
      WHEN due_on <= at.red OR coalesce(urgings, 0) >= ${urgingsForRed} THEN '红牌'
      WHEN due_on <= at.yellow THEN '黄牌' ELSE '催办' END
    WHEN coalesce(urgings, 0) > 0 THEN '催办' ELSE '无' END FROM ladder_day at)`

const updateSql = (table: string, which: string): string =>
  `UPDATE ${table} SET supervision = ${step} WHERE ${which} status IN (${open}) AND supervision IS NOT ${step}`

/** Whatever door a change comes through — a cell, a paste, an import, an undo — the row's 督办 follows in the same step. */
const install = (sqlite: Database): void => {
  sqlite.exec('CREATE TEMP TABLE ladder_day (first TEXT NOT NULL, yellow TEXT NOT NULL, red TEXT NOT NULL)')
  for (const id of handledLedgerIds) {
    const { table } = tableOf(id)
    const body = `BEGIN ${updateSql(table, 'id = NEW.id AND')}; END`
    sqlite.exec(`CREATE TEMP TRIGGER ladder_${table}_new AFTER INSERT ON main.${table} ${body}`)
    sqlite.exec(
      `CREATE TEMP TRIGGER ladder_${table}_set AFTER UPDATE OF status, due_on, urgings ON main.${table} ${body}`,
    )
  }
}

type Reached = { readonly today: string; readonly calendar: WorkCalendar }
const reached = new WeakMap<Database, Reached>()

/**
 * Keeps the column 督办 true for a day: derived from 时限, 催办次数 and the office's calendar, hence in no log. Open rows
 * only; a settled row keeps the highest step it had reached. Costs nothing while day and calendar are the same.
 * @returns the books in which a row changed
 */
export const climbLadder = (sqlite: Database, today: string): HandledLedgerId[] => {
  const calendar = calendarOf(sqlite)
  const before = reached.get(sqlite)
  if (before?.today === today && before.calendar === calendar) return []
  if (!before) install(sqlite)
  const { 催办: first, 黄牌: yellow, 红牌: red } = cutOffs(calendar, today)
  const changed = sqlite.transaction(() => {
    sqlite.exec('DELETE FROM temp.ladder_day')
    sqlite.prepare('INSERT INTO temp.ladder_day (first, yellow, red) VALUES (?, ?, ?)').run(first, yellow, red)
    return handledLedgerIds.filter((id) => sqlite.prepare(updateSql(tableOf(id).table, '')).run().changes > 0)
  })()
  reached.set(sqlite, { today, calendar })
  return changed
}
