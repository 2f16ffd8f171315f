import type { Field } from '../../shared/fields/field.ts'
import type { Condition, LedgerQuery } from '../../shared/ledgers/query.ts'
import { snake } from '../ledger-table.ts'
import { labelSql } from './labels.ts'
import { fieldOf, type LedgerTable, referredTable } from './table-of.ts'

export type Sql = { readonly text: string; readonly params: readonly unknown[] }

const lists = ['choices', 'terms', 'refs']
const searchable = ['text', 'note', 'choice', 'choices', 'term', 'terms', 'day', 'moment', 'phone']

/** A condition that the words of a column contain the text; references are searched by their names. */
const containing = (key: string, field: Field, text: string): Sql => {
  const column = `t.${snake(key)}`
  if (field.kind !== 'ref' && field.kind !== 'refs') return { text: `instr(${column}, ?) > 0`, params: [text] }
  const parent = referredTable(field)
  const found = `SELECT p.id FROM ${parent.table} p WHERE instr(${labelSql(parent, 'p')}, ?) > 0`
  return field.kind === 'ref'
    ? { text: `${column} IN (${found})`, params: [text] }
    : { text: `EXISTS (SELECT 1 FROM json_each(${column}) j WHERE j.value IN (${found}))`, params: [text] }
}

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

const conditionSql = (ledger: LedgerTable, condition: Condition): Sql => {
  if (condition.field === 'no' && condition.op === 'contains')
    return { text: 'instr(t.no, ?) > 0', params: [condition.value] }
  const field = fieldOf(ledger, condition.field)
  const column = `t.${snake(condition.field)}`
  switch (condition.op) {
    case 'equals':
      return among(condition.field, field, [condition.value])
    case 'among':
      return among(condition.field, field, condition.values)
    case 'contains':
      return containing(condition.field, field, condition.value)
    case 'between':
      // The end of a day column's range takes in the whole day of a moment.
      return between(
        column,
        condition.from,
        field.kind === 'moment' && typeof condition.to === 'string' ? `${condition.to} 23:59` : condition.to,
      )
    case 'empty':
      return { text: `(${column} IS NULL OR ${column} = '')`, params: [] }
    case 'filled':
      return { text: `(${column} IS NOT NULL AND ${column} <> '')`, params: [] }
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

const orderSql = (ledger: LedgerTable, sort: LedgerQuery['sort']): string => {
  const parts = sort.map(({ field: key, descending }) => {
    const direction = descending ? 'DESC' : 'ASC'
    if (key === 'no') return `t.no ${direction}`
    const field = fieldOf(ledger, key)
    if (field.kind !== 'ref') return `t.${snake(key)} ${direction}`
    const parent = referredTable(field)
    return `(SELECT ${labelSql(parent, 'p')} FROM ${parent.table} p WHERE p.id = t.${snake(key)}) ${direction}`
  })
  return [...parts, 't.id'].join(', ')
}

/** The ids of a query's rows, in its order. */
export const querySql = (ledger: LedgerTable, query: LedgerQuery): Sql => {
  const words = query.search.trim().split(/\s+/).filter(Boolean)
  const parts: Sql[] = [
    ...(query.withVoid ? [] : [{ text: 't.voided_at IS NULL', params: [] }]),
    ...(query.ids ? [{ text: 't.id IN (SELECT value FROM json_each(?))', params: [JSON.stringify(query.ids)] }] : []),
    ...query.conditions.map((c) => conditionSql(ledger, c)),
    ...words.map((word) => searchSql(ledger, word)),
  ]
  const where = parts.length > 0 ? ` WHERE ${parts.map((p) => p.text).join(' AND ')}` : ''
  return {
    text: `SELECT t.id FROM ${ledger.table} t${where} ORDER BY ${orderSql(ledger, query.sort)}`,
    params: parts.flatMap((p) => p.params),
  }
}
