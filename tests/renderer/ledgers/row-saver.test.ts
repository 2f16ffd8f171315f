import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '../../../db/open.ts'
import { createCampaign } from '../../../db/stores/campaign-store.ts'
import { type LedgerStore, ledgerStore } from '../../../db/stores/ledger-store.ts'
import { refuse } from '../../../electron/ipc/refuse.ts'
import { type CellChange, createRowSaver } from '../../../renderer/ledgers/row-saver.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'

let sqlite: Database
let store: LedgerStore

beforeEach(() => {
  sqlite = openDatabase({ file: ':memory:', migrationsFolder: 'db/migrations', backupFolder: '' })
  createCampaign(sqlite, { zone: '云岭经济开发区', year: 2012 })
  store = ledgerStore(sqlite, { today: () => '2012-03-31', actor: () => '谭小禾' })
  const answers: Record<string, (input: never) => unknown> = {
    'ledger.row': ({ ledger, id }: { ledger: 'organ'; id: number }) => store.row(ledger, id),
    'ledger.edit': ({ ledger, ...edit }: { ledger: 'organ'; id: number; version: number; values: never }) =>
      store.edit(ledger, edit),
  }
  const request = async (name: string, input: unknown) => {
    try {
      return { ok: true, value: answers[name]?.(input as never) }
    } catch (error) {
      return refuse(error, () => undefined, '')
    }
  }
  Object.assign(globalThis, { window: { desk: { request } } })
})
afterEach(() => {
  sqlite.close()
  Reflect.deleteProperty(globalThis, 'window')
})

const saverOver = (rows: Map<number, WireRow>) => {
  const refused: [CellChange, string][] = []
  const saver = createRowSaver('organ', {
    row: (id) => rows.get(id),
    arrived: (row) => rows.set(row.id, row),
    emptied: () => undefined,
    repaint: () => undefined,
    refused: (change, message) => refused.push([change, message]),
    expectNews: () => () => undefined,
  })
  const quiet = () => new Promise((done) => setTimeout(done, 50))
  return { saver, refused, quiet }
}

it('sends quick changes of one row one after another, each on the version before it', async () => {
  const row = store.add('organ', { name: '林业站', kind: '站所' })
  const rows = new Map([[row.id, row]])
  const { saver, refused, quiet } = saverOver(rows)
  saver.save({ rowId: row.id, key: 'head', value: '张三', text: '张三' })
  saver.save({ rowId: row.id, key: 'phone', value: '0731-1234567', text: '0731-1234567' })
  saver.save({ rowId: row.id, key: 'shortName', value: '林站', text: '林站' })
  expect(saver.unsaved(row.id, 'head')).toEqual({ text: '张三', value: '张三', message: null })
  await quiet()
  expect(refused).toEqual([])
  expect(store.row('organ', row.id)).toMatchObject({
    version: row.version + 3,
    values: { head: '张三', phone: '0731-1234567', shortName: '林站' },
  })
  expect(saver.unsaved(row.id, 'head')).toBeUndefined()
})

it('keeps what was refused at its cell with the reason, until it is given up', async () => {
  const row = store.add('organ', { name: '林业站', kind: '站所' })
  const { saver, refused, quiet } = saverOver(new Map([[row.id, row]]))
  saver.save({ rowId: row.id, key: 'name', value: null, text: '' })
  await quiet()
  expect(refused[0]?.[1]).toContain('单位名称')
  expect(saver.unsaved(row.id, 'name')?.message).toContain('必须填写')
  expect(saver.refusedCount()).toBe(1)
  saver.forget(row.id, 'name')
  expect(saver.refusedCount()).toBe(0)
})

it('loads a row anew that somebody else changed first, and keeps what was typed', async () => {
  const row = store.add('organ', { name: '林业站', kind: '站所' })
  const rows = new Map([[row.id, row]])
  store.edit('organ', { id: row.id, version: row.version, values: { head: '别人' } })
  const { saver, quiet } = saverOver(rows)
  saver.save({ rowId: row.id, key: 'head', value: '我', text: '我' })
  await quiet()
  expect(rows.get(row.id)?.values.head).toBe('别人')
  expect(saver.unsaved(row.id, 'head')).toMatchObject({ text: '我' })
  saver.save({ rowId: row.id, key: 'head', value: '我', text: '我' })
  await quiet()
  expect(store.row('organ', row.id).values.head).toBe('我')
})
