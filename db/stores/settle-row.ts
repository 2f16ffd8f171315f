import type { Issue } from '../../shared/ipc/reply.ts'
import { encode } from '../codec.ts'
import { withDerived } from './derive.ts'
import { rowIssues, type Values } from './row-checks.ts'
import type { Lookup } from './row-lookup.ts'
import { affected, withParents } from './row-parts.ts'
import { fieldOf, type LedgerTable } from './table-of.ts'

/** What came of the cells that were to be written into one row. */
export type Settled = {
  /** The whole row as it will be. */
  readonly row: Values
  /** Fields that take a new value, parents that were taken along included. */
  readonly changed: readonly string[]
  /** How many of the given cells take a new value. */
  readonly taken: number
  readonly refused: readonly Issue[]
}

const without = (values: Values, keys: ReadonlySet<string>): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.has(key)))

/** The given cells that an issue speaks of: the field itself, what it must agree with, or what took it along. */
const culprits = (ledger: LedgerTable, issue: Issue, given: Values): readonly string[] => {
  if (issue.field in given) return [issue.field]
  const field = ledger.fields[issue.field]
  if (field?.kind === 'ref' && field.within && field.within in given) return [field.within]
  return Object.keys(given)
}

const changedKeys = (ledger: LedgerTable, before: Values, wanted: Values): string[] =>
  Object.keys(wanted).filter((key) => {
    const field = fieldOf(ledger, key)
    return encode(field, wanted[key]) !== encode(field, before[key])
  })

type Row = { readonly id: number; readonly before: Values }

/**
 * Fits cells into a row as single edits would: a cell that is wrong by itself is left out and named, the others go in,
 * unless a rule over the whole row refuses what comes of it; then none of them does.
 */
export const settleRow = (
  lookup: Lookup,
  ledger: LedgerTable,
  { id, before }: Row,
  cells: Values,
  today: string,
): Settled => {
  const refused: Issue[] = []
  let given = cells
  for (;;) {
    const wanted = withDerived(lookup.office, ledger, withParents(lookup, ledger, given), before)
    const changed = changedKeys(ledger, before, wanted)
    if (changed.length === 0) return { row: before, changed, taken: 0, refused }
    const row = { ...before, ...wanted }
    const { own, rules } = rowIssues(lookup, ledger, { row, before, keys: affected(ledger, changed), id }, today)
    const first = rules[0]
    if (first) {
      const words = new Map(rules.map((issue) => [issue.field, issue.message]))
      const cellsTaken = changed.filter((key) => key in given)
      refused.push(...cellsTaken.map((field) => ({ field, message: words.get(field) ?? first.message })))
      return { row: before, changed: [], taken: 0, refused }
    }
    if (own.length === 0) return { row, changed, taken: changed.filter((key) => key in given).length, refused }
    const dropped = new Map(own.flatMap((issue) => culprits(ledger, issue, given).map((key) => [key, issue.message])))
    refused.push(...[...dropped].map(([field, message]) => ({ field, message })))
    given = without(given, new Set(dropped.keys()))
  }
}

/** What a new row is refused for, at each of its cells; nothing when it is sound. */
export const newRowIssues = (lookup: Lookup, ledger: LedgerTable, row: Values, today: string): readonly Issue[] => {
  const { own, rules } = rowIssues(lookup, ledger, { row, keys: Object.keys(ledger.fields), id: 0 }, today)
  return own.length > 0 ? own : rules
}
