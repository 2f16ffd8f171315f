import type { Database } from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../db/demo/load-demo.ts'
import { metricStore } from '../../db/metrics/metric-store.ts'
import { openDatabase } from '../../db/open.ts'
import { type LedgerStore, ledgerStore } from '../../db/stores/ledger-store.ts'
import { ledgers } from '../../shared/ledgers/index.ts'
import { ledgerQuery } from '../../shared/ledgers/query.ts'
import { migrationsFolder } from '../db/database.ts'
import { type ClauseTest, clauseTests, mark } from './clauses.ts'

const today = '2012-03-31'
let sqlite: Database
let store: LedgerStore

beforeAll(() => {
  sqlite = openDatabase({ file: ':memory:', migrationsFolder, backupFolder: '' })
  loadDemo(sqlite)
  store = ledgerStore(sqlite, { today: () => today, actor: () => '谭小禾' })
  return () => sqlite.close()
})

const found = ({ book }: ClauseTest, search: string): number => store.open(book, ledgerQuery.parse({ search })).count

const amount = (test: ClauseTest): number =>
  test.metric ? metricStore(sqlite).value(test.metric, { to: today }).amount : found(test, '')

const place = { teamId: 1, pointId: 1 }

const rowOf = ({ book, of, row }: ClauseTest) => {
  const from = of ? ({ ledger: of, id: 1 } as const) : undefined
  const { values } = store.defaults(book, from)
  const fields: object = ledgers[book].fields
  const here = Object.fromEntries(Object.entries(place).filter(([key]) => Object.hasOwn(fields, key)))
  return store.add(book, { ...values, ...here, ...row }, from)
}

describe('each clause of the plan that asks for a record', () => {
  it.each(clauseTests)('$clause $asks: is recorded, found, counted, and taken back', (test) => {
    const before = { found: found(test, mark), amount: amount(test) }
    const row = rowOf(test)
    expect(found(test, mark)).toBe(before.found + 1)
    expect(amount(test)).toBe(before.amount + 1)
    expect(store.row(test.book, row.id).voidedAt).toBeNull()
    store.changes.undo()
    expect({ found: found(test, mark), amount: amount(test) }).toEqual(before)
  })

  it('is named by the book that keeps it, and printed in that book’s form', () => {
    for (const { clause, book } of clauseTests) {
      expect([clause, ...ledgers[book].clauses]).toContain(clause)
      expect(ledgers[book].word.length).toBeGreaterThan(0)
    }
    const named = new Set<string>(Object.values(ledgers).flatMap((ledger) => [...ledger.clauses]))
    // T, 2.0a and the phases are set up once with the campaign; 3.1, 3.2 and 3.6 are kept in the rosters and documents.
    const setUp = ['T', '2.0a', '2.2', '2.4', '3.1', '3.2', '3.6']
    const tested = new Set(clauseTests.map(({ clause }) => clause))
    expect([...named].filter((clause) => !tested.has(clause) && !setUp.includes(clause))).toEqual([])
  })
})
