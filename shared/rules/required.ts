import type { Check, RowValues } from '../ledgers/define.ts'

export const isEmpty = (value: RowValues[string]): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Fields that must be filled in once `when` holds; `because` begins the message. */
export const requiredWhen =
  (when: (row: RowValues) => boolean, because: string, fields: Readonly<Record<string, string>>): Check =>
  (row) => {
    if (!when(row)) return undefined
    const missing = Object.entries(fields).filter(([key]) => isEmpty(row[key]))
    const first = missing[0]
    if (!first) return undefined
    const names = missing.map(([, name]) => `“${name}”`).join('、')
    return { field: first[0], level: 'stop', message: `${because}，请填写${names}。` }
  }

/** One of the fields, and no more than one, must be filled in; field keys with how people call them. */
export const exactlyOne =
  (fields: Readonly<Record<string, string>>): Check =>
  (row) => {
    const filled = Object.keys(fields).filter((key) => !isEmpty(row[key]))
    if (filled.length === 1) return undefined
    const names = Object.values(fields)
      .map((name) => `“${name}”`)
      .join('、')
    const field = filled[1] ?? Object.keys(fields)[0] ?? ''
    return { field, level: 'stop', message: `${names}只能填写其中一项，且必须填写一项。` }
  }
