import type { Database } from 'better-sqlite3'
import type { Fields } from '../../shared/fields/field.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import type { HandledLedgerId } from '../../shared/ledgers/index.ts'
import { progressOf, workKinds } from '../../shared/ledgers/progress.ts'
import { type ActionContext, type ActionId, type ActionInput, actionOf } from '../../shared/rules/actions.ts'
import { applyAction, followUpWords, recordWords } from '../../shared/rules/apply-action.ts'
import { snake } from '../ledger-table.ts'
import { calendarOf } from './calendar-store.ts'
import type { LedgerStore } from './ledger-store.ts'
import { type Prepare, statements } from './statements.ts'
import { tableOf } from './table-of.ts'

export type Act = ActionInput & {
  readonly ledger: HandledLedgerId
  readonly ids: readonly number[]
  readonly action: ActionId
}
/** A row that was left as it is, and why. */
export type RefusedRow = { readonly id: number; readonly no: string | null; readonly message: string }
export type Acted = { readonly done: number; readonly refused: RefusedRow[]; readonly warned: RefusedRow[] }

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

/** Rows of the book that have a photo or a scan. */
const withAttachments = (prepare: Prepare, ledger: HandledLedgerId, ids: readonly number[]): ReadonlySet<number> =>
  new Set(
    prepare(
      `SELECT DISTINCT row_id FROM row_attachment
       WHERE ledger = ? AND removed_at IS NULL AND row_id IN (SELECT value FROM json_each(?))`,
    )
      .pluck()
      .all(ledger, JSON.stringify(ids)) as number[],
  )

/** Thrown to take the whole act back when no row could be acted on: an empty act must not stand in the undo list. */
class NothingDone extends Error {}

type Tools = { readonly sqlite: Database; readonly ledgers: LedgerStore; readonly operator: () => string }

/** Acts on matters: the row and its 过程记录 in one transaction, many rows in one act. */
export const caseStore = ({ sqlite, ledgers, operator }: Tools, today: () => string) => {
  const prepare = statements(sqlite)

  const contextsFor = ({ ledger, ids }: Act): ((id: number) => ActionContext) => {
    const pasts = pastsOf(prepare, ledger, ids)
    const attached = withAttachments(prepare, ledger, ids)
    const shared = { ledger, fields: tableOf(ledger).fields as Fields, today: today(), calendar: calendarOf(sqlite) }
    return (id) => {
      const { assignedOn, followUps, works } = pasts.get(id) ?? noPast
      const hasEvidence = works > 0 || attached.has(id)
      return { ...shared, assignedOn: assignedOn ?? undefined, followUps, hasEvidence }
    }
  }

  /** @returns what to look at again in the row, or nothing. @throws AppError when the row may not be acted on */
  const actOn = (row: WireRow, { ledger, action: id, ...input }: Act, context: ActionContext): string => {
    const action = actionOf(id)
    if (row.voidedAt !== null) throw new AppError('invalid-row', '已作废，请先恢复。')
    const applied = applyAction(action, row.values, input, context)
    if ('refusal' in applied) throw new AppError('invalid-row', applied.refusal)
    const written = ledgers.edit(ledger, { id: row.id, version: row.version, values: { ...applied.values } })
    const { record } = applied
    const content =
      id === 'followUp'
        ? followUpWords(record.content, { ...row.values, ...input.values })
        : recordWords(action, record.content, written.values, written.labels)
    const recorder = record.recorder ?? operator()
    ledgers.add('progress', { ...record, content, recorder, [progressOf[ledger]]: row.id })
    const touched = Object.entries(written.warnings).filter(([key]) => Object.hasOwn(applied.values, key))
    return touched.map(([, message]) => message).join('')
  }

  const act = (wanted: Act): Acted => {
    const { ledger, action } = wanted
    const ids = [...new Set(wanted.ids)]
    const contextOf = contextsFor({ ...wanted, ids })
    const refused: RefusedRow[] = []
    const warned: RefusedRow[] = []
    let done = 0
    const one = sqlite.transaction((row: WireRow) => actOn(row, wanted, contextOf(row.id)))
    const all = (): void => {
      for (const row of ledgers.rows(ledger, ids)) {
        const name = { id: row.id, no: row.no }
        try {
          const message = one(row)
          if (message) warned.push({ ...name, message })
          done += 1
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          refused.push({ ...name, message: error.issues.map((issue) => issue.message).join('') || error.message })
        }
      }
      if (done === 0) throw new NothingDone()
    }
    const { title } = actionOf(action)
    try {
      ledgers.changes.group(`${title}${tableOf(ledger).title}${ids.length}行`, all)
    } catch (error) {
      if (!(error instanceof NothingDone)) throw error
    }
    return { done, refused, warned }
  }
  return { act }
}
export type CaseStore = ReturnType<typeof caseStore>
