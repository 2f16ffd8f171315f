import { expect, it } from 'vitest'
import { columnDefs, defaultArrangement, readArrangement } from '../../../renderer/ledgers/columns.ts'
import { allLedgers, ledgerOf } from '../../../renderer/ledgers/ledger-of.ts'

const concern = ledgerOf('concern')
const ids = (columns: readonly { colId?: string }[]) => columns.map((column) => column.colId)

it('puts the number and the state first, frozen, whatever the order of the rest', () => {
  const columns = columnDefs(concern, { shown: ['title', 'status', 'teamId'], widths: { title: 321 } })
  expect(ids(columns)).toEqual(['ordinal#', 'no', 'status', 'title', 'teamId'])
  expect(columns.slice(0, 3).every((column) => column.pinned === 'left')).toBe(true)
  expect(columns[3]?.width).toBe(321)
})

it('reads a kept arrangement without the columns that are no more', () => {
  const kept = JSON.stringify({ shown: ['title', 'gone', 'status'], widths: { title: 200 } })
  expect(readArrangement(concern, kept)).toEqual({ shown: ['title', 'status'], widths: { title: 200 } })
})

it('keeps the columns a person froze at the left, in their own order', () => {
  const columns = columnDefs(concern, { shown: ['title', 'status', 'teamId'], widths: {}, frozen: 'title' })
  expect(ids(columns)).toEqual(['ordinal#', 'no', 'title', 'status', 'teamId'])
  expect(columns.map((column) => column.pinned === 'left')).toEqual([true, true, true, false, false])
  const kept = JSON.stringify({ shown: ['title'], widths: {}, frozen: 'gone', totals: 'all' })
  expect(readArrangement(concern, kept)).toEqual({ shown: ['title'], widths: {}, totals: 'all' })
})

it('falls back to the ledger’s own columns', () => {
  for (const state of [null, 'not json', '{"shown":["gone"]}', 'null'])
    expect(readArrangement(concern, state)).toEqual(defaultArrangement(concern))
})

it('has columns for every ledger', () => {
  for (const ledger of allLedgers)
    expect(columnDefs(ledger, defaultArrangement(ledger)).length).toBeGreaterThan(ledger.grid.length)
})
