import type { Field, Value } from '../../shared/fields/field.ts'
import { show } from '../../shared/fields/kinds.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { LedgerQuery } from '../../shared/ledgers/query.ts'
import { decode, type Stored } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import { cellReader, columnsOf, refuseTooMany, sqlColumn } from './cell-texts.ts'
import { labelSql } from './labels.ts'
import { filterSql } from './query-sql.ts'
import type { Prepare } from './statements.ts'
import { fieldOf, referredTable, tableOf } from './table-of.ts'
import type { ViewStore } from './views.ts'

export type Range = {
  readonly view: string
  readonly start: number
  readonly end: number
  readonly fields: readonly string[]
}
export type ColumnOfQuery = { readonly field: string; readonly query: LedgerQuery; readonly search: string }

const mostCopied = 200_000
const mostValues = 300
/** Ids handed to SQLite at a time. */
const slice = 20_000

type Total = { filled: number; sum: number | null }

/** SQL that counts a cell as filled in; an unticked box is not. */
const filledSql = (column: string, field: Field | undefined): string =>
  field?.kind === 'flag' ? `total(${column} = 1)` : `count(nullif(${column}, ''))`

type Counted = { readonly value: string | number | boolean | null; readonly label: string; readonly count: number }

const labelled = (field: Field | undefined, stored: Stored, name: string | null, count: number): Counted => {
  if (stored === null || stored === '') return { value: null, label: '（空）', count }
  if (name !== null) return { value: stored, label: name, count }
  const isList = field?.kind === 'choices' || field?.kind === 'terms'
  const value: Value = field && !isList ? decode(field, stored) : stored
  const label = field && !isList ? show(field, value) : String(stored)
  return { value: typeof value === 'boolean' ? value : stored, label, count }
}

const lists = ['choices', 'terms', 'refs']

/** Reads opened lists by their places, and columns by their values. */
export const bulkReader = (prepare: Prepare, views: ViewStore) => {
  const copy = (id: LedgerId, { view, start, end, fields }: Range) => {
    const ids = views.ids(id, view).subarray(start, end)
    refuseTooMany(ids.length, fields.length, mostCopied)
    const rows = cellReader(prepare, id, fields).read(ids)
    const none = { texts: fields.map(() => ''), values: fields.map((): Value => null) }
    const cells = Array.from(ids, (rowId) => rows.get(rowId) ?? none)
    return { texts: cells.map((row) => row.texts), values: cells.map((row) => row.values) }
  }

  const totals = (id: LedgerId, { view, start, end, fields }: Range) => {
    const ledger = tableOf(id)
    const columns = columnsOf(ledger, fields)
    const isNumber = (field: Field | undefined) => field?.kind === 'whole' || field?.kind === 'decimal'
    const parts = columns.flatMap((column) => {
      const name = sqlColumn(column)
      return [filledSql(name, column.field), isNumber(column.field) ? `total(${name})` : 'NULL']
    })
    const statement = prepare(
      `SELECT count(*), ${parts.join(', ')} FROM ${ledger.table} WHERE id IN (SELECT value FROM json_each(?)) AND voided_at IS NULL`,
    ).raw()
    const all = views.ids(id, view).subarray(start, end)
    const byField: Record<string, Total> = Object.fromEntries(
      columns.map(({ key, field }): [string, Total] => [key, { filled: 0, sum: isNumber(field) ? 0 : null }]),
    )
    let rows = 0
    for (let at = 0; at < all.length; at += slice) {
      const ids = JSON.stringify(Array.from(all.subarray(at, at + slice)))
      const [count = 0, ...sums] = statement.get(ids) as (number | null)[]
      rows += Number(count)
      columns.forEach(({ key }, i) => {
        const total = byField[key]
        if (!total) return
        total.filled += Number(sums[i * 2])
        if (total.sum !== null) total.sum += Number(sums[i * 2 + 1])
      })
    }
    return { rows, byField }
  }

  const values = (id: LedgerId, { field: key, query, search }: ColumnOfQuery): Counted[] => {
    const ledger = tableOf(id)
    const field = key === 'no' ? undefined : fieldOf(ledger, key)
    const own = `t.${field ? snake(key) : 'no'}`
    const isList = field !== undefined && lists.includes(field.kind)
    // An unticked box was never written; to a person it is 否 all the same.
    // The plus keeps indexes out: counting a million rows in an index's order means fetching each from another place.
    const value = isList ? 'j.value' : field?.kind === 'flag' ? `coalesce(${own}, 0)` : `+${own}`
    const from = `${ledger.table} t${isList ? ` LEFT JOIN json_each(${own}) j` : ''}`
    const { text: where, params } = filterSql(ledger, query)
    const counted = `SELECT ${value} AS value, count(*) AS count FROM ${from}${where} GROUP BY 1`
    const parent = field?.kind === 'ref' || field?.kind === 'refs' ? referredTable(field) : undefined
    const name = parent ? `(SELECT ${labelSql(parent, 'p')} FROM ${parent.table} p WHERE p.id = c.value)` : 'NULL'
    const narrowed = search ? ` WHERE instr(lower(coalesce(${parent ? 'c.name' : 'c.value'}, '')), lower(?)) > 0` : ''
    const rows = prepare(
      `SELECT c.value, c.name, c.count FROM (SELECT c.value, ${name} AS name, c.count FROM (${counted}) c) c${narrowed}
       ORDER BY c.count DESC, c.value LIMIT ${mostValues}`,
    )
      .raw()
      .all(...params, ...(search ? [search] : [])) as [Stored, string | null, number][]
    return rows.map(([stored, word, count]) => labelled(field, stored, word, count))
  }
  return { copy, totals, values }
}
