import type { Field } from '../../shared/fields/field.ts'
import { show } from '../../shared/fields/kinds.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import type { LedgerTable } from '../stores/table-of.ts'
import { initialsOf } from './initials.ts'
import { filterWord, indexWords, latinWords, tidy } from './words.ts'

/** A text of a row: `at` is 0 for the number, else the field's place in the definition plus one. */
export type Part = { readonly at: number; readonly text: string }

// One character before each part says which field it is; `tidy` keeps it out of the texts.
const firstMark = 0xe100
const marks = /[\uE100-\uF8FF]/

export const joinParts = (parts: readonly Part[]): string =>
  parts.map(({ at, text }) => `${String.fromCharCode(firstMark + at)}${text}`).join('')

export const splitParts = (stored: string): Part[] =>
  stored
    .split(/(?=[\uE100-\uF8FF])/)
    .filter((part) => marks.test(part))
    .map((part) => ({ at: part.charCodeAt(0) - firstMark, text: part.slice(1) }))

const wordsKinds: readonly Field['kind'][] = ['text', 'note', 'choice', 'term', 'phone']
const listKinds: readonly Field['kind'][] = ['choices', 'terms']
const refKinds: readonly Field['kind'][] = ['ref', 'refs']

const textOf = (field: Field, key: string, row: WireRow): string => {
  const value = row.values[key] ?? null
  if (value === null) return ''
  if (refKinds.includes(field.kind)) return row.labels[key] ?? ''
  if (wordsKinds.includes(field.kind) || field.kind === 'citizenId') return String(value)
  return listKinds.includes(field.kind) ? show(field, value) : ''
}

/** Names of people, places and units, which people look up by their pinyin initials. */
export const isNameField = (field: Field | undefined): boolean =>
  field !== undefined && (refKinds.includes(field.kind) || (field.kind === 'text' && (field.max ?? 99) <= 30))

/** Every text of a row that search looks at: its number, words, numbers of persons, and the names of what it refers to. */
export const partsOf = (ledger: LedgerTable, row: WireRow): Part[] => {
  const parts: Part[] = row.no ? [{ at: 0, text: row.no }] : []
  Object.entries(ledger.fields).forEach(([key, field], i) => {
    const text = tidy(textOf(field, key, row)).trim()
    if (text) parts.push({ at: i + 1, text })
  })
  return parts
}

/** Endings by which long numbers are looked for: the last six and four of an id, the last four of a telephone. */
const endings = (field: Field | undefined, text: string): string[] => {
  if (field?.kind === 'citizenId') return [text.slice(-6), text.slice(-4)].map((end) => end.toLowerCase())
  return field?.kind === 'phone' ? [text.slice(-4)] : []
}

export type Place = { readonly team: number | null; readonly point: number | null }

type Indexed = {
  readonly book: number
  readonly parts: readonly Part[]
  readonly place: Place
  readonly isVoid: boolean
}

/** What the full-text table stores for a row. */
export const wordsOf = (ledger: LedgerTable, { book, parts, place, isVoid }: Indexed): string => {
  const fields = Object.values(ledger.fields)
  const latin = parts.flatMap(({ at, text }) => {
    const field = fields[at - 1]
    const initials = isNameField(field) ? initialsOf(text).flatMap((one) => one.initials) : []
    return [...initials, ...endings(field, text)]
  })
  const filters = [
    ...(place.team === null ? [] : [filterWord('team', place.team)]),
    ...(place.point === null ? [] : [filterWord('point', place.point)]),
    ...(isVoid ? [filterWord('void')] : []),
  ]
  return indexWords(
    book,
    parts.map(({ text }) => text),
    [...filters, ...latinWords(latin)],
  )
}

/** A row's short name, from its parts. */
export const labelOfParts = (ledger: LedgerTable, parts: readonly Part[]): string => {
  const keys = Object.keys(ledger.fields)
  return ledger.label
    .map((key) => parts.find(({ at }) => keys[at - 1] === key)?.text ?? '')
    .filter(Boolean)
    .join(' ')
}
