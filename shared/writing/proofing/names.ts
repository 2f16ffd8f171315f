import type { Finding } from './finding.ts'
import type { Ground } from './ground.ts'
import { findingAt, matches, type Passage } from './passages.ts'

/** Letters of grammar: where one of them stands, the words only look alike. */
const grammar = /[的了和是在等由与及对为将把同到从就都又、，。：；“”（）\d\s]/

/** How two words of nearly one length differ: 0 for the same, 1 for one character wrong, left out or too many; else 2. */
export const distance = (one: string, other: string): 0 | 1 | 2 => {
  if (one === other) return 0
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return 2
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at)
  return rest === long.slice(at + 1) ? 1 : 2
}

type Near = { readonly start: number; readonly end: number; readonly name: string }

/** Whether the range lies in, or touches, a name that is written as it should be. */
const isRight = (text: string, names: readonly string[], { start, end }: Near): boolean =>
  names.some((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (at < end && at + name.length > start) return true
    return false
  })

const nearIn = (text: string, name: string, lengths: readonly number[]): Near[] =>
  lengths.flatMap((length) => {
    const found: Near[] = []
    for (let start = 0; start + length <= text.length; start += 1) {
      const words = text.slice(start, start + length)
      if (words.at(-1) !== name.at(-1) && words.charAt(0) !== name.charAt(0)) continue
      if (!grammar.test(words) && distance(words, name) === 1) found.push({ start, end: start + length, name })
    }
    return found
  })

const told = ({ name }: Near, words: string, what: string) => ({
  rule: 'name' as const,
  message: `“${words}”疑为${what}“${name}”，请核对。`,
  replacement: name,
})

const nearestFirst = (one: Near, other: Near): number => one.start - other.start || other.end - one.end

const findingsOf = (passage: Passage, near: readonly Near[], right: readonly string[], what: string): Finding[] => {
  const { text } = passage
  const done: Near[] = []
  for (const one of near.filter((found) => !isRight(text, right, found)).sort(nearestFirst))
    if (!done.some((other) => one.start < other.end && other.start < one.end)) done.push(one)
  return done.map((one) => findingAt(passage, one, told(one, text.slice(one.start, one.end), what)))
}

/** A village's name ends like any other village's: a longer name may lack or double a character as well. */
const nearPlaces = (text: string, places: readonly string[]): Near[] =>
  places
    .filter((name) => name.length >= 3)
    .flatMap((name) => {
      const own = nearIn(text, name, name.length >= 4 ? [name.length - 1, name.length, name.length + 1] : [name.length])
      return own.filter(({ start, end }) => {
        const words = text.slice(start, end)
        return words.at(-1) === name.at(-1) && (words.length === name.length || words.charAt(0) === name.charAt(0))
      })
    })

/** A person's surname is taken to be right; of names of two characters nothing can be said. */
const nearPeople = (text: string, people: readonly string[]): Near[] =>
  people
    .filter((name) => name.length >= 3)
    .flatMap((name) => nearIn(text, name, [name.length]).filter(({ start }) => text.charAt(start) === name.charAt(0)))

/** Names of teams, 联系点, units and cadres that come close to one of the register without being one. */
export const names = (ground: Ground) => {
  const { teams, places, people } = ground.register
  const teamNames = teams.map(({ name }) => name)
  const right = [...places, ...people, ...teamNames]
  return (passage: Passage): Finding[] => [
    ...matches(passage, /第[一二三四五六七八九十\d]{1,3}工作队/g, ([found]) =>
      teamNames.some((name) => name.includes(found))
        ? undefined
        : { rule: 'name', message: `名册里没有“${found}”，请核对工作队名称。` },
    ),
    ...findingsOf(passage, nearPlaces(passage.text, places), right, '名册中的'),
    ...findingsOf(passage, nearPeople(passage.text, people), right, '名册中的'),
  ]
}
