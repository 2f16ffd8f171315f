import { expect, it } from 'vitest'
import { daysBetween, dueNote } from '../../../renderer/ledgers/due.ts'

const today = '2012-03-31'
const open = (dueOn: string | null, status = '办理中') => dueNote({ dueOn, status }, today)

it('says how many days an open matter is over its limit', () => {
  expect(open('2012-03-20')).toEqual({ text: '逾期11天', isOverdue: true })
  expect(open('2012-03-31')).toEqual({ text: '今日到期', isOverdue: false })
  expect(open('2012-04-02')).toEqual({ text: '剩2天', isOverdue: false })
  expect(open('2012-04-10')).toBeUndefined()
})

it('says nothing of a matter that is settled, passed on, waiting, or has no limit', () => {
  for (const status of ['已办结', '已回访', '已销号', '转出', '挂起'])
    expect(open('2012-03-01', status)).toBeUndefined()
  expect(open(null)).toBeUndefined()
  expect(dueNote({ dueOn: '2012-03-01' }, today)).toBeUndefined()
})

it('follows the stage of a deed', () => {
  expect(dueNote({ dueOn: '2012-03-30', stage: '施工办理' }, today)?.text).toBe('逾期1天')
  expect(dueNote({ dueOn: '2012-03-30', stage: '完工' }, today)).toBeUndefined()
})

it('counts days over a month’s end', () => {
  expect(daysBetween('2012-02-28', '2012-03-01')).toBe(2)
})
