import { compareValues, formatMetric, numberOf, targetValue } from '../../../shared/metrics/format.ts'
import { metricTitled } from '../../../shared/metrics/index.ts'
import type { Metric, MetricValue } from '../../../shared/metrics/metric.ts'
import type { Quota, QuotaLevel, QuotaProgress } from '../../../shared/metrics/results.ts'
import type { Prepare } from '../../stores/statements.ts'
import { tableOf } from '../../stores/table-of.ts'
import type { MetricStore, Team } from '../metric-store.ts'

export type Target = Pick<Quota, 'measure' | 'basis' | 'amount' | 'unit' | 'dueOn'>

export const targetsOf = (prepare: Prepare): Target[] =>
  prepare(
    'SELECT measure, basis, amount, unit, due_on AS dueOn FROM target WHERE voided_at IS NULL ORDER BY ordinal, id',
  )
    .raw(false)
    .all() as Target[]

export type QuotaContext = {
  readonly store: MetricStore
  readonly today: string
  /** When a target without a day of its own is due. */
  readonly endOn: string
  /** Values already counted, by team and in all. */
  readonly teams: readonly { readonly of: Team; readonly values: Readonly<Record<string, MetricValue>> }[]
  readonly total: Readonly<Record<string, MetricValue>>
}

const levelOf = (isReached: boolean, target: Target, { today, endOn }: QuotaContext): QuotaLevel => {
  if (isReached) return 'green'
  return (target.dueOn ?? endOn) < today ? 'red' : 'yellow'
}

const shareOf = (amount: number, wanted: number): number => (wanted <= 0 ? 1 : Math.min(1, amount / wanted))
const sumOf = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)

const isRatio = (metric: Metric): boolean => metric.kind === 'rate' || metric.kind === 'average'
const none: MetricValue = { amount: 0, base: null }

/** One value against what is wanted of it; `times` teams share what is counted, not what is divided. */
const compared = (
  { metric, target, context }: Wanted,
  { teamId, value, times }: { teamId: number | null; value: MetricValue; times: number },
): QuotaProgress => {
  const amount = isRatio(metric) ? target.amount : target.amount * times
  const wanted = targetValue(metric, amount)
  return {
    teamId,
    text: formatMetric(metric, value, 'table'),
    wanted: String(amount),
    share: shareOf(numberOf(metric, value) ?? 0, amount),
    level: levelOf(compareValues(value, wanted) >= 0, target, context),
    short: '',
  }
}

type Wanted = { readonly metric: Metric; readonly target: Target; readonly context: QuotaContext }

const perTeam = (wanted: Wanted): Pick<Quota, 'zone' | 'teams'> => {
  const { metric, context } = wanted
  const teams = context.teams.map(({ of, values }) =>
    compared(wanted, { teamId: of.id, value: values[metric.id] ?? none, times: 1 }),
  )
  const whole = { teamId: null, value: context.total[metric.id] ?? none, times: teams.length }
  return { teams, zone: judgedByTeams(compared(wanted, whole), teams) }
}

/** The zone has not reached what one of its teams has not. */
const judgedByTeams = (zone: QuotaProgress, teams: readonly QuotaProgress[]): QuotaProgress => {
  const behind = teams.filter((team) => team.level !== 'green')
  const level = behind.some((team) => team.level === 'red') ? 'red' : behind.length > 0 ? 'yellow' : zone.level
  return { ...zone, level, short: behind.length > 0 ? `${behind.length}个队未达到` : '' }
}

/** A member: a cadre or a contact point of a team, with the amount that is its own. */
type Member = { readonly teamId: number; readonly amount: number }

/** What is wanted of each member; the one who did more does not make up for the other who did less. */
const perMember = (wanted: Wanted, members: readonly Member[], word: string): Pick<Quota, 'zone' | 'teams'> => {
  const { metric, target, context } = wanted
  const least = targetValue(metric, target.amount).amount
  const progress = (teamId: number | null): QuotaProgress => {
    const own = members.filter((member) => teamId === null || member.teamId === teamId)
    const behind = own.filter((member) => member.amount < least).length
    const capped = sumOf(own.map((member) => Math.min(member.amount, least)))
    return {
      teamId,
      text: formatMetric(metric, { amount: sumOf(own.map((member) => member.amount)), base: null }, 'table'),
      wanted: String(target.amount * own.length),
      share: shareOf(capped, least * own.length),
      level: levelOf(behind === 0, target, context),
      short: behind > 0 ? `${behind}${word}不足${target.amount}${target.unit}` : '',
    }
  }
  return { teams: context.teams.map(({ of }) => progress(of.id)), zone: progress(null) }
}

const hasField = (metric: Metric, key: string): boolean =>
  metric.source.of === 'rows' && Object.hasOwn(tableOf(metric.source.ledger).fields, key)

/** Cadres with what each did; one who changed teams brings it along. */
const cadresOf = ({ metric, context: { store, today } }: Wanted): Member[] => {
  const amounts = store.amountsBy(metric.id, 'cadreId', { to: today })
  const cadres = store.prepare('SELECT id, team_id FROM cadre WHERE voided_at IS NULL').raw().all() as [
    number,
    number,
  ][]
  return cadres.map(([id, teamId]) => ({ teamId, amount: amounts.get(id) ?? 0 }))
}

const pointsOf = ({ metric, context: { store, today } }: Wanted): Member[] => {
  const amounts = store.amountsBy(metric.id, 'pointId', { to: today })
  return store.points().map(({ id, teamId }) => ({ teamId, amount: amounts.get(id) ?? 0 }))
}

const progressOf = (wanted: Wanted): Pick<Quota, 'zone' | 'teams'> => {
  const { metric, target, context } = wanted
  switch (target.basis) {
    case '每队':
      return perTeam(wanted)
    case '每名干部':
      return hasField(metric, 'cadreId') ? perMember(wanted, cadresOf(wanted), '人') : { zone: null, teams: [] }
    case '每联系点':
      return hasField(metric, 'pointId') ? perMember(wanted, pointsOf(wanted), '个点') : { zone: null, teams: [] }
    default: {
      const value = context.total[metric.id] ?? none
      return { teams: [], zone: compared(wanted, { teamId: null, value, times: 1 }) }
    }
  }
}

/** How far each target of the plan is reached, by what it is wanted of. A target no metric counts has no progress. */
export const quotasOf = (targets: readonly Target[], context: QuotaContext): Quota[] =>
  targets.map((target) => {
    const metric = metricTitled(target.measure)
    const progress = metric ? progressOf({ metric, target, context }) : { zone: null, teams: [] }
    return { ...target, metric: metric?.id ?? null, ...progress }
  })
