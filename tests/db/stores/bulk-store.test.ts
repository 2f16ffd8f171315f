import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { loadDemo } from '../../../db/demo/load-demo.ts'
import { type LedgerStore, ledgerStore } from '../../../db/stores/ledger-store.ts'
import { tableOf } from '../../../db/stores/table-of.ts'
import type { BulkResult } from '../../../shared/ipc/bulk-routes.ts'
import { AppError } from '../../../shared/ipc/reply.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { ledgerQuery } from '../../../shared/ledgers/query.ts'
import { concernValues, memoryDatabase, smallCampaign } from '../database.ts'

const demo = (): { sqlite: Database; store: LedgerStore } => {
  const sqlite = memoryDatabase()
  loadDemo(sqlite)
  return { sqlite, store: ledgerStore(sqlite, { today: () => '2012-03-31', actor: () => '谭小禾' }) }
}

/** Everything of a table that people would miss; versions and times move on even when a change is taken back. */
const hashOf = (sqlite: Database, id: LedgerId): string => {
  const columns = [
    'id',
    'no',
    'voided_at IS NULL',
    ...Object.keys(tableOf(id).fields).map((k) => k.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)),
  ]
  const rows = sqlite
    .prepare(`SELECT ${columns.join(', ')} FROM ${tableOf(id).table} ORDER BY id`)
    .raw()
    .all()
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

const open = (store: LedgerStore, id: LedgerId, query: object = {}) => store.open(id, ledgerQuery.parse(query))

type Paste = { fields: string[]; texts: (string | null)[][]; start?: number; rows?: number; dryRun?: boolean }
const paste = (
  store: LedgerStore,
  id: LedgerId,
  { fields, texts, start = 0, rows, dryRun = false }: Paste,
): BulkResult => {
  const { view } = open(store, id)
  return store.bulk.write(id, { view, start, rows: rows ?? texts.length, fields, texts, title: '粘贴', dryRun })
}

const withRows = (count: number) => {
  const campaign = smallCampaign()
  for (let i = 0; i < count; i += 1) campaign.store.add('concern', { ...concernValues, content: `第${i + 1}件` })
  return campaign
}

describe('a paste', () => {
  it('puts good cells in, names bad ones, and is one act in the undo list', () => {
    const { sqlite, store } = withRows(3)
    const before = hashOf(sqlite, 'concern')
    const result = paste(store, 'concern', {
      fields: ['content', 'kind', 'visitedOn'],
      texts: [
        ['改一', '人畜饮水', '2012.3.9'],
        ['改二', '天气', '２０１２年３月１０日'],
        ['改三', null, '2012-02-30'],
      ],
    })
    expect(result).toMatchObject({ edited: 6, added: 0, refusedCount: 2 })
    expect(result.refused).toMatchObject([
      { row: 1, column: 1, field: 'kind', text: '天气', message: expect.stringContaining('不在字典里') },
      { row: 2, column: 2, field: 'visitedOn', text: '2012-02-30' },
    ])
    expect(store.row('concern', 2).values).toMatchObject({ content: '改二', kind: '农田水利', visitedOn: '2012-03-10' })
    expect(store.changes.state().undo).toBe('粘贴6格（民情台账）')
    store.changes.undo()
    expect(hashOf(sqlite, 'concern')).toBe(before)
    store.changes.redo()
    expect(store.row('concern', 3).values.content).toBe('改三')
  })

  it('keeps nothing of a row that a rule refuses, and tells why at each of its cells', () => {
    const { store } = withRows(2)
    const result = paste(store, 'concern', {
      fields: ['dueOn', 'title'],
      texts: [
        ['2012-03-01', '新标题'],
        ['2012-03-20', '好标题'],
      ],
    })
    expect(result).toMatchObject({ edited: 2, refusedCount: 2 })
    expect(result.refused.map((one) => [one.row, one.field])).toEqual([
      [0, 'dueOn'],
      [0, 'title'],
    ])
    expect(result.refused[0]?.message).toContain('早于')
    expect(store.row('concern', 1).values.title).toBe(concernValues.title)
    expect(store.row('concern', 2).values.title).toBe('好标题')
  })

  it('adds rows past the end, which then stand at the end of the list', () => {
    const { store } = withRows(1)
    const { view } = open(store, 'concern')
    const fields = ['title', 'content', 'kind', 'nature', 'reply', 'visitedOn', 'source']
    const line = ['水塘漏水', '塘坝渗漏', '农田水利', '诉求', '承诺限期办理', '3.10', '入户走访']
    const texts = [['改了', ...line.slice(1)], line, ['', '', '', '', '', '', ''], line]
    const result = store.bulk.write('concern', { view, start: 0, rows: 4, fields, texts, title: '粘贴', dryRun: false })
    expect(result).toMatchObject({ added: 2, refusedCount: 0 })
    const page = store.page('concern', view, 0, 10)
    expect(page.count).toBe(3)
    expect(page.rows.map((row) => row.no)).toEqual(['MQ2012-01-0001', 'MQ2012-01-0002', 'MQ2012-01-0003'])
    expect(page.rows[1]?.values).toMatchObject({
      teamId: 1,
      pointId: 1,
      registeredOn: '2012-03-31',
      visitedOn: '2012-03-10',
    })
    store.changes.undo()
    expect(open(store, 'concern').count).toBe(1)
  })

  it('takes the team along with a point of another team in a new row', () => {
    const { store } = withRows(1)
    const { view } = open(store, 'concern')
    const fields = ['pointId', 'title', 'content', 'kind', 'nature', 'reply', 'visitedOn', 'source']
    const texts = [['油榨铺村', '修路', '路面坑洼', '乡村道路', '诉求', '承诺限期办理', '2012-03-20', '入户走访']]
    store.bulk.write('concern', { view, start: 1, rows: 1, fields, texts, title: '粘贴', dryRun: false })
    expect(store.row('concern', 2).labels).toMatchObject({ teamId: '第二工作队', pointId: '油榨铺村' })
  })

  it('only says what would happen when it is a dry run', () => {
    const { sqlite, store } = withRows(2)
    const before = hashOf(sqlite, 'concern')
    const result = paste(store, 'concern', { fields: ['content'], texts: [['甲'], ['乙'], ['丙']], dryRun: true })
    expect(result).toMatchObject({ edited: 2, added: 0 })
    expect(hashOf(sqlite, 'concern')).toBe(before)
    expect(store.changes.state().undo).toContain('新增')
    expect(sqlite.prepare('SELECT max(last) FROM sequence').pluck().get()).toBe(2)
  })

  it('lays one cell over many rows like tiles', () => {
    const { store } = withRows(4)
    expect(paste(store, 'concern', { fields: ['remark'], texts: [['甲'], ['乙']], rows: 4 }).edited).toBe(4)
    expect([1, 2, 3, 4].map((id) => store.row('concern', id).values.remark)).toEqual(['甲', '乙', '甲', '乙'])
  })

  it('refuses what the program writes itself, and void rows', () => {
    const { store } = withRows(2)
    store.void('concern', [2], '重复')
    const { view } = open(store, 'concern', { withVoid: true })
    const block = { view, start: 0, rows: 2, fields: ['no', 'urgings', 'remark'], title: '粘贴', dryRun: false }
    const result = store.bulk.write('concern', { ...block, texts: [['MQ2012-01-0009', '3', '注']] })
    expect(result).toMatchObject({ edited: 1, refusedCount: 5 })
    expect(result.refused.map((one) => one.message).join()).toContain('已作废')
    expect(store.row('concern', 1).no).toBe('MQ2012-01-0001')
  })

  it('refuses a column the ledger does not have and a list that is gone', () => {
    const { store } = withRows(1)
    expect(() => paste(store, 'concern', { fields: ['id; DROP TABLE concern'], texts: [['x']] })).toThrow(AppError)
    const block = { start: 0, rows: 1, fields: ['title'], texts: [['x']], title: '粘贴', dryRun: false }
    expect(() => store.bulk.write('concern', { ...block, view: 'concern-999' })).toThrow('列表已过期')
  })

  it('reads the words it copied', () => {
    const { store, sqlite } = demo()
    const { view, count } = open(store, 'visit')
    const fields = Object.keys(tableOf('visit').fields)
    const copied = store.bulk.copy('visit', { view, start: 0, end: 200, fields })
    const before = hashOf(sqlite, 'visit')
    const result = store.bulk.write('visit', {
      view,
      start: 0,
      rows: 200,
      fields,
      texts: copied.texts,
      title: '粘贴',
      dryRun: false,
    })
    expect(count).toBeGreaterThan(200)
    expect(result.refused.slice(0, 3)).toEqual([])
    expect(result.edited).toBe(0)
    expect(hashOf(sqlite, 'visit')).toBe(before)
  })
})

/** A repeatable stream of numbers below `n`. */
const dice = (seed: number) => {
  let state = seed
  return (n: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % n
  }
}

const wild = [
  '',
  '水渠',
  '2012-03-15',
  '2012.2.30',
  '樟树坪村',
  '第二工作队',
  '是',
  '×',
  'a\u0000b',
  '长'.repeat(400),
  '１２',
  '-1',
  '农田水利',
  '诉求',
  '已办结',
  '交办',
  '登记',
  '财政局',
  '谭小禾',
  '瞿满生',
  '%_\'"',
  '\u200b2012-3-9',
  '9'.repeat(30),
  '\ud800',
  '人畜饮水、其他',
  '催办',
  '入户走访',
] // cspell:disable-line

describe('random texts', () => {
  it.each([1, 2, 3, 4, 5, 6])('leave what single edits would leave, and undo takes all of it back (%i)', (seed) => {
    const roll = dice(seed)
    const fields = Object.keys(tableOf('concern').fields)
      .filter(() => roll(3) === 0)
      .slice(0, 12)
    const texts = Array.from({ length: 30 }, () => fields.map(() => wild[roll(wild.length)] ?? ''))
    const block = withRows(30)
    const before = hashOf(block.sqlite, 'concern')
    const result = paste(block.store, 'concern', { fields, texts })

    const single = withRows(30)
    const refused = new Set(result.refused.map((one) => `${one.row}/${one.field}`))
    const { view } = open(single.store, 'concern')
    texts.forEach((line, row) => {
      const good = fields.flatMap((field, i) =>
        refused.has(`${row}/${field}`) ? [] : [[field, line[i] ?? ''] as const],
      )
      // One row at a time, and none of it may be refused now.
      if (good.length === 0) return
      const alone = single.store.bulk.write('concern', {
        view,
        start: row,
        rows: 1,
        fields: good.map(([f]) => f),
        texts: [good.map(([, t]) => t)],
        title: '改',
        dryRun: false,
      })
      expect(alone.refusedCount).toBe(0)
    })
    expect(hashOf(block.sqlite, 'concern')).toBe(hashOf(single.sqlite, 'concern'))
    if (result.edited > 0) block.store.changes.undo()
    expect(hashOf(block.sqlite, 'concern')).toBe(before)
  })
})

describe('a fill', () => {
  const column = (store: LedgerStore, field: string, count: number) =>
    Array.from({ length: count }, (_, i) => store.row('concern', i + 1).values[field])
  it.each([
    ['days', 'visitedOn', ['2012-03-01', '2012-03-03'], ['2012-03-05', '2012-03-07', '2012-03-09']],
    ['one day', 'visitedOn', ['2012-03-01'], ['2012-03-02', '2012-03-03', '2012-03-04']],
    ['numbered words', 'remark', ['第1组'], ['第1组', '第1组', '第1组']],
    ['numbered lines', 'title', ['水渠第9组', '水渠第10组'], ['水渠第11组', '水渠第12组', '水渠第13组']],
    ['words', 'title', ['甲', '乙'], ['甲', '乙', '甲']],
    ['numbers', 'affected', ['5', '10'], [15, 20, 25]],
    ['one number', 'affected', ['5'], [5, 5, 5]],
  ])('goes on with %s', (_name, field, source, wanted) => {
    const { store } = withRows(6)
    paste(store, 'concern', { fields: [field], texts: source.map((text) => [text]) })
    const { view } = open(store, 'concern')
    const n = source.length
    store.bulk.fill('concern', {
      view,
      fields: [field],
      source: { start: 0, end: n },
      target: { start: n, end: n + 3 },
      series: true,
    })
    expect(column(store, field, n + 3).slice(n)).toEqual(wanted)
  })

  it('goes upwards too, and empties cells under an empty one', () => {
    const { store } = withRows(4)
    paste(store, 'concern', {
      fields: ['visitedOn', 'remark'],
      texts: [
        ['2012-03-01', '一'],
        ['2012-03-01', '二'],
        ['2012-03-05', ''],
        ['2012-03-06', ''],
      ],
    })
    const { view } = open(store, 'concern')
    store.bulk.fill('concern', {
      view,
      fields: ['visitedOn', 'remark'],
      source: { start: 2, end: 4 },
      target: { start: 0, end: 2 },
      series: true,
    })
    expect(column(store, 'visitedOn', 2)).toEqual(['2012-03-03', '2012-03-04'])
    expect(column(store, 'remark', 2)).toEqual([null, null])
  })
})

describe('find and replace', () => {
  it('goes round the list, forwards and backwards', () => {
    const { store } = withRows(3)
    paste(store, 'concern', {
      fields: ['title', 'remark'],
      texts: [
        ['水渠A', null],
        ['道路', '水渠a'],
        ['饮水', null],
      ],
    })
    const { view } = open(store, 'concern')
    const seek = (row: number, column: number, backwards = false) =>
      store.bulk.find('concern', {
        view,
        fields: ['title', 'pointId', 'remark'],
        find: '水渠a',
        from: { row, column },
        backwards,
      })
    expect(seek(0, 0)).toEqual({ row: 1, column: 2 })
    expect(seek(1, 2)).toEqual({ row: 0, column: 0 })
    expect(seek(1, 2, true)).toEqual({ row: 0, column: 0 })
    expect(seek(0, 0, true)).toEqual({ row: 1, column: 2 })
    const other = { view, fields: ['pointId'], find: '樟树', from: { row: 2, column: 0 }, backwards: false }
    expect(store.bulk.find('concern', other)).toEqual({ row: 0, column: 0 })
    expect(store.bulk.find('concern', { ...other, find: '没有' })).toBeNull()
  })

  it('replaces in texts and names, and names what cannot be', () => {
    const { store } = withRows(3)
    paste(store, 'concern', { fields: ['title'], texts: [['a.b 水渠'], ['A.B'], ['axb']] })
    const { view } = open(store, 'concern')
    const change = { view, fields: ['title', 'kind', 'pointId'], wholeCell: false, dryRun: false }
    expect(store.bulk.replace('concern', { ...change, find: 'a.b', replacement: '$&甲' }).edited).toBe(2)
    expect([1, 2, 3].map((id) => store.row('concern', id).values.title)).toEqual(['$&甲 水渠', '$&甲', 'axb'])
    const refused = store.bulk.replace('concern', { ...change, find: '农田', replacement: '旱田' })
    expect(refused).toMatchObject({ edited: 0, refusedCount: 3 })
    expect(refused.refused[2]).toMatchObject({ row: 2, column: 1, text: '旱田水利' })
    const moved = store.bulk.replace('concern', {
      ...change,
      fields: ['kind'],
      wholeCell: true,
      find: '农田水利',
      replacement: '其他',
    })
    expect(moved.edited).toBe(3)
  })
})

describe('reading a list', () => {
  it('totals what is filled in and the sums of numbers', () => {
    const { store } = withRows(4)
    paste(store, 'concern', {
      fields: ['affected', 'isKey'],
      texts: [
        ['5', '否'],
        ['7', ''],
        ['', '否'],
      ],
    })
    const { view } = open(store, 'concern')
    const totals = store.bulk.totals('concern', {
      view,
      start: 0,
      end: 4,
      fields: ['affected', 'isKey', 'title', 'no'],
    })
    expect(totals).toEqual({
      rows: 4,
      byField: {
        affected: { filled: 2, sum: 12 },
        isKey: { filled: 0, sum: null },
        title: { filled: 4, sum: null },
        no: { filled: 4, sum: null },
      },
    })
  })

  it('counts the values of a column under the query, by their names', () => {
    const { store } = withRows(3)
    store.add('concern', { ...concernValues, teamId: 2, pointId: 2, householdId: null })
    const values = (field: string, search = '') =>
      store.bulk.values('concern', { field, query: ledgerQuery.parse({}), search })
    expect(values('pointId')).toEqual([
      { value: 1, label: '樟树坪村', count: 3 },
      { value: 2, label: '油榨铺村', count: 1 },
    ])
    expect(values('householdId')).toContainEqual({ value: null, label: '（空）', count: 1 })
    expect(values('isKey')).toEqual([{ value: false, label: '否', count: 4 }])
    expect(values('pointId', '油榨').map((one) => one.label)).toEqual(['油榨铺村'])
  })

  it('finds where a row stands', () => {
    const { store } = withRows(3)
    const { view } = open(store, 'concern', { sort: [{ field: 'no', descending: true }] })
    expect(store.locate('concern', view, 3)).toBe(0)
    expect(store.locate('concern', view, 9)).toBeNull()
  })
})

describe('adding many rows', () => {
  it('adds the sound ones, says what is wrong with the others, and is taken back at once', () => {
    const { sqlite, store } = smallCampaign()
    const rows = Array.from({ length: 2500 }, (_, i) => ({ ...concernValues, title: i % 100 === 0 ? '' : `事项${i}` }))
    const steps: number[] = []
    const outcomes = store.bulk.addMany('concern', rows, {
      title: (_, added) => `导入${added}行`,
      onStep: (n) => steps.push(n),
    })
    expect(outcomes.filter((one) => one.added !== null)).toHaveLength(2475)
    expect(outcomes[0]?.refused).toContainEqual({ field: 'title', message: '“事项标题”必须填写。' })
    expect(steps).toEqual([1000, 2000, 2500])
    expect(store.changes.state().undo).toBe('导入2475行')
    store.changes.undo()
    expect(open(store, 'concern').count).toBe(0)
    expect(sqlite.prepare('SELECT count(*) FROM concern').pluck().get()).toBe(2475)
  })

  it('leaves nothing behind when it is stopped half-way', () => {
    const { sqlite, store } = smallCampaign()
    const rows = Array.from({ length: 1500 }, () => ({ ...concernValues }))
    const stop = () => {
      throw new AppError('cancelled', '已取消')
    }
    expect(() => store.bulk.addMany('concern', rows, { title: () => '导入', onStep: stop })).toThrow('已取消')
    expect(sqlite.prepare('SELECT count(*) FROM concern').pluck().get()).toBe(0)
    expect(store.changes.state().undo).toBeNull()
  })
})
