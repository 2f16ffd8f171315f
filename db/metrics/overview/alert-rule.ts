import type { MetricId } from '../../../shared/metrics/index.ts'
import type { Alert, AlertLevel, Quota } from '../../../shared/metrics/results.ts'
import type { WorkCalendar } from '../../../shared/rules/calendar.ts'
import type { Difference, Team, Values } from '../metric-store.ts'
import type { Campaign, Phase } from './campaign-days.ts'

export type AlertContext = {
  readonly today: string
  /** The office's working days. */
  readonly calendar: WorkCalendar
  /** Matters by team whose time is half gone without anything recorded. */
  readonly idle: ReadonlyMap<number, number>
  readonly campaign: Campaign
  readonly phases: readonly Phase[]
  readonly quotas: readonly Quota[]
  readonly teams: readonly { readonly of: Team; readonly values: Values }[]
  readonly total: Values
  readonly differences: readonly Difference[]
  /** 印发 day of the newest 简报; undefined when none was issued. */
  readonly lastBriefingOn: string | undefined
}

export type Rule = (context: AlertContext) => Alert | undefined

/** A rule may only ask for what `alertMetrics` had counted. */
export const amount = (values: Values, metric: MetricId): number => {
  const value = values[metric]
  if (!value) throw new Error(`${metric} was not counted for the alerts`)
  return value.amount
}

type OfMetric = {
  readonly id: string
  readonly metric: MetricId
  readonly level: AlertLevel | ((context: AlertContext) => AlertLevel | undefined)
  readonly title: (count: number, context: AlertContext) => string
}

/** Fires while a metric is above zero; teams with a share in it are named. */
export const whenAny =
  ({ id, metric, level, title }: OfMetric): Rule =>
  (context) => {
    const count = amount(context.total, metric)
    const now = typeof level === 'string' ? level : level(context)
    if (count === 0 || !now) return undefined
    const teams = context.teams
      .map(({ of, values }) => ({ id: of.id, name: of.name, count: amount(values, metric) }))
      .filter((team) => team.count > 0)
    return { id, level: now, title: title(count, context), count, metric, teams }
  }

type OfTeams = {
  readonly id: string
  readonly level: AlertLevel | ((context: AlertContext) => AlertLevel | undefined)
  readonly title: (count: number, context: AlertContext) => string
  /** How many things are wrong with the team; 0 when all is well. */
  readonly faults: (team: Team, values: Values, context: AlertContext) => number
}

/** Fires while something is wrong with a team; counts the teams. */
export const whenTeams =
  ({ id, level, title, faults }: OfTeams): Rule =>
  (context) => {
    const now = typeof level === 'string' ? level : level(context)
    if (!now) return undefined
    const teams = context.teams
      .map(({ of, values }) => ({ id: of.id, name: of.name, count: faults(of, values, context) }))
      .filter((team) => team.count > 0)
    return teams.length === 0
      ? undefined
      : { id, level: now, title: title(teams.length, context), count: teams.length, metric: null, teams }
  }
