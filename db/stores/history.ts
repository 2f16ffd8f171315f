import type { Field, Value } from '../../shared/fields/field.ts'
import { show } from '../../shared/fields/kinds.ts'
import type { HistoryEntry } from '../../shared/ipc/history-routes.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { decode, type Stored } from '../codec.ts'
import { attachmentWords, isAttachmentField } from './attachment-log.ts'
import { loadNames } from './labels.ts'
import type { Prepare } from './statements.ts'
import { fieldOf, tableOf } from './table-of.ts'

/** A change with the act it was part of, as the log keeps it. */
export type LoggedChange = {
  readonly id: number
  readonly act: number
  readonly ledger: LedgerId
  readonly row_id: number
  readonly field: string
  readonly old: string | null
  readonly new: string | null
  readonly at: number
  readonly actor: string
  readonly title: string
  readonly undone_at: number | null
}

/** Columns of a `LoggedChange`, from `change c` and `change_batch b`. */
export const changeColumns =
  'c.id, c.batch_id AS act, c.ledger, c.row_id, c.field, c.old, c.new, b.at, b.actor, b.title, b.undone_at'

const storedOf = (json: string | null): Stored => JSON.parse(json ?? 'null') as Stored

const isReference = (field: Field | undefined): field is Extract<Field, { kind: 'ref' | 'refs' }> =>
  field?.kind === 'ref' || field?.kind === 'refs'

const idsOf = (value: Value): readonly number[] =>
  (Array.isArray(value) ? value : value === null ? [] : [value]).map(Number)

const fieldOfChange = ({ ledger, field }: LoggedChange): Field | undefined => tableOf(ledger).fields[field]

/** The names behind every reference in these changes, one query a book. */
const namesBehind = (prepare: Prepare, changes: readonly LoggedChange[]) => {
  const fields: Record<string, Field> = {}
  const rows: { values: Record<string, Value> }[] = []
  for (const change of changes) {
    const field = fieldOfChange(change)
    if (!isReference(field)) continue
    const key = `${change.ledger}.${change.field}`
    fields[key] = field
    for (const side of [change.old, change.new]) rows.push({ values: { [key]: decode(field, storedOf(side)) } })
  }
  return loadNames(prepare, fields, rows)
}

const kindOf = ({ field, new: next }: LoggedChange): HistoryEntry['kind'] => {
  if (field === 'added') return 'added'
  if (field === 'voided') return storedOf(next) === null ? 'restored' : 'voided'
  return isAttachmentField(field) ? 'attachment' : 'field'
}

const specialLabels: Readonly<Record<string, string>> = {
  added: '新增',
  voided: '作废',
  restored: '恢复',
  attachment: '附件',
}

/** Logged changes as people read them. */
export const historyEntries = (prepare: Prepare, changes: readonly LoggedChange[]): HistoryEntry[] => {
  const names = namesBehind(prepare, changes)
  const wordsOf = (change: LoggedChange, json: string | null): string => {
    const stored = storedOf(json)
    if (isAttachmentField(change.field)) return attachmentWords(stored)
    const field = fieldOfChange(change)
    if (!field) return stored === null ? '' : String(stored)
    const value = decode(field, stored)
    if (!isReference(field)) return show(field, value)
    return idsOf(value)
      .map((id) => names.get(field.ledger)?.get(id) ?? '')
      .join('、')
  }
  return changes.map((change) => {
    const kind = kindOf(change)
    const isAdded = kind === 'added'
    return {
      id: change.id,
      act: change.act,
      at: change.at,
      actor: change.actor,
      title: change.title,
      isUndone: change.undone_at !== null,
      kind,
      field: change.field,
      label: specialLabels[kind] ?? fieldOfChange(change)?.label ?? change.field,
      old: isAdded ? '' : wordsOf(change, change.old),
      new: isAdded ? '' : wordsOf(change, change.new),
    }
  })
}

/** Who changed what in a row, newest first; of one field only when it is named. */
export const rowHistory = (prepare: Prepare, ledger: LedgerId, rowId: number, field?: string): HistoryEntry[] => {
  const changes = prepare(
    `SELECT ${changeColumns} FROM change c JOIN change_batch b ON b.id = c.batch_id
      WHERE c.ledger = ? AND c.row_id = ? AND (? IS NULL OR c.field = ?) ORDER BY c.id DESC LIMIT 500`,
  ).all(ledger, rowId, field ?? null, field ?? null) as LoggedChange[]
  return historyEntries(prepare, changes)
}

export type Earlier = { readonly field: string; readonly value: Value }

/** The value before or after a change, to be written back. @throws AppError when the change is none of this row's fields */
export const earlierValue = (
  prepare: Prepare,
  row: { readonly ledger: LedgerId; readonly id: number },
  change: number,
  side: 'old' | 'new',
): Earlier => {
  const found = prepare('SELECT field, old, new FROM change WHERE id = ? AND ledger = ? AND row_id = ?').get(
    change,
    row.ledger,
    row.id,
  ) as Pick<LoggedChange, 'field' | 'old' | 'new'> | undefined
  if (!found) throw new AppError('not-found', '没有找到这条改动记录，请刷新后再试。')
  const field = fieldOf(tableOf(row.ledger), found.field)
  if (field.auto) throw new AppError('invalid-input', `“${field.label}”由程序填写，不能恢复为以前的值。`)
  return { field: found.field, value: decode(field, storedOf(found[side])) }
}
