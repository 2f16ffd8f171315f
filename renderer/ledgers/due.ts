import type { Status } from '../../shared/fields/field.ts'
import { doneDeedStages } from '../../shared/ledgers/deed.ts'
import { isSettled } from '../../shared/rules/workflow.ts'

type Values = Readonly<Record<string, unknown>>

/** How a time limit stands against today, in words; `overdue` rows are marked. */
export type DueNote = { readonly text: string; readonly isOverdue: boolean }

const dayMs = 86_400_000
const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs

/** Whole days from one day to another; both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number => number(to) - number(from)

const isOpen = (values: Values): boolean => {
  if (typeof values.status === 'string')
    return values.status !== '转出' && values.status !== '挂起' && !isSettled(values.status as Status)
  if (typeof values.stage === 'string') return !(doneDeedStages as readonly string[]).includes(values.stage)
  return false
}

/**
 * What to say of a row's 时限: only rows still open have something to miss. `nearUntil` is the last day that is 临期
 * (`nearUntil` of shared/rules/ladder.ts).
 */
export const dueNote = (values: Values, today: string, nearUntil: string): DueNote | undefined => {
  const due = values.dueOn
  if (typeof due !== 'string' || !isOpen(values)) return undefined
  const left = daysBetween(today, due)
  if (left < 0) return { text: `逾期${-left}天`, isOverdue: true }
  if (left === 0) return { text: '今日到期', isOverdue: false }
  return due <= nearUntil ? { text: `剩${left}天`, isOverdue: false } : undefined
}
