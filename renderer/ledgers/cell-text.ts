import { type Field, type Status, statuses, type Value } from '../../shared/fields/field.ts'
import { show } from '../../shared/fields/kinds.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { type DictionaryId, dictionaries } from '../../shared/ledgers/dictionaries.ts'

/** Signs before the status, from the GB 2312 set so that every office font has them; readable in black and white. */
const statusMarks: Readonly<Record<Status, string>> = {
  草稿: '□',
  登记: '○',
  交办: '△',
  办理中: '▲',
  已办结: '●',
  已回访: '◎',
  已销号: '√',
  退回: '←',
  挂起: '‖',
  转出: '→',
}

const isStatus = (value: Value | undefined): value is Status =>
  typeof value === 'string' && (statuses as readonly string[]).includes(value)

/** A dictionary's id is a word of the code; people know it by its title. */
const dictionaryTitle = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && Object.hasOwn(dictionaries, value)
    ? dictionaries[value as DictionaryId].title
    : undefined

/** The words of a cell, as people read them. */
export const cellText = (row: WireRow, key: string, field: Field): string => {
  const value = row.values[key]
  if (field.kind === 'ref' || field.kind === 'refs') return row.labels[key] ?? ''
  if (key === 'status' && isStatus(value)) return `${statusMarks[value]} ${value}`
  return (key === 'dictionary' ? dictionaryTitle(value) : undefined) ?? show(field, value)
}

/** The text an editor begins with: whole where the cell is masked, plain where it carries signs. */
export const editText = (row: WireRow, key: string, field: Field): string => {
  const value = row.values[key]
  if (field.kind === 'citizenId') return typeof value === 'string' ? value : ''
  if (field.kind === 'ref' || field.kind === 'refs') return row.labels[key] ?? ''
  return (key === 'dictionary' ? dictionaryTitle(value) : undefined) ?? show(field, value)
}
