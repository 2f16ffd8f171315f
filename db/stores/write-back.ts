import type { Statement } from 'better-sqlite3'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { Stored } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import { applyAttachment, isAttachmentField } from './attachment-log.ts'
import type { Prepare } from './statements.ts'
import { tableOf } from './table-of.ts'

export type Side = 'old' | 'new'
/** Ledger, row, field, and the value to write as JSON. */
type Logged = readonly [ledger: LedgerId, rowId: number, field: string, json: string | null]

const undoneReason = '撤销新增'

/** What to write back for a change: column assignments of its row. */
const assignments = (field: string, value: Stored, side: Side, now: number): readonly [string, Stored][] => {
  switch (field) {
    case 'added':
      return [
        ['voided_at', side === 'old' ? now : null],
        ['void_reason', side === 'old' ? undoneReason : null],
      ]
    case 'voided':
      return [
        ['voided_at', value === null ? null : now],
        ['void_reason', value],
      ]
    default:
      return [[snake(field), value]]
  }
}

/** One statement for each set of columns of each table; an act changes few sets in many rows. */
const updates = (prepare: Prepare) => {
  const made = new Map<string, Statement<unknown[]>>()
  return (ledger: LedgerId, columns: readonly string[]): Statement<unknown[]> => {
    const name = `${ledger}:${columns.join()}`
    const known = made.get(name)
    if (known) return known
    const sets = columns.map((column) => `${column} = ?`).join(', ')
    const statement = prepare(
      `UPDATE ${tableOf(ledger).table} SET ${sets}, version = version + 1, updated_at = ? WHERE id = ?`,
    )
    made.set(name, statement)
    return statement
  }
}

/** Acts are read in slices, so that a hundred thousand changes are not held at once. */
const slice = 20_000

/** Writes one side of an act back into its rows; consecutive changes of a row are one update. Says which ledgers changed. */
export const writeBack = (prepare: Prepare, batch: number, side: Side, now: number): LedgerId[] => {
  const [order, past, from] = side === 'old' ? ['DESC', '<', Number.MAX_SAFE_INTEGER] : ['ASC', '>', 0]
  const read = prepare(
    `SELECT ledger, row_id, field, "${side}", id FROM change WHERE batch_id = ? AND id ${past} ? ORDER BY id ${order} LIMIT ${slice}`,
  ).raw()
  const update = updates(prepare)
  const ledgers = new Set<LedgerId>()
  let row: { ledger: LedgerId; id: number; sets: Map<string, Stored> } | undefined
  const flush = (): void => {
    if (row) update(row.ledger, [...row.sets.keys()]).run(...row.sets.values(), now, row.id)
    row = undefined
  }
  const take = ([ledger, rowId, field, json]: Logged): void => {
    const value = JSON.parse(json ?? 'null') as Stored
    if (isAttachmentField(field)) {
      // It lies in a table of its own; the row's version stays, so that a form opened over it can still be saved.
      applyAttachment(prepare, field, value, now)
      ledgers.add(ledger)
      return
    }
    if (row?.ledger !== ledger || row.id !== rowId) {
      flush()
      ledgers.add(ledger)
      row = { ledger, id: rowId, sets: new Map() }
    }
    for (const [column, stored] of assignments(field, value, side, now)) row.sets.set(column, stored)
  }
  let last: number | undefined = Number(from)
  while (last !== undefined) {
    const changes = read.all(batch, last) as [...Logged, number][]
    for (const change of changes) take([change[0], change[1], change[2], change[3]])
    last = changes.length === slice ? changes.at(-1)?.[4] : undefined
  }
  flush()
  return [...ledgers]
}
