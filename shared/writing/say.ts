import type { Block, Inline } from './writing.ts'

/** A piece of a sentence: words, a number field, or a clause made before. */
export type Part = string | number | Inline | readonly Inline[]
export type Clause = readonly Inline[]

const inlinesOf = (part: Part): readonly Inline[] => {
  if (typeof part === 'string' || typeof part === 'number') return [{ type: 'text', text: `${part}` }]
  return 'type' in part ? [part] : part
}

/** Words side by side become one piece; empty ones go. */
const merged = (parts: readonly Inline[]): Inline[] => {
  const done: Inline[] = []
  for (const part of parts) {
    const last = done.at(-1)
    if (part.type !== 'text') done.push(part)
    else if (last?.type === 'text') done.splice(-1, 1, { type: 'text', text: last.text + part.text })
    else if (part.text !== '') done.push(part)
  }
  return done
}

/** A sentence with number fields in it: say`共走访农户${number}户。` */
export const say = (words: TemplateStringsArray, ...parts: readonly Part[]): Clause =>
  merged(words.flatMap((text, i) => [...inlinesOf(text), ...inlinesOf(parts[i] ?? '')]))

/** The clauses that hold, put together; the false ones are left out. Nothing when none holds. */
export const join = (clauses: readonly (Clause | false)[], mark = '，', end = '。'): Clause => {
  const held = clauses.filter((clause): clause is Clause => clause !== false && clause.length > 0)
  if (held.length === 0) return []
  return merged(held.flatMap((clause, i) => [...inlinesOf(i === 0 ? '' : mark), ...clause]).concat(inlinesOf(end)))
}

/** A paragraph of body text out of sentences; nothing when they are all empty. */
export const body = (...sentences: readonly Clause[]): Block[] => {
  const content = merged(sentences.flat())
  return content.length === 0 ? [] : [{ type: 'paragraph', level: 0, content }]
}

const digits = '零一二三四五六七八九'

/** 1 to 99 in Chinese: 三, 十二, 二十. */
export const chineseNumber = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (tens === 0) return digits.charAt(ones)
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`
}

export type Section = {
  readonly title: string
  /** Text that goes on in the heading's own line. */
  readonly lead?: Clause
  readonly blocks?: readonly Block[]
}

const prefix = {
  1: (n: number) => `${chineseNumber(n)}、`,
  2: (n: number) => `（${chineseNumber(n)}）`,
  3: (n: number) => `${n}.`,
} as const

/** Headings of one level with what stands under them, numbered in order; sections that say nothing are left out. */
export const sections = (level: 1 | 2 | 3, list: readonly Section[]): Block[] =>
  list
    .filter(({ lead = [], blocks = [] }) => lead.length + blocks.length > 0)
    .flatMap(({ title, lead = [], blocks = [] }, i): Block[] => {
      const head = `${prefix[level](i + 1)}${title}`
      const content = lead.length > 0 ? say`${head}。${lead}` : say`${head}`
      return [{ type: 'paragraph', level, content: [...content] }, ...blocks]
    })
