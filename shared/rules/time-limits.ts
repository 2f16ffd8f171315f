import type { RowValues } from '../ledgers/define.ts'
import type { HandledLedgerId } from '../ledgers/index.ts'
import { addDays, type WorkCalendar } from './calendar.ts'

/** How long a matter may take, and in which words the rule is told. */
export type TimeLimit = { readonly name: string; readonly dueOn: (from: string, calendar: WorkCalendar) => string }

const working = (name: string, days: number): TimeLimit => ({
  name: `${name}${days}个工作日`,
  dueOn: (from, calendar) => calendar.addWorkingDays(from, days),
})
const calendarDays = (name: string, days: number): TimeLimit => ({
  name: `${name}${days}日`,
  dueOn: (from) => addDays(from, days),
})

/** Domain §2.17, time rules by kind; §2.2 for 隐患, §2.7 for 信访. */
export const timeLimits = {
  atOnce: { name: '当场解决当日', dueOn: (from) => from },
  question: working('咨询', 3),
  ordinary: working('一般诉求', 10),
  complex: calendarDays('重点（复杂）问题', 30),
  hazard: {
    name: '一般隐患10个工作日、不超过15日',
    dueOn: (from, calendar) => {
      const [byWork, latest] = [calendar.addWorkingDays(from, 10), addDays(from, 15)]
      return byWork < latest ? byWork : latest
    },
  },
  greatHazard: calendarDays('重大隐患', 30),
  petition: calendarDays('信访事项', 60),
} as const satisfies Record<string, TimeLimit>

/** 信访's time is counted from its 登记, and one extension is at most so many days (domain §2.7). */
export const petitionExtensionDays = 30

/** The rule that a row falls under. */
export const timeLimitOf = (ledger: HandledLedgerId, row: RowValues): TimeLimit => {
  if (ledger === 'petition') return timeLimits.petition
  if (ledger === 'hazard') return row.grade === '重大' ? timeLimits.greatHazard : timeLimits.hazard
  if (ledger === 'concern' && (row.reply === '当场解决' || row.reply === '当场答复')) return timeLimits.atOnce
  if (row.isKey === true) return timeLimits.complex
  return ledger === 'concern' && row.nature === '咨询' ? timeLimits.question : timeLimits.ordinary
}

/** 解决时限 of a row handed over on a day. */
export const dueDayOf = (ledger: HandledLedgerId, row: RowValues, from: string, calendar: WorkCalendar): string => {
  const registered = row.registeredOn
  const start = ledger === 'petition' && typeof registered === 'string' ? registered : from
  return timeLimitOf(ledger, row).dueOn(start, calendar)
}
