import { describe, expect, it } from 'vitest'
import type { LedgerStore } from '../../../db/stores/ledger-store.ts'
import { concernValues, smallCampaign } from '../database.ts'

const started = (): { store: LedgerStore; id: number } => {
  const { store } = smallCampaign()
  const row = store.add('concern', concernValues)
  const edited = store.edit('concern', { id: row.id, version: row.version, values: { title: '涵管已疏通' } })
  store.edit('concern', { id: row.id, version: edited.version, values: { content: '六十亩秧田已放上水' } })
  return { store, id: row.id }
}

describe('the history of a row', () => {
  it('says who changed what, newest first, with old and new value', () => {
    const { store, id } = started()
    const [content, title, added] = store.changes.history('concern', id)
    expect(content).toMatchObject({ kind: 'field', field: 'content', new: '六十亩秧田已放上水', actor: '谭小禾' })
    expect(title).toMatchObject({ label: '事项标题', old: '杨家塘涵管堵塞', new: '涵管已疏通', isUndone: false })
    expect(added).toMatchObject({ kind: 'added', label: '新增', old: '', new: '' })
  })

  it('can be asked of one field', () => {
    const { store, id } = started()
    expect(store.changes.history('concern', id, 'title').map(({ field }) => field)).toEqual(['title'])
  })

  it('reads references by their names', () => {
    const { store, id } = started()
    const { version } = store.row('concern', id)
    store.edit('concern', { id, version, values: { organId: 1 } })
    expect(store.changes.history('concern', id, 'organId')).toMatchObject([{ old: '', new: '财政局' }])
  })

  it('marks 作废, 恢复 and what was undone', () => {
    const { store, id } = started()
    store.void('concern', [id], '重复登记')
    store.restore('concern', [id])
    store.changes.undo()
    const [restored, voided] = store.changes.history('concern', id)
    expect(restored).toMatchObject({ kind: 'restored', label: '恢复', isUndone: true })
    expect(voided).toMatchObject({ kind: 'voided', label: '作废', new: '重复登记' })
  })
})

describe('going back to an earlier value', () => {
  const revert = (store: LedgerStore, id: number, change: number) => {
    const { field, value } = store.changes.earlier('concern', id, change, 'old')
    return store.edit('concern', { id, version: store.row('concern', id).version, values: { [field]: value } })
  }

  it('is an edit like any other: logged and undone', () => {
    const { store, id } = started()
    const change = store.changes.history('concern', id, 'title')[0]
    expect(revert(store, id, change?.id ?? 0).values.title).toBe('杨家塘涵管堵塞')
    expect(store.changes.state().undo).toContain('事项标题')
    store.changes.undo()
    expect(store.row('concern', id).values.title).toBe('涵管已疏通')
  })

  it('refuses changes of other rows and changes that are no field', () => {
    const { store, id } = started()
    const other = store.add('concern', { ...concernValues, title: '另一条', kind: '乡村道路' })
    const change = store.changes.history('concern', id, 'title')[0]
    expect(() => revert(store, other.id, change?.id ?? 0)).toThrow('没有找到这条改动记录')
    const added = store.changes.history('concern', id).at(-1)
    expect(() => revert(store, id, added?.id ?? 0)).toThrow('没有“added”这一栏')
  })
})

describe('操作日志', () => {
  it('lists every act of every book, newest first, with the rows it touched', () => {
    const { store, id } = started()
    store.add('household', { pointId: 1, head: '邝冬秀' })
    const { acts, hasMore } = store.changes.activity.page({})
    expect(hasMore).toBe(false)
    expect(acts.map(({ books }) => books.map(({ title, ids }) => [title, ids]))).toEqual([
      [['农户(居民户)', [2]]],
      [['民情台账', [id]]],
      [['民情台账', [id]]],
      [['民情台账', [id]]],
    ])
  })

  it('is narrowed by person, book, day and text', () => {
    const { store } = started()
    store.add('household', { pointId: 1, head: '邝冬秀' })
    const count = (filter: Parameters<typeof store.changes.activity.page>[0]) =>
      store.changes.activity.page(filter).acts.length
    const now = new Date()
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
    expect(count({ actor: '谭小禾' })).toBe(4)
    expect(count({ actor: '别人' })).toBe(0)
    expect(count({ ledger: 'household' })).toBe(1)
    expect(count({ from: today, to: today })).toBe(4)
    expect(count({ to: '2012-01-01' })).toBe(0)
    expect(count({ text: '六十亩' })).toBe(1)
    expect(count({ text: '事项标题' })).toBe(1)
    expect(count({ text: '%' })).toBe(0)
    expect(store.changes.activity.actors()).toEqual(['谭小禾'])
  })

  it('goes on from the last act of the page above', () => {
    const { store } = started()
    for (let i = 0; i < 60; i += 1) store.add('household', { pointId: 1, head: `户主${i}` })
    const first = store.changes.activity.page({})
    expect([first.acts.length, first.hasMore]).toEqual([50, true])
    const second = store.changes.activity.page({ before: first.acts.at(-1)?.id })
    expect([second.acts.length, second.hasMore]).toEqual([13, false])
  })

  it('tells what one act changed, row by row', () => {
    const { store } = started()
    const act = store.changes.activity.page({}).acts[1]
    expect(store.changes.activity.act(act?.id ?? 0)).toMatchObject([
      { row: 'MQ2012-01-0001', label: '事项标题', old: '杨家塘涵管堵塞', new: '涵管已疏通' },
    ])
  })
})
