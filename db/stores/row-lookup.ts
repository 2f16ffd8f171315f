import type { Office } from '../../shared/ledgers/define.ts'
import { snake } from '../ledger-table.ts'
import { officeOf } from './derive.ts'
import type { Prepare } from './statements.ts'
import type { LedgerTable } from './table-of.ts'

/** What a check needs of a row that is referred to: whether it is void, and what it refers to itself; by column name. */
export type Referred = Readonly<Record<string, unknown>>

/** The questions that checks ask the database. */
export type Lookup = {
  readonly prepare: Prepare
  readonly knowsTerm: (dictionary: string, word: string) => boolean
  readonly referred: (parent: LedgerTable, id: number) => Referred | undefined
  /** The office's books, for what the program fills in by itself. */
  readonly office: Office
}

const referredColumns = (parent: LedgerTable): string =>
  [
    'voided_at',
    ...Object.keys(parent.fields)
      .filter((key) => parent.fields[key]?.kind === 'ref')
      .map(snake),
  ].join(', ')

/** Asks each time: for one row. */
export const directLookup = (prepare: Prepare): Lookup => ({
  prepare,
  office: officeOf(prepare),
  knowsTerm: (dictionary, word) =>
    prepare('SELECT 1 FROM term WHERE dictionary = ? AND word = ? AND voided_at IS NULL').get(dictionary, word) !==
    undefined,
  referred: (parent, id) =>
    prepare(`SELECT ${referredColumns(parent)} FROM ${parent.table} WHERE id = ?`).get(id) as Referred | undefined,
})

/** Remembers every answer: for one act over many rows, during which nothing else is written. */
export const rememberingLookup = (prepare: Prepare): Lookup => {
  const direct = directLookup(prepare)
  const dictionaries = new Map<string, Set<string>>()
  const tables = new Map<string, Map<number, Referred | undefined>>()
  const wordsOf = (dictionary: string): Set<string> => {
    const known = dictionaries.get(dictionary)
    if (known) return known
    const words = prepare('SELECT word FROM term WHERE dictionary = ? AND voided_at IS NULL').pluck().all(dictionary)
    const made = new Set(words as string[])
    dictionaries.set(dictionary, made)
    return made
  }
  const referred = (parent: LedgerTable, id: number): Referred | undefined => {
    const rows = tables.get(parent.table) ?? new Map<number, Referred | undefined>()
    tables.set(parent.table, rows)
    if (!rows.has(id)) rows.set(id, direct.referred(parent, id))
    return rows.get(id)
  }
  return { prepare, office: direct.office, knowsTerm: (dictionary, word) => wordsOf(dictionary).has(word), referred }
}
