import type { Field } from '../../shared/fields/field.ts'
import { labelOf } from '../../shared/ledgers/define.ts'
import type { LedgerTable } from '../stores/table-of.ts'
import { initialsOf } from './initials.ts'
import { isNameField, type Part } from './row-text.ts'
import { fold } from './words.ts'

/** Where a word stands in a text: first character and length. */
export type Mark = [start: number, length: number]
/** A piece of a row's text around a hit; marks count from its own beginning. */
export type Snippet = { label: string; text: string; marks: Mark[] }

const before = 12
const longest = 64

const isSpelling = (word: string): boolean => /^[a-z]{1,12}$/.test(word)

const spellingMarks = (text: string, word: string): Mark[] =>
  initialsOf(text)
    .filter(({ initials }) => initials.some((one) => one.startsWith(word)))
    .map(({ name }): Mark => [text.indexOf(name), name.length])

const fieldAt = (ledger: LedgerTable, at: number): Field | undefined => Object.values(ledger.fields)[at - 1]

const marksOf = (ledger: LedgerTable, part: Part, words: readonly string[]): Mark[] => {
  const folded = fold(part.text)
  return words.flatMap((word) => {
    const at = folded.indexOf(word)
    if (at >= 0) return [[at, word.length] satisfies Mark]
    return isSpelling(word) && isNameField(fieldAt(ledger, part.at)) ? spellingMarks(part.text, word) : []
  })
}

/** Whether a row truly has every word: neighbouring pairs can meet by chance where the words do not. */
export const hasWords = (ledger: LedgerTable, parts: readonly Part[], words: readonly string[]): boolean =>
  words.every((word) => parts.some((part) => marksOf(ledger, part, [word]).length > 0))

const stars = (text: string, keepFirst: number, keepLast: number): string =>
  text.slice(0, keepFirst) + '*'.repeat(text.length - keepFirst - keepLast) + text.slice(text.length - keepLast)

/** Identity numbers as 前6后4 and telephones as 前3后4, wherever they stand in a text; the length stays (domain §2.0). */
export const masked = (text: string): string =>
  text
    .replace(/(?<!\d)\d{17}[\dXx](?!\d)/g, (id) => stars(id, 6, 4))
    .replace(/(?<!\d)1\d{10}(?!\d)/g, (phone) => stars(phone, 3, 4))

const cut = (text: string, marks: readonly Mark[]): { text: string; marks: Mark[] } => {
  const first = Math.min(...marks.map(([start]) => start), text.length)
  const from = text.length <= longest || first <= before ? 0 : first - before
  const piece = text.slice(from, from + longest)
  const lead = from > 0 ? '…' : ''
  const end = from + piece.length
  const inside = marks.filter(([start, length]) => start >= from && start + length <= end)
  return {
    text: `${lead}${piece}${end < text.length ? '…' : ''}`.replace(/\s/g, ' '),
    marks: inside.map(([start, length]): Mark => [start - from + lead.length, length]).sort((a, b) => a[0] - b[0]),
  }
}

/** The texts a hit is shown by, at most two: those with the most of the words first. */
export const snippetsOf = (ledger: LedgerTable, parts: readonly Part[], words: readonly string[]): Snippet[] => {
  const keys = Object.keys(ledger.fields)
  const found = parts.flatMap((part) => {
    const marks = marksOf(ledger, part, words)
    return marks.length > 0 ? [{ part, marks }] : []
  })
  found.sort((a, b) => b.marks.length - a.marks.length)
  return found.slice(0, 2).map(({ part, marks }) => ({
    label: part.at === 0 ? '编号' : labelOf(ledger, keys[part.at - 1] ?? ''),
    ...cut(masked(part.text), marks),
  }))
}
