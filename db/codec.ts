import type { Field, Value } from '../shared/fields/field.ts'

/** What SQLite stores of a value: flags as 0 or 1, lists as JSON text, everything else as it is. */
export type Stored = string | number | null

export const encode = (field: Field, value: Value | undefined): Stored => {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number') return value
  // An empty list and no list are the same to a person; one form keeps “空” one question in SQL.
  return value.length === 0 && !field.required ? null : JSON.stringify(value)
}

export const decode = (field: Field, stored: Stored): Value => {
  if (stored === null) return null
  switch (field.kind) {
    case 'flag':
      return stored === 1
    case 'choices':
    case 'terms':
    case 'refs':
      return JSON.parse(String(stored)) as readonly string[] | readonly number[]
    default:
      return stored
  }
}
