import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { compareValues } from '../../shared/metrics/format.ts'
import type { MetricValue } from '../../shared/metrics/metric.ts'
import { officialCalendar, type WorkCalendar } from '../../shared/rules/calendar.ts'
import { type Prepare, statements } from '../stores/statements.ts'
import { tableOf } from '../stores/table-of.ts'
import { type Counted, countRows, leavesOf, metricOf, metricValueOf } from './evaluate.ts'
import { type CountSettings, countSettings, parametersOf, type Scope } from './parameters.ts'
import { drillSql, type GroupBy, groupedSql } from './rows-sql.ts'

export type { Scope } from './parameters.ts'

export type Team = { readonly id: number; readonly name: string; readonly ordinal: number; readonly leader: string }
export type Point = { readonly id: number; readonly name: string; readonly kind: string; readonly teamId: number }
export type Values = Readonly<Record<string, MetricValue>>
/** The rows behind a number; `ledger` is null when they stand in several ledgers. */
export type RowSet = { readonly ledger: LedgerId | null; readonly ids: readonly number[] }

/** Rows of one ledger. */
export type OneBook = { readonly ledger: LedgerId; readonly ids: readonly number[] }

export type Grouped<Of> = {
  readonly rows: readonly { readonly of: Of; readonly values: Values }[]
  readonly total: Values
}
export type Ranked = { readonly of: Team; readonly rank: number; readonly value: MetricValue }

const groupNames = { team: ['各队', '全区'], point: ['各联系点', '全队'] } as const

/** Numbers whose parts do not add up: the metric's title, the sum of the parts and the total. */
export type Difference = {
  readonly metric: string
  readonly title: string
  readonly sum: number
  readonly total: number
}

/** Rows that name no team are the whole zone's own, where the book allows it, such as a 动员会. */
const mayBeZoneWide = (id: string): boolean => {
  const { source } = metricOf(id)
  const field = source.of === 'rows' ? tableOf(source.ledger).fields.teamId : undefined
  return field !== undefined && !field.required
}

const differencesOf = (leaves: readonly string[], groups: Counted, known: ReadonlySet<number>, whole: Counted) =>
  [...new Set(leaves)].flatMap((id): Difference[] => {
    const total = whole.get(null)?.get(id) ?? 0
    let sum = 0
    for (const [group, counted] of groups)
      if (group === null ? mayBeZoneWide(id) : known.has(group)) sum += counted.get(id) ?? 0
    return sum === total ? [] : [{ metric: id, title: metricOf(id).title, sum, total }]
  })

const isDistinct = (id: string): boolean => {
  const { source } = metricOf(id)
  return source.of === 'rows' && source.measure.by === 'distinct'
}

/**
 * The undivided count. Each row stands in one group, so rows and sums are those of all groups, the ones without a
 * name included; what is counted once however often it comes up must be counted again.
 */
const wholeOf = (leaves: readonly string[], groups: Counted, again: (ids: readonly string[]) => Counted): Counted => {
  const whole = new Map(again(leaves.filter(isDistinct)).get(null))
  for (const id of new Set(leaves)) {
    if (isDistinct(id)) continue
    let total = 0
    for (const counted of groups.values()) total += counted.get(id) ?? 0
    whole.set(id, total)
  }
  return new Map([[null, whole]])
}

const refuseDifferences = (differences: readonly Difference[], groupBy: GroupBy): void => {
  if (differences.length === 0) return
  const [parts, whole] = groupNames[groupBy]
  const list = differences.map((d) => `“${d.title}”${parts}合计${d.sum}、${whole}${d.total}`).join('；')
  throw new AppError(
    'sums-differ',
    `合计对不上：${list}。可能是联系点改换了工作队，或同一户由两个队登记，请核对联系点和登记的工作队。`,
  )
}

const compose = (ids: readonly string[], counted: Counted, group: number | null, settings: CountSettings): Values =>
  Object.fromEntries(ids.map((id) => [id, metricValueOf(id, counted.get(group) ?? new Map(), settings)]))

const rankTeams = (rows: Grouped<Team>['rows'], id: string): Ranked[] => {
  const none = { amount: 0, base: 0 }
  const sorted = rows
    .map((row) => ({ of: row.of, value: row.values[id] ?? none }))
    .sort((a, b) => compareValues(b.value, a.value) || a.of.ordinal - b.of.ordinal)
  return sorted.map((row) => ({
    ...row,
    // Ties share a rank and the next one skips (domain §4.2).
    rank: sorted.findIndex((other) => compareValues(other.value, row.value) === 0) + 1,
  }))
}

const teamsOf = (prepare: Prepare): Team[] =>
  prepare('SELECT id, name, ordinal, leader FROM team WHERE voided_at IS NULL ORDER BY ordinal, id')
    .raw(false)
    .all() as Team[]

const pointsOf = (prepare: Prepare, teamId: number | undefined): Point[] => {
  const all = prepare('SELECT id, name, kind, team_id AS teamId FROM point WHERE voided_at IS NULL ORDER BY id')
    .raw(false)
    .all() as Point[]
  return all.filter((point) => teamId === undefined || point.teamId === teamId)
}

/** A metric made of one source of rows, for what can only be asked of rows. */
const sourceOf = (id: string, settings: CountSettings) => {
  const [first, ...others] = leavesOf(id, settings)
  const { source } = metricOf(first ?? id)
  return source.of === 'rows' && others.length === 0 ? source : undefined
}

/** Opens the rows of a quotient at its numerator. */
const shownBy = (id: string): string => {
  const { source } = metricOf(id)
  return source.of === 'ratio' ? source.numerator : id
}

/**
 * `working_days(first, last)` in SQL: by the calendar that was given last, each pair of days reckoned once. The
 * calendar is read before a query, as none may be asked within another.
 */
const workingDaysOf = (sqlite: Database): ((calendar: WorkCalendar) => void) => {
  let known = new Map<string, number>()
  let calendar: WorkCalendar = officialCalendar
  sqlite.function('working_days', (first: unknown, last: unknown) => {
    if (typeof first !== 'string' || typeof last !== 'string') return null
    const key = `${first} ${last}`
    const days = known.get(key) ?? calendar.workingDaysBetween(first.slice(0, 10), last.slice(0, 10))
    known.set(key, days)
    return days
  })
  return (next) => {
    calendar = next
    known = new Map()
  }
}

/** The rows that numbers are counted from. */
const rowFinder = (prepare: Prepare, settingsNow: () => CountSettings) => {
  /** The rows behind a number, book by book: those of a quotient are its numerator's. */
  const books = (id: string, scope: Scope): OneBook[] => {
    const settings = settingsNow()
    return leavesOf(shownBy(id), settings).flatMap((leaf): OneBook[] => {
      const { source } = metricOf(leaf)
      if (source.of !== 'rows') return []
      const { ledger, sql } = drillSql(source, scope)
      const found = prepare(sql).raw().all(parametersOf(scope, settings)) as [number][]
      return [{ ledger: ledger.id, ids: found.map(([rowId]) => rowId) }]
    })
  }
  const rows = (id: string, scope: Scope): RowSet => {
    const [first, ...others] = sourceOf(shownBy(id), settingsNow()) ? books(id, scope) : []
    return first && others.length === 0 ? first : { ledger: null, ids: [] }
  }

  /** A metric's amount for each value of a field of its ledger, such as each 类别, each day or each cadre. */
  const amountsBy = (id: string, field: string, scope: Scope): ReadonlyMap<string | number | null, number> => {
    const settings = settingsNow()
    const source = sourceOf(id, settings)
    if (!source) throw new Error(`${id} is not counted from the rows of one ledger`)
    const found = prepare(groupedSql(source, scope, field))
      .raw()
      .all(parametersOf(scope, settings))
    return new Map(found as [string | number | null, number][])
  }

  return { books, rows, amountsBy }
}

const make = (sqlite: Database) => {
  const prepare = statements(sqlite)
  const setCalendar = workingDaysOf(sqlite)
  const settingsNow = () => {
    const settings = countSettings(prepare)
    setCalendar(settings.calendar)
    return settings
  }

  const values = (ids: readonly string[], scope: Scope): Values => {
    const settings = settingsNow()
    const leaves = ids.flatMap((id) => leavesOf(id, settings))
    return compose(ids, countRows(prepare, leaves, { scope, settings }), null, settings)
  }

  const grouped = <Of extends { readonly id: number }>(
    ids: readonly string[],
    scope: Scope,
    { by, of }: { by: GroupBy; of: readonly Of[] },
  ): Grouped<Of> & { differences: Difference[] } => {
    const settings = settingsNow()
    const leaves = ids.flatMap((id) => leavesOf(id, settings))
    const groups = countRows(prepare, leaves, { scope, settings, groupBy: by })
    const whole = wholeOf(leaves, groups, (ids) => countRows(prepare, ids, { scope, settings }))
    return {
      rows: of.map((one) => ({ of: one, values: compose(ids, groups, one.id, settings) })),
      total: compose(ids, whole, null, settings),
      differences: differencesOf(leaves, groups, new Set(of.map((one) => one.id)), whole),
    }
  }

  const checked = <Of>(result: Grouped<Of> & { differences: Difference[] }, by: GroupBy): Grouped<Of> => {
    refuseDifferences(result.differences, by)
    return { rows: result.rows, total: result.total }
  }

  /** By team, with what does not add up beside it instead of thrown: for the page that must always open. */
  const byTeamLeniently = (ids: readonly string[], scope: Scope) =>
    grouped(ids, scope, { by: 'team', of: teamsOf(prepare) })
  const byTeam = (ids: readonly string[], scope: Scope) => checked(byTeamLeniently(ids, scope), 'team')
  const byPoint = (ids: readonly string[], scope: Scope) =>
    checked(grouped(ids, scope, { by: 'point', of: pointsOf(prepare, scope.teamId) }), 'point')

  return {
    prepare,
    settings: settingsNow,
    teams: () => teamsOf(prepare),
    points: (teamId?: number) => pointsOf(prepare, teamId),
    value: (id: string, scope: Scope): MetricValue => values([id], scope)[id] ?? { amount: 0, base: null },
    values,
    byTeam,
    byTeamLeniently,
    byPoint,
    /** Teams from the highest to the lowest value. */
    ranking: (id: string, scope: Scope): Ranked[] => rankTeams(byTeam([id], scope).rows, id),
    ...rowFinder(prepare, settingsNow),
  }
}

/**
 * Counts the metrics of shared/metrics on the database. 办结, 销号, 整改, 完工 and 报送 are as of 截止日 by their own
 * dates; every other state is as it is now.
 */
export type MetricStore = ReturnType<typeof make>

const stores = new WeakMap<Database, MetricStore>()

/** The database's one metric store: its statements are compiled once. */
export const metricStore = (sqlite: Database): MetricStore => {
  const known = stores.get(sqlite)
  if (known) return known
  const store = make(sqlite)
  stores.set(sqlite, store)
  return store
}
