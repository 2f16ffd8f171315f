import { expect, it } from 'vitest'
import { ledgerOf } from '../../../../renderer/ledgers/ledger-of.ts'
import {
  nameProblem,
  noViews,
  readViews,
  renamed,
  type SavedView,
  withoutView,
  withView,
} from '../../../../renderer/ledgers/saved-views/saved-view.ts'

const concern = ledgerOf('concern')
const view = (name: string, search = ''): SavedView => ({
  name,
  filters: [],
  search,
  withVoid: false,
  sort: [{ field: 'title', descending: true }],
  arrangement: { shown: ['title'], widths: {} },
})

it('is read as it was kept, without columns that are no more', () => {
  const kept = {
    views: [{ ...view('本周'), sort: [{ field: 'gone', descending: false }] }],
    first: '本周',
  }
  expect(readViews(concern, JSON.stringify(kept))).toEqual({ views: [{ ...view('本周'), sort: [] }], first: '本周' })
  for (const state of [null, 'not json', '{"views":1}']) expect(readViews(concern, state)).toEqual(noViews)
})

it('is replaced, renamed and dropped by its name', () => {
  const one = withView({ views: [view('甲')], first: '甲' }, view('甲', '水渠'))
  expect(one.views).toEqual([view('甲', '水渠')])
  expect(renamed(one, '甲', '乙')).toMatchObject({ first: '乙', views: [{ name: '乙' }] })
  expect(withoutView(one, '甲')).toEqual(noViews)
})

it('needs a name of its own', () => {
  const views = { views: [view('甲')], first: null }
  expect(nameProblem(views, ' ')).toBe('请填写视图名称。')
  expect(nameProblem(views, '甲')).toContain('已有同名')
  expect(nameProblem(views, '甲', '甲')).toBeUndefined()
})
