import type { Database } from 'better-sqlite3'
import { officialHolidays, type WorkCalendar, workCalendar } from '../../shared/rules/calendar.ts'
import { type Prepare, statements } from './statements.ts'

type OwnDay = { readonly day: string; readonly kind: string }

/**
 * The office's working days: the published arrangement with the book 放假与上班安排 above it. Made anew only when that
 * book changed, which a look at its newest change tells.
 */
export const calendarStore = (prepare: Prepare): (() => WorkCalendar) => {
  let known: { readonly mark: string; readonly calendar: WorkCalendar } | undefined
  const markOf = (): string =>
    String(
      prepare(
        `SELECT count(*) || '/' || coalesce(sum(version), 0) || '/' || coalesce(sum(voided_at IS NULL), 0) || '/' ||
           coalesce(max(updated_at), 0) FROM calendar_day`,
      )
        .pluck()
        .get(),
    )
  return () => {
    const mark = markOf()
    if (known?.mark === mark) return known.calendar
    const days = prepare('SELECT day, kind FROM calendar_day WHERE voided_at IS NULL').all() as OwnDay[]
    const of = (kind: string): string[] => days.filter((one) => one.kind === kind).map(({ day }) => day)
    const calendar = workCalendar(officialHolidays, { off: of('放假'), worked: of('上班') })
    known = { mark, calendar }
    return calendar
  }
}

const calendars = new WeakMap<Database, () => WorkCalendar>()

/** The working days of an opened database. */
export const calendarOf = (sqlite: Database): WorkCalendar => {
  const made = calendars.get(sqlite) ?? calendarStore(statements(sqlite))
  calendars.set(sqlite, made)
  return made()
}
