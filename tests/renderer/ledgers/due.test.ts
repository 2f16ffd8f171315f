import { expect, it } from 'vitest'
import { daysBetween, dueNote } from '../../../renderer/ledgers/due.ts'
import { officialCalendar } from '../../../shared/rules/calendar.ts'
import { nearUntil } from '../../../shared/rules/ladder.ts'

const today = '2012-03-31'
const near = nearUntil(false, today, officialCalendar)
const open = (dueOn: string | null, status = '办理中') => dueNote({ dueOn, status }, today, near)

it('says how many days an open matter is over its limit', () => {
  expect(open('2012-03-20')).toEqual({ text: '逾期11天', isOverdue: true })
  expect(open('2012-03-31')).toEqual({ text: '今日到期', isOverdue: false })
  expect(open('2012-04-02')).toEqual({ text: '剩2天', isOverdue: false })
  // 4月2日至4日放假 and the weekend after the third working day are no working days.
  expect(open('2012-04-08')).toEqual({ text: '剩8天', isOverdue: false })
  expect(open('2012-04-09')).toBeUndefined()
})

it('says nothing of a matter that is settled, passed on, waiting, or has no limit', () => {
  for (const status of ['已办结', '已回访', '已销号', '转出', '挂起'])
    expect(open('2012-03-01', status)).toBeUndefined()
  expect(open(null)).toBeUndefined()
  expect(dueNote({ dueOn: '2012-03-01' }, today, near)).toBeUndefined()
})

it('follows the stage of a deed', () => {
  expect(dueNote({ dueOn: '2012-03-30', stage: '施工办理' }, today, near)?.text).toBe('逾期1天')
  expect(dueNote({ dueOn: '2012-03-30', stage: '完工' }, today, near)).toBeUndefined()
})

it('counts days over a month’s end', () => {
  expect(daysBetween('2012-02-28', '2012-03-01')).toBe(2)
})
