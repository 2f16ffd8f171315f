import type { Database } from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../../db/demo/load-demo.ts'
import { snake } from '../../../db/ledger-table.ts'
import { openDatabase } from '../../../db/open.ts'
import { splitParts } from '../../../db/search/row-text.ts'
import { type SearchStore, searchStore } from '../../../db/search/search-store.ts'
import { insertRows } from '../../../db/stores/campaign-store.ts'
import { concernValues, memoryDatabase, migrationsFolder, smallCampaign, tempFolder } from '../database.ts'

const drainAll = (search: SearchStore): void => {
  while (search.drain(1000));
}

/** A small generator of its own, so that a failure can be repeated. */
const randomOf = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
  return seed / 2 ** 31
}

type Indexed = { ledger: string; row_id: number; body: string }
const rowsOf = (sqlite: Database): Indexed[] =>
  sqlite
    .prepare('SELECT b.ledger, r.row_id, r.body FROM search_row r JOIN search_book b ON b.book = r.book')
    .all() as Indexed[]

describe('search over the demo', () => {
  let sqlite: Database
  let search: SearchStore
  beforeAll(() => {
    sqlite = openDatabase({ file: ':memory:', migrationsFolder, backupFolder: '' })
    loadDemo(sqlite)
    search = searchStore(sqlite)
    drainAll(search)
    return () => sqlite.close()
  })

  it('takes every row of every book in', () => {
    for (const { book, ledger } of sqlite.prepare('SELECT book, ledger FROM search_book').all() as {
      book: number
      ledger: string
    }[]) {
      const rows = sqlite
        .prepare(`SELECT count(*) FROM ${snake(ledger)}`)
        .pluck()
        .get()
      expect(sqlite.prepare('SELECT count(*) FROM search_row WHERE book = ?').pluck().get(book)).toBe(rows)
    }
    expect(search.isUpToDate()).toBe(true)
  })

  it('finds the same rows as a scan with LIKE for any one to four Chinese characters', () => {
    const rows = rowsOf(sqlite).filter(({ ledger }) => ledger === 'concern' || ledger === 'diary' || ledger === 'visit')
    const random = randomOf(20120331)
    let tried = 0
    while (tried < 120) {
      const row = rows[Math.floor(random() * rows.length)]
      const part = splitParts(row?.body ?? '')[Math.floor(random() * 12)]
      const length = 1 + Math.floor(random() * 4)
      const at = Math.floor(random() * ((part?.text.length ?? 0) - length))
      const word = part?.text.slice(at, at + length) ?? ''
      if (!new RegExp(`^\\p{Script=Han}{${length}}$`, 'u').test(word)) continue
      tried += 1
      for (const ledger of ['concern', 'diary', 'visit'] as const) {
        const scanned = rows.filter(
          (one) => one.ledger === ledger && splitParts(one.body).some(({ text }) => text.includes(word)),
        )
        expect(
          search.ids({ text: word, withVoid: true }, ledger).sort((a, b) => a - b),
          `“${word}” in ${ledger}`,
        ).toEqual(scanned.map((one) => one.row_id).sort((a, b) => a - b))
      }
    }
  })

  it('gives the newest hits of each book first, with how many there are', () => {
    const books = search.search({ text: '水渠' }, 5)
    const concerns = books.find(({ ledger }) => ledger === 'concern')
    expect(concerns?.hits.length).toBeLessThanOrEqual(5)
    expect(concerns?.count).toBe(search.ids({ text: '水渠' }, 'concern').length)
    const days = concerns?.hits.map(({ day }) => day) ?? []
    expect(days).toEqual([...days].sort().reverse())
    expect(concerns?.hits[0]?.snippets[0]?.text).toContain('水渠')
  })

  it('narrows by team, contact point, days and books', () => {
    const all = search.ids({ text: '走访' }, 'concern')
    const team = search.ids({ text: '走访', teamId: 2 }, 'concern')
    const scanned = sqlite.prepare('SELECT id FROM concern WHERE team_id = 2').pluck().all()
    expect([...team].sort((a, b) => a - b)).toEqual(all.filter((id) => scanned.includes(id)).sort((a, b) => a - b))
    const days = search.search({ text: '走访', from: '2012-03-12', to: '2012-03-13', ledgers: ['visit'] }, 50)
    expect(days.map(({ ledger }) => ledger)).toEqual(days.length > 0 ? ['visit'] : [])
    for (const hit of days[0]?.hits ?? []) expect(['2012-03-12', '2012-03-13']).toContain(hit.day)
    const households = search.search({ text: '张', teamId: 1, ledgers: ['household'] }, 3)
    expect(households[0]?.count).toBeGreaterThan(0)
  })

  it.each([
    '"',
    "'",
    '走访"',
    'NEAR(走访 入户)',
    '走访 AND',
    'a* OR b',
    '^走',
    '(',
    '-走访',
    'words:走',
    '％',
    '',
    '  ',
    '\u0000',
    '\uE000t1',
    '😀',
    '走访'.repeat(40),
  ])('takes %j as plain words', (text) => {
    expect(() => search.search({ text }, 5)).not.toThrow()
  })

  it('hides the middle of identity numbers and telephones', () => {
    const id = String(sqlite.prepare('SELECT citizen_id FROM household WHERE citizen_id IS NOT NULL').pluck().get())
    const [book] = search.search({ text: id, ledgers: ['household'] }, 5)
    expect(book?.hits[0]?.snippets[0]?.text).toBe(`${id.slice(0, 6)}********${id.slice(-4)}`)
    expect(search.search({ text: id.slice(-4), ledgers: ['household'] }, 5)[0]?.count).toBeGreaterThan(0)
  })
})

describe('the index', () => {
  const opened = () => {
    const { sqlite, store } = smallCampaign()
    return { sqlite, store, search: searchStore(sqlite) }
  }
  const found = (search: SearchStore, text: string, withVoid = false): number[] =>
    search.ids({ text, withVoid }, 'concern')

  it('follows an edit, its undo, and 作废', () => {
    const { store, search } = opened()
    const row = store.add('concern', { ...concernValues })
    expect(found(search, '涵管')).toEqual([row.id])
    const edited = store.edit('concern', {
      id: row.id,
      version: row.version,
      values: { content: '村道路灯不亮', title: '路灯' },
    })
    expect([found(search, '涵管'), found(search, '路灯不亮')]).toEqual([[], [row.id]])
    store.changes.undo()
    expect([found(search, '涵管'), found(search, '路灯')]).toEqual([[row.id], []])
    expect(edited.id).toBe(row.id)
    store.void('concern', [row.id], '重复登记')
    expect([found(search, '涵管'), found(search, '涵管', true)]).toEqual([[], [row.id]])
    expect(search.search({ text: '涵管', withVoid: true, ledgers: ['concern'] }, 5)[0]?.hits[0]?.isVoid).toBe(true)
  })

  it('takes in rows that were written past the stores', () => {
    const { sqlite, search } = opened()
    const rows = Array.from({ length: 350 }, (_, i) => ({
      pointId: 1,
      head: `瞿满${i % 2 ? '生' : '仓'}`,
      address: `${i}号`,
    }))
    insertRows(sqlite, 'household', rows, 0)
    drainAll(search)
    expect(search.ids({ text: '瞿满仓' }, 'household')).toHaveLength(175)
    sqlite.prepare("DELETE FROM household WHERE head = '瞿满仓'").run()
    expect(search.ids({ text: '瞿满仓' }, 'household')).toHaveLength(0)
  })

  it('finds rows by the new name of a household they refer to', () => {
    const { store, search } = opened()
    const row = store.add('concern', { ...concernValues })
    expect(found(search, '瞿满生')).toEqual([row.id])
    const { version } = store.row('household', 1)
    store.edit('household', { id: 1, version, values: { head: '瞿满堂' } })
    drainAll(search)
    expect([found(search, '瞿满生'), found(search, '瞿满堂')]).toEqual([[], [row.id]])
  })

  it('knows initials, readings of a surname, rare characters and several words', () => {
    const { sqlite, search } = opened()
    insertRows(
      sqlite,
      'household',
      [
        { pointId: 1, head: '曾晓明' },
        { pointId: 1, head: '王𫠠' },
      ],
      0,
    )
    const households = (text: string) => search.ids({ text }, 'household').sort()
    expect(households('qms')).toEqual([1])
    expect([households('zxm'), households('cxm'), households('ZX')]).toEqual([[2], [2], [2]])
    expect([households('𫠠'), households('王𫠠')]).toEqual([[3], [3]])
    expect([households('樟树 曾'), households('樟树　瞿'), households('樟树 没有')]).toEqual([[2], [1], []])
    expect(search.search({ text: 'qms', ledgers: ['household'] }, 5)[0]?.hits[0]?.snippets[0]).toEqual({
      label: '户主',
      text: '瞿满生',
      marks: [[0, 3]],
    })
  })

  it('waits while a transaction is open, and does not keep what is taken back', () => {
    const { sqlite, search } = opened()
    drainAll(search)
    sqlite.exec('BEGIN')
    insertRows(sqlite, 'household', [{ pointId: 1, head: '龚来宝' }], 0)
    expect(search.drain(10)).toBe(true)
    sqlite.exec('ROLLBACK')
    expect(search.isUpToDate()).toBe(true)
  })

  it('is built again when a definition changed, and left alone at other openings', () => {
    const file = `${tempFolder()}/office.db`
    const open = () => openDatabase({ file, migrationsFolder, backupFolder: tempFolder() })
    const first = open()
    loadDemo(first)
    drainAll(searchStore(first))
    first.close()
    const second = open()
    expect(searchStore(second).isUpToDate()).toBe(true)
    second.prepare("UPDATE search_book SET shape = 'older' WHERE ledger = 'household'").run()
    second.exec('DROP TRIGGER search_visit_update')
    second.close()
    const third = open()
    const waiting = third
      .prepare('SELECT DISTINCT b.ledger FROM search_dirty d JOIN search_book b ON b.book = d.book ORDER BY 1')
      .pluck()
      .all()
    expect(waiting).toEqual(['household', 'visit'])
    third.close()
  })

  it('passes the check of the file', () => {
    const sqlite = memoryDatabase()
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})
