import { type LedgerId, ledgers } from '../../../shared/ledgers/index.ts'
import { type MetricId, metrics } from '../../../shared/metrics/index.ts'
import type { Alert, AlertLevel, AlertTarget, Quota } from '../../../shared/metrics/results.ts'
import type { WorkCalendar } from '../../../shared/rules/calendar.ts'
import type { Prepare } from '../../stores/statements.ts'
import type { Difference, Team, Values } from '../metric-store.ts'
import type { Campaign, Phase } from './campaign-days.ts'

export type AlertContext = {
  readonly today: string
  /** The office's working days. */
  readonly calendar: WorkCalendar
  /** Reads the rows of rules that no metric counts. */
  readonly prepare: Prepare
  readonly campaign: Campaign
  readonly phases: readonly Phase[]
  readonly quotas: readonly Quota[]
  readonly teams: readonly { readonly of: Team; readonly values: Values }[]
  readonly total: Values
  readonly differences: readonly Difference[]
  /** 印发 day of the newest 简报; undefined when none was issued. */
  readonly lastBriefingOn: string | undefined
}

type TeamShare = Omit<Alert['teams'][number], 'opens'> & { readonly opens?: AlertTarget }

/** An alert as a rule tells it; what its metric opens is added afterwards. */
export type Told = Pick<Alert, 'id' | 'level' | 'title' | 'count'> & {
  readonly metric?: MetricId
  readonly opens?: AlertTarget
  readonly links?: Alert['links']
  readonly teams?: readonly TeamShare[]
}

export type Rule = (context: AlertContext) => Told | undefined

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

/** Fires while something is wrong with a team; counts the teams, and opens them. */
export const whenTeams =
  ({ id, level, title, faults }: OfTeams): Rule =>
  (context) => {
    const now = typeof level === 'string' ? level : level(context)
    if (!now) return undefined
    const teams = context.teams
      .map(({ of, values }) => ({ id: of.id, name: of.name, count: faults(of, values, context) }))
      .filter((team) => team.count > 0)
      .map((team) => ({ ...team, opens: { ledger: 'team' as const, ids: [team.id] } }))
    if (teams.length === 0) return undefined
    const opens = { ledger: 'team' as const, ids: teams.map((team) => team.id) }
    return { id, level: now, title: title(teams.length, context), count: teams.length, opens, teams }
  }

type FoundRow = { readonly id: number; readonly teamId: number | null }
type OfRows = {
  readonly id: string
  readonly level: AlertLevel
  readonly title: (count: number) => string
  /** SQL of the rows by book, as `id` and `teamId`; `@today` and what `parameters` gives may stand in it. */
  readonly rows: Readonly<Partial<Record<LedgerId, string>>>
  readonly parameters?: (context: AlertContext) => Readonly<Record<string, string>>
  readonly isDue?: (context: AlertContext) => boolean
}

/** Fires while the SQL of a book finds rows; opens just these, by book when there are several. */
export const whenRows = ({ id, level, title, rows, parameters, isDue }: OfRows): Rule => {
  const books = Object.entries(rows) as [LedgerId, string][]
  return (context) => {
    if (isDue && !isDue(context)) return undefined
    const given = { today: context.today, ...parameters?.(context) }
    const found = books
      .map(([ledger, sql]) => ({ ledger, rows: context.prepare(sql).raw(false).all(given) as FoundRow[] }))
      .filter((book) => book.rows.length > 0)
    const all = found.flatMap((book) => book.rows)
    if (all.length === 0) return undefined
    const [first, ...others] = found.map(({ ledger, rows: own }) => ({ ledger, ids: own.map((row) => row.id) }))
    const isOne = others.length === 0
    const teams = context.teams.flatMap(({ of }): TeamShare[] => {
      const own = all.filter(({ teamId }) => teamId === of.id).map((row) => row.id)
      if (own.length === 0) return []
      const share = { id: of.id, name: of.name, count: own.length }
      return [first && isOne ? { ...share, opens: { ledger: first.ledger, ids: own } } : share]
    })
    const links = found.map(({ ledger, rows: own }) => ({
      name: ledgers[ledger].title,
      count: own.length,
      opens: { ledger, ids: own.map((row) => row.id) },
    }))
    const where = first && isOne ? { opens: first } : { links }
    return { id, level, title: title(all.length), count: all.length, teams, ...where }
  }
}

/** The metrics counted from rows that a sum is made of, by book. */
export const partsOfMetric = (id: MetricId): readonly MetricId[] => {
  const { source } = metrics[id]
  // Parts are keys of the dictionary; a test holds them to it.
  return source.of === 'parts' ? (source.parts as readonly MetricId[]).flatMap(partsOfMetric) : [id]
}

const bookOf = (id: MetricId): LedgerId | undefined => {
  const { source } = metrics[id]
  return source.of === 'rows' ? source.ledger : undefined
}

/** The alert with everything it opens: rows of one book at once, those of several book by book. */
export const told = ({ metric, opens, links, teams = [], ...alert }: Told, total: Values): Alert => {
  const plain = { opens: opens ?? null, links: [...(links ?? [])] }
  if (!metric)
    return { ...alert, metric: null, ...plain, teams: teams.map((team) => ({ ...team, opens: team.opens ?? null })) }
  const parts = partsOfMetric(metric)
  const isOne = new Set(parts.map(bookOf)).size === 1
  const byBook = parts.flatMap((part): Alert['links'] => {
    const [book, count] = [bookOf(part), amount(total, part)]
    return book && count > 0 ? [{ name: ledgers[book].title, count, opens: { metric: part } }] : []
  })
  return {
    ...alert,
    metric,
    ...(isOne ? { opens: { metric }, links: [] } : { opens: null, links: byBook }),
    teams: teams.map((team) => ({ ...team, opens: isOne ? { metric, teamId: team.id } : null })),
  }
}
