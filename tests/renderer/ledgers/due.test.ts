import { expect, it } from 'vitest'
import { dueDays, dueNote } from '../../../renderer/ledgers/due.ts'
import { officialCalendar } from '../../../shared/rules/calendar.ts'

const today = '2012-03-31'
const days = dueDays(false, today, officialCalendar)
const open = (dueOn: string | null, status = '办理中') => dueNote({ dueOn, status }, days)

it('says how many days an open matter is over its limit', () => {
  expect(open('2012-03-20')).toEqual({ text: '逾期11天', isOverdue: true })
  expect(open('2012-03-31')).toEqual({ text: '今日到期', isOverdue: false })
})

it('says nothing of a matter that is settled, passed on, waiting, or has no limit', () => {
  for (const status of ['已办结', '已回访', '已销号', '转出', '挂起'])
    expect(open('2012-03-01', status)).toBeUndefined()
  expect(open(null)).toBeUndefined()
  expect(dueNote({ dueOn: '2012-03-01' }, days)).toBeUndefined()
})

it('follows the stage of a deed', () => {
  expect(dueNote({ dueOn: '2012-03-30', stage: '施工办理' }, days)?.text).toBe('逾期1天')
  expect(dueNote({ dueOn: '2012-03-30', stage: '完工' }, days)).toBeUndefined()
})

it('calls a limit near by working days: the 清明 holiday of 2012 and its make-up days counted', () => {
  // 4月1日 is worked; 4月2日 to 4日 are off.
  expect(open('2012-04-01')?.text).toBe('剩1个工作日')
  expect(open('2012-04-04')?.text).toBe('剩1个工作日')
  expect(open('2012-04-06')).toEqual({ text: '剩3个工作日', isOverdue: false })
  expect(open('2012-04-08')?.text).toBe('剩3个工作日')
  expect(open('2012-04-09')).toBeUndefined()
})

it('says that a limit falls on a day off when no working day is left before it', () => {
  const friday = dueDays(false, '2012-03-23', officialCalendar)
  expect(dueNote({ dueOn: '2012-03-25', status: '办理中' }, friday)?.text).toBe('休息日到期')
})

it('calls a 信访 near seven days before its limit', () => {
  const petition = dueDays(true, today, officialCalendar)
  const note = (dueOn: string) => dueNote({ dueOn, status: '办理中' }, petition)?.text
  expect(note('2012-04-07')).toBe('剩7天')
  expect(note('2012-04-08')).toBeUndefined()
})
