import { dayOf, readDay } from '../../shared/fields/day.ts'
import type { Field } from '../../shared/fields/field.ts'
import { accepted, type Read } from '../../shared/fields/kind.ts'
import { read } from '../../shared/fields/kinds.ts'

/** Kinds that are chosen from a list rather than written. */
export const isListed = (field: Field): boolean =>
  field.kind === 'choice' || field.kind === 'term' || field.kind === 'ref' || isMany(field)

/** Kinds that hold several words of a list. */
export const isMany = (field: Field): boolean =>
  field.kind === 'choices' || field.kind === 'terms' || field.kind === 'refs'

/** Kinds whose choices are rows, searched for by the service rather than held here. */
export const isReferring = (field: Field): boolean => field.kind === 'ref' || field.kind === 'refs'

/** Reads what was typed; a bare `3.8` takes the year of the day the program works by, not of the computer's clock. */
export const readTyped = (field: Field, text: string, today: string): Read => {
  const year = Number(today.slice(0, 4))
  if (field.kind === 'day' && text.trim() !== '') {
    const value = readDay(text, year)
    if (value) return accepted(value)
  }
  if (field.kind === 'moment') return read(field, withYear(text.trim(), year))
  return read(field, text)
}

const withYear = (text: string, year: number): string => {
  const [day = '', ...rest] = text.split(/\s+/)
  const whole = rest.length > 0 ? readDay(day, year) : undefined
  return whole ? [whole, ...rest].join(' ') : text
}

/** The day `steps` days after another; the same day when that leaves the calendar. */
export const dayAfter = (day: string, steps: number): string => {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + steps)
  return dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()) ?? day
}
