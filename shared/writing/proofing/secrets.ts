import { maskName, maskNumbers } from '../../rules/mask.ts'

/** Names that never leave the office in what is circulated (domain §2.5, §2.14, §2.7). */
export type Secrets = {
  /** Those of residents in 计生, 信访 and other restricted books, with the book's title. */
  readonly residents: ReadonlyMap<string, string>
  /** Cadres with a 三不准 record, who may be named for anything else. */
  readonly reported: readonly string[]
  /** Names of places, units and cadres: a resident's name within one of them means nobody. */
  readonly plain: readonly string[]
  /** Numbers of offices and units, as digits alone: they are there to be called. */
  readonly openNumbers: readonly string[]
}

export const noSecrets: Secrets = { residents: new Map(), reported: [], plain: [], openNumbers: [] }

/** Words that tell that a paragraph speaks of a breach of discipline. */
const ofDiscipline = /三不准|违纪|违规|处分|诫勉|通报批评|书面检查|线索|查实/

export type Leak = { readonly start: number; readonly end: number; readonly what: string; readonly shown: string }

const secretNumbers: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /(?<!\d)\d{17}[\dXx](?!\d)/g, what: '身份证号' },
  { pattern: /(?<!\d)1\d{10}(?!\d)/g, what: '电话号码' },
  { pattern: /(?<!\d)0\d{2,3}[-－—]?\d{7,8}(?!\d)/g, what: '电话号码' },
]

const shortened = (number: string): string => {
  const masked = maskNumbers(number)
  return masked === number ? `${number.slice(0, -4)}****` : masked
}

const numbersIn = (text: string): Leak[] =>
  /\d{10}/.test(text.replace(/[-－—]/g, ''))
    ? secretNumbers.flatMap(({ pattern, what }) =>
        [...text.matchAll(pattern)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          what,
          shown: shortened(match[0]),
        })),
      )
    : []

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/**
 * Finds what may not be read outside of the office: whole id and phone numbers, names out of restricted books.
 * Names are looked up by their first character, so that thousands of them cost no more than a few.
 */
export const leakFinder = ({ residents, reported, plain, openNumbers }: Secrets) => {
  const isOpen = (number: string): boolean => openNumbers.includes(digitsOf(number))
  const byFirst = Map.groupBy([...residents.keys()], (name) => name.charAt(0))
  const plainByFirst = Map.groupBy(plain, (name) => name.charAt(0))
  const at = (names: ReadonlyMap<string, readonly string[]>, text: string, start: number): string | undefined =>
    names
      .get(text.charAt(start))
      ?.filter((name) => text.startsWith(name, start))
      .sort((a, b) => b.length - a.length)[0]

  const namesIn = (text: string): Leak[] => {
    const found: Leak[] = []
    for (let start = 0; start < text.length; start += 1) {
      const free = at(plainByFirst, text, start)
      const name = at(byFirst, text, start)
      if (name && name.length > (free?.length ?? 0))
        found.push({
          start,
          end: start + name.length,
          what: `${residents.get(name)}里的姓名`,
          shown: maskName(name),
        })
      const taken = Math.max(free?.length ?? 0, name?.length ?? 0)
      start += Math.max(0, taken - 1)
    }
    return found
  }
  const reportedIn = (text: string): Leak[] =>
    reported.flatMap((name) =>
      [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
        start: index,
        end: index + name.length,
        what: '违纪记录里的姓名',
        shown: maskName(name),
      })),
    )
  /** `around` is the whole paragraph that the text is a piece of. */
  return (text: string, around = text): Leak[] =>
    [
      ...numbersIn(text).filter(({ start, end }) => !isOpen(text.slice(start, end))),
      ...namesIn(text),
      ...(ofDiscipline.test(around) ? reportedIn(text) : []),
    ].sort((a, b) => a.start - b.start || b.end - a.end)
}
export type LeakFinder = ReturnType<typeof leakFinder>

/** The text with every leak in its short form. */
export const covered = (find: LeakFinder, text: string, around = text): string => {
  let done = ''
  let from = 0
  for (const { start, end, shown } of find(text, around)) {
    if (start < from) continue
    done += text.slice(from, start) + shown
    from = end
  }
  return done + text.slice(from)
}
