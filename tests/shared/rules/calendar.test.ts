import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  daysFrom,
  officialCalendar,
  weekdayOf,
  workCalendar,
} from '../../../shared/rules/calendar.ts'

describe('the calendar', () => {
  it('counts days across months and leap days', () => {
    expect(addDays('2012-02-28', 2)).toBe('2012-03-01')
    expect(addDays('2012-01-01', -1)).toBe('2011-12-31')
    expect(daysBetween('2012-03-08', '2012-04-08')).toBe(31)
    expect(daysFrom('2012-03-30', '2012-04-02')).toEqual(['2012-03-30', '2012-03-31', '2012-04-01', '2012-04-02'])
    expect(daysFrom('2012-03-30', '2012-03-29')).toEqual([])
    expect([weekdayOf('2012-03-08'), weekdayOf('2012-04-08')]).toEqual(['四', '日'])
  })

  it('knows the working days of the plan: 32 days, 21 of them worked, 10 in 组织实施', () => {
    const worked = (first: string, last: string) => daysFrom(first, last).filter(officialCalendar.isWorkingDay).length
    expect(daysFrom('2012-03-08', '2012-04-08')).toHaveLength(32)
    expect(worked('2012-03-08', '2012-04-08')).toBe(21)
    expect(worked('2012-03-10', '2012-03-25')).toBe(10)
  })

  it('leaves two working days from 3月31日 to 4月5日: the holiday lies between, 3月31日 and 4月1日 are worked', () => {
    expect(officialCalendar.isWorkingDay('2012-03-31')).toBe(true)
    expect(officialCalendar.isWorkingDay('2012-04-02')).toBe(false)
    expect(officialCalendar.workingDaysBetween('2012-03-31', '2012-04-05')).toBe(2)
    expect(officialCalendar.workingDaysBetween('2012-04-05', '2012-03-31')).toBe(-2)
    expect(officialCalendar.workingDaysBetween('2012-03-31', '2012-03-31')).toBe(0)
    expect(officialCalendar.addWorkingDays('2012-03-31', 2)).toBe('2012-04-05')
    expect(officialCalendar.addWorkingDays('2012-04-05', -3)).toBe('2012-03-30')
    expect(officialCalendar.addWorkingDays('2012-04-02', 0)).toBe('2012-04-02')
  })

  it('goes by weekends alone in a year without an arrangement, and by what it is given', () => {
    expect(officialCalendar.isWorkingDay('2031-10-01')).toBe(true)
    const own = workCalendar([{ year: 2031, off: [['2031-10-01', '2031-10-03']], worked: ['2031-10-04'] }])
    expect(daysFrom('2031-10-01', '2031-10-05').map(own.isWorkingDay)).toEqual([false, false, false, true, false])
  })
})
