import { expect, it } from 'vitest'
import { arrangedFor, isSameKind, planPaste } from '../../../../renderer/ledgers/range/paste-plan.ts'
import { choice, day, decimal, text } from '../../../../shared/fields/field.ts'

const columns = [
  { key: 'no', label: '编号', field: undefined },
  { key: 'title', label: '标题', field: text('标题') },
  { key: 'on', label: '日期', field: day('日期') },
  { key: 'times', label: '次数', field: text('次数', { auto: true }) },
  { key: 'remark', label: '备注', field: text('备注') },
]
const one = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })

it('lays a block from the selected cell on', () => {
  const plan = planPaste(one(4, 1), { height: 3, width: 2 }, columns)
  expect(plan).toMatchObject({ start: 4, rows: 3, fields: ['title', 'on'], from: [0, 1], cutOff: 0, locked: [] })
  expect(plan.target).toEqual({ top: 4, left: 1, bottom: 6, right: 2 })
})

it('fills a selection of several times the block, one value as well as many', () => {
  const all = { top: 0, bottom: 5, left: 1, right: 2 }
  expect(planPaste(all, { height: 1, width: 1 }, columns)).toMatchObject({
    rows: 6,
    fields: ['title', 'on'],
    from: [0, 0],
  })
  expect(planPaste(all, { height: 3, width: 1 }, columns)).toMatchObject({ rows: 6 })
  expect(planPaste(all, { height: 4, width: 1 }, columns)).toMatchObject({ rows: 4 })
})

it('leaves out what falls on columns nobody writes into, and says what has no room', () => {
  const plan = planPaste(one(0, 2), { height: 1, width: 5 }, columns)
  expect(plan).toMatchObject({ fields: ['on', 'remark'], from: [0, 2], cutOff: 2, locked: ['次数'] })
  expect(arrangedFor(plan, [['2012-03-01', '9', '好', '', '']], '')).toEqual([['2012-03-01', '好']])
})

it('copies stored values only between columns that mean the same', () => {
  expect(isSameKind(day('甲'), day('乙'))).toBe(true)
  expect(isSameKind(decimal('甲', { scale: 1 }), decimal('乙', { scale: 2 }))).toBe(false)
  expect(isSameKind(choice('甲', ['是', '否']), choice('乙', ['是', '不详']))).toBe(false)
  expect(isSameKind(undefined, day('乙'))).toBe(false)
})
