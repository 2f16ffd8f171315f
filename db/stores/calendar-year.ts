import type { Database } from 'better-sqlite3'
import type { OutputOf } from '../../shared/ipc/routes.ts'
import { daysFrom, officialHolidays, type WorkCalendar } from '../../shared/rules/calendar.ts'

type Kind = '放假' | '上班'
type OwnDay = { readonly day: string; readonly kind: Kind; readonly name: string | null }
type Phase = { readonly name: string; readonly startOn: string; readonly endOn: string }

const officialOf = (year: number): { readonly isKnown: boolean; readonly kindOf: (day: string) => Kind | null } => {
  const found = officialHolidays.find((one) => one.year === year)
  const off = new Set(found?.off.flatMap(([first, last]) => daysFrom(first, last)))
  const worked = new Set(found?.worked)
  return { isKnown: found !== undefined, kindOf: (day) => (off.has(day) ? '放假' : worked.has(day) ? '上班' : null) }
}

/** A year as the page 工作日历 shows it. */
export const yearOf = (sqlite: Database, calendar: WorkCalendar, year: number): OutputOf<'calendar.year'> => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const decided = sqlite
    .prepare('SELECT day, kind, name FROM calendar_day WHERE voided_at IS NULL AND day BETWEEN ? AND ?')
    .all(first, last) as OwnDay[]
  const own = new Map(decided.map((one) => [one.day, one]))
  const phases = sqlite
    .prepare(
      `SELECT name, start_on AS startOn, end_on AS endOn FROM phase
       WHERE voided_at IS NULL AND end_on >= ? AND start_on <= ? ORDER BY ordinal`,
    )
    .all(first, last) as Phase[]
  const { isKnown, kindOf } = officialOf(year)
  const days = daysFrom(first, last).map((day) => ({
    day,
    isWorking: calendar.isWorkingDay(day),
    official: kindOf(day),
    own: own.get(day)?.kind ?? null,
    name: own.get(day)?.name ?? '',
    phases: phases.filter(({ startOn, endOn }) => startOn <= day && day <= endOn).map(({ name }) => name),
  }))
  return { isKnown, workingDays: days.filter((one) => one.isWorking).length, days, phases }
}
