import type { Fields } from '../fields/field.ts'
import { headsOf, isNumberColumn, isOwnColumn, plainHead } from './headers.ts'

/** What a column is taken for: a field's key, `no` for the program's own 编号, or null for nothing. */
export type ColumnUse = string | null

/** How sure a match is: 1 the column's own name, 0.9 a word for the same, 0.6 one that contains it. */
export type ColumnMatch = { readonly use: ColumnUse; readonly confidence: number }

type Candidate = { readonly column: number; readonly key: string; readonly confidence: number }

/** The words a head may be known by, the whole path first: 户主信息|姓名 is 户主姓名, 户主信息姓名, then 姓名. */
const namesOf = (path: readonly string[]): readonly string[] => {
  const last = path.at(-1) ?? ''
  const outer = path.length > 1 ? (path[0] ?? '') : ''
  const group = outer.replace(/(?:基本)?(?:信息|情况|资料)$/, '')
  return [...new Set([group + last, outer + last, last, ...(path.length > 1 ? [outer] : [])].map(plainHead))].filter(
    Boolean,
  )
}

const confidenceOf = (names: readonly string[], heads: ReturnType<typeof headsOf>): number => {
  const [whole = '', ...parts] = names
  if (heads.own.has(whole)) return 1
  if (heads.like.has(whole)) return 0.95
  if (parts.some((name) => heads.own.has(name))) return 0.9
  if (parts.some((name) => heads.like.has(name))) return 0.85
  const near = [...heads.own].some(
    (word) => word.length >= 2 && (whole.includes(word) || (whole.length >= 2 && word.includes(whole))),
  )
  return near ? 0.6 : 0
}

/** Proposes a field for every column; each field is given once, to the column that fits it best. */
export const mapColumns = (
  paths: readonly (readonly string[])[],
  fields: Fields,
  isNumbered: boolean,
): readonly ColumnMatch[] => {
  const heads = Object.entries(fields).flatMap(([key, field]) => (field.auto ? [] : [{ key, ...headsOf(field) }]))
  const candidates: Candidate[] = []
  const result: ColumnMatch[] = paths.map(() => ({ use: null, confidence: 0 }))
  paths.forEach((path, column) => {
    const names = namesOf(path)
    const last = path.at(-1) ?? ''
    if (names.length === 0 || isOwnColumn(last)) return
    if (isNumbered && isNumberColumn(last)) {
      result[column] = { use: 'no', confidence: 1 }
      return
    }
    for (const { key, own, like } of heads) {
      const confidence = confidenceOf(names, { own, like })
      if (confidence > 0) candidates.push({ column, key, confidence })
    }
  })
  const taken = new Set<string>()
  for (const { column, key, confidence } of candidates.sort(
    (a, b) => b.confidence - a.confidence || a.column - b.column,
  )) {
    if (taken.has(key) || result[column]?.use !== null) continue
    taken.add(key)
    result[column] = { use: key, confidence }
  }
  return result
}
