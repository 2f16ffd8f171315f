import type { Overview, PhaseState } from '../../../shared/metrics/results.ts'
import { addDays, daysBetween, type WorkCalendar } from '../../../shared/rules/calendar.ts'
import type { Prepare } from '../../stores/statements.ts'

export type Campaign = Overview['campaign'] & { readonly summaryDueOn: string; readonly diaryQuota: number }
export type Phase = Omit<PhaseState, 'state'>

export const campaignOf = (prepare: Prepare): Campaign | undefined =>
  prepare(
    `SELECT name, short_name AS shortName, zone, start_on AS startOn, end_on AS endOn, claimed_days AS claimedDays,
       summary_due_on AS summaryDueOn, diary_quota AS diaryQuota
     FROM campaign WHERE voided_at IS NULL ORDER BY id LIMIT 1`,
  )
    .raw(false)
    .get() as Campaign | undefined

export const phasesOf = (prepare: Prepare): Phase[] =>
  (
    prepare(
      `SELECT ordinal, name, start_on AS startOn, end_on AS endOn, is_follow_up AS isFollowUp
       FROM phase WHERE voided_at IS NULL ORDER BY ordinal`,
    )
      .raw(false)
      .all() as (Omit<Phase, 'isFollowUp'> & { isFollowUp: number })[]
  ).map((phase) => ({ ...phase, isFollowUp: phase.isFollowUp === 1 }))

const stateOf = (phase: Phase, today: string): PhaseState['state'] => {
  if (today < phase.startOn) return 'coming'
  return today <= phase.endOn ? 'current' : 'past'
}

/** Phases as of a day; where they overlap, the day belongs to the later one (C5). */
export const phaseStates = (
  phases: readonly Phase[],
  today: string,
): { phases: PhaseState[]; phase: string | null } => {
  const states = phases.map((phase) => ({ ...phase, state: stateOf(phase, today) }))
  return { phases: states, phase: states.findLast((phase) => phase.state === 'current')?.name ?? null }
}

/** 第n天 of N by the calendar, both ends counted (C4). */
export const dayNumber = ({ startOn, endOn }: Campaign, today: string): Overview['day'] => {
  const total = daysBetween(startOn, endOn) + 1
  if (today < startOn) return { number: 0, total, state: 'before' }
  return today > endOn
    ? { number: total, total, state: 'after' }
    : { number: daysBetween(startOn, today) + 1, total, state: 'running' }
}

/** How long until the end of a day; today itself is not counted. */
export const remainingUntil = (day: string, today: string, calendar: WorkCalendar): Overview['end'] => ({
  day,
  days: daysBetween(today, day),
  workingDays: calendar.workingDaysBetween(today, day),
})

/** Whether half of the time between two days, both counted, is over at the end of today. */
export const isHalfOver = (startOn: string, endOn: string, today: string): boolean =>
  2 * daysBetween(startOn, addDays(today, 1)) >= daysBetween(startOn, addDays(endOn, 1))
