import { expect, it } from 'vitest'
import { dayAfter, readTyped } from '../../../renderer/ledgers/typed.ts'
import { day, moment, text } from '../../../shared/fields/field.ts'

const today = '2012-03-31'

it('takes the year of a bare month and day from the day the program works by', () => {
  expect(readTyped(day('日期'), '3.8', today)).toEqual({ ok: true, value: '2012-03-08' })
  expect(readTyped(moment('时间'), '3.8 9:05', today)).toEqual({ ok: true, value: '2012-03-08 09:05' })
})

it('reads whole dates, empties and refusals as the field does', () => {
  expect(readTyped(day('日期'), '2011年12月1日', today)).toEqual({ ok: true, value: '2011-12-01' })
  expect(readTyped(day('日期'), ' ', today)).toEqual({ ok: true, value: null })
  expect(readTyped(day('日期'), '2012-2-30', today).ok).toBe(false)
  expect(readTyped(text('标题'), ' 修渠 ', today)).toEqual({ ok: true, value: '修渠' })
})

it('steps from day to day and stays within the calendar', () => {
  expect(dayAfter('2012-02-28', 1)).toBe('2012-02-29')
  expect(dayAfter('2012-03-01', -1)).toBe('2012-02-29')
  expect(dayAfter('2100-12-31', 1)).toBe('2100-12-31')
})
