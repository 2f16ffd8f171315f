import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { Stored } from '../codec.ts'
import { activityLog } from './activity-log.ts'
import { earlierValue, rowHistory } from './history.ts'
import type { Prepare } from './statements.ts'
import { writeBack } from './write-back.ts'

/** One field of one row before and after, as SQLite stores it. */
export type Change = {
  readonly ledger: LedgerId
  readonly rowId: number
  /** A field's key, `added` for a new row, `voided` for 作废 and its reversal, or that of `attachmentField`. */
  readonly field: string
  readonly old: Stored
  readonly new: Stored
}

/** An act while it is being done. */
export type Act = {
  readonly write: (ledger: LedgerId, rowId: number, field: string, old: Stored, now: Stored) => void
  readonly rename: (title: string) => void
}

type Batch = { readonly id: number; readonly title: string }

export type UndoState = { readonly undo: string | null; readonly redo: string | null }
export type Undone = UndoState & { readonly title: string; readonly ledgers: LedgerId[] }

// An act without changes, as an export with whole numbers is, is only told of.
const nextUndo =
  'SELECT id, title FROM change_batch b WHERE undone_at IS NULL AND EXISTS (SELECT 1 FROM change c WHERE c.batch_id = b.id) ORDER BY id DESC LIMIT 1'
// Only what was undone after the last act that stands can be done again: a new act with changes forgets the rest.
const nextRedo =
  'SELECT id, title FROM change_batch WHERE undone_at IS NOT NULL AND id > coalesce((SELECT max(id) FROM change_batch b WHERE undone_at IS NULL AND EXISTS (SELECT 1 FROM change c WHERE c.batch_id = b.id)), 0) ORDER BY id LIMIT 1'

/** The log of every change: written in the change's own transaction, read by undo, redo and the history of a row. */
export const changeStore = (sqlite: Database, prepare: Prepare, actor: () => string) => {
  const begin = (title: string): number =>
    Number(
      prepare('INSERT INTO change_batch (at, actor, title) VALUES (?, ?, ?)').run(Date.now(), actor(), title)
        .lastInsertRowid,
    )

  /** The act that is being made of several writes. */
  let grouped: number | undefined

  /**
   * An act whose changes are told one by one, and whose name may be known only at its end. It is written down with its
   * first change: an act that changed nothing leaves no line in the undo list.
   */
  const act = (title: string): Act => {
    const insert = prepare('INSERT INTO change (batch_id, ledger, row_id, field, old, new) VALUES (?, ?, ?, ?, ?, ?)')
    let batch: number | undefined
    return {
      write: (ledger, rowId, field, old, now) => {
        batch ??= grouped ?? begin(title)
        insert.run(batch, ledger, rowId, field, JSON.stringify(old), JSON.stringify(now))
      },
      rename: (better) => {
        if (batch !== undefined && batch !== grouped)
          prepare('UPDATE change_batch SET title = ? WHERE id = ?').run(better, batch)
      },
    }
  }

  const log = (title: string, changes: readonly Change[]): void => {
    const made = act(title)
    for (const c of changes) made.write(c.ledger, c.rowId, c.field, c.old, c.new)
  }

  /** Several writes as one act: one transaction, one line in the undo list. A group inside a group is part of it. */
  const group = <T>(title: string, work: () => T): T => {
    if (grouped !== undefined) return work()
    return sqlite
      .transaction(() => {
        grouped = begin(title)
        try {
          return work()
        } finally {
          grouped = undefined
        }
      })
      .immediate()
  }

  const state = (): UndoState => ({
    undo: (prepare(nextUndo).get() as Batch | undefined)?.title ?? null,
    redo: (prepare(nextRedo).get() as Batch | undefined)?.title ?? null,
  })

  const apply = (batch: Batch, side: 'old' | 'new'): Undone => {
    const now = Date.now()
    const ledgers = writeBack(prepare, batch.id, side, now)
    prepare('UPDATE change_batch SET undone_at = ? WHERE id = ?').run(side === 'old' ? now : null, batch.id)
    return { ...state(), title: batch.title, ledgers }
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
    act,
    log,
    group,
    state,
    undo: () => step(nextUndo, 'old', '没有可以撤销的操作。'),
    redo: () => step(nextRedo, 'new', '没有可以重做的操作。'),
    history: (ledger: LedgerId, rowId: number, field?: string) => rowHistory(prepare, ledger, rowId, field),
    earlier: (ledger: LedgerId, rowId: number, change: number, side: 'old' | 'new') =>
      earlierValue(prepare, { ledger, id: rowId }, change, side),
    activity: activityLog(prepare),
  }
}
export type ChangeStore = ReturnType<typeof changeStore>
