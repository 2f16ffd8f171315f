import type { Field } from '../../shared/fields/field.ts'
import type { LedgerQuery } from '../../shared/ledgers/query.ts'
import { snake } from '../ledger-table.ts'
import { labelSql } from './labels.ts'
import { fieldOf, type LedgerTable, referredTable } from './table-of.ts'

/** The parts of a sorted query; `params` belong to `before`. */
type Order = {
  readonly before: string
  readonly joins: string
  readonly by: string
  readonly params: readonly unknown[]
}

/** How one column sorts: the ranks of its few different values, looked up beside each row, or an expression of its own. */
type Key = { readonly ranks?: string; readonly params?: readonly unknown[]; readonly by: string; readonly on?: string }

/** Rows that are referred to sort by their own order if they have one (第一、第二工作队), else by their names. */
const nameOrder = (parent: LedgerTable): string =>
  parent.fields.ordinal ? 'p.ordinal' : `zh_key(${labelSql(parent, 'p')})`

const refKey = (ledger: LedgerTable, column: string, field: { readonly ledger: string }, name: string): Key => {
  const parent = referredTable(field)
  return {
    // Only names that occur are ranked: a book may refer to few of a million rows.
    ranks: `SELECT p.id AS value, rank() OVER (ORDER BY ${nameOrder(parent)}) AS rank FROM ${parent.table} p WHERE p.id IN (SELECT DISTINCT ${column} FROM ${ledger.table})`,
    on: `t.${column}`,
    by: `${name}.rank`,
  }
}

const sortKey = (ledger: LedgerTable, key: string, field: Field, name: string): Key => {
  const column = snake(key)
  switch (field.kind) {
    case 'ref':
      return refKey(ledger, column, field, name)
    // The program's words stand in the order of the work (登记 … 销号), the office's in the order of its dictionary.
    case 'choice':
      return {
        ranks: 'SELECT value, key AS rank FROM json_each(?)',
        params: [JSON.stringify(field.words)],
        on: `t.${column}`,
        by: `${name}.rank`,
      }
    case 'term':
      return {
        ranks: 'SELECT word AS value, min(ordinal) AS rank FROM term WHERE dictionary = ? GROUP BY word',
        params: [field.dictionary],
        on: `t.${column}`,
        by: `${name}.rank`,
      }
    case 'text':
      return { by: `zh_key(nullif(t.${column}, ''))` }
    // Only the beginning of a long text decides; handing over all of it would cost more than the sort.
    case 'note':
    case 'choices':
    case 'terms':
      return { by: `zh_key(substr(nullif(t.${column}, ''), 1, 60))` }
    case 'refs': {
      const parent = referredTable(field)
      const first = `t.${column} ->> 0`
      return { by: `(SELECT ${nameOrder(parent)} FROM ${parent.table} p WHERE p.id = ${first})` }
    }
    case 'flag':
      return { by: `coalesce(t.${column}, 0)` }
    default:
      return { by: `+t.${column}` }
  }
}

/**
 * The order of a query: column after column, Chinese by pinyin, equal rows by their ids, empty cells last whichever way
 * a column is sorted, as in Excel. The unary plus keeps indexes out: all rows are wanted, and fetching a million of them
 * in the order of an index took five times as long as sorting them.
 */
export const orderSql = (ledger: LedgerTable, sort: LedgerQuery['sort']): Order => {
  const keys = sort.map(({ field: key, descending }, i) => {
    const field = key === 'no' ? undefined : fieldOf(ledger, key)
    const found: Key = field ? sortKey(ledger, key, field, `r${i}`) : { by: '+t.no' }
    return { ...found, name: `r${i}`, by: `${found.by} ${descending ? 'DESC' : 'ASC NULLS LAST'}` }
  })
  const ranked = keys.filter((key) => key.ranks)
  return {
    before: ranked.length > 0 ? `WITH ${ranked.map((k) => `${k.name} AS MATERIALIZED (${k.ranks})`).join(', ')} ` : '',
    joins: ranked.map((k) => ` LEFT JOIN ${k.name} ON ${k.name}.value = ${k.on}`).join(''),
    by: [...keys.map((key) => key.by), 't.id'].join(', '),
    params: ranked.flatMap((k) => k.params ?? []),
  }
}
