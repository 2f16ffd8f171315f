import { describe, expect, it } from 'vitest'
import { ledgerQuery } from '../../../shared/ledgers/query.ts'
import { concernValues, smallCampaign } from '../database.ts'

const rows = () => {
  const { store, sqlite } = smallCampaign()
  const add = (values: object) => store.add('concern', { ...concernValues, ...values })
  add({ title: '水渠ABC', affected: 5, remark: '甲' })
  add({ title: '渠水', affected: 10, isKey: false, visitedOn: '2012-03-10' })
  add({ title: "50%_'水", affected: null, teamId: 2, pointId: 2, householdId: null, remark: '乙' })
  const find = (...conditions: object[]): (string | number)[] => {
    const { view } = store.open('concern', ledgerQuery.parse({ conditions }))
    return store.page('concern', view, 0, 10).rows.map((row) => row.id)
  }
  const sorted = (...sort: { field: string; descending: boolean }[]) => {
    const { view, count } = store.open('concern', ledgerQuery.parse({ sort }))
    return store.page('concern', view, 0, count).rows
  }
  return { store, sqlite, find, sorted, add }
}

describe('conditions', () => {
  it.each([
    ['contains, without case', { field: 'title', op: 'contains', value: 'abc' }, [1]],
    ['contains a percent sign as itself', { field: 'title', op: 'contains', value: '%_' }, [3]],
    ['lacks, empty cells too', { field: 'remark', op: 'lacks', value: '甲' }, [2, 3]],
    ['begins with', { field: 'title', op: 'begins', value: '水' }, [1]],
    ['ends with', { field: 'title', op: 'ends', value: '水' }, [2, 3]],
    ['equals', { field: 'affected', op: 'equals', value: 10 }, [2]],
    ['all but some values, empty cells too', { field: 'affected', op: 'except', values: [10] }, [1, 3]],
    ['from, without empty cells', { field: 'affected', op: 'between', from: 6, to: null }, [2]],
    ['between', { field: 'affected', op: 'between', from: 5, to: 9 }, [1]],
    ['among with 空', { field: 'remark', op: 'among', values: ['甲'], orEmpty: true }, [1, 2]],
    ['among references with 空', { field: 'householdId', op: 'among', values: [], orEmpty: true }, [3]],
    ['a name that begins so', { field: 'pointId', op: 'begins', value: '油榨' }, [3]],
    ['a name that lacks it', { field: 'householdId', op: 'lacks', value: '瞿' }, [3]],
    ['an unticked box', { field: 'isKey', op: 'except', values: [true] }, [1, 2, 3]],
    ['days before', { field: 'visitedOn', op: 'between', from: null, to: '2012-03-11' }, [2]],
    ['the number', { field: 'no', op: 'begins', value: 'mq2012-02' }, [3]],
    ['a quote, as itself', { field: 'title', op: 'ends', value: "'水" }, [3]],
  ])('find rows by: %s', (_name, condition, ids) => {
    expect(rows().find(condition)).toEqual(ids)
  })

  it('bind whatever is typed', () => {
    const { find, sqlite } = rows()
    const value = "x'; DROP TABLE concern; --"
    for (const op of ['contains', 'lacks', 'begins', 'ends', 'equals']) find({ field: 'title', op, value })
    find({ field: 'title', op: 'among', values: [value] }, { field: 'title', op: 'except', values: [value] })
    expect(sqlite.prepare('SELECT count(*) FROM concern').pluck().get()).toBe(3)
  })
})

describe('sorting', () => {
  it('goes by pinyin, numbers by their size, empty cells last either way', () => {
    const { sorted, store } = rows()
    for (const [id, remark] of [
      [1, '第10组'],
      [2, '第2组'],
    ] as const)
      store.edit('concern', { id, version: store.row('concern', id).version, values: { remark } })
    store.edit('concern', { id: 3, version: 1, values: { remark: '' } })
    const remarks = (descending: boolean) => sorted({ field: 'remark', descending }).map((row) => row.values.remark)
    expect(remarks(false)).toEqual(['第2组', '第10组', ''])
    expect(remarks(true)).toEqual(['第10组', '第2组', ''])
  })

  it('keeps the order of the work, of the dictionary, and of the teams', () => {
    const { sorted, add } = rows()
    add({ kind: '人畜饮水', nature: '表扬' })
    add({ kind: '产业发展与创业', nature: '意见' })
    const column = (field: string, more: { field: string; descending: boolean }[] = []) =>
      sorted({ field, descending: false }, ...more).map((row) => row.values[field])
    expect([...new Set(column('nature'))]).toEqual(['诉求', '意见', '表扬'])
    expect([...new Set(column('kind'))]).toEqual(['农田水利', '产业发展与创业', '人畜饮水'])
    expect(column('teamId')).toEqual([1, 1, 1, 1, 2])
    const byTwo = sorted({ field: 'teamId', descending: true }, { field: 'affected', descending: false })
    expect(byTwo.map((row) => row.id)).toEqual([3, 1, 2, 4, 5])
  })

  it('sorts references by their names', () => {
    const { sorted } = rows()
    // 油 (you) stands before 樟 (zhang).
    expect(sorted({ field: 'pointId', descending: false }).map((row) => row.id)).toEqual([3, 1, 2])
  })
})
