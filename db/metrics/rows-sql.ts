import type { Measure, RowsSource } from '../../shared/metrics/metric.ts'
import { snake } from '../ledger-table.ts'
import { fieldOf, type LedgerTable, referredTable, tableOf } from '../stores/table-of.ts'
import { filterSql, upToCutOff } from './clause-sql.ts'
import type { Scope } from './parameters.ts'

export type GroupBy = 'team' | 'point'

/** Where the rows of a ledger come from, and what says whose they are. */
type Base = {
  readonly ledger: LedgerTable
  readonly from: string
  readonly team: string | undefined
  readonly point: string | undefined
  readonly where: readonly string[]
}

const has = (ledger: LedgerTable, key: string): boolean => Object.hasOwn(ledger.fields, key)

/** A child record belongs to the team and the point of the row it hangs on. */
const ownerOfParent = (ledger: LedgerTable, alias: string): Pick<Base, 'team' | 'point'> | undefined => {
  const [by, other] = ledger.partOf
  const field = by && !other ? ledger.fields[by] : undefined
  if (!by || field?.kind !== 'ref') return undefined
  const parent = referredTable(field)
  const of = (key: string) =>
    has(parent, key) ? `(SELECT o.${snake(key)} FROM ${parent.table} o WHERE o.id = ${alias}.${snake(by)})` : undefined
  return { team: of('teamId'), point: of('pointId') }
}

/** A row belongs to the team it names, else to the team of its point, else to those of the row it hangs on. */
const ownerOf = (ledger: LedgerTable, alias: string): Pick<Base, 'team' | 'point'> => {
  const point = ledger.id === 'point' ? `${alias}.id` : has(ledger, 'pointId') ? `${alias}.point_id` : undefined
  if (ledger.id === 'team') return { team: `${alias}.id`, point }
  if (has(ledger, 'teamId')) return { team: `${alias}.team_id`, point }
  if (!point) return ownerOfParent(ledger, alias) ?? { team: undefined, point }
  return { team: point && `(SELECT o.team_id FROM point o WHERE o.id = ${point})`, point }
}

/** Child records go with their row: those of a void one are not counted. */
const ofLiving = (ledger: LedgerTable, alias: string): string[] =>
  ledger.partOf.flatMap((by) => {
    const field = ledger.fields[by]
    if (field?.kind !== 'ref') return []
    const { table } = referredTable(field)
    return [`NOT EXISTS (SELECT 1 FROM ${table} v WHERE v.id = ${alias}.${snake(by)} AND v.voided_at IS NOT NULL)`]
  })

const bounds = (ledger: LedgerTable, dated: boolean, scope: Scope): string[] => {
  if (!dated || !ledger.businessDay) return []
  const from = scope.from === undefined ? [] : [`t.${snake(ledger.businessDay)} >= @from`]
  const entered = scope.enteredBy === undefined ? [] : ['t.created_at <= @enteredBy']
  return [...upToCutOff(ledger, 't'), ...from, ...entered]
}

const scopeSql = (owner: Pick<Base, 'team' | 'point'>, scope: Scope): string[] => [
  ...(scope.teamId === undefined ? [] : [`${owner.team ?? 'NULL'} = @team`]),
  ...(scope.pointId === undefined ? [] : [`${owner.point ?? 'NULL'} = @point`]),
]

/**
 * Rows counted for each value of a reference, such as diaries for each cadre, belong to the team of the row referred
 * to: a cadre who changed teams has one quota, not two.
 */
const cappedBase = (ledger: LedgerTable, source: RowsSource, field: string, scope: Scope): Base => {
  const reference = fieldOf(ledger, field)
  if (reference.kind !== 'ref') throw new Error(`${ledger.id}.${field} refers to no row`)
  const parent = referredTable(reference)
  const owner = ownerOf(parent, 'c')
  return {
    ledger,
    from: `${ledger.table} t JOIN ${parent.table} c ON c.id = t.${snake(field)}`,
    ...owner,
    where: ['t.voided_at IS NULL', ...bounds(ledger, source.dated, scope), ...scopeSql(owner, scope)],
  }
}

const baseOf = (source: RowsSource, scope: Scope): Base => {
  const ledger = tableOf(source.ledger)
  if (source.measure.by === 'capped') return cappedBase(ledger, source, source.measure.field, scope)
  const owner = ownerOf(ledger, 't')
  return {
    ledger,
    from: `${ledger.table} t`,
    ...owner,
    where: [
      't.voided_at IS NULL',
      ...ofLiving(ledger, 't'),
      ...bounds(ledger, source.dated, scope),
      ...scopeSql(owner, scope),
    ],
  }
}

const aggregate = (measure: Exclude<Measure, { by: 'capped' }>, filter: readonly string[]): string => {
  const when = filter.length > 0 ? ` FILTER (WHERE ${filter.join(' AND ')})` : ''
  switch (measure.by) {
    case 'rows':
      return `count(*)${when}`
    case 'distinct':
      return `count(DISTINCT t.${snake(measure.field)})${when}`
    case 'sum':
      return `coalesce(sum(t.${snake(measure.field)})${when}, 0)`
    case 'length':
      return `coalesce(sum(json_array_length(t.${snake(measure.field)}))${when}, 0)`
    case 'workingDays': {
      const until = `min(coalesce(t.${snake(measure.until)}, @to), @to)`
      return `coalesce(sum(working_days(t.${snake(measure.since)}, ${until}))${when}, 0)`
    }
    case 'times':
      return `count(*)${when} * @${measure.setting}`
  }
}

const groupSql = (base: Base, groupBy: GroupBy | undefined): string => {
  if (!groupBy) return 'NULL'
  const owner = base[groupBy]
  if (!owner) throw new Error(`${base.ledger.id} is not kept by ${groupBy}`)
  return owner
}

/** Sources that one pass over a ledger can count together. */
export const passKey = ({ ledger, dated, measure }: RowsSource): string =>
  measure.by === 'capped' ? `${ledger} ${dated} ${measure.field} ${measure.at}` : `${ledger} ${dated}`

/**
 * One pass over a ledger: the first column is the team's or point's id (null without a group), then one column for
 * each source in order. Sources must share their `passKey`.
 */
export const passSql = (sources: readonly RowsSource[], scope: Scope, groupBy: GroupBy | undefined): string => {
  const first = sources[0]
  if (!first) throw new Error('No sources')
  const base = baseOf(first, scope)
  const group = groupSql(base, groupBy)
  const where = `FROM ${base.from} WHERE ${base.where.join(' AND ')}`
  if (first.measure.by === 'capped') {
    const { field, at } = first.measure
    const column = `t.${snake(field)}`
    const counts = sources.map((s, i) => `count(*) FILTER (WHERE ${filterOf(base, s)}) AS n${i}`)
    const capped = sources.map((_, i) => `coalesce(sum(min(n${i}, @${at})), 0)`)
    return `SELECT g, ${capped.join(', ')} FROM (SELECT ${group} AS g, ${counts.join(', ')} ${where} GROUP BY g, ${column}) GROUP BY g`
  }
  const columns = sources.map((s) =>
    s.measure.by === 'capped' ? '0' : aggregate(s.measure, filterSql(base.ledger, 't', s.filter)),
  )
  // Without a group there is one row even when nothing was found.
  return `SELECT ${group} AS g, ${columns.join(', ')} ${where}${groupBy ? ' GROUP BY g' : ''}`
}

const filterOf = (base: Base, source: RowsSource): string => {
  const filter = filterSql(base.ledger, 't', source.filter)
  return filter.length > 0 ? filter.join(' AND ') : '1'
}

/** The rows behind a source; for a count of different rows of another ledger, those rows themselves. */
export const drillSql = (source: RowsSource, scope: Scope): { ledger: LedgerTable; sql: string } => {
  const base = baseOf(source, scope)
  const filter = [...base.where, ...filterSql(base.ledger, 't', source.filter)].join(' AND ')
  const field = source.measure.by === 'distinct' ? fieldOf(base.ledger, source.measure.field) : undefined
  if (source.measure.by === 'distinct' && field?.kind === 'ref') {
    const column = `t.${snake(source.measure.field)}`
    return {
      ledger: referredTable(field),
      sql: `SELECT DISTINCT ${column} FROM ${base.from} WHERE ${filter} AND ${column} IS NOT NULL ORDER BY 1`,
    }
  }
  return { ledger: base.ledger, sql: `SELECT t.id FROM ${base.from} WHERE ${filter} ORDER BY t.id` }
}

/** A source's amount for each value of a field: `[value, amount]` rows; lists count once for each of their words. */
export const groupedSql = (source: RowsSource, scope: Scope, key: string): string => {
  const base = baseOf(source, scope)
  const field = fieldOf(base.ledger, key)
  const column = `t.${snake(key)}`
  const where = [...base.where, ...filterSql(base.ledger, 't', source.filter)].join(' AND ')
  const list = field.kind === 'choices' || field.kind === 'terms' || field.kind === 'refs'
  const from = list ? `${base.from}, json_each(${column}) w` : base.from
  if (source.measure.by === 'capped') throw new Error(`${base.ledger.id} is already counted by ${source.measure.field}`)
  return `SELECT ${list ? 'w.value' : column}, ${aggregate(source.measure, [])} FROM ${from} WHERE ${where} GROUP BY 1`
}
