import { describe, expect, it } from 'vitest'
import { buildTable } from '../../../db/metrics/tables.ts'
import { adoptionStats } from '../../../db/stores/adoption.ts'
import { assessment } from '../../../db/stores/assessment-store.ts'
import { insertRows } from '../../../db/stores/campaign-store.ts'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { noteAdoption, unnotedIssues } from '../../../db/stores/note-adoption.ts'
import { statements } from '../../../db/stores/statements.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import { adoptedCount } from '../../../shared/writing/adoption.ts'
import type { BriefingItem } from '../../../shared/writing/writing.ts'
import { smallCampaign } from '../database.ts'

const day = '2012-03-31'
const info = { submittedOn: '2012-03-12', teamId: 1, kind: '工作动态', result: '待定' } as const

/** An issue of `items` that went out on the day. */
const campaign = (items: readonly Partial<BriefingItem>[]) => {
  const { sqlite, store } = smallCampaign()
  const above = { result: '采用', level: '市级', publishedIn: '全市简报第9期', adoptedOn: '2012-03-28' } as const
  const own = { result: '采用', level: '本区', publishedIn: '大走访活动简报', adoptedOn: '2012-03-20' } as const
  insertRows(
    sqlite,
    'infoItem',
    [
      { ...info, title: '秧田通水' },
      { ...info, title: '一张清单', ...above },
      { ...info, title: '板凳会', teamId: 2, ...own },
      { ...info, title: '报送在后', submittedOn: '2012-04-02' },
    ],
    0,
  )
  const exemplar = { recommendedOn: '2012-03-16', teamId: 2, deeds: '出工清淤', materialState: '定稿' } as const
  insertRows(sqlite, 'exemplar', [{ ...exemplar, kind: '集体', name: '驻点组' }], 0)
  const { id, version, title, content, cutOff, datedOn } = newWriting(sqlite, { kind: 'briefing' }, day)
  if (content.kind !== 'briefing') throw new Error('a 简报 was asked for')
  const written = items.map((item, i): BriefingItem => {
    const whole = { id: `i${i}`, kind: '工作动态' as const, title: `稿件${i + 1}`, subtitle: '', blocks: [] }
    return { ...whole, ...item }
  })
  writingStore(sqlite).save({ id, version, title, content: { ...content, items: written }, cutOff, datedOn })
  sqlite.prepare("UPDATE writing SET state = '已印发' WHERE id = ?").run(id)
  return { sqlite, store, id, prepare: statements(sqlite) }
}

const told = [
  { source: [{ ledger: 'infoItem' as const, rowId: 1 }] },
  { source: [{ ledger: 'exemplar' as const, rowId: 1 }], teamIds: [1] },
]

describe('采用统计', () => {
  it('counts a 稿件 once for each team of its rows or named by hand, and the register for what no issue tells', () => {
    const { prepare } = campaign(told)
    const [first, second] = adoptionStats(prepare, { to: day })
    expect(first).toMatchObject({
      submitted: [1, 2],
      issues: [{ name: '第1期', titles: ['稿件1', '稿件2'] }],
      registered: [],
      above: [2],
    })
    expect(second).toMatchObject({ submitted: [3], issues: [{ titles: ['稿件2'] }], registered: [3], above: [] })
    expect(first && adoptedCount(first)).toBe(3)
  })

  it('counts nothing of a 草稿, and only the period that is asked for', () => {
    const { sqlite, prepare } = campaign(told)
    expect(adoptionStats(prepare, { from: '2012-03-25', to: day })[1]).toMatchObject({ submitted: [], registered: [] })
    sqlite.prepare("UPDATE writing SET state = '已签发'").run()
    expect(adoptionStats(prepare, { to: day })[0]?.issues).toEqual([])
  })

  it('is a table for 简报 and 总结, whose total is the sum of its rows', () => {
    const { sqlite } = campaign(told)
    const { rows } = buildTable(sqlite, 'adoption', { to: day })
    const words = rows.map((row) => row.map(({ text }) => text))
    expect(words[0]).toEqual(['第一工作队', '2', '2', '第1期', '1', '3'])
    expect(words[1]).toEqual(['第二工作队', '1', '2', '第1期、登记1条', '0', '2'])
    expect(words.at(-1)).toEqual(['合计', '3', '4', '', '1', '5'])
    expect(buildTable(sqlite, 'adoption', { to: day, teamId: 2 }).rows).toHaveLength(1)
  })

  it('scores 简报信息 in the 考核, one point each up to all of them, unless somebody gave a mark', () => {
    const { sqlite, store } = campaign(told)
    const scoreOf = (team: string) =>
      assessment(sqlite, day)
        .teams.find((one) => one.team === team)
        ?.scores.find(({ part }) => part === 'news')
    expect(scoreOf('第一工作队')).toMatchObject({ points: 3, behind: { ids: [2] } })
    expect(scoreOf('第二工作队')).toMatchObject({ points: 2, basis: '本区采用2条（第1期），上级采用0条' })
    expect(scoreOf('第三工作队')).toMatchObject({ points: 0 })
    const mark = { markedOn: day, kind: '人工评分', part: '简报信息', points: 150, reason: '按旧办法评分' }
    store.add('assessmentMark', { ...mark, teamId: 3 })
    expect(scoreOf('第三工作队')).toMatchObject({ points: 1.5, note: '按旧办法评分' })
  })
})

describe('an issue that went out', () => {
  it('is noted in the registers in one act that one 撤销 takes back', () => {
    const { sqlite, store, id, prepare } = campaign(told)
    expect(unnotedIssues(prepare)).toEqual([{ writingId: id, name: '第1期', count: 2 }])
    const done = noteAdoption({ sqlite, ledgers: store }, id)
    expect(done).toEqual({
      told: '已在简报信息采用1行、先进典型登记1行记为第1期采用，可以撤销。',
      changed: ['infoItem', 'exemplar'],
    })
    const values = { result: '采用', level: '本区', publishedIn: '大走访活动简报第1期', adoptedOn: day }
    expect(store.row('infoItem', 1).values).toMatchObject(values)
    expect(store.row('exemplar', 1).values).toMatchObject({ publishedIn: '大走访活动简报第1期', publishedOn: day })
    expect(unnotedIssues(prepare)).toEqual([])
    expect(noteAdoption({ sqlite, ledgers: store }, id).told).toBe('')
    expect(store.changes.undo().title).toBe('登记第1期采用情况')
    expect(store.row('infoItem', 1).values.result).toBe('待定')
    expect(store.row('exemplar', 1).values.publishedIn).toBeNull()
  })

  it('names the row that its book refuses, and notes the others', () => {
    const { sqlite, store, id } = campaign([...told, { source: [{ ledger: 'infoItem', rowId: 4 }] }])
    const { told: words } = noteAdoption({ sqlite, ledgers: store }, id)
    expect(words).toMatch(
      /^已在简报信息采用1行、先进典型登记1行记为第1期采用，可以撤销。没有登记成的请自行核对：简报信息采用/,
    )
    expect(store.row('infoItem', 4).values.result).toBe('待定')
  })

  it('is not noted before it went out', () => {
    const { sqlite, store, id } = campaign(told)
    sqlite.prepare("UPDATE writing SET state = '已签发'").run()
    expect(() => noteAdoption({ sqlite, ledgers: store }, id)).toThrow('印发以后才能登记采用情况')
  })
})
