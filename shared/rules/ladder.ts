import type { Status } from '../fields/field.ts'
import { addDays, daysBetween, type WorkCalendar } from './calendar.ts'

/** 督办 as a row carries it (domain §2.17). */
export const supervisions = ['无', '催办', '黄牌', '红牌'] as const
export type Supervision = (typeof supervisions)[number]

/** Matters that somebody must still act on; 挂起 stops the clock, a settled row keeps what it had reached. */
export const openStatuses = ['登记', '交办', '办理中', '退回'] as const satisfies readonly Status[]

/** Working days after the 时限 from which each step is due, highest first (domain §2.17, after E33 and E35). */
export const ladderSteps = [
  ['红牌', 5],
  ['黄牌', 3],
  ['催办', 1],
] as const

/** So many 催办 make an overdue matter 红牌 whatever the days. */
export const urgingsForRed = 2

/** 临期: so many working days before the 时限; 信访 counts seven calendar days (E24). */
export const nearWorkingDays = 3
export const nearPetitionDays = 7

export type CutOffs = Readonly<Record<'催办' | '黄牌' | '红牌', string>>

/**
 * By step, the last 时限 that has reached it today: at least so many working days lie after that day, today included.
 * Comparing with a day is what lets SQL judge a whole book at once.
 */
export const cutOffs = (calendar: WorkCalendar, today: string): CutOffs => {
  const last = (days: number): string => addDays(calendar.addWorkingDays(addDays(today, 1), -days), -1)
  return { 催办: last(1), 黄牌: last(3), 红牌: last(5) }
}

type Row = { readonly status: string; readonly dueOn: string | null; readonly urgings: number | null }

/** The step an open row stands on; `undefined` for a row that is not open, which keeps its own. */
export const supervisionOf = (row: Row, at: CutOffs): Supervision | undefined => {
  if (!(openStatuses as readonly string[]).includes(row.status)) return undefined
  const urgings = row.urgings ?? 0
  const due = row.dueOn
  if (due !== null && due <= at.催办) {
    if (due <= at.红牌 || urgings >= urgingsForRed) return '红牌'
    return due <= at.黄牌 ? '黄牌' : '催办'
  }
  return urgings > 0 ? '催办' : '无'
}

/** Whether the 时限 is near but not past. */
export const isNear = (isPetition: boolean, dueOn: string, today: string, calendar: WorkCalendar): boolean => {
  if (dueOn < today) return false
  if (isPetition) return daysBetween(today, dueOn) <= nearPetitionDays
  return calendar.workingDaysBetween(today, dueOn) <= nearWorkingDays
}

/** The last 时限 that counts as near today. */
export const nearUntil = (isPetition: boolean, today: string, calendar: WorkCalendar): string => {
  if (isPetition) return addDays(today, nearPetitionDays)
  // Days off after the last near day add no working day, so they are near as well.
  return addDays(calendar.addWorkingDays(today, nearWorkingDays + 1), -1)
}
