/**
 * How a text becomes words of the index and how a question becomes an FTS5 expression.
 *
 * Chinese has no spaces, so every pair of neighbouring characters is a word (“走访入户” is 走访 访入 入户), and the last
 * character of a run stands alone. Latin letters and digits stay whole. Single characters, beginnings of Latin words and
 * filters are extra words behind a private mark: a plain word lookup each, where FTS5's own prefix index would store every
 * pair twice over.
 *
 * Every word begins with the sign of its book. FTS5 walks a word's rows one by one (40 ms to step over 100,000 of them,
 * whatever the range of rowids asked for), so each book needs a list of its own to be asked for its newest rows.
 */

// Code points of the private use area, which no typed text keeps: see `tidy`.
const beginning = '\uE001'
const filter = '\uE000'

/** The sign that every word of a book begins with. */
const signOf = (book: number): string => String.fromCharCode(0xe200 + book)

const privateUse = /[\uE000-\uF8FF]/g
const spaces = /\s+/

/** Full-width letters and digits as half-width, capitals as small letters; every character keeps its place. */
export const fold = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (c) => c.toLowerCase())

/** A text without the characters the index keeps for itself. */
export const tidy = (text: string): string => text.replace(privateUse, ' ')

type Run = { readonly plain: boolean; readonly chars: readonly string[] }

// SQLite's tokenizer knows Unicode 6.1 only: the later ideographs, found in names, are spelled out.
const spelled = (char: string): string => {
  const code = char.codePointAt(0) ?? 0
  return code > 0xffff ? `u${code.toString(16)}` : char
}

/** Stretches of neighbouring letters: Latin letters and digits on their own, everything else written together. */
const runsOf = (folded: string): Run[] => {
  const parts = folded.match(/[a-z0-9]+|(?:(?![a-z0-9])[\p{L}\p{N}])+/gu) ?? []
  return parts.map((part) =>
    /^[a-z0-9]/.test(part) ? { plain: true, chars: [part] } : { plain: false, chars: [...part].map(spelled) },
  )
}

const pairs = (chars: readonly string[]): string[] => chars.slice(1).map((char, i) => `${chars[i]}${char}`)

/** Numbers are many and seldom alike: a few first digits are enough before FTS5 can look through what begins so. */
const longestBeginning = (word: string): number => (/^\d/.test(word) ? 4 : 8)

const beginnings = (word: string): string[] =>
  Array.from({ length: Math.min(word.length, longestBeginning(word)) }, (_, i) => `${beginning}${word.slice(0, i + 1)}`)

/** The word that rows of a team, of a contact point or void rows carry for the filters. */
export const filterWord = (kind: 'team' | 'point' | 'void', id = 0): string => `${filter}${kind[0]}${id}`

/** The last digits people know a number by, and a pinyin spelling: found by their beginnings like any Latin word. */
export const latinWords = (words: readonly string[]): string[] => words.flatMap(beginnings)

/** The words of one text, in order; extras are added to `extras`. */
const mainWords = (text: string, extras: Set<string>): string[] =>
  runsOf(fold(text)).flatMap(({ plain, chars }) => {
    if (plain) {
      for (const word of beginnings(chars[0] ?? '')) extras.add(word)
      return chars
    }
    for (const char of chars) extras.add(`${beginning}${char}`)
    return [...pairs(chars), chars.at(-1) ?? '']
  })

// No text holds it, so no phrase reaches from one field into the next.
const fieldEnd = `${filter}e`

/** What the index stores for a row: its texts field by field, and words that are not in any text. */
export const indexWords = (book: number, texts: readonly string[], more: readonly string[]): string => {
  const extras = new Set(more)
  const main = texts.flatMap((text) => [...mainWords(text, extras), fieldEnd])
  const sign = signOf(book)
  return [...main, ...extras].map((word) => `${sign}${word}`).join(' ')
}

/** The words of a question, folded: all of them must be found. */
export const questionWords = (question: string): string[] =>
  fold(tidy(question)).split(spaces).filter(Boolean).slice(0, 8)

/** One word of a question as phrases of the index; a phrase that is `open` may go on. Empty when it has no letter at all. */
type Phrase = { readonly words: readonly string[]; readonly isOpen: boolean }

const phrasesOf = (word: string): readonly Phrase[] => {
  const runs = runsOf(word)
  const last = runs.at(-1)
  if (!last) return []
  const before = runs
    .slice(0, -1)
    .flatMap(({ plain, chars }) => (plain ? chars : [...pairs(chars), chars.at(-1) ?? '']))
  const ending = last.chars[0] ?? ''
  if (last.plain && ending.length > longestBeginning(ending)) return [{ words: [...before, ending], isOpen: true }]
  const isSingle = last.plain || last.chars.length === 1
  const phrase = isSingle ? before : [...before, ...pairs(last.chars)]
  return [
    ...(phrase.length > 0 ? [{ words: phrase, isOpen: false }] : []),
    ...(isSingle ? [{ words: [`${beginning}${ending}`], isOpen: false }] : []),
  ]
}

/** A question as the index is asked it, of one book after the other. */
export type Expression = { readonly phrases: readonly Phrase[]; readonly withVoid: boolean }

/** The phrases of a question and its filters; undefined when nothing can be looked up. */
export const expressionOf = (
  words: readonly string[],
  filters: readonly string[],
  withVoid: boolean,
): Expression | undefined => {
  const asked = words.flatMap(phrasesOf)
  if (asked.length === 0) return undefined
  return { phrases: [...asked, ...filters.map((word) => ({ words: [word], isOpen: false }))], withVoid }
}

/** The FTS5 expression for one book. Only letters, digits and the index's own signs get into it. */
export const matchOf = (book: number, { phrases, withVoid }: Expression): string => {
  const sign = signOf(book)
  const all = phrases
    .map(({ words, isOpen }) => `"${words.map((word) => `${sign}${word}`).join(' ')}"${isOpen ? '*' : ''}`)
    .join(' AND ')
  return withVoid ? all : `(${all}) NOT "${sign}${filterWord('void')}"`
}
