import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/ipc/reply.ts'
import { ledgerQuery } from '../../../shared/ledgers/query.ts'
import { concernValues, smallCampaign } from '../database.ts'

const refusal = (act: () => unknown): AppError => {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('it was accepted')
}

const all = ledgerQuery.parse({})

describe('the ledger store', () => {
  it('numbers rows by code, year, team and a running number that is never given twice', () => {
    const { store } = smallCampaign()
    const first = store.add('concern', { ...concernValues })
    store.changes.undo()
    const second = store.add('concern', { ...concernValues })
    const other = store.add('concern', { ...concernValues, teamId: 2, pointId: 2, householdId: null })
    expect([first.no, second.no, other.no]).toEqual(['MQ2012-01-0001', 'MQ2012-01-0002', 'MQ2012-02-0001'])
    expect(first.labels).toMatchObject({ teamId: '第一工作队', pointId: '樟树坪村', householdId: '瞿满生' })
  })

  it.each([
    ['a missing required field', { content: null }, 'content', '必须填写'],
    ['a day that does not exist', { registeredOn: '2012-02-30' }, 'registeredOn', '没有这一天'],
    ['a day after today', { registeredOn: '2012-04-02' }, 'registeredOn', '晚于今天'],
    ['a text that is too long', { title: '长'.repeat(41) }, 'title', '最多40个字'],
    ['a word outside the list', { nature: '请求' }, 'nature', '只能从'],
    ['a word outside the dictionary', { kind: '天气' }, 'kind', '不在字典里'],
    ['a point of another team', { pointId: 2 }, 'pointId', '不属于'],
    ['a household that is not there', { householdId: 9 }, 'householdId', '已不存在'],
    ['a deadline before the registration', { dueOn: '2012-03-01' }, 'dueOn', '早于'],
    ['a key problem without its plan', { isKey: true }, 'plan', '工作方案'],
    ['a settled matter without a result', { status: '已办结' }, 'status', '办理结果'],
    ['text with a NUL in it', { title: 'a\u0000b' }, 'title', '控制字符'],
  ])('refuses %s, says so at the field, and keeps nothing', (_name, change, field, words) => {
    const { sqlite, store } = smallCampaign()
    const error = refusal(() => store.add('concern', { ...concernValues, ...change }))
    expect(error.code).toBe('invalid-row')
    expect(error.issues[0]).toMatchObject({ field, message: expect.stringContaining(words) })
    expect(sqlite.prepare('SELECT count(*) FROM concern').pluck().get()).toBe(0)
    expect(sqlite.prepare('SELECT count(*) FROM sequence').pluck().get()).toBe(0)
  })

  it('edits a cell, refuses an edit of an older state, and remembers who changed what', () => {
    const { store } = smallCampaign()
    const row = store.add('concern', { ...concernValues })
    const edited = store.edit('concern', { id: row.id, version: row.version, values: { content: '涵管已疏通' } })
    expect(edited).toMatchObject({ version: 2, values: { content: '涵管已疏通' } })
    expect(refusal(() => store.edit('concern', { id: row.id, version: 1, values: { content: '旧' } })).code).toBe(
      'stale-row',
    )
    expect(store.changes.history('concern', row.id)).toMatchObject([
      { actor: '谭小禾', label: '反映内容', old: concernValues.content, new: '涵管已疏通' },
      { label: '新增' },
    ])
  })

  it('follows the workflow and nothing else', () => {
    const { store } = smallCampaign()
    const row = store.add('concern', { ...concernValues })
    const error = refusal(() => store.edit('concern', { id: row.id, version: 1, values: { status: '已销号' } }))
    expect(error.issues[0]?.field).toBe('status')
    const settled = store.edit('concern', {
      id: row.id,
      version: 1,
      values: {
        status: '已办结',
        organId: 1,
        responsible: '村主任',
        dueOn: '2012-03-20',
        result: '当场疏通涵管，秧田放水',
        closedOn: '2012-03-12',
        closeMethod: '已解决',
      },
    })
    expect(settled.values.status).toBe('已办结')
    expect(
      refusal(() => store.edit('concern', { id: row.id, version: 2, values: { status: '登记' } })).message,
    ).toContain('不能直接改为')
  })

  it("takes the row's team along when a point of another team is chosen", () => {
    const { store } = smallCampaign()
    const row = store.add('concern', { ...concernValues, householdId: null })
    const moved = store.edit('concern', { id: row.id, version: 1, values: { pointId: 2 } })
    expect(moved.labels).toMatchObject({ teamId: '第二工作队', pointId: '油榨铺村' })
  })

  it('tells a form what a chosen point or household brings along, and nothing for a choice that decides nothing', () => {
    const { store } = smallCampaign()
    expect(store.parents('concern', 'pointId', 2)).toMatchObject({
      values: { teamId: 2 },
      labels: { teamId: '第二工作队' },
    })
    const household = Number(concernValues.householdId)
    const brought = store.parents('concern', 'householdId', household)
    expect(brought.values).toMatchObject({ teamId: concernValues.teamId, pointId: concernValues.pointId })
    expect(brought.labels).toMatchObject({ teamId: '第一工作队', pointId: '樟树坪村' })
    expect(store.parents('concern', 'teamId', 1).values).toEqual({})
  })

  it('undoes and redoes step by step, and forgets what was undone once something new is done', () => {
    const { store } = smallCampaign()
    const row = store.add('concern', { ...concernValues })
    store.edit('concern', { id: row.id, version: 1, values: { content: '一' } })
    store.edit('concern', { id: row.id, version: 2, values: { content: '二' } })
    store.changes.undo()
    expect(store.row('concern', row.id).values.content).toBe('一')
    store.changes.undo()
    expect(store.row('concern', row.id).values.content).toBe(concernValues.content)
    store.changes.redo()
    expect(store.row('concern', row.id).values.content).toBe('一')
    store.edit('concern', { id: row.id, version: store.row('concern', row.id).version, values: { content: '三' } })
    expect(store.changes.state().redo).toBeNull()
    store.changes.undo()
    store.changes.undo()
    store.changes.undo()
    expect(store.row('concern', row.id)).toMatchObject({ voidReason: '撤销新增' })
    store.changes.redo()
    expect(store.row('concern', row.id).voidedAt).toBeNull()
  })

  it('voids rows with a reason, leaves them out of lists, and restores them', () => {
    const { store } = smallCampaign()
    const rows = [1, 2, 3].map(() => store.add('concern', { ...concernValues }))
    expect(store.void('concern', [rows[0]!.id, rows[1]!.id], '重复登记')).toBe(2)
    expect(store.open('concern', all).count).toBe(1)
    expect(store.open('concern', { ...all, withVoid: true }).count).toBe(3)
    store.changes.undo()
    expect(store.open('concern', all).count).toBe(3)
  })

  it('refuses to void what other rows refer to, naming them', () => {
    const { store } = smallCampaign()
    store.add('concern', { ...concernValues })
    const error = refusal(() => store.void('household', [1], '搬走'))
    expect(error).toMatchObject({ code: 'in-use' })
    expect(error.message).toContain('瞿满生')
    expect(error.message).toContain('民情台账')
  })

  it('pages a view in its order and stays put while rows are edited', () => {
    const { store } = smallCampaign()
    for (const content of ['丙', '甲', '乙']) store.add('concern', { ...concernValues, content })
    const { view, count } = store.open('concern', { ...all, sort: [{ field: 'content', descending: false }] })
    const page = store.page('concern', view, 1, 3)
    expect(count).toBe(3)
    expect(page.rows.map((r) => r.values.content)).toEqual(['甲', '乙'])
    store.edit('concern', { id: page.rows[0]!.id, version: 1, values: { content: '癸' } })
    expect(store.page('concern', view, 1, 3).rows.map((r) => r.id)).toEqual(page.rows.map((r) => r.id))
  })

  it.each([
    ['words of a reference', { search: '樟树坪' }, 2],
    ['a number', { search: 'MQ2012-01-0002' }, 1],
    ['two words that must both occur', { search: '樟树坪 水田' }, 1],
    ['a percent sign as itself', { search: '%' }, 0],
    ['a condition on a reference', { conditions: [{ field: 'teamId', op: 'among' as const, values: [1] }] }, 2],
    [
      'a range of days',
      { conditions: [{ field: 'registeredOn', op: 'between' as const, from: '2012-03-13', to: null }] },
      1,
    ],
    ['empty cells', { conditions: [{ field: 'householdId', op: 'empty' as const }] }, 1],
    [
      'an unticked box that was never written',
      { conditions: [{ field: 'isKey', op: 'equals' as const, value: false }] },
      3,
    ],
  ])('finds rows by %s', (_name, query, count) => {
    const { store } = smallCampaign()
    store.add('concern', { ...concernValues })
    store.add('concern', { ...concernValues, content: '水田缺水', registeredOn: '2012-03-13' })
    store.add('concern', { ...concernValues, teamId: 2, pointId: 2, householdId: null })
    expect(store.open('concern', ledgerQuery.parse(query)).count).toBe(count)
  })

  it('refuses a column the ledger does not have', () => {
    const { store } = smallCampaign()
    const query = ledgerQuery.parse({ conditions: [{ field: 'id; DROP TABLE concern', op: 'empty' }] })
    expect(refusal(() => store.open('concern', query)).code).toBe('invalid-input')
  })

  it('offers what fits the row first', () => {
    const { store } = smallCampaign()
    expect(store.options('concern', 'pointId', '', { teamId: 2 }).map((o) => o.label)).toEqual(['油榨铺村', '樟树坪村'])
    expect(store.options('concern', 'kind', '水', {}).map((o) => o.label)).toEqual(['农田水利', '人畜饮水'])
    expect(store.options('concern', 'nature', '', {})).toHaveLength(6)
  })
})
