import { isEmpty } from '../../shared/rules/required.ts'
import { snake } from '../ledger-table.ts'
import type { Values } from './row-checks.ts'
import type { Lookup } from './row-lookup.ts'
import { fieldOf, type LedgerTable, referredTable } from './table-of.ts'

/** Adds a row: 编号, the two times, then every field in the definition's order. */
export const insertSql = (ledger: LedgerTable): string => {
  const columns = Object.keys(ledger.fields).map(snake)
  return `INSERT INTO ${ledger.table} (no, created_at, updated_at, ${columns.join(', ')}) VALUES (?, ?, ?, ${columns.map(() => '?').join(', ')})`
}

/**
 * A point chosen from another team takes the row's team along, and a hamlet both: the child decides, or the two could
 * never be changed one by one.
 */
export const withParents = (lookup: Lookup, ledger: LedgerTable, given: Values): Values => {
  const all: Values = { ...given }
  const open = Object.keys(given)
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const field = fieldOf(ledger, key)
    const value = all[key] ?? null
    if (field.kind !== 'ref' || !field.within || isEmpty(value) || field.within in all) continue
    const found = lookup.referred(referredTable(field), Number(value))?.[snake(field.within)]
    if (typeof found !== 'number') continue
    all[field.within] = found
    open.push(field.within)
  }
  return all
}

/** Fields to check after a change: the changed ones and those that must agree with them. */
export const affected = (ledger: LedgerTable, changed: readonly string[]): string[] => {
  const dependants = Object.entries(ledger.fields).flatMap(([key, field]) =>
    field.kind === 'ref' && field.within && changed.includes(field.within) ? [key] : [],
  )
  return [...new Set([...changed, ...dependants])]
}
