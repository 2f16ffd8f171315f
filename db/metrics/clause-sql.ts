import type { Field } from '../../shared/fields/field.ts'
import type { Clause, DayPoint, Filter, Linked, Sequence } from '../../shared/metrics/metric.ts'
import { snake } from '../ledger-table.ts'
import { fieldOf, type LedgerTable, referredTable, tableOf } from '../stores/table-of.ts'
import { labourShortSql } from './labour-rule-sql.ts'

const lists: readonly Field['kind'][] = ['choices', 'terms', 'refs']

/** Words of the definitions only: nothing a person typed comes this way. */
const literal = (value: string | number | boolean): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(Number(value))

/** Name of the parameter that holds the day so many working days from 截止日. */
export const workingDayParameter = (days: number): string => (days < 0 ? `before${-days}` : `after${days}`)

const dayPoint = (alias: string, point: DayPoint): string => {
  if (point === 'cutOff') return '@to'
  if ('workingDays' in point) return `@${workingDayParameter(point.workingDays)}`
  if ('calendarDays' in point) return `date(@to, '${point.calendarDays} days')`
  return 'setting' in point ? `@${point.setting}` : `${alias}.${snake(point.field)}`
}

/** `NULL` is neither true nor false in SQL; to a metric what is not known to hold does not. */
const negated = (sql: string): string => `NOT coalesce(${sql}, 0)`

const among = (column: string, kind: Field['kind'], words: readonly (string | number | boolean)[]): string => {
  const list = words.map(literal).join(', ')
  return lists.includes(kind)
    ? `EXISTS (SELECT 1 FROM json_each(${column}) j WHERE j.value IN (${list}))`
    : `${column} IN (${list})`
}

/** The bound of 截止日 on a ledger's 业务日期; a ledger without one has none. */
export const upToCutOff = (ledger: LedgerTable, alias: string): string[] => {
  if (!ledger.businessDay) return []
  const end = fieldOf(ledger, ledger.businessDay).kind === 'moment' ? '@toMoment' : '@to'
  return [`${alias}.${snake(ledger.businessDay)} <= ${end}`]
}

const linkedSql = (alias: string, { ledger: id, by, filter = [] }: Linked, fewerThan: string): string => {
  const ledger = tableOf(id)
  const row = `${alias}l`
  const column = `${row}.${snake(by)}`
  const where = [
    `${row}.voided_at IS NULL`,
    `${column} IS NOT NULL`,
    `${row}.created_at <= @enteredBy`,
    ...upToCutOff(ledger, row),
    ...filterSql(ledger, row, filter),
  ]
  return `${alias}.id NOT IN (SELECT ${column} FROM ${ledger.table} ${row} WHERE ${where.join(' AND ')} GROUP BY ${column} HAVING count(*) >= ${fewerThan})`
}

const disorderedSql = (alias: string, { ledger, by, within, word, words, day }: Sequence): string => {
  const { table } = tableOf(ledger)
  const rank = (row: string) =>
    `CASE ${row}.${snake(word)} ${words.map((w, i) => `WHEN ${literal(w)} THEN ${i}`).join(' ')} END`
  const [first, second] = [`${alias}a`, `${alias}b`]
  const where = [
    `${first}.${snake(by)} = ${alias}.id`,
    `${first}.voided_at IS NULL AND ${second}.voided_at IS NULL`,
    `${rank(first)} < ${rank(second)}`,
    `${first}.${snake(day)} > ${second}.${snake(day)}`,
    `${first}.${snake(day)} <= @to`,
  ]
  const both = `${second}.${snake(by)} = ${first}.${snake(by)} AND ${second}.${snake(within)} = ${first}.${snake(within)}`
  return `EXISTS (SELECT 1 FROM ${table} ${first} JOIN ${table} ${second} ON ${both} WHERE ${where.join(' AND ')})`
}

type FieldClause = Extract<Clause, { field: string }>

const fieldClauseSql = (ledger: LedgerTable, alias: string, clause: FieldClause): string => {
  const field = fieldOf(ledger, clause.field)
  const column = `${alias}.${snake(clause.field)}`
  const day = field.kind === 'moment' ? `substr(${column}, 1, 10)` : column
  if ('in' in clause) return among(column, field.kind, clause.in)
  if ('notIn' in clause) return negated(among(column, field.kind, clause.notIn))
  if ('before' in clause) return `${day} < ${dayPoint(alias, clause.before)}`
  if ('after' in clause) return `${day} > ${dayPoint(alias, clause.after)}`
  if ('upTo' in clause) return `${day} <= ${dayPoint(alias, clause.upTo)}`
  if ('below' in clause) return `${column} < ${clause.below}`
  if ('filled' in clause) return clause.filled ? `coalesce(${column}, '') <> ''` : `coalesce(${column}, '') = ''`
  if (field.kind !== 'ref') throw new Error(`${ledger.id}.${clause.field} refers to no row`)
  const parent = referredTable(field)
  const row = `${alias}p`
  const where = filterSql(parent, row, clause.refers)
  return `${column} IN (SELECT ${row}.id FROM ${parent.table} ${row} WHERE ${where.join(' AND ')})`
}

const clauseSql = (ledger: LedgerTable, alias: string, clause: Clause): string => {
  const nested = (clauses: readonly Clause[], joint: string) =>
    `(${clauses.map((c) => clauseSql(ledger, alias, c)).join(joint)})`
  if ('not' in clause) return negated(clauseSql(ledger, alias, clause.not))
  if ('any' in clause) return nested(clause.any, ' OR ')
  if ('all' in clause) return nested(clause.all, ' AND ')
  if ('linked' in clause) {
    const least = typeof clause.fewerThan === 'number' ? String(clause.fewerThan) : `@${clause.fewerThan}`
    return linkedSql(alias, clause.linked, least)
  }
  if ('sumOf' in clause) {
    const sum = clause.sumOf.map((key) => `${alias}.${snake(key)}`).join(' + ')
    return `(${sum}) <> ${alias}.${snake(clause.differsFrom)}`
  }
  if ('disordered' in clause) return disorderedSql(alias, clause.disordered)
  if ('labourShort' in clause) return labourShortSql(alias, clause.labourShort)
  return fieldClauseSql(ledger, alias, clause)
}

/** A filter as SQL conditions on the rows called `alias`, with the parameters of `parameters.ts`. */
export const filterSql = (ledger: LedgerTable, alias: string, filter: Filter): string[] =>
  filter.map((clause) => clauseSql(ledger, alias, clause))
