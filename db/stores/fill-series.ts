import { dayOf } from '../../shared/fields/day.ts'
import type { Field, Value } from '../../shared/fields/field.ts'

/** What stands at a place of a series: 0 is the first source cell, places past the last one go on, negative ones go back. */
type Series = (place: number) => Value

const msInDay = 86_400_000
const daysOf = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / msInDay
const dayAt = (days: number): string => new Date(days * msInDay).toISOString().slice(0, 10)

/** The best straight line through the numbers, as Excel draws it; the same steps go on exactly. */
const line = (numbers: readonly number[]): ((place: number) => number) => {
  const n = numbers.length
  const [first = 0, second = first] = numbers
  const step = second - first
  if (numbers.every((value, i) => value === first + step * i)) return (place) => first + step * place
  const mean = numbers.reduce((all, value) => all + value, 0) / n
  const middle = (n - 1) / 2
  const slope =
    numbers.reduce((all, value, i) => all + (i - middle) * (value - mean), 0) /
    numbers.reduce((all, _, i) => all + (i - middle) ** 2, 0)
  return (place) => Math.round(mean + slope * (place - middle))
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** The same day of months that follow each other evenly; the months have different lengths, so days cannot be counted. */
const monthly = (days: readonly string[]): Series | undefined => {
  const months = days.map(monthOf)
  const [first = 0, second = first] = months
  const date = days[0]?.slice(8, 10)
  const step = second - first
  const even = days.every((day, i) => day.slice(8, 10) === date && months[i] === first + step * i)
  if (days.length < 2 || step === 0 || !even) return undefined
  return (place) => {
    const month = first + step * place
    const [year, ordinal] = [Math.floor(month / 12), (month % 12) + 1]
    return (
      [0, 1, 2, 3].map((less) => dayOf(year, ordinal, Number(date) - less)).find((day) => day !== undefined) ?? null
    )
  }
}

const daily = (days: readonly string[]): Series => {
  // One day alone goes on to the next, as Excel does; one number alone is copied.
  const at = days.length === 1 ? (place: number) => daysOf(days[0] ?? '') + place : line(days.map(daysOf))
  return (place) => dayAt(at(place))
}

const numbered = /^(.*?)(\d{1,9})(\D{0,2})$/su

/** Words with a number at their end, such as 第2组: the number goes on. */
const counted = (words: readonly string[]): Series | undefined => {
  const parts = words.map((word) => numbered.exec(word))
  const [, head, digits = '', tail] = parts[0] ?? []
  if (parts.some((part) => part?.[1] !== head || part?.[3] !== tail || part === null)) return undefined
  const numbers = parts.map((part) => Number(part?.[2]))
  const at = numbers.length === 1 ? (place: number) => (numbers[0] ?? 0) + place : line(numbers)
  const width = digits.startsWith('0') ? digits.length : 0
  return (place) => (at(place) < 0 ? null : `${head}${String(at(place)).padStart(width, '0')}${tail}`)
}

const seriesOf = (field: Field, values: readonly Value[]): Series | undefined => {
  if (values.some((value) => value === null || value === '')) return undefined
  const texts = values.filter((value) => typeof value === 'string')
  switch (field.kind) {
    case 'whole':
    case 'decimal': {
      const at = line(values.map(Number))
      return values.length < 2 ? undefined : (place) => at(place)
    }
    case 'day':
      return monthly(texts) ?? daily(texts)
    case 'text':
      return counted(texts)
    default:
      return undefined
  }
}

/**
 * The values a fill puts at each distance from the source: positive below it, negative above. Without a series, or where
 * there is none to see, the source is laid again and again like tiles.
 */
export const fillOf = (field: Field, source: readonly Value[], series: boolean): ((distance: number) => Value) => {
  const n = source.length
  const goOn = series ? seriesOf(field, source) : undefined
  return (distance) => {
    const place = distance > 0 ? n - 1 + distance : distance
    return goOn ? goOn(place) : (source[((place % n) + n) % n] ?? null)
  }
}
