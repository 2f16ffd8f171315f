import { describe, expect, it } from 'vitest'
import { caseStore } from '../../../db/stores/case-store.ts'
import { ledgerQuery } from '../../../shared/ledgers/query.ts'
import { concernValues, smallCampaign } from '../database.ts'

const office = () => {
  const { sqlite, store } = smallCampaign()
  const cases = caseStore({ sqlite, ledgers: store, operator: () => '谭小禾' }, () => '2012-03-31')
  const records = () =>
    sqlite.prepare('SELECT concern_id AS id, kind, content FROM progress WHERE voided_at IS NULL').all() as {
      id: number
      kind: string
      content: string
    }[]
  return { sqlite, store, cases, records }
}
const titles = ['杨家塘涵管堵塞', '后山塌方', '机耕道不通']
const handing = { organId: 1, responsible: '村主任' }
const nothing = { values: {}, record: {} }

describe('acting on matters', () => {
  it('hands over three rows in one act, each with its record, and takes all of it back at once', () => {
    const { store, cases, records } = office()
    const ids = titles.map((title) => store.add('concern', { ...concernValues, title, content: title }).id)
    const acted = cases.act({ ledger: 'concern', ids, action: 'assign', values: handing, record: {} })
    expect(acted).toEqual({ done: 3, refused: [], warned: [] })
    const [row] = store.rows('concern', ids)
    expect(row?.values).toMatchObject({ status: '交办', responsible: '村主任', dueOn: '2012-04-17' })
    expect(records().map(({ kind }) => kind)).toEqual(['交办', '交办', '交办'])
    expect(records()[0]?.content).toBe('交财政局村主任办理，4月17日前办结。')
    expect(store.changes.undo().title).toBe('交办民情台账3行')
    expect(store.rows('concern', ids).map(({ values }) => values.status)).toEqual(['登记', '登记', '登记'])
    expect(records()).toEqual([])
  })

  it('names the rows it may not act on and does the others', () => {
    const { store, cases } = office()
    const first = store.add('concern', { ...concernValues, ...handing, status: '交办', dueOn: '2012-04-10' })
    const second = store.add('concern', { ...concernValues, title: '后山塌方', content: '后山塌方' })
    const acted = cases.act({ ledger: 'concern', ids: [first.id, second.id], action: 'sign', ...nothing })
    expect(acted.done).toBe(1)
    expect(acted.refused).toMatchObject([{ no: second.no, message: expect.stringContaining('只用于“交办”') }])
    expect(store.row('concern', first.id).values).toMatchObject({ status: '办理中', receivedOn: '2012-03-31' })
  })

  it('leaves no line in the undo list when no row could be acted on', () => {
    const { store, cases } = office()
    const { id } = store.add('concern', { ...concernValues })
    const before = store.changes.state().undo
    expect(cases.act({ ledger: 'concern', ids: [id], action: 'clear', ...nothing }).done).toBe(0)
    expect(store.changes.state().undo).toBe(before)
  })

  it('goes all the way to 销号, sends a 不满意 back once, and counts a rebound', () => {
    const { store, cases, records } = office()
    const { id } = store.add('concern', { ...concernValues })
    const act = (action: Parameters<typeof cases.act>[0]['action'], values: object = {}, record: object = {}) => {
      const { done, refused } = cases.act({ ledger: 'concern', ids: [id], action, values: { ...values }, record })
      return done === 1 ? store.row('concern', id).values.status : refused[0]?.message
    }
    const closing = { result: '出工18人清淤120米，更换涵管4节。', closeMethod: '已解决' }
    const following = { followedUpOn: '2012-03-31', followUpMethod: '入户', followUpBy: '邝修远' }
    expect(act('assign', handing)).toBe('交办')
    expect(act('sign')).toBe('办理中')
    expect(act('close', { ...closing, result: '已办好' })).toContain('不足10个字')
    expect(act('close', closing)).toContain('办理依据')
    expect(records()).toHaveLength(2)
    expect(act('close', closing, { content: '现场照片4张' })).toBe('已办结')
    expect(act('followUp', { ...following, satisfaction: '不满意' })).toBe('办理中')
    expect(act('close', closing, { content: '补修一节' })).toBe('已办结')
    expect(act('followUp', { ...following, satisfaction: '不满意' })).toBe('已回访')
    expect(act('clear')).toContain('批准人')
    expect(act('clear', { clearedOn: '2012-03-31', approvedBy: '贺承安' })).toBe('已销号')
    expect(act('rebound', {}, { content: '雨后又堵' })).toBe('办理中')
    expect(store.row('concern', id).values).toMatchObject({ rebounds: 1, closedOn: null, satisfaction: null })
    expect(records().map(({ kind }) => kind)).toEqual(['交办', '签收', '办结', '回访', '办结', '回访', '销号', '反弹'])
    expect(records()[3]?.content).toContain('不满意')
  })

  it('extends a limit twice at most and keeps the first one', () => {
    const { store, cases } = office()
    const { id } = store.add('concern', { ...concernValues, ...handing, status: '交办', dueOn: '2012-04-05' })
    const extend = (newDueOn: string) =>
      cases.act({
        ledger: 'concern',
        ids: [id],
        action: 'extend',
        values: {},
        record: { newDueOn, content: '连日下雨', approver: '贺承安' },
      })
    expect(extend('2012-04-01').refused[0]?.message).toContain('须晚于')
    expect([extend('2012-04-10').done, extend('2012-04-16').done]).toEqual([1, 1])
    expect(extend('2012-04-20').refused[0]?.message).toContain('不能再延')
    expect(store.row('concern', id).values).toMatchObject({
      dueOn: '2012-04-16',
      originalDueOn: '2012-04-05',
      extensions: 2,
    })
  })

  it('turns an overdue matter red at the second urging', () => {
    const { store, cases } = office()
    const { id } = store.add('concern', { ...concernValues, ...handing, status: '交办', dueOn: '2012-03-30' })
    for (let i = 0; i < 2; i += 1) cases.act({ ledger: 'concern', ids: [id], action: 'urge', ...nothing })
    expect(store.row('concern', id).values).toMatchObject({ urgings: 2, supervision: '红牌' })
  })

  it('works a long act out with breaths between, and writes nothing when it is stopped', async () => {
    const { store, cases, records } = office()
    const ids = Array.from({ length: 600 }, (_, i) => store.add('concern', { ...concernValues, title: `事项${i}` }).id)
    const act = { ledger: 'concern', ids, action: 'assign', values: handing, record: {} } as const
    const steps: number[] = []
    const stop = new Error('stopped')
    const before = store.changes.state().undo
    const attempt = cases.actInSteps(act, async (done) => {
      steps.push(done)
      if (done === 500) throw stop
    })
    await expect(attempt).rejects.toBe(stop)
    expect(steps).toEqual([250, 500])
    expect(records()).toEqual([])
    expect(store.changes.state().undo).toBe(before)
    expect(new Set(store.rows('concern', ids).map(({ values }) => values.status))).toEqual(new Set(['登记']))
    expect((await cases.actInSteps(act, async () => undefined)).done).toBe(600)
    store.changes.undo()
    expect(new Set(store.rows('concern', ids).map(({ values }) => values.status))).toEqual(new Set(['登记']))
  })

  it('leaves and names a row that somebody changed while the act was being worked out', async () => {
    const { store, cases } = office()
    const [first, second] = titles.map((title) => store.add('concern', { ...concernValues, title }))
    if (!first || !second) throw new Error('no rows')
    const act = {
      ledger: 'concern',
      ids: [first.id, second.id],
      action: 'assign',
      values: handing,
      record: {},
    } as const
    const acted = await cases.actInSteps(act, async () => {
      store.edit('concern', { id: first.id, version: first.version, values: { urgency: '紧急' } })
    })
    expect(acted.done).toBe(1)
    expect(acted.refused).toMatchObject([{ no: first.no, message: expect.stringContaining('刚才已被改动') }])
    expect(store.row('concern', first.id).values).toMatchObject({ status: '登记', urgency: '紧急' })
    expect(store.row('concern', second.id).values.status).toBe('交办')
  })
})

describe('closing a matter without proof (W-35)', () => {
  const closing = {
    status: '已办结',
    result: '出工18人清淤120米，更换涵管4节。',
    closedOn: '2012-03-31',
    closeMethod: '已解决',
  }
  const underway = () => {
    const { store, cases, sqlite } = office()
    const { id } = store.add('concern', { ...concernValues, ...handing, status: '交办', dueOn: '2012-04-10' })
    cases.act({ ledger: 'concern', ids: [id], action: 'sign', ...nothing })
    const edit = (values: object) => () =>
      store.edit('concern', { id, version: store.row('concern', id).version, values: { ...values } })
    const attach = (role: string) =>
      sqlite
        .prepare(
          `INSERT INTO row_attachment (ledger, row_id, attachment_id, role, caption, ordinal, added_at)
           VALUES ('concern', ?, 1, ?, '', 1, 0)`,
        )
        .run(id, role)
    return { store, cases, sqlite, id, edit, attach }
  }

  it('is refused in a cell, until there is a record of work', () => {
    const { store, id, edit } = underway()
    expect(edit(closing)).toThrow('办结凭证')
    expect(edit({ ...closing, result: '已办好' })).toThrow('不足10个字')
    store.add('progress', { doneOn: '2012-03-31', kind: '采取措施', content: '清淤', concernId: id })
    expect(edit(closing)().values.status).toBe('已办结')
    expect(edit({ result: '好' })).toThrow('不足10个字')
  })

  it('is refused in a paste, where the other rows go in', () => {
    const { store, id } = underway()
    const { view } = store.open('concern', ledgerQuery.parse({}))
    const keys = Object.keys(closing)
    const written = store.bulk.write('concern', {
      view,
      start: 0,
      rows: 2,
      fields: ['title', ...keys],
      texts: [
        ['涵管', ...Object.values(closing)],
        ['涵管', ...Object.values(closing)],
      ],
      title: '粘贴',
      dryRun: false,
    })
    expect(written.refused.some(({ message }) => message.includes('办结凭证'))).toBe(true)
    expect(store.row('concern', id).values.status).toBe('办理中')
  })

  it('counts a photo as proof only in a role that proves', () => {
    const { cases, id, sqlite, attach } = underway()
    sqlite.pragma('foreign_keys = OFF')
    const { status: _, ...values } = closing
    const close = () => cases.act({ ledger: 'concern', ids: [id], action: 'close', values, record: {} })
    attach('现场照片')
    expect(close().refused[0]?.message).toContain('办结凭证')
    attach('办结凭证')
    expect(close().done).toBe(1)
  })
})
