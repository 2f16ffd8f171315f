import type { Field } from '../../shared/fields/field.ts'
import { show } from '../../shared/fields/kinds.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { masked } from '../../shared/rules/mask.ts'
import type { Desk } from './workspace.ts'

type Column = { readonly key: string; readonly field: Field | undefined }

/** A cell in words, as it is printed and exported; a column without a field is the row's 编号. */
export const plainWords = (row: WireRow, { key, field }: Column, hides: boolean): string => {
  if (!field) return row.no ?? ''
  const value = row.values[key]
  if (value === null || value === undefined) return ''
  if (field.kind === 'ref' || field.kind === 'refs') return (row.labels[key] ?? '').trim()
  // `show` masks ids itself; the raw value is what is exported whole.
  const text = field.kind === 'citizenId' ? String(value) : show(field, value)
  return hides ? masked(field, text) : text
}

/** Unmasked numbers leave only with a reason, which stands in the log. @throws AppError without one */
export const writeDownUnmasked = (
  { sqlite, settings }: Pick<Desk, 'sqlite' | 'settings'>,
  what: string,
  reason: string,
): void => {
  if (reason === '') throw new AppError('invalid-input', '导出完整的身份证号、电话须写明用途。')
  const title = `导出${what}（未遮盖，用途：${reason}）`
  const actor = settings.get('operator') ?? '经办人'
  sqlite.prepare('INSERT INTO change_batch (at, actor, title) VALUES (?, ?, ?)').run(Date.now(), actor, title)
}
