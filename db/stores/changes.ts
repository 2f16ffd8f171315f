import type { Database } from 'better-sqlite3'
import type { Field, Value } from '../../shared/fields/field.ts'
import { show } from '../../shared/fields/kinds.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { decode, type Stored } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import { loadNames } from './labels.ts'
import type { Prepare } from './statements.ts'
import { tableOf } from './table-of.ts'

/** One field of one row before and after, as SQLite stores it. */
export type Change = {
  readonly ledger: LedgerId
  readonly rowId: number
  /** A field's key, `added` for a new row, or `voided` for 作废 and its reversal. */
  readonly field: string
  readonly old: Stored
  readonly new: Stored
}

type Batch = { readonly id: number; readonly title: string }
type Logged = { ledger: LedgerId; row_id: number; field: string; old: string | null; new: string | null }

export type UndoState = { readonly undo: string | null; readonly redo: string | null }
export type Undone = UndoState & { readonly title: string; readonly ledgers: LedgerId[] }

const undoneReason = '撤销新增'

/** What to write back for a change: column assignments of its row. */
const assignments = (change: Logged, side: 'old' | 'new', now: number): [string, Stored][] => {
  const value = JSON.parse(change[side] ?? 'null') as Stored
  if (change.field === 'added')
    return side === 'old'
      ? [
          ['voided_at', now],
          ['void_reason', undoneReason],
        ]
      : [
          ['voided_at', null],
          ['void_reason', null],
        ]
  if (change.field === 'voided')
    return [
      ['voided_at', value === null ? null : now],
      ['void_reason', value],
    ]
  return [[snake(change.field), value]]
}

const nextUndo = 'SELECT id, title FROM change_batch WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1'
// Only what was undone after the last act that stands can be done again: a new act forgets the rest.
const nextRedo =
  'SELECT id, title FROM change_batch WHERE undone_at IS NOT NULL AND id > coalesce((SELECT max(id) FROM change_batch WHERE undone_at IS NULL), 0) ORDER BY id LIMIT 1'

/** The log of every change: written in the change's own transaction, read by undo, redo and the history of a row. */
export const changeStore = (sqlite: Database, prepare: Prepare, actor: () => string) => {
  const log = (title: string, changes: readonly Change[]): void => {
    const batch = prepare('INSERT INTO change_batch (at, actor, title) VALUES (?, ?, ?)').run(
      Date.now(),
      actor(),
      title,
    )
    const insert = prepare('INSERT INTO change (batch_id, ledger, row_id, field, old, new) VALUES (?, ?, ?, ?, ?, ?)')
    for (const c of changes)
      insert.run(batch.lastInsertRowid, c.ledger, c.rowId, c.field, JSON.stringify(c.old), JSON.stringify(c.new))
  }

  const state = (): UndoState => ({
    undo: (prepare(nextUndo).get() as Batch | undefined)?.title ?? null,
    redo: (prepare(nextRedo).get() as Batch | undefined)?.title ?? null,
  })

  const apply = (batch: Batch, side: 'old' | 'new'): Undone => {
    const now = Date.now()
    const order = side === 'old' ? 'DESC' : 'ASC'
    const changes = prepare(
      `SELECT ledger, row_id, field, old, new FROM change WHERE batch_id = ? ORDER BY id ${order}`,
    ).all(batch.id) as Logged[]
    for (const change of changes) {
      const sets = assignments(change, side, now)
      const columns = sets.map(([name]) => `${name} = ?`).join(', ')
      prepare(
        `UPDATE ${tableOf(change.ledger).table} SET ${columns}, version = version + 1, updated_at = ? WHERE id = ?`,
      ).run(...sets.map(([, value]) => value), now, change.row_id)
    }
    prepare('UPDATE change_batch SET undone_at = ? WHERE id = ?').run(side === 'old' ? now : null, batch.id)
    return { ...state(), title: batch.title, ledgers: [...new Set(changes.map((c) => c.ledger))] }
  }

  const step = (sql: string, side: 'old' | 'new', nothing: string): Undone =>
    sqlite
      .transaction(() => {
        const batch = prepare(sql).get() as Batch | undefined
        if (!batch) throw new AppError('not-found', nothing)
        return apply(batch, side)
      })
      .immediate()

  return {
    log,
    state,
    undo: () => step(nextUndo, 'old', '没有可以撤销的操作。'),
    redo: () => step(nextRedo, 'new', '没有可以重做的操作。'),
    history: (ledger: LedgerId, rowId: number) => history(prepare, ledger, rowId),
  }
}
export type ChangeStore = ReturnType<typeof changeStore>

type HistoryLine = Logged & { at: number; actor: string; title: string; undone_at: number | null }

const wordsOf = (prepare: Prepare, field: Field | undefined, json: string | null): string => {
  const stored = JSON.parse(json ?? 'null') as Stored
  if (!field) return stored === null ? '' : String(stored)
  const value: Value = decode(field, stored)
  if (field.kind !== 'ref' && field.kind !== 'refs') return show(field, value)
  const names = loadNames(prepare, { it: field }, [{ values: { it: value } }]).get(field.ledger)
  const ids = Array.isArray(value) ? value : value === null ? [] : [value]
  return ids.map((id) => names?.get(Number(id)) ?? '').join('、')
}

const history = (prepare: Prepare, ledger: LedgerId, rowId: number) => {
  const { fields } = tableOf(ledger)
  const lines = prepare(
    `SELECT c.ledger, c.row_id, c.field, c.old, c.new, b.at, b.actor, b.title, b.undone_at
       FROM change c JOIN change_batch b ON b.id = c.batch_id
      WHERE c.ledger = ? AND c.row_id = ? ORDER BY c.id DESC LIMIT 500`,
  ).all(ledger, rowId) as HistoryLine[]
  const special: Readonly<Record<string, string>> = { added: '新增', voided: '作废' }
  return lines.map((line) => ({
    at: line.at,
    actor: line.actor,
    title: line.undone_at === null ? line.title : `${line.title}（已撤销）`,
    label: special[line.field] ?? fields[line.field]?.label ?? line.field,
    old: line.field === 'added' ? '' : wordsOf(prepare, fields[line.field], line.old),
    new: line.field === 'added' ? '' : wordsOf(prepare, fields[line.field], line.new),
  }))
}
