import { useEffect, useMemo, useState } from 'react'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { officialCalendar, type WorkCalendar, workCalendar } from '../../shared/rules/calendar.ts'
import { listen, request } from '../api.ts'
import { type DueDays, dueDays } from './due.ts'

/** The office's calendar of a day's year and the next, for a limit near the year's end lies in that one. */
const loadCalendar = async (today: string): Promise<WorkCalendar> => {
  const year = Number(today.slice(0, 4))
  const years = await Promise.all(
    [year, Math.min(year + 1, 2100)].map((one) => request('calendar.year', { year: one })),
  )
  const days = years.flatMap((one) => one.days)
  const named = (isWorking: boolean): string[] =>
    days.filter((one) => one.isWorking === isWorking && (one.official ?? one.own)).map(({ day }) => day)
  return workCalendar([], { off: named(false), worked: named(true) })
}

/** How the limits of a book's rows stand today, by the calendar as the office keeps it. */
export const useDueDays = (ledger: LedgerId, today: string): DueDays => {
  const [calendar, setCalendar] = useState<WorkCalendar>(officialCalendar)
  useEffect(() => {
    // Without the office's own days the published ones do.
    const load = (): void => void loadCalendar(today).then(setCalendar, () => setCalendar(officialCalendar))
    load()
    return listen('ledger.changed', ({ ledgers }) => ledgers.includes('calendarDay') && load())
  }, [today])
  return useMemo(() => dueDays(ledger === 'petition', today, calendar), [ledger, today, calendar])
}
