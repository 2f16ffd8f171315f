import { describe, expect, it } from 'vitest'
import { caseStore } from '../../../db/stores/case-store.ts'
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
  return { store, cases, records }
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
})
