import { describe, expect, it } from 'vitest'
import { insertRows } from '../../../db/stores/campaign-store.ts'
import { idOf } from '../../electron/import/workbooks.ts'
import { concernValues, smallCampaign } from '../database.ts'

const caseValues = {
  status: '登记',
  registeredOn: '2012-03-12',
  teamId: 1,
  pointId: 1,
  source: '入户走访',
  title: '某事',
}
const disputeValues = {
  ...caseValues,
  inspectedOn: '2012-03-12',
  place: '杨家塘',
  kind: '山林土地',
  people: 3,
  alert: '一般',
  partyA: '瞿满生',
  partyB: '邝冬秀',
  content: '两户争一块自留山',
}
const partyValues = {
  ...caseValues,
  heldOn: '2012-03-12',
  branch: '樟树坪村党支部',
  branchKind: '村',
  matter: '后进整顿',
  content: '按定级办法重新评分',
}

/** A row as it stands, changed by one cell after another. */
const office = () => {
  const { sqlite, store } = smallCampaign()
  const change = (ledger: Parameters<typeof store.row>[0], id: number, values: Parameters<typeof store.add>[1]) =>
    store.edit(ledger, { id, version: store.row(ledger, id).version, values }).values
  return { sqlite, store, change }
}

describe('fields left empty', () => {
  it('of a dispute take 规模 by the people and 综治分类 by the kind, and follow them until somebody writes another', () => {
    const { store, change } = office()
    const { id, values } = store.add('dispute', disputeValues)
    expect([values.scale, values.disputeClass]).toEqual(['个体性', '土地及资源权属'])
    expect(change('dispute', id, { people: 30 }).scale).toBe('重大群体性')
    expect(change('dispute', id, { kind: '邻里' }).disputeClass).toBe('邻里')
    expect(change('dispute', id, { scale: '一般群体性' }).scale).toBe('一般群体性')
    expect(change('dispute', id, { people: 2 }).scale).toBe('一般群体性')
    // What was written along stands in one act of the undo list.
    store.changes.undo()
    store.changes.undo()
    store.changes.undo()
    store.changes.undo()
    expect(store.row('dispute', id).values).toMatchObject({ people: 3, scale: '个体性' })
  })

  it('stay as they were typed', () => {
    const { store } = office()
    const typed = store.add('dispute', { ...disputeValues, scale: '一般群体性', disputeClass: '其他' })
    expect(typed.values).toMatchObject({ scale: '一般群体性', disputeClass: '其他' })
  })

  it('of a 民情 row take the household’s 户别', () => {
    const { sqlite, store } = office()
    insertRows(sqlite, 'household', [{ pointId: 1, head: '邝冬秀', tags: ['贫困户', '缺劳户'] }], 0)
    expect(store.add('concern', { ...concernValues, householdId: 2 }).values.householdTags).toEqual([
      '贫困户',
      '缺劳户',
    ])
    expect(store.add('concern', { ...concernValues, householdId: 1 }).values.householdTags).toBe(null)
  })

  it('of a 定级 take the weighted score and the point’s secretary', () => {
    const { sqlite, store, change } = office()
    const { version } = store.row('point', 1)
    store.edit('point', { id: 1, version, values: { secretary: '瞿大山', partyMembers: 46 } })
    const scores = { selfScore: 900, massScore: 800, superiorScore: 700 }
    const { id, values } = store.add('partyBuilding', { ...partyValues, ...scores })
    // 90 × 15 % + 80 × 20 % + 70 × 65 % = 75.0
    expect(values).toMatchObject({ score: 750, secretary: '瞿大山', partyMembers: 46 })
    sqlite.exec('UPDATE campaign SET self_weight = 20, mass_weight = 30, superior_weight = 50')
    expect(change('partyBuilding', id, { selfScore: 800 }).score).toBe(750)
    expect(change('partyBuilding', id, { score: null }).score).toBe(null)
    // 80 × 20 % + 60 × 30 % + 70 × 50 % = 69.0
    expect(change('partyBuilding', id, { massScore: 600 }).score).toBe(690)
  })

  it('of a 奖扶 row take the rate of that day, by the office’s own table', () => {
    const { store } = office()
    store.add('pensionRate', { kind: '奖励扶助', fromOn: '2011-01-01', amount: 720_00 })
    store.add('pensionRate', { kind: '奖励扶助', fromOn: '2012-01-01', amount: 960_00 })
    const served = (kind: string, servedOn: string) =>
      store.add('familyPlanning', {
        ...caseValues,
        servedOn,
        kind,
        person: '瞿满生',
        sex: '男',
        registeredAt: '樟树坪村',
        citizenId: idOf(1),
        sons: 1,
        daughters: 0,
        pensionState: '初始提交',
      }).values.pensionRate
    expect([
      served('奖励扶助', '2012-03-12'),
      served('奖励扶助', '2011-12-31'),
      served('特别扶助', '2012-03-12'),
    ]).toEqual([960_00, 720_00, null])
  })

  it('are filled in alike when many rows are added at once', () => {
    const { store } = office()
    const rows = [12, 2].map((people) => ({ ...disputeValues, people }))
    store.bulk.addMany('dispute', rows, { title: () => '导入' })
    expect([1, 2].map((id) => store.row('dispute', id).values.scale)).toEqual(['一般群体性', '个体性'])
  })
})
