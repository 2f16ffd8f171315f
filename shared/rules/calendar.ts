/** One year's arrangement of holidays as the State Council publishes it: ranges off, and weekend days worked instead. */
export type HolidayYear = {
  readonly year: number
  /** First and last day of each holiday. */
  readonly off: readonly (readonly [first: string, last: string])[]
  readonly worked: readonly string[]
}

/**
 * Years whose arrangement is known: 2012 (国办发明电〔2011〕45号), 2025 (国办发明电〔2024〕12号) and 2026
 * (国务院办公厅2025年11月4日通知).
 * In any other year only weekends are off.
 */
export const officialHolidays: readonly HolidayYear[] = [
  {
    year: 2012,
    off: [
      ['2012-01-01', '2012-01-03'],
      ['2012-01-22', '2012-01-28'],
      ['2012-04-02', '2012-04-04'],
      ['2012-04-29', '2012-05-01'],
      ['2012-06-22', '2012-06-24'],
      ['2012-09-30', '2012-10-07'],
    ],
    worked: ['2012-01-21', '2012-01-29', '2012-03-31', '2012-04-01', '2012-04-28', '2012-09-29'],
  },
  {
    year: 2025,
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
]

const millisecondsPerDay = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The day `days` calendar days later, or earlier when negative. */
export const addDays = (day: string, days: number): string =>
  new Date(at(day) + days * millisecondsPerDay).toISOString().slice(0, 10)

/** Calendar days from the first to the second; negative when the second is earlier. */
export const daysBetween = (first: string, second: string): number =>
  Math.round((at(second) - at(first)) / millisecondsPerDay)

/** Every day from the first to the last, both included. */
export const daysFrom = (first: string, last: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, i) => addDays(first, i))

const weekdays = '日一二三四五六'

/** 星期 of a day, one character of 日一二三四五六. */
export const weekdayOf = (day: string): string => weekdays[new Date(at(day)).getUTCDay()] ?? ''

export type WorkCalendar = {
  readonly isWorkingDay: (day: string) => boolean
  /** Working days after the first up to and including the second; negative when the second is earlier. */
  readonly workingDaysBetween: (first: string, second: string) => number
  /** The nth working day after the day, or before it when negative; the day itself when 0. */
  readonly addWorkingDays: (day: string, days: number) => string
}

/** What an office decided for single days, above the published arrangement. */
export type OwnDays = { readonly off: readonly string[]; readonly worked: readonly string[] }

const inFull = (years: readonly HolidayYear[]): readonly string[] =>
  years.flatMap((year) => year.off.flatMap(([first, last]) => daysFrom(first, last)))

/** Counts working days by the given arrangements of holidays and the office's own days. */
export const workCalendar = (years: readonly HolidayYear[], own: OwnDays = { off: [], worked: [] }): WorkCalendar => {
  const worked = new Set(years.flatMap((year) => year.worked))
  const off = new Set(inFull(years))
  for (const day of own.worked) {
    worked.add(day)
    off.delete(day)
  }
  for (const day of own.off) {
    off.add(day)
    worked.delete(day)
  }
  const isWorkingDay = (day: string): boolean => {
    if (worked.has(day)) return true
    return !off.has(day) && !'日六'.includes(weekdayOf(day))
  }
  const between = (first: string, second: string): number =>
    daysFrom(addDays(first, 1), second).filter(isWorkingDay).length
  const addWorkingDays = (day: string, days: number): string => {
    let found = day
    for (let left = Math.abs(days); left > 0; ) {
      found = addDays(found, Math.sign(days))
      if (isWorkingDay(found)) left -= 1
    }
    return found
  }
  return {
    isWorkingDay,
    workingDaysBetween: (first, second) => (second >= first ? between(first, second) : -between(second, first)),
    addWorkingDays,
  }
}

export const officialCalendar = workCalendar(officialHolidays)
