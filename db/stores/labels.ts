import type { Field, Value } from '../../shared/fields/field.ts'
import { snake } from '../ledger-table.ts'
import type { Prepare } from './statements.ts'
import { type LedgerTable, referredTable } from './table-of.ts'

/** SQL for a row's short name: the words of its label fields, references followed. */
export const labelSql = (ledger: LedgerTable, alias: string): string => {
  const parts = ledger.label.map((key) => {
    const column = `${alias}.${snake(key)}`
    const field = ledger.fields[key]
    if (field?.kind !== 'ref') return `coalesce(${column}, '')`
    const parent = referredTable(field)
    return `coalesce((SELECT ${labelSql(parent, `${alias}p`)} FROM ${parent.table} ${alias}p WHERE ${alias}p.id = ${column}), '')`
  })
  return parts.join(` || ' ' || `)
}

export type ValuesRow = { readonly values: Readonly<Record<string, Value>> }

const idsOf = (field: Field, value: Value | undefined): readonly number[] => {
  if (field.kind === 'ref') return typeof value === 'number' ? [value] : []
  return field.kind === 'refs' && Array.isArray(value) ? value.filter((v) => typeof v === 'number') : []
}

/** Names of the referred rows, one query per ledger referred to. */
export const loadNames = (
  prepare: Prepare,
  fields: Readonly<Record<string, Field>>,
  rows: readonly ValuesRow[],
): ReadonlyMap<string, ReadonlyMap<number, string>> => {
  const wanted = new Map<string, Set<number>>()
  for (const [key, field] of Object.entries(fields)) {
    if (field.kind !== 'ref' && field.kind !== 'refs') continue
    const ids = wanted.get(field.ledger) ?? new Set<number>()
    for (const row of rows) for (const id of idsOf(field, row.values[key])) ids.add(id)
    wanted.set(field.ledger, ids)
  }
  return new Map(
    [...wanted].map(([ledger, ids]) => {
      const table = referredTable({ ledger })
      const sql = `SELECT r.id AS id, ${labelSql(table, 'r')} AS name FROM ${table.table} r WHERE r.id IN (SELECT value FROM json_each(?))`
      const found = ids.size === 0 ? [] : (prepare(sql).all(JSON.stringify([...ids])) as { id: number; name: string }[])
      return [ledger, new Map(found.map((r) => [r.id, r.name]))]
    }),
  )
}

/** The words behind a row's references, by field. */
export const labelsOf = (
  fields: Readonly<Record<string, Field>>,
  row: ValuesRow,
  names: ReadonlyMap<string, ReadonlyMap<number, string>>,
): Record<string, string> => {
  const labels: Record<string, string> = {}
  for (const [key, field] of Object.entries(fields)) {
    if (field.kind !== 'ref' && field.kind !== 'refs') continue
    const ids = idsOf(field, row.values[key])
    if (ids.length > 0) labels[key] = ids.map((id) => names.get(field.ledger)?.get(id) ?? '（已删除）').join('、')
  }
  return labels
}
