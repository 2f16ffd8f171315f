import type { Act, HistoryEntry } from '../../shared/ipc/history-routes.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { changeColumns, historyEntries, type LoggedChange } from './history.ts'
import { labelSql } from './labels.ts'
import type { Prepare } from './statements.ts'
import { tableOf } from './table-of.ts'

export type LogFilter = {
  readonly actor?: string | undefined
  readonly ledger?: LedgerId | undefined
  /** First and last day, local time. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Part of what was done, as the undo menu says it, or of a value before or after. */
  readonly text?: string | undefined
  /** Acts before this one only. */
  readonly before?: number | undefined
}
type Batch = { id: number; at: number; actor: string; title: string; undone_at: number | null }
type Book = { act: number; ledger: LedgerId; count: number; ids: string }

const pageSize = 50
const mostIds = 1000
const mostChanges = 200

const midnight = (day: string, plus: number): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + plus).getTime()
}

const escaped = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

type Clause = readonly [sql: string, ...values: readonly (string | number)[]]

const clausesOf = ({ actor, ledger, from, to, text, before }: LogFilter): Clause[] => {
  const clauses: Clause[] = []
  if (actor) clauses.push(['b.actor = ?', actor])
  if (from) clauses.push(['b.at >= ?', midnight(from, 0)])
  if (to) clauses.push(['b.at < ?', midnight(to, 1)])
  if (before) clauses.push(['b.id < ?', before])
  if (ledger) clauses.push(['EXISTS (SELECT 1 FROM change c WHERE c.batch_id = b.id AND c.ledger = ?)', ledger])
  if (text) {
    const like = escaped(text)
    clauses.push([
      `(b.title LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM change c WHERE c.batch_id = b.id
         AND (c.old LIKE ? ESCAPE '\\' OR c.new LIKE ? ESCAPE '\\')))`,
      like,
      like,
      like,
    ])
  }
  return clauses
}

/** The rows each act touched, by book; only the first ids of very many. */
const booksOf = (prepare: Prepare, acts: readonly Batch[]): Map<number, Act['books']> => {
  const found = prepare(
    `SELECT act, ledger, count(*) AS count, json_group_array(row_id) FILTER (WHERE n <= ${mostIds}) AS ids
       FROM (SELECT batch_id AS act, ledger, row_id, row_number() OVER (PARTITION BY batch_id, ledger ORDER BY row_id) AS n
               FROM change WHERE batch_id IN (SELECT value FROM json_each(?)) GROUP BY batch_id, ledger, row_id)
      GROUP BY act, ledger`,
  ).all(JSON.stringify(acts.map(({ id }) => id))) as Book[]
  const books = new Map<number, Act['books']>()
  for (const { act, ledger, count, ids } of found) {
    // SQLite's own JSON of row ids.
    const book = { ledger, title: tableOf(ledger).title, count, ids: JSON.parse(ids) as number[] }
    books.set(act, [...(books.get(act) ?? []), book])
  }
  return books
}

/** How rows are called: their number, or the words others know them by. */
const rowNames = (prepare: Prepare, changes: readonly LoggedChange[]): Map<string, string> => {
  const names = new Map<string, string>()
  for (const [id, group] of Map.groupBy(changes, ({ ledger }) => ledger)) {
    const ledger = tableOf(id)
    const rows = prepare(
      `SELECT r.id, coalesce(r.no, ${labelSql(ledger, 'r')}) AS name FROM ${ledger.table} r
        WHERE r.id IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify([...new Set(group.map(({ row_id }) => row_id))])) as { id: number; name: string }[]
    for (const row of rows) names.set(`${id}/${row.id}`, row.name.trim())
  }
  return names
}

export type ActChange = HistoryEntry & { ledger: LedgerId; rowId: number; row: string }

/** 操作日志: every act over all books, read from the change log. */
export const activityLog = (prepare: Prepare) => {
  const page = (filter: LogFilter): { acts: Act[]; hasMore: boolean } => {
    const clauses = clausesOf(filter)
    const where = clauses.length > 0 ? `WHERE ${clauses.map(([sql]) => sql).join(' AND ')}` : ''
    const found = prepare(
      `SELECT b.id, b.at, b.actor, b.title, b.undone_at FROM change_batch b ${where} ORDER BY b.id DESC LIMIT ${pageSize + 1}`,
    ).all(...clauses.flatMap(([, ...values]) => values)) as Batch[]
    const shown = found.slice(0, pageSize)
    const books = booksOf(prepare, shown)
    const acts = shown.map(({ id, at, actor, title, undone_at }) => ({
      id,
      at,
      actor,
      title,
      isUndone: undone_at !== null,
      books: books.get(id) ?? [],
    }))
    return { acts, hasMore: found.length > pageSize }
  }

  const act = (id: number): ActChange[] => {
    const changes = prepare(
      `SELECT ${changeColumns} FROM change c JOIN change_batch b ON b.id = c.batch_id
        WHERE c.batch_id = ? ORDER BY c.id LIMIT ${mostChanges}`,
    ).all(id) as LoggedChange[]
    const names = rowNames(prepare, changes)
    const entries = historyEntries(prepare, changes)
    return changes.flatMap(({ ledger, row_id: rowId }, i) => {
      const entry = entries[i]
      return entry ? [{ ...entry, ledger, rowId, row: names.get(`${ledger}/${rowId}`) || `第${rowId}行` }] : []
    })
  }

  const actors = (): string[] =>
    prepare('SELECT DISTINCT actor FROM change_batch ORDER BY actor').pluck().all() as string[]

  return { page, act, actors }
}
