import { describe, expect, it } from 'vitest'
import { ledgerQuery } from '../../../shared/ledgers/query.ts'
import { concernValues, smallCampaign } from '../database.ts'

const visitValues = {
  visitedOn: '2012-03-12',
  teamId: 1,
  pointId: 1,
  householdId: 1,
  cadreIds: [1],
  form: '入户',
  presence: '在家',
  content: '杨家塘涵管堵塞，下游六十余亩秧田放不上水',
} as const

const disputeValues = {
  title: '两户争水纠纷',
  inspectedOn: '2012-03-12',
  place: '杨家塘',
  kind: '水利水源',
  people: 2,
  scale: '个体性',
  alert: '一般',
  partyA: '瞿满生',
  partyB: '邝冬秀',
} as const

describe('a row passed on to another book (clause 2.2a, 2.2e)', () => {
  it('gives the new row what a visit already says, and the link back to it', () => {
    const { store } = smallCampaign()
    const visit = store.add('visit', { ...visitValues, cadreIds: [1] })
    const from = { ledger: 'visit', id: visit.id } as const
    const { values, labels } = store.defaults('concern', from)
    expect(values).toMatchObject({
      teamId: 1,
      pointId: 1,
      householdId: 1,
      visitedOn: '2012-03-12',
      source: '入户走访',
      registrarId: 1,
      content: visitValues.content,
      sourceVisitId: visit.id,
    })
    expect(labels.householdId).toBe('瞿满生')
    const concern = store.add('concern', { ...concernValues, ...values }, from)
    const query = ledgerQuery.parse({ conditions: [{ field: 'sourceVisitId', op: 'equals', value: visit.id }] })
    const { view } = store.open('concern', query)
    expect(store.page('concern', view, 0, 10).rows.map((row) => row.id)).toEqual([concern.id])
  })

  it('turns the 民情 into 转出 with the new number in one act, and one undo takes both back', () => {
    const { store } = smallCampaign()
    const concern = store.add('concern', { ...concernValues })
    const from = { ledger: 'concern', id: concern.id } as const
    const { values } = store.defaults('dispute', from)
    const dispute = store.add('dispute', { ...values, ...disputeValues }, from)
    expect(dispute.values.sourceConcernId).toBe(concern.id)
    expect(store.row('concern', concern.id).values).toMatchObject({ status: '转出', transferredTo: dispute.no })
    expect(store.changes.undo().title).toBe('民情转入矛盾纠纷台账')
    expect(store.row('concern', concern.id).values).toMatchObject({ status: '登记', transferredTo: null })
    expect(store.row('dispute', dispute.id).voidedAt).not.toBeNull()
  })

  it('is refused whole when the 民情 is already settled', () => {
    const { sqlite, store } = smallCampaign()
    const settled = {
      ...concernValues,
      status: '已办结',
      organId: 1,
      responsible: '谭小禾',
      dueOn: '2012-03-20',
      result: '已疏通涵管，秧田放上了水',
      closedOn: '2012-03-16',
      closeMethod: '已解决',
    }
    const concern = store.add('concern', settled)
    const from = { ledger: 'concern', id: concern.id } as const
    const { values } = store.defaults('dispute', from)
    expect(() => store.add('dispute', { ...values, ...disputeValues }, from)).toThrow('不能直接改为“转出”')
    expect(sqlite.prepare('SELECT count(*) FROM dispute').pluck().get()).toBe(0)
  })
})

describe('likely duplicates (W-36, W-15)', () => {
  it('are pointed out for the same household and category within 15 days, not after', () => {
    const { store } = smallCampaign()
    const first = store.add('concern', { ...concernValues })
    const typed = { ...concernValues, registeredOn: '2012-03-27' }
    expect(store.twins('concern', null, typed)).toMatchObject([
      { id: first.id, why: expect.stringContaining('15天内') },
    ])
    expect(store.twins('concern', null, { ...typed, registeredOn: '2012-03-28' })).toEqual([])
    expect(store.twins('concern', first.id, typed)).toEqual([])
    expect(store.twins('concern', null, { ...typed, kind: '乡村道路' })).toEqual([])
  })

  it('are pointed out for the same person in another book at the same contact point', () => {
    const { store } = smallCampaign()
    const concern = store.add('concern', { ...concernValues })
    const values = { ...disputeValues, pointId: 1 }
    expect(store.twins('dispute', null, values)).toMatchObject([{ ledger: 'concern', id: concern.id }])
    expect(store.twins('dispute', null, { ...values, pointId: 2 })).toEqual([])
  })

  it('stand at the cell that was just written in the grid', () => {
    const { store } = smallCampaign()
    store.add('concern', { ...concernValues })
    const other = store.add('concern', { ...concernValues, kind: '乡村道路' })
    const edited = store.edit('concern', { id: other.id, version: other.version, values: { kind: '农田水利' } })
    expect(edited.warnings.kind).toContain('15天内已登记过同类民情（MQ2012-01-0001）')
  })

  it('leave void rows alone', () => {
    const { store } = smallCampaign()
    const first = store.add('concern', { ...concernValues })
    store.void('concern', [first.id], '重复登记')
    expect(store.twins('concern', null, { ...concernValues })).toEqual([])
  })
})
