import type { Database } from 'better-sqlite3'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { ledgerIds } from '../../shared/ledgers/index.ts'
import { changeStore } from './changes.ts'
import { labelsOf, loadNames } from './labels.ts'
import { optionStore } from './options.ts'
import type { Values } from './row-checks.ts'
import { rowReader } from './row-reader.ts'
import { rowWriter } from './row-writer.ts'
import { statements } from './statements.ts'
import { tableOf } from './table-of.ts'
import { viewStore } from './views.ts'

type Context = {
  /** The day the program works by, `YYYY-MM-DD`. */
  readonly today: () => string
  /** Who does what is done, for the history. */
  readonly actor: () => string
}

/** Fields a new row takes over from the last one entered, so that a day's entries need them once. */
const carriedOver = ['teamId', 'pointId', 'registrarId', 'source', 'weather', 'cadreIds', 'part', 'form', 'fund']

/** Reads and writes the rows of every ledger. Synchronous, as better-sqlite3 is. */
export const ledgerStore = (sqlite: Database, { today, actor }: Context) => {
  const prepare = statements(sqlite)
  const reader = rowReader(prepare, today)
  const changes = changeStore(sqlite, prepare, actor)
  const writer = rowWriter({ sqlite, prepare, reader, changes, today }, ledgerIds.map(tableOf))
  const views = viewStore(sqlite)

  const defaults = (id: LedgerId): { values: Values; labels: Record<string, string> } => {
    const ledger = tableOf(id)
    const lastId = prepare(`SELECT max(id) FROM ${ledger.table} WHERE voided_at IS NULL`).pluck().get()
    const last = typeof lastId === 'number' ? reader.one(id, lastId).values : {}
    const values: Values = {}
    for (const [key, field] of Object.entries(ledger.fields)) {
      const carried = carriedOver.includes(key) ? last[key] : undefined
      if (carried !== undefined && carried !== null) values[key] = carried
      else if (field.required && field.kind === 'day') values[key] = today()
      else if (field.required && field.kind === 'flag') values[key] = false
      else if (key === 'status') values[key] = '登记'
    }
    return { values, labels: labelsOf(ledger.fields, { values }, loadNames(prepare, ledger.fields, [{ values }])) }
  }

  const page = (ledger: LedgerId, view: string, start: number, end: number) => {
    const { ids, count } = views.page(ledger, view, start, end)
    return { rows: reader.read(ledger, ids), count }
  }

  return { open: views.open, page, row: reader.one, defaults, ...writer, changes, options: optionStore(prepare) }
}
export type LedgerStore = ReturnType<typeof ledgerStore>
