import { readDay } from '../../shared/fields/day.ts'
import type { Field, FieldOf, Value } from '../../shared/fields/field.ts'
import { accepted, halfWidth, type Read, refused } from '../../shared/fields/kind.ts'
import { read } from '../../shared/fields/kinds.ts'
import { readText } from '../../shared/fields/text.ts'
import type { Issue } from '../../shared/ipc/reply.ts'
import { type NameIndex, nameIndex, plainName } from './name-index.ts'
import type { Values } from './row-checks.ts'
import type { Prepare } from './statements.ts'
import { fieldOf, type LedgerTable, referredTable } from './table-of.ts'

// A NUL defeats length checks and a lone surrogate is stored as something else: both are refused whatever the field.
const controls = /[^\P{Cc}\t\n\r]/u
const separators = /[、，,;；/\r\n]+/
const blanks = /\s+/

/** Excel counts days from 1899-12-30; the numbers of the years 1954 to 2119. */
const serialDay = (text: string): string | undefined =>
  /^[2-7]\d{4}$/.test(text) ? new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10) : undefined

const dayRead = (text: string, today: string, field: Field): Read => {
  // Excel shows a day with its midnight when the cell's format asks for it.
  const plain = halfWidth(text)
    .replace(/[\sT]+0?0:00(:00)?$/, '')
    .replace(/号$/, '日')
  const day = readDay(plain, Number(today.slice(0, 4))) ?? serialDay(plain)
  return day ? accepted(day) : read(field, text)
}

const momentRead = (text: string, field: Field): Read =>
  read(
    field,
    halfWidth(text)
      .replace(/：/g, ':')
      .replace(/^(\S+)\s+(\d{1,2}:\d{2}):\d{2}$/, '$1 $2'),
  )

const numberRead = (text: string, field: Field): Read => {
  const plain = halfWidth(text).replace(/[¥￥,\s]/g, '')
  // Number() takes an empty text for 0 and 0x10 for 16.
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? read(field, plain) : refused(`“${text}”不是数字。`)
}

const ticks: Readonly<Record<string, boolean>> = {
  '☑': true,
  '✔': true,
  对: true,
  t: true,
  '☐': false,
  '✗': false,
  '✘': false,
  x: false,
  f: false,
}

const flagRead = (text: string, field: Field): Read => {
  const known = ticks[halfWidth(text).toLowerCase()]
  return known === undefined ? read(field, text) : accepted(known)
}

type Tools = { readonly prepare: Prepare; readonly names: NameIndex; readonly today: string }

/** The words of dictionaries and lists by their plain names, remembered for one act. */
const wordLists = (prepare: Prepare) => {
  const lists = new Map<Field, ReadonlyMap<string, string>>()
  const wordsOf = (field: FieldOf<'choice' | 'choices' | 'term' | 'terms'>): readonly string[] =>
    'words' in field
      ? field.words
      : (prepare('SELECT word FROM term WHERE dictionary = ? AND voided_at IS NULL')
          .pluck()
          .all(field.dictionary) as string[])
  return (field: FieldOf<'choice' | 'choices' | 'term' | 'terms'>): ReadonlyMap<string, string> => {
    const known = lists.get(field) ?? new Map(wordsOf(field).map((word) => [plainName(word), word]))
    lists.set(field, known)
    return known
  }
}
type WordLists = ReturnType<typeof wordLists>

const unknownWords = (field: FieldOf<'choice' | 'choices' | 'term' | 'terms'>, words: readonly string[]): Read => {
  const named = `“${words.join('、')}”`
  return 'words' in field
    ? refused(`${named}不在可选项中，只能从“${field.words.join('、')}”中选择。`)
    : refused(`词条${named}不在字典里，请从列表中选，或先到“字典”中增加。`)
}

const wordRead = (lists: WordLists, field: FieldOf<'choice' | 'term'>, text: string): Read => {
  const word = lists(field).get(plainName(text))
  return word === undefined ? unknownWords(field, [text]) : accepted(word)
}

/** The parts of a text that names several things; first by marks, and by spaces only when that leaves strangers. */
const partsOf = (text: string, isKnown: (part: string) => boolean): readonly string[] => {
  if (isKnown(text)) return [text]
  const split = (by: RegExp, of: string): string[] =>
    of
      .split(by)
      .map((part) => part.trim())
      .filter(Boolean)
  return split(separators, text).flatMap((part) => (isKnown(part) ? [part] : split(blanks, part)))
}

const wordsRead = (lists: WordLists, field: FieldOf<'choices' | 'terms'>, text: string): Read => {
  const list = lists(field)
  const parts = partsOf(text, (part) => list.has(plainName(part)))
  const unknown = parts.filter((part) => !list.has(plainName(part)))
  if (unknown.length > 0) return unknownWords(field, unknown)
  return accepted([...new Set(parts.map((part) => list.get(plainName(part)) ?? part))])
}

type Found = { readonly id: number } | { readonly message: string }

const findOne = (names: NameIndex, field: FieldOf<'ref' | 'refs'>, text: string, row: Values): Found => {
  const parent = referredTable(field)
  const found = names.find(parent, text, row, field.kind === 'ref' ? field.within : undefined)
  const [first] = found
  if (!first) return { message: `“${parent.title}”里没有“${text}”，请核对名称，或先登记。` }
  if (found.length === 1) return first
  const hints = [...new Set(found.map((one) => one.hint || `第${one.id}行`))].slice(0, 5).join('、')
  return { message: `“${parent.title}”里有${found.length}个“${text}”（${hints}），请先填好所属，或从列表中选。` }
}

const refRead = (names: NameIndex, field: FieldOf<'ref'>, text: string, row: Values): Read => {
  const found = findOne(names, field, text, row)
  return 'id' in found ? accepted(found.id) : refused(found.message)
}

const refsRead = (names: NameIndex, field: FieldOf<'refs'>, text: string, row: Values): Read => {
  const isKnown = (part: string) => names.find(referredTable(field), part, row).length > 0
  const found = partsOf(text, isKnown).map((part) => findOne(names, field, part, row))
  const wrong = found.find((one) => 'message' in one)
  if (wrong && 'message' in wrong) return refused(wrong.message)
  return accepted([...new Set(found.flatMap((one) => ('id' in one ? [one.id] : [])))])
}

const readField = ({ names, today }: Tools, lists: WordLists, field: Field, text: string, row: Values): Read => {
  switch (field.kind) {
    case 'day':
      return dayRead(text, today, field)
    case 'moment':
      return momentRead(text, field)
    case 'whole':
    case 'decimal':
      return numberRead(text, field)
    case 'flag':
      return flagRead(text, field)
    case 'phone':
      return read(field, halfWidth(text))
    case 'choice':
    case 'term':
      return wordRead(lists, field, text)
    case 'choices':
    case 'terms':
      return wordsRead(lists, field, text)
    case 'ref':
      return refRead(names, field, text, row)
    case 'refs':
      return refsRead(names, field, text, row)
    default:
      return read(field, text)
  }
}

/** Parents before children: a household is looked for at the point that stands in the same line. */
const readingOrder = (ledger: LedgerTable): ReadonlyMap<string, number> => {
  const depth = (key: string, seen = 0): number => {
    const field = ledger.fields[key]
    if (field?.kind !== 'ref' && field?.kind !== 'refs') return 0
    const parent = field.kind === 'ref' ? field.within : undefined
    return 1 + (parent && seen < 5 ? depth(parent, seen + 1) : field.kind === 'refs' ? 9 : 0)
  }
  return new Map(Object.keys(ledger.fields).map((key) => [key, depth(key)]))
}

/** Texts as typed or pasted, read as values; what cannot be read is named. */
export type TextReader = {
  readonly cell: (key: string, text: string, row: Values) => Read
  /** The cells of one line, each read knowing the others and the row they go into. */
  readonly line: (texts: Readonly<Record<string, string>>, row: Values) => { values: Values; refused: Issue[] }
}

/**
 * Reads what people type or paste into any field of a ledger: full-width digits, days in a dozen ways, words of lists
 * and dictionaries, names and numbers of other rows. Remembers what it looked up, so one reader serves one act only.
 */
export const textReader = (prepare: Prepare, ledger: LedgerTable, today: string): TextReader => {
  const tools: Tools = { prepare, names: nameIndex(prepare), today }
  const lists = wordLists(prepare)
  const order = readingOrder(ledger)
  const cell = (key: string, text: string, row: Values): Read => {
    if (controls.test(text) || !text.isWellFormed()) return refused('含有看不见的控制字符，请删去后重新填写。')
    const clean = readText(text)
    return clean === '' ? accepted(null) : readField(tools, lists, fieldOf(ledger, key), clean, row)
  }
  const line = (texts: Readonly<Record<string, string>>, row: Values): { values: Values; refused: Issue[] } => {
    const values: Record<string, Value> = {}
    const issues: Issue[] = []
    const keys = Object.keys(texts)
    if (keys.length > 1) keys.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    const context: Values = keys.length > 1 ? { ...row } : row
    for (const key of keys) {
      const result = cell(key, texts[key] ?? '', context)
      if (!result.ok) issues.push({ field: key, message: `“${fieldOf(ledger, key).label}”：${result.message}` })
      else {
        values[key] = result.value
        if (keys.length > 1) context[key] = result.value
      }
    }
    return { values, refused: issues }
  }
  return { cell, line }
}
