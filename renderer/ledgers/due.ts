import type { Status } from '../../shared/fields/field.ts'
import { doneDeedStages } from '../../shared/ledgers/deed.ts'
import { daysBetween, type WorkCalendar } from '../../shared/rules/calendar.ts'
import { nearUntil } from '../../shared/rules/ladder.ts'
import { isSettled } from '../../shared/rules/workflow.ts'

type Values = Readonly<Record<string, unknown>>

/** How a time limit stands against today, in words; `overdue` rows are marked. */
export type DueNote = { readonly text: string; readonly isOverdue: boolean }

const isOpen = (values: Values): boolean => {
  if (typeof values.status === 'string')
    return values.status !== '转出' && values.status !== '挂起' && !isSettled(values.status as Status)
  if (typeof values.stage === 'string') return !(doneDeedStages as readonly string[]).includes(values.stage)
  return false
}

/** From when on a limit is near, and how what is left of it is told: in working days, for 信访 in days. */
export type DueDays = { readonly today: string; readonly nearUntil: string; readonly left: (dueOn: string) => string }

/** How limits stand on a day: 临期 by the working-day calendar, for 信访 by days (domain §2.17). */
export const dueDays = (isPetition: boolean, today: string, calendar: WorkCalendar): DueDays => ({
  today,
  nearUntil: nearUntil(isPetition, today, calendar),
  left: (dueOn) => {
    if (isPetition) return `剩${daysBetween(today, dueOn)}天`
    const days = calendar.workingDaysBetween(today, dueOn)
    return days > 0 ? `剩${days}个工作日` : '休息日到期'
  },
})

/** What to say of a row's 时限: only rows still open have something to miss. */
export const dueNote = (values: Values, { today, nearUntil: near, left }: DueDays): DueNote | undefined => {
  const due = values.dueOn
  if (typeof due !== 'string' || !isOpen(values)) return undefined
  if (due < today) return { text: `逾期${daysBetween(due, today)}天`, isOverdue: true }
  if (due === today) return { text: '今日到期', isOverdue: false }
  return due <= near ? { text: left(due), isOverdue: false } : undefined
}
