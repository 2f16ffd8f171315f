import type { FieldOf } from '../../shared/fields/field.ts'
import { accepted, type Read, refused } from '../../shared/fields/kind.ts'
import { readText } from '../../shared/fields/text.ts'
import { plainName } from '../stores/name-index.ts'
import type { Prepare } from '../stores/statements.ts'

export type WordChoice = { readonly dictionary: string; readonly word: string; readonly to: string | null }
export type UnknownWord = {
  readonly dictionary: string
  readonly word: string
  count: number
  readonly near: string | null
}

const separators = /[、，,;；/\r\n]+|\s+/

/** The word of a dictionary that a strange one most likely stands for: one holds the other. */
const nearest = (word: string, words: readonly string[]): string | null => {
  const plain = word.replace(/户$/, '')
  return (
    words.find((known) => known.includes(word) || word.includes(known)) ??
    words.find((known) => plain.length > 1 && known.includes(plain)) ??
    null
  )
}

/** Reads words of dictionaries; strange ones are gathered, and taken as the person settled for each. */
export const wordReader = (prepare: Prepare, choices: readonly WordChoice[]) => {
  const dictionaries = new Map<string, Map<string, string>>()
  const unknown = new Map<string, UnknownWord>()
  const settled = new Map(choices.map(({ dictionary, word, to }) => [`${dictionary}:${word}`, to]))
  const added = new Map<string, WordChoice>()

  const listOf = (dictionary: string): Map<string, string> => {
    const list = dictionaries.get(dictionary)
    if (list) return list
    const words = prepare('SELECT word FROM term WHERE dictionary = ? AND voided_at IS NULL')
      .pluck()
      .all(dictionary) as string[]
    const made = new Map(words.map((word) => [plainName(word), word]))
    dictionaries.set(dictionary, made)
    return made
  }
  const one = (dictionary: string, text: string): string | undefined => {
    const list = listOf(dictionary)
    const found = list.get(plainName(text))
    if (found !== undefined) return found
    const name = `${dictionary}:${text}`
    const to = settled.get(name)
    const seen = unknown.get(name) ?? { dictionary, word: text, count: 0, near: nearest(text, [...list.values()]) }
    seen.count += 1
    unknown.set(name, seen)
    if (to !== undefined && to !== null) return list.get(plainName(to))
    if (to !== null || text.length > 40) return undefined
    added.set(name, { dictionary, word: text, to })
    return text
  }
  const cell = (field: FieldOf<'term' | 'terms'>, raw: string): Read => {
    const text = readText(raw)
    if (text === '') return accepted(null)
    const whole = listOf(field.dictionary).has(plainName(text))
    const parts = field.kind === 'term' || whole ? [text] : text.split(separators).filter(Boolean)
    const words = parts.map((part) => ({ part, word: one(field.dictionary, part) }))
    const strange = words.filter(({ word }) => word === undefined).map(({ part }) => part)
    if (strange.length > 0)
      return refused(`词条“${strange.join('、')}”不在字典里，可在“检查”一步加入字典或改为已有词条。`)
    const found = [...new Set(words.flatMap(({ word }) => (word === undefined ? [] : [word])))]
    return accepted(field.kind === 'term' ? (found[0] ?? null) : found)
  }
  return { cell, unknown: () => [...unknown.values()], added: () => [...added.values()] }
}
