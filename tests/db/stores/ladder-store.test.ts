import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../../db/stores/calendar-store.ts'
import { climbLadder } from '../../../db/stores/ladder-store.ts'
import { officialCalendar } from '../../../shared/rules/calendar.ts'
import { cutOffs, supervisionOf } from '../../../shared/rules/ladder.ts'
import { concernValues, smallCampaign } from '../database.ts'

const handed = { ...concernValues, organId: 1, responsible: '村主任' }

describe('the ladder of a database', () => {
  it('gives a row its step when it is added, when its limit moves, and when that is undone', () => {
    const { store } = smallCampaign()
    const row = store.add('concern', { ...handed, dueOn: '2012-03-28' })
    expect(row.values.supervision).toBe('黄牌')
    const moved = store.edit('concern', { id: row.id, version: row.version, values: { dueOn: '2012-04-10' } })
    expect(moved.values.supervision).toBe('无')
    store.changes.undo()
    expect(store.row('concern', row.id).values.supervision).toBe('黄牌')
    expect(store.changes.history('concern', row.id).some((line) => line.label === '督办')).toBe(false)
  })

  it('climbs when the day changes and leaves a settled row the step it had reached', () => {
    const { sqlite, store } = smallCampaign()
    const open = store.add('concern', { ...handed, dueOn: '2012-03-30' })
    const settled = {
      status: '已办结',
      result: '已疏通涵管，恢复供水。',
      closedOn: '2012-03-31',
      closeMethod: '已解决',
    }
    const late = store.add('concern', { ...handed, title: '后山塌方', dueOn: '2012-03-28' })
    store.edit('concern', { id: late.id, version: late.version, values: { status: '交办' } })
    const { version } = store.row('concern', late.id)
    store.edit('concern', { id: late.id, version, values: { status: '办理中' } })
    store.add('progress', { doneOn: '2012-03-31', kind: '采取措施', content: '疏通', concernId: late.id })
    store.edit('concern', { id: late.id, version: version + 1, values: settled })
    expect(climbLadder(sqlite, '2012-04-09')).toEqual(['concern'])
    expect(climbLadder(sqlite, '2012-04-09')).toEqual([])
    expect(store.row('concern', open.id).values.supervision).toBe('红牌')
    expect(store.row('concern', late.id).values.supervision).toBe('黄牌')
  })

  it("follows the office's own days off", () => {
    const { sqlite, store } = smallCampaign()
    const row = store.add('concern', { ...handed, dueOn: '2012-03-30' })
    expect(row.values.supervision).toBe('催办')
    store.add('calendarDay', { day: '2012-03-31', kind: '放假', name: '防汛值守调休' })
    expect(calendarOf(sqlite).isWorkingDay('2012-03-31')).toBe(false)
    climbLadder(sqlite, '2012-03-31')
    expect(store.row('concern', row.id).values.supervision).toBe('无')
  })

  it('says in SQL what the rule says in words', () => {
    const { store } = smallCampaign()
    const at = cutOffs(officialCalendar, '2012-03-31')
    for (const dueOn of ['2012-03-20', '2012-03-26', '2012-03-27', '2012-03-28', '2012-03-29', '2012-03-31', null])
      for (const urgings of [null, 1, 2]) {
        const { values } = store.add('concern', { ...handed, dueOn, urgings })
        expect(values.supervision).toBe(supervisionOf({ status: '登记', dueOn, urgings }, at))
      }
  })
})
