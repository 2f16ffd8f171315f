import type { Database } from 'better-sqlite3'
import type { Fields } from '../../shared/fields/field.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { attachmentRoles } from '../../shared/ledgers/attachment-roles.ts'
import type { HandledLedgerId } from '../../shared/ledgers/index.ts'
import { progressOf, workKinds } from '../../shared/ledgers/progress.ts'
import { type ActionContext, type ActionId, type ActionInput, actionOf } from '../../shared/rules/actions.ts'
import { applyAction, followUpWords, recordWords } from '../../shared/rules/apply-action.ts'
import { encode, type Stored } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import { calendarOf } from './calendar-store.ts'
import { labelsOf, loadNames } from './labels.ts'
import type { LedgerStore } from './ledger-store.ts'
import { rowIssues, type Values } from './row-checks.ts'
import { type Lookup, rememberingLookup } from './row-lookup.ts'
import { affected, withParents } from './row-parts.ts'
import { newRowIssues } from './settle-row.ts'
import { type Prepare, statements } from './statements.ts'
import { fieldOf, tableOf } from './table-of.ts'

export type Act = ActionInput & {
  readonly ledger: HandledLedgerId
  readonly ids: readonly number[]
  readonly action: ActionId
}
/** A row that was left as it is, and why. */
export type RefusedRow = { readonly id: number; readonly no: string | null; readonly message: string }

/** A field of the matter before and after, as SQLite stores it. */
export type PlannedCell = { readonly key: string; readonly old: Stored; readonly now: Stored }
/** What an act will write for one row, as long as the row keeps its version. */
export type PlannedRow = {
  readonly id: number
  readonly no: string | null
  readonly version: number
  readonly cells: readonly PlannedCell[]
  readonly record: Values
  /** What to look at again once it is done; empty for nothing. */
  readonly warning: string
}
export type Plan = { readonly rows: PlannedRow[]; readonly refused: RefusedRow[] }

type Past = { readonly assignedOn: string | null; readonly followUps: number; readonly works: number }
const noPast: Past = { assignedOn: null, followUps: 0, works: 0 }

/** What the 过程记录 so far say of each row. */
const pastsOf = (prepare: Prepare, ledger: HandledLedgerId, ids: readonly number[]): ReadonlyMap<number, Past> => {
  const by = snake(progressOf[ledger])
  const rows = prepare(
    `SELECT ${by} AS id, max(CASE WHEN kind = '交办' THEN done_on END) AS assignedOn, sum(kind = '回访') AS followUps,
       sum(kind IN (SELECT value FROM json_each(?))) AS works
     FROM progress WHERE voided_at IS NULL AND ${by} IN (SELECT value FROM json_each(?)) GROUP BY ${by}`,
  ).all(JSON.stringify(workKinds), JSON.stringify(ids)) as (Past & { id: number })[]
  return new Map(rows.map((row) => [row.id, row]))
}

/** Rows of the book that have a photo or a scan which proves that the matter was settled. */
const withEvidence = (prepare: Prepare, ledger: HandledLedgerId, ids: readonly number[]): ReadonlySet<number> =>
  new Set(
    prepare(
      `SELECT DISTINCT row_id FROM row_attachment
       WHERE ledger = ? AND removed_at IS NULL AND row_id IN (SELECT value FROM json_each(?))
         AND role IN (SELECT value FROM json_each(?))`,
    )
      .pluck()
      .all(ledger, JSON.stringify(ids), JSON.stringify(attachmentRoles(ledger).evidence)) as number[],
  )

type Planning = {
  readonly act: Act
  readonly lookup: Lookup
  readonly contextOf: (id: number) => ActionContext
  readonly today: string
  readonly operator: string
  readonly organs: Map<unknown, string>
}

/** 责任单位 in words, as the act leaves it; one act names few of them. */
const organAfter = (
  { lookup: { prepare }, act: { ledger }, organs }: Planning,
  row: WireRow,
  after: Values,
): string => {
  const { organId } = after
  if (organId === row.values.organId) return row.labels.organId ?? ''
  const known = organs.get(organId)
  if (known !== undefined) return known
  const { organId: field } = tableOf(ledger).fields
  const asked = field ? { organId: field } : {}
  const values = { organId: organId ?? null }
  const name = labelsOf(asked, { values }, loadNames(prepare, asked, [{ values }])).organId ?? ''
  organs.set(organId, name)
  return name
}

type Fault = { readonly refusal: string }

const wordsOf = (planning: Planning, row: WireRow, after: Values, written: string): string => {
  const { act } = planning
  if (act.action === 'followUp') return followUpWords(written, { ...row.values, ...act.values })
  return recordWords(actionOf(act.action), written, after, { organId: organAfter(planning, row, after) })
}

const warningOf = (ledger: HandledLedgerId, row: Values, changed: readonly string[], today: string): string =>
  tableOf(ledger)
    .checks.flatMap((check) => check(row, today) ?? [])
    .filter(({ level, field }) => level === 'warn' && changed.includes(field))
    .map(({ message }) => message)
    .join('')

const wholeOf = (messages: readonly { readonly message: string }[]): Fault => ({
  refusal: messages.map(({ message }) => message).join(''),
})

/** The matter's 过程记录, every field of it. */
const recordOf = (ledger: HandledLedgerId, id: number, given: Values): Values => {
  const keys = Object.keys(tableOf('progress').fields)
  const record: Values = Object.fromEntries(keys.map((key) => [key, given[key] ?? null]))
  return { ...record, [progressOf[ledger]]: id }
}

/** Checks one row as a single edit would be checked; nothing is written. */
const planRow = (planning: Planning, row: WireRow): PlannedRow | Fault => {
  const { act, lookup, contextOf, today } = planning
  const ledger = tableOf(act.ledger)
  const { id, no, version, values: before } = row
  if (row.voidedAt !== null) return { refusal: '已作废，请先恢复。' }
  const applied = applyAction(actionOf(act.action), before, act, contextOf(id))
  if ('refusal' in applied) return applied
  const given = withParents(lookup, ledger, { ...applied.values })
  const after: Values = { ...before, ...given }
  const cells = Object.keys(given).flatMap((key): PlannedCell[] => {
    const field = fieldOf(ledger, key)
    const [old, now] = [encode(field, before[key]), encode(field, given[key])]
    return old === now ? [] : [{ key, old, now }]
  })
  const changed = cells.map(({ key }) => key)
  // 办结 by an act has weighed its own proof, the 办理依据 among them.
  const candidate = { row: after, before, keys: affected(ledger, changed), id, isProven: true }
  const { own, rules } = rowIssues(lookup, ledger, candidate, today)
  if (changed.length > 0 && own.length + rules.length > 0) return wholeOf([...own, ...rules])
  const { record: told } = applied
  const content = wordsOf(planning, row, after, told.content)
  const record = recordOf(act.ledger, id, { ...told, content, recorder: told.recorder ?? planning.operator })
  const faults = newRowIssues(lookup, tableOf('progress'), record, today)
  if (faults.length > 0) return wholeOf(faults)
  return { id, no, version, cells, record, warning: warningOf(act.ledger, after, changed, today) }
}

/** Rows planned between two breaths. */
const slice = 250

export type CaseTools = { readonly sqlite: Database; readonly ledgers: LedgerStore; readonly operator: () => string }

const contextsFor = (sqlite: Database, prepare: Prepare, act: Act, today: string): ((id: number) => ActionContext) => {
  const { ledger, ids } = act
  const pasts = pastsOf(prepare, ledger, ids)
  const proven = withEvidence(prepare, ledger, ids)
  const shared = { ledger, fields: tableOf(ledger).fields as Fields, today, calendar: calendarOf(sqlite) }
  return (id) => {
    const { assignedOn, followUps, works } = pasts.get(id) ?? noPast
    return { ...shared, assignedOn: assignedOn ?? undefined, followUps, hasEvidence: works > 0 || proven.has(id) }
  }
}

/** Works out an act on many rows without writing anything; yields how many are done, so that others get a turn. */
export const planning = function* (
  { sqlite, ledgers, operator }: CaseTools,
  act: Act,
  today: string,
): Generator<number, Plan> {
  const prepare = statements(sqlite)
  const plan: Plan = { rows: [], refused: [] }
  const organs = new Map<unknown, string>()
  for (let at = 0; at < act.ids.length; at += slice) {
    const part = { ...act, ids: act.ids.slice(at, at + slice) }
    const lookup = rememberingLookup(prepare)
    const contextOf = contextsFor(sqlite, prepare, part, today)
    const desk: Planning = { act, lookup, contextOf, today, operator: operator(), organs }
    for (const row of ledgers.rows(act.ledger, part.ids)) {
      const planned = planRow(desk, row)
      if ('refusal' in planned) plan.refused.push({ id: row.id, no: row.no, message: planned.refusal })
      else plan.rows.push(planned)
    }
    yield Math.min(at + slice, act.ids.length)
  }
  return plan
}
