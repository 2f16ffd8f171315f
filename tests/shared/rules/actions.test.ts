import { describe, expect, it } from 'vitest'
import type { Fields } from '../../../shared/fields/field.ts'
import { handledLedgerIds, ledgers } from '../../../shared/ledgers/index.ts'
import { askedFields, caseActions } from '../../../shared/rules/actions.ts'
import { officialCalendar, workCalendar } from '../../../shared/rules/calendar.ts'
import { dueDayOf } from '../../../shared/rules/time-limits.ts'
import { transitions } from '../../../shared/rules/workflow.ts'

describe('the acts of the state machine', () => {
  it('go only where the workflow lets a status go', () => {
    for (const action of caseActions)
      for (const from of action.from) if ('to' in action) expect(transitions[from]).toContain(action.to)
  })

  it('ask for every field that the status they lead to requires', () => {
    for (const id of handledLedgerIds) {
      const fields: Fields = ledgers[id].fields
      for (const [action, status] of [
        ['assign', '交办'],
        ['close', '已办结'],
        ['clear', '已销号'],
      ] as const) {
        const found = caseActions.find((one) => one.id === action)
        const required = Object.keys(fields).filter((key) => fields[key]?.requiredFrom === status)
        expect(found && askedFields(found, fields)).toEqual(expect.arrayContaining(required))
      }
    }
  })
})

describe('time limits', () => {
  const from = '2012-03-26'
  const due = (ledger: Parameters<typeof dueDayOf>[0], row: object) =>
    dueDayOf(ledger, { ...row }, from, officialCalendar)

  it('follow the kind of matter, over the holiday of 清明 and its worked weekend', () => {
    expect(due('concern', { nature: '诉求' })).toBe('2012-04-10')
    expect(due('concern', { nature: '咨询' })).toBe('2012-03-29')
    expect(due('concern', { reply: '当场答复' })).toBe('2012-03-26')
    expect(due('dispute', { isKey: true })).toBe('2012-04-25')
    expect(due('hazard', { grade: '一般' })).toBe('2012-04-10')
    expect(due('hazard', { grade: '重大' })).toBe('2012-04-25')
    expect(due('petition', { registeredOn: '2012-03-20' })).toBe('2012-05-19')
  })
})

describe('working days of 2025', () => {
  it('are 248, and the office may decide otherwise', () => {
    const days = (calendar: typeof officialCalendar) => calendar.workingDaysBetween('2024-12-31', '2025-12-31')
    expect(days(officialCalendar)).toBe(248)
    expect(days(workCalendar([], { off: ['2025-01-02'], worked: ['2025-01-04', '2025-01-05'] }))).toBe(262)
  })
})
