import type { Field } from '../../shared/fields/field.ts'
import { show } from '../../shared/fields/kinds.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { masked, maskNumbers } from '../../shared/rules/mask.ts'

type Column = { readonly key: string; readonly field: Field | undefined }

/** A cell in words, as it is printed and exported; a column without a field is the row's 编号. */
export const plainWords = (row: WireRow, { key, field }: Column, hides: boolean): string => {
  if (!field) return row.no ?? ''
  const value = row.values[key]
  if (value === null || value === undefined) return ''
  if (field.kind === 'ref' || field.kind === 'refs') return (row.labels[key] ?? '').trim()
  // `show` masks ids itself; the raw value is what is exported whole.
  const text = field.kind === 'citizenId' ? String(value) : show(field, value)
  // Numbers are typed into sentences and remarks as well.
  return hides ? maskNumbers(masked(field, text)) : text
}
