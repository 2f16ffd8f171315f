import type { PaperRun } from './paper.ts'

const chinese = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e“”‘’—…]/u
const letter = /[A-Za-z]/
const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

type Place = { readonly text: readonly string[]; readonly at: number }

const is = (kind: RegExp, character: string | undefined): boolean => character !== undefined && kind.test(character)

/** Beside Chinese: 3,846 and 9:30 are not. */
const besideChinese = ({ text, at }: Place): boolean => is(chinese, text[at - 1]) || is(chinese, text[at + 1])

/** The bracket that belongs to the one at a place; undefined when it is missing. */
function partner({ text, at }: Place): number | undefined {
  const step = text[at] === '(' ? 1 : -1
  let depth = 0
  for (let i = at; i >= 0 && i < text.length; i += step) {
    if (text[i] === '(') depth += 1
    if (text[i] === ')') depth -= 1
    if (depth === 0) return i
  }
  return undefined
}

/** Brackets are full-width when Chinese stands beside or between the two. */
function bracket(place: Place): string {
  const { text, at } = place
  const other = partner(place)
  const own = text[at] ?? ''
  if (other === undefined) return own
  const [open, close] = [Math.min(at, other), Math.max(at, other)]
  const near = text.slice(Math.max(0, open - 1), close + 2)
  if (!near.some((character) => chinese.test(character))) return own
  return own === '(' ? '（' : '）'
}

/** A dot is 。 between Chinese, or after Chinese or % at the end; never in 3.5 or 1. */
function dot({ text, at }: Place): string {
  const [before, after] = [text[at - 1], text[at + 1]]
  const ends = after === undefined || is(chinese, after)
  return ends && (before === '%' || is(chinese, before)) ? '。' : '.'
}

/** The first of a row of equal characters brings the whole row's replacement; the others vanish. */
function row({ text, at }: Place, least: number, replacement: string): string | undefined {
  const own = text[at]
  let start = at
  while (text[start - 1] === own) start -= 1
  let end = at
  while (text[end + 1] === own) end += 1
  if (end - start + 1 < least) return undefined
  return at === start ? replacement : ''
}

function replaced(place: Place): string {
  const own = place.text[place.at] ?? ''
  const whole = Object.hasOwn(fullWidth, own) && besideChinese(place) ? fullWidth[own] : undefined
  if (whole) return whole
  if (own === '.') return row(place, 3, '……') ?? dot(place)
  if (own === '。') return row(place, 3, '……') ?? own
  if (own === '-') return row(place, 2, '——') ?? own
  return own
}

/** Straight quotes become pairs of curly ones; an apostrophe between letters, the right one. */
function curl(text: readonly string[]): string[] {
  const open = { '"': false, "'": false }
  return text.map((character, at) => {
    if (character !== '"' && character !== "'") return character
    if (character === "'" && is(letter, text[at - 1]) && is(letter, text[at + 1])) return '’'
    open[character] = !open[character]
    if (character === '"') return open[character] ? '“' : '”'
    return open[character] ? '‘' : '’'
  })
}

const brackets = (text: readonly string[]): string[] =>
  text.map((character, at) => (character === '(' || character === ')' ? bracket({ text, at }) : character))

/** Each character's replacement: none, one or several characters; what was replaced before it counts as Chinese. */
function normalised(original: readonly string[]): string[] {
  const text = brackets(curl(original))
  return [...text].map((_, at) => {
    const replacement = replaced({ text, at })
    if (replacement.length === 1) text[at] = replacement
    return replacement
  })
}

/** Chinese punctuation where it is certain: curly quotes, full-width marks after Chinese, …… and ——. */
export const normalise = (text: string): string => normalised([...text]).join('')

/** `normalise` across the runs of a paragraph, each character staying in its run. */
export function normaliseRuns(runs: readonly PaperRun[]): PaperRun[] {
  const characters = runs.map((run) => [...run.text])
  const all = normalised(characters.flat())
  let at = 0
  return runs.map((run, i) => {
    const length = characters[i]?.length ?? 0
    const text = all.slice(at, at + length).join('')
    at += length
    return { ...run, text }
  })
}
