import type { Field } from '../../shared/fields/field.ts'
import type { Condition, LedgerQuery } from '../../shared/ledgers/query.ts'
import { snake } from '../ledger-table.ts'
import { labelSql } from './labels.ts'
import { orderSql } from './order-sql.ts'
import { fieldOf, type LedgerTable, referredTable } from './table-of.ts'

export type Sql = { readonly text: string; readonly params: readonly unknown[] }

const lists = ['choices', 'terms', 'refs']
const searchable = ['text', 'note', 'choice', 'choices', 'term', 'terms', 'day', 'moment', 'phone']

/** Latin letters are compared without case, as in Excel; folding is left out where there are none, for it costs. */
const folded = (sql: string, text: string): string => (/[a-z]/i.test(text) ? `lower(${sql})` : sql)

/** How a text is looked for in the words people see. Texts are always bound, never written into the SQL. */
const wordTests = {
  contains: (words: string, mark: string) => `instr(${words}, ${mark}) > 0`,
  begins: (words: string, mark: string) => `instr(${words}, ${mark}) = 1`,
  ends: (words: string, mark: string) => `substr(${words}, -length(${mark})) = ${mark}`,
} as const
type WordTest = keyof typeof wordTests

/** A condition on the words of a column; references are searched by their names. */
const worded = (test: WordTest, key: string, field: Field, text: string): Sql => {
  const column = `t.${snake(key)}`
  const testOf = (words: string) => wordTests[test](folded(words, text), folded('?', text))
  const params = test === 'ends' ? [text, text] : [text]
  if (text === '') return { text: '1', params: [] }
  if (field.kind !== 'ref' && field.kind !== 'refs') return { text: testOf(column), params }
  const parent = referredTable(field)
  const found = `SELECT p.id FROM ${parent.table} p WHERE ${testOf(labelSql(parent, 'p'))}`
  return field.kind === 'ref'
    ? { text: `${column} IN (${found})`, params }
    : { text: `EXISTS (SELECT 1 FROM json_each(${column}) j WHERE j.value IN (${found}))`, params }
}

const containing = (key: string, field: Field, text: string): Sql => worded('contains', key, field, text)

const stored = (value: string | number | boolean): string | number =>
  typeof value === 'boolean' ? Number(value) : value

const among = (key: string, field: Field, values: readonly (string | number | boolean)[]): Sql => {
  const column = `t.${snake(key)}`
  const params = [JSON.stringify(values.map(stored))]
  const wanted = '(SELECT value FROM json_each(?))'
  if (lists.includes(field.kind))
    return { text: `EXISTS (SELECT 1 FROM json_each(${column}) j WHERE j.value IN ${wanted})`, params }
  // An unticked box was never written; to a person it is 否 all the same.
  if (field.kind === 'flag') return { text: `coalesce(${column}, 0) IN ${wanted}`, params }
  return { text: `${column} IN ${wanted}`, params }
}

const between = (column: string, from: string | number | null, to: string | number | null): Sql => {
  const parts = [from === null ? [] : [`${column} >= ?`], to === null ? [] : [`${column} <= ?`]].flat()
  return { text: parts.length > 0 ? parts.join(' AND ') : '1', params: [from, to].filter((v) => v !== null) }
}

/** The rows a condition leaves out; an empty cell neither holds nor equals anything, so it stays. */
const negated = ({ text, params }: Sql): Sql => ({ text: `NOT coalesce((${text}), 0)`, params })

/** An empty list of words that must be filled in is stored as `[]`. */
const emptyCell = (column: string): string => `(${column} IS NULL OR ${column} IN ('', '[]'))`

/** The end of a day column's range takes in the whole day of a moment. */
const endOf = (field: Field, to: string | number | null): string | number | null =>
  field.kind === 'moment' && typeof to === 'string' && to.length === 10 ? `${to} 23:59` : to

/** 编号 is no field; it is searched as a text. */
const numberField: Field = { kind: 'text', label: '编号', required: false }

const conditionSql = (ledger: LedgerTable, condition: Condition): Sql => {
  const field = condition.field === 'no' ? numberField : fieldOf(ledger, condition.field)
  const column = `t.${snake(condition.field)}`
  switch (condition.op) {
    case 'equals':
      return among(condition.field, field, [condition.value])
    case 'except':
      return negated(among(condition.field, field, condition.values))
    case 'among': {
      const { text, params } = among(condition.field, field, condition.values)
      return condition.orEmpty ? { text: `(${text} OR ${emptyCell(column)})`, params } : { text, params }
    }
    case 'contains':
    case 'begins':
    case 'ends':
      return worded(condition.op, condition.field, field, condition.value)
    case 'lacks':
      return negated(containing(condition.field, field, condition.value))
    case 'between':
      return between(column, condition.from, endOf(field, condition.to))
    case 'empty':
      return { text: emptyCell(column), params: [] }
    case 'filled':
      return { text: `NOT ${emptyCell(column)}`, params: [] }
  }
}

const searchSql = (ledger: LedgerTable, text: string): Sql => {
  const fields = Object.entries(ledger.fields).filter(
    ([, field]) => searchable.includes(field.kind) || field.kind === 'ref' || field.kind === 'refs',
  )
  const parts = fields.map(([key, field]) => containing(key, field, text))
  const number = { text: 'instr(t.no, ?) > 0', params: [text] }
  const all = ledger.code ? [number, ...parts] : parts
  return { text: `(${all.map((p) => p.text).join(' OR ')})`, params: all.flatMap((p) => p.params) }
}

/** The WHERE of a query over `ledger.table t`, or nothing. */
export const filterSql = (ledger: LedgerTable, query: LedgerQuery): Sql => {
  const words = query.search.trim().split(/\s+/).filter(Boolean)
  const parts: Sql[] = [
    ...(query.withVoid ? [] : [{ text: 't.voided_at IS NULL', params: [] }]),
    ...(query.ids ? [{ text: 't.id IN (SELECT value FROM json_each(?))', params: [JSON.stringify(query.ids)] }] : []),
    ...query.conditions.map((c) => conditionSql(ledger, c)),
    ...words.map((word) => searchSql(ledger, word)),
  ]
  return {
    text: parts.length > 0 ? ` WHERE ${parts.map((p) => p.text).join(' AND ')}` : '',
    params: parts.flatMap((p) => p.params),
  }
}

/** The ids of a query's rows, in its order. */
export const querySql = (ledger: LedgerTable, query: LedgerQuery): Sql => {
  const where = filterSql(ledger, query)
  const order = orderSql(ledger, query.sort)
  return {
    text: `${order.before}SELECT t.id FROM ${ledger.table} t${order.joins}${where.text} ORDER BY ${order.by}`,
    params: [...order.params, ...where.params],
  }
}
