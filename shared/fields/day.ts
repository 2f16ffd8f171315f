import { z } from 'zod'
import { accepted, type FieldKind, halfWidth, refused } from './kind.ts'

const pad = (n: number): string => String(n).padStart(2, '0')

/** `YYYY-MM-DD` when the three numbers are a real day of the years 1900–2100. */
export const dayOf = (year: number, month: number, date: number): string | undefined => {
  const at = new Date(Date.UTC(year, month - 1, date))
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return real && year >= 1900 && year <= 2100 ? `${year}-${pad(month)}-${pad(date)}` : undefined
}

const isDay = (text: string): boolean => {
  const [y, m, d] = text.split('-').map(Number)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(y ?? 0, m ?? 0, d ?? 0) === text
}

/** A day as people type it: 2012-3-8, 2012/3/8, 2012.3.8, 20120308, 2012年3月8日; a bare 3.8 takes the given year. */
export const readDay = (text: string, year: number): string | undefined => {
  const plain = halfWidth(text).replace(/\s/g, '')
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  const parts = packed ? packed.slice(1) : plain.replace(/日$/, '').split(/[-/.年月]/)
  const numbers = parts.map((p) => (/^\d{1,4}$/.test(p) ? Number(p) : Number.NaN))
  const [a = Number.NaN, b = Number.NaN, c] = numbers
  if (numbers.length === 2) return dayOf(year, a, b)
  return numbers.length === 3 && c !== undefined && String(parts[0]).length === 4 ? dayOf(a, b, c) : undefined
}

const example = '请写成 2012-03-08 这样的日期。'

export const dayKind: FieldKind<'day'> = {
  check: () => z.string(example).refine(isDay, `没有这一天，${example}`),
  show: String,
  read: (text) => {
    const value = readDay(text, new Date().getFullYear())
    return value ? accepted(value) : refused(`“${text}”不是日期，${example}`)
  },
  width: 110,
}

const momentExample = '请写成 2012-03-08 14:30 这样的时间。'
export const isMoment = (text: string): boolean =>
  /^.{10} ([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10))

export const momentKind: FieldKind<'moment'> = {
  check: () => z.string(momentExample).refine(isMoment, `没有这个时间，${momentExample}`),
  show: String,
  read: (text) => {
    const plain = halfWidth(text).trim()
    const [, date, hour, minute] = /^(\S+?)[ T日](\d{1,2})[:时](\d{1,2})分?$/.exec(plain) ?? []
    const value = date && readDay(date, new Date().getFullYear())
    const whole = value && `${value} ${pad(Number(hour))}:${pad(Number(minute))}`
    return whole && isMoment(whole) ? accepted(whole) : refused(`“${text}”不是时间，${momentExample}`)
  },
  width: 150,
}
