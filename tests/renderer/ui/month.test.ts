import { expect, it } from 'vitest'
import { monthAfter, monthWeeks } from '../../../renderer/ui/month.ts'

it('lays a month out in weeks that begin on Monday', () => {
  const weeks = monthWeeks('2012-03')
  expect(weeks[0]).toEqual([
    '2012-02-27',
    '2012-02-28',
    '2012-02-29',
    '2012-03-01',
    '2012-03-02',
    '2012-03-03',
    '2012-03-04',
  ])
  expect(weeks.at(-1)?.[5]).toBe('2012-03-31')
  expect(weeks).toHaveLength(5)
})

it('holds every day of every month once', () => {
  for (let month = '2011-12'; month < '2013-03'; month = monthAfter(month, 1)) {
    const own = monthWeeks(month)
      .flat()
      .filter((day) => day.startsWith(month))
    expect(own[0]).toBe(`${month}-01`)
    expect(new Set(own).size).toBe(own.length)
    expect(own.length).toBeGreaterThanOrEqual(28)
  }
})

it('goes over the year’s end both ways', () => {
  expect(monthAfter('2012-12', 1)).toBe('2013-01')
  expect(monthAfter('2012-01', -1)).toBe('2011-12')
  expect(monthAfter('2012-02', -12)).toBe('2011-02')
})
