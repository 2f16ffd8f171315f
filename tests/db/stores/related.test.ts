import { describe, expect, it } from 'vitest'
import { concernValues, smallCampaign } from '../database.ts'

const visitValues = {
  visitedOn: '2012-03-10',
  teamId: 1,
  pointId: 1,
  householdId: 1,
  cadreIds: [1],
  form: '入户',
  presence: '在家',
}

const recorded = () => {
  const { store } = smallCampaign()
  const visit = store.add('visit', visitValues)
  const concern = store.add('concern', { ...concernValues, sourceVisitId: visit.id })
  return { store, visit, concern }
}

describe('everything the books say about one row', () => {
  it('lists the rows that refer to a household, by book, newest first', () => {
    const { store, concern } = recorded()
    const later = store.add('visit', { ...visitValues, visitedOn: '2012-03-20' })
    const { label, books } = store.related({ ledger: 'household', id: 1 })
    expect(label).toBe('瞿满生')
    const visits = books.find(({ ledger }) => ledger === 'visit')
    expect(visits).toMatchObject({ count: 2, isRestricted: false })
    expect(visits?.rows.map(({ day }) => day)).toEqual(['2012-03-20', '2012-03-10'])
    expect(visits?.rows[0]).toMatchObject({ id: later.id, via: '走访户' })
    expect(books.find(({ ledger }) => ledger === 'concern')?.rows).toEqual([
      expect.objectContaining({
        id: concern.id,
        no: concern.no,
        day: '2012-03-12',
        label: '杨家塘涵管堵塞',
        status: '登记',
        summary: concernValues.content,
        via: '受访户',
      }),
    ])
  })

  it('leads both ways between a row and the one it came from', () => {
    const { store, visit, concern } = recorded()
    expect(store.related({ ledger: 'visit', id: visit.id }).books).toEqual([
      expect.objectContaining({
        ledger: 'concern',
        rows: [expect.objectContaining({ id: concern.id, via: '来源走访' })],
      }),
    ])
    expect(store.related({ ledger: 'concern', id: concern.id }).sources).toEqual([
      expect.objectContaining({ ledger: 'visit', rows: [expect.objectContaining({ id: visit.id })] }),
    ])
  })

  it('follows the number a row was passed on to', () => {
    const { store, concern } = recorded()
    const other = store.add('concern', { ...concernValues, title: '另一件', transferredTo: concern.no })
    expect(store.related({ ledger: 'concern', id: other.id }).sources).toEqual([
      expect.objectContaining({ ledger: 'concern', rows: [expect.objectContaining({ id: concern.id, via: '转往' })] }),
    ])
  })

  it('finds a cadre in lists of cadres, and not one whose id only begins alike', () => {
    const { store, visit } = recorded()
    const ids = Array.from(
      { length: 10 },
      (_, i) =>
        store.add('cadre', {
          name: `干部${i}`,
          sex: '男',
          organId: 1,
          rank: '一般',
          teamId: 1,
          role: '队员',
          pointId: 1,
        }).id,
    )
    const tenth = ids.find((id) => id === 10) ?? 0
    store.add('visit', { ...visitValues, cadreIds: [tenth] })
    expect(store.relatedIds({ ledger: 'cadre', id: 1 }, 'visit')).toEqual([visit.id])
  })

  it('leaves void rows out and refuses a row that is not there', () => {
    const { store, concern } = recorded()
    store.void('concern', [concern.id], '重复登记')
    const { books } = store.related({ ledger: 'household', id: 1 })
    expect(books.map(({ ledger }) => ledger)).toEqual(['visit'])
    expect(() => store.related({ ledger: 'household', id: 999 })).toThrow('没有这一行')
  })
})
