/**
 * Numbers that a 总结 states: those of its number fields, and those somebody typed. A typed number is recognised by the
 * words around it, which are learnt from the sentences the product writes itself: what stands before the number field
 * of a metric, and the metric's unit behind it.
 */
import { findMetric, metrics } from '../metrics/index.ts'
import type { Metric } from '../metrics/metric.ts'
import type { Block, Inline } from './writing.ts'

type Paragraph = Extract<Block, { type: 'paragraph' }>

/** A number in the sentences of a text. */
export type Claim = {
  readonly metric: string
  /** The scope of a number field; a typed number is its writer's own. */
  readonly scope: Extract<Inline, { type: 'number' }>['scope']
  /** As it stands there, without commas. */
  readonly text: string
  readonly isTyped: boolean
  /** The clause it stands in. */
  readonly quote: string
  /** A typed number with the words that tell what it is: 走访农户395户. */
  readonly phrase: string
}

/** Stands for a number field in the plain text of a paragraph. */
const mark = '\ufffc'
/** Words that change nothing about what is counted. */
const fillers = /共计|总计|合计|累计|共|达到|已经|已|为|是|达|了|有|约|近|的|：|:|\s/g
const clauseEnd = /[，。；、！？（）()“”\ufffc]/

const plain = (text: string): string => text.replace(fillers, '')

/** The words of the clause before the place. */
const before = (text: string, at: number): string => {
  let from = at
  while (from > 0 && !clauseEnd.test(text.charAt(from - 1))) from -= 1
  return plain(text.slice(from, at))
}

const shortestPhrase = 2
const longestPhrase = 8

/** What a number is, by the words before it and the unit behind it. */
export type Phrases = ReadonlyMap<string, string>

const paragraphsOf = (blocks: readonly Block[]): Paragraph[] => blocks.filter((block) => block.type === 'paragraph')

const flat = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'text' ? inline.text : mark)).join('')

const keyOf = (words: string, unit: string): string => `${words}|${unit}`

/** Learns from texts that the product wrote; words that mean two metrics mean none. */
export const phrasesOf = (texts: readonly (readonly Block[])[]): Phrases => {
  const found = new Map<string, string | null>()
  const learn = (words: string, { id, unit }: Metric): void => {
    if (words.length < shortestPhrase) return
    const key = keyOf(words.slice(-longestPhrase), unit)
    const known = found.get(key)
    found.set(key, known === undefined || known === id ? id : null)
  }
  for (const metric of Object.values<Metric>(metrics)) learn(plain(metric.title), metric)
  for (const { content } of texts.flatMap(paragraphsOf)) {
    let said = ''
    content.forEach((inline, i) => {
      const next = content[i + 1]
      if (inline.type === 'number') {
        const metric = findMetric(inline.metric)
        const after = next?.type === 'text' ? next.text : ''
        if (metric && after.startsWith(metric.unit)) learn(before(said, said.length), metric)
        said += mark
      } else said += inline.text
    })
  }
  return new Map([...found].filter((pair): pair is [string, string] => pair[1] !== null))
}

const units = [...new Set(Object.values<Metric>(metrics).map(({ unit }) => unit))]
  .filter((unit) => unit !== '')
  .sort((a, b) => b.length - a.length)

/** The longest unit that stands there, so that 户次 is not taken for 户. */
const unitAt = (text: string): string | undefined => units.find((unit) => text.startsWith(unit))

const meaning = (words: string, unit: string, phrases: Phrases): { id: string; words: string } | undefined => {
  for (let length = Math.min(words.length, longestPhrase); length >= shortestPhrase; length -= 1) {
    const id = phrases.get(keyOf(words.slice(-length), unit))
    if (id !== undefined) return { id, words: words.slice(-length) }
  }
  return undefined
}

const clauseAround = (text: string, at: number, end: number): string => {
  let [from, to] = [at, end]
  while (from > 0 && !/[。；！？]/.test(text.charAt(from - 1))) from -= 1
  while (to < text.length && !/[。；！？]/.test(text.charAt(to))) to += 1
  return text.slice(from, to)
}

const typedIn = (content: readonly Inline[], phrases: Phrases, show: (text: string) => string): Claim[] => {
  const text = flat(content)
  return [...text.matchAll(/\d[\d,，]*\d(?:\.\d+)?|\d(?:\.\d+)?/g)].flatMap((match): Claim[] => {
    const end = match.index + match[0].length
    const unit = unitAt(text.slice(end))
    const meant = unit === undefined ? undefined : meaning(before(text, match.index), unit, phrases)
    if (unit === undefined || !meant) return []
    let start = match.index
    while (start > 0 && !clauseEnd.test(text.charAt(start - 1))) start -= 1
    return [
      {
        metric: meant.id,
        scope: {},
        text: match[0].replace(/[,，]/g, ''),
        isTyped: true,
        quote: show(clauseAround(text, match.index, end)),
        phrase: text.slice(start, end) + unit,
      },
    ]
  })
}

/** Shows the number fields of a paragraph's plain text. */
const shownIn =
  (content: readonly Inline[]) =>
  (text: string): string => {
    const from = flat(content).indexOf(text)
    const skipped = flat(content).slice(0, from).split(mark).length - 1
    const numbers = content.filter((inline) => inline.type === 'number').slice(skipped)
    let i = 0
    return text.replaceAll(mark, () => numbers[i++]?.shown ?? '')
  }

/** Every number of the text that means a metric, in the order of reading. */
export const claimsIn = (blocks: readonly Block[], phrases: Phrases): Claim[] =>
  paragraphsOf(blocks).flatMap(({ content }) => {
    const show = shownIn(content)
    const fields = content.flatMap((inline, i): Claim[] => {
      if (inline.type !== 'number' || !findMetric(inline.metric)) return []
      const at = flat(content.slice(0, i)).length
      const quote = show(clauseAround(flat(content), at, at + 1))
      return [{ metric: inline.metric, scope: inline.scope, text: inline.shown, isTyped: false, quote, phrase: '' }]
    })
    return [...fields, ...typedIn(content, phrases, show)]
  })
