import { describe, expect, it } from 'vitest'
import { officialCalendar } from '../../../shared/rules/calendar.ts'
import { cutOffs, isNear, nearUntil, supervisionOf } from '../../../shared/rules/ladder.ts'

const today = '2012-03-31'
const at = cutOffs(officialCalendar, today)
const on = (dueOn: string | null, urgings = 0, status = '办理中') => supervisionOf({ status, dueOn, urgings }, at)

describe('the overdue ladder', () => {
  it.each([
    ['2012-03-31', '无'],
    ['2012-03-30', '催办'],
    ['2012-03-29', '催办'],
    ['2012-03-28', '黄牌'],
    ['2012-03-27', '黄牌'],
    ['2012-03-26', '红牌'],
    ['2012-03-23', '红牌'],
  ])('puts a limit of %s at %s on the worked Saturday of 2012-03-31', (dueOn, word) => {
    expect(on(dueOn)).toBe(word)
  })

  it('turns red by a second urging once overdue, and counts one before that as 催办', () => {
    expect([on('2012-03-30', 2), on('2012-04-05', 1), on('2012-04-05', 2)]).toEqual(['红牌', '催办', '催办'])
  })

  it('leaves rows that are not open as they are, and rows without a limit at 无', () => {
    expect([on('2012-03-01', 0, '已办结'), on('2012-03-01', 0, '挂起'), on(null)]).toEqual([undefined, undefined, '无'])
  })

  it('does not climb on days off', () => {
    const holiday = cutOffs(officialCalendar, '2012-04-04')
    expect(supervisionOf({ status: '办理中', dueOn: '2012-04-01', urgings: null }, holiday)).toBe('无')
    expect(supervisionOf({ status: '办理中', dueOn: '2012-03-31', urgings: null }, holiday)).toBe('催办')
  })

  it('calls three working days near, and seven days for 信访', () => {
    expect(nearUntil(false, today, officialCalendar)).toBe('2012-04-08')
    expect(nearUntil(true, today, officialCalendar)).toBe('2012-04-07')
    expect(isNear(false, '2012-04-06', today, officialCalendar)).toBe(true)
    expect(isNear(false, '2012-04-09', today, officialCalendar)).toBe(false)
    expect(isNear(false, '2012-03-30', today, officialCalendar)).toBe(false)
  })
})
