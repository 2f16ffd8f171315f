import { afterAll, describe, expect, it } from 'vitest'
import { ledgerStore } from '../../../db/stores/ledger-store.ts'
import { bulkHandlers } from '../../../electron/service/bulk-handlers.ts'
import { routes } from '../../../shared/ipc/routes.ts'
import { ledgerQuery } from '../../../shared/ledgers/query.ts'
import { demoDesk } from '../demo-desk.ts'

const { close, sqlite } = demoDesk()
afterAll(close)
const ledgers = ledgerStore(sqlite, { today: () => '2012-03-31', actor: () => '谭小禾' })
const told: unknown[] = []
const handlers = bulkHandlers({ current: () => ({ ledgers }) }, (name, payload) => told.push([name, payload]))
const ledger = 'household'
const opened = () => ledgers.open(ledger, ledgerQuery.parse({}))

describe('the routes of blocks', () => {
  it('copy what they paste, tell the window once, and take it back', () => {
    const { view } = opened()
    const fields = ['pointId', 'hamletId', 'head', 'population', 'tags', 'isMustVisit', 'citizenId']
    const range = { ledger, view, start: 0, end: 50, fields } as const
    const before = routes['bulk.copy'].output.parse(handlers['bulk.copy'](range))
    const block = { ledger, view, start: 0, rows: 50, fields: ['population', 'remark'], title: '粘贴' } as const
    const texts = before.texts.map((_, i) => [String((i % 9) + 1), `第${i}户`])
    const wrong = texts.map((line, i) => (i === 3 ? ['很多', line[1] ?? ''] : line))
    const input = routes['bulk.write'].input.parse({ ...block, texts: wrong, dryRun: true })
    const tried = routes['bulk.write'].output.parse(handlers['bulk.write'](input))
    expect(tried.refused).toContainEqual(
      expect.objectContaining({ row: 3, column: 0, field: 'population', text: '很多' }),
    )
    expect(told).toEqual([])
    const done = routes['bulk.write'].output.parse(handlers['bulk.write']({ ...input, dryRun: false }))
    expect(done).toEqual(tried)
    expect(told).toEqual([['ledger.changed', { ledgers: [ledger] }]])
    ledgers.changes.undo()
    expect(handlers['bulk.copy'](range)).toEqual(before)
  })

  it('answer in the shapes the window was promised', () => {
    const { view, count } = opened()
    const fields = ['population', 'tags', 'head']
    const totals = routes['bulk.totals'].output.parse(
      handlers['bulk.totals']({ ledger, view, start: 0, end: count, fields }),
    )
    expect(totals.rows).toBe(count)
    const values = routes['bulk.values'].output.parse(
      handlers['bulk.values']({ ledger, field: 'tags', query: ledgerQuery.parse({}), search: '' }),
    )
    expect(values.map((one) => one.label)).toContain('贫困户')
    const from = { row: 0, column: 2 }
    const sought = { ledger, view, fields, find: '贫困户', from, backwards: false } as const
    const found = routes['bulk.find'].output.parse(handlers['bulk.find'](sought))
    expect(found?.column).toBe(1)
    const place = routes['ledger.locate'].output.parse(handlers['ledger.locate']({ ledger, view, id: 5 }))
    expect(place.index).not.toBeNull()
  })
})
