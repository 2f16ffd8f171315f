import { addDays, officialCalendar, type WorkCalendar } from '../../shared/rules/calendar.ts'
import { calendarStore } from '../stores/calendar-store.ts'
import type { Prepare } from '../stores/statements.ts'
import { workingDayParameter } from './clause-sql.ts'

/** Which rows are counted: those with a 业务日期 up to `to` (截止日), of one team, of one point, from a day on. */
export type Scope = {
  readonly to: string
  readonly from?: string | undefined
  readonly teamId?: number | undefined
  readonly pointId?: number | undefined
  /** 封账时间 in milliseconds: rows entered later do not count. */
  readonly enteredBy?: number | undefined
}

/** What the campaign's settings decide about metrics. */
export type CountSettings = {
  readonly diaryQuota: number
  readonly coverageBase: string
  /** 公文字体 as 活动设置 names it. */
  readonly fontSet: string
  readonly summaryDueOn: string
  /** First and last day of the campaign. */
  readonly campaignStart: string
  readonly campaignEnd: string
  /** First and last day of 以月促年; after all days when there is none. */
  readonly followUpStart: string
  readonly followUpEnd: string
  /** The office's working days. */
  readonly calendar: WorkCalendar
}

const lastDay = '9999-12-31'
const noCampaign: CountSettings = {
  diaryQuota: 10,
  coverageBase: '建档户数',
  fontSet: '',
  summaryDueOn: lastDay,
  campaignStart: '0000-01-01',
  campaignEnd: lastDay,
  followUpStart: lastDay,
  followUpEnd: lastDay,
  calendar: officialCalendar,
}

/** Settings of the campaign; before there is one, those of the built-in plan. */
export const countSettings = (prepare: Prepare): CountSettings => {
  const row = prepare(
    `SELECT diary_quota AS diaryQuota, coverage_base AS coverageBase, font_set AS fontSet, summary_due_on AS summaryDueOn,
       start_on AS campaignStart, end_on AS campaignEnd,
       coalesce((SELECT min(p.start_on) FROM phase p WHERE p.is_follow_up AND p.voided_at IS NULL), '9999-12-31') AS followUpStart,
       coalesce((SELECT max(p.end_on) FROM phase p WHERE p.is_follow_up AND p.voided_at IS NULL), '9999-12-31') AS followUpEnd
     FROM campaign WHERE voided_at IS NULL ORDER BY id LIMIT 1`,
  ).get() as Omit<CountSettings, 'calendar'> | undefined
  return { ...(row ?? noCampaign), calendar: calendarStore(prepare)() }
}

const offsets = [-10, -5, -3, 3, 4] as const

/** Every named parameter that the SQL of a metric may hold. */
export type Parameters = Readonly<Record<string, string | number | null>>

export const parametersOf = (scope: Scope, settings: CountSettings): Parameters => ({
  to: scope.to,
  // A moment of 截止日 belongs to it until 24:00.
  toMoment: addDays(scope.to, 1),
  from: scope.from ?? null,
  team: scope.teamId ?? null,
  point: scope.pointId ?? null,
  enteredBy: scope.enteredBy ?? Number.MAX_SAFE_INTEGER,
  diaryQuota: settings.diaryQuota,
  summaryDueOn: settings.summaryDueOn,
  campaignStart: settings.campaignStart,
  campaignEnd: settings.campaignEnd,
  followUpStart: settings.followUpStart,
  followUpEnd: settings.followUpEnd,
  ...Object.fromEntries(
    offsets.map((days) => [workingDayParameter(days), settings.calendar.addWorkingDays(scope.to, days)]),
  ),
})
