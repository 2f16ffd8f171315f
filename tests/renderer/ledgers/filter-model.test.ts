import { expect, it } from 'vitest'
import {
  emptyDraft,
  exceptCell,
  filterOfCell,
  filterOps,
  quickRanges,
  readFilter,
  withFilter,
} from '../../../renderer/ledgers/filter-model.ts'
import { choice, day, decimal, flag, ref, text } from '../../../shared/fields/field.ts'
import { condition } from '../../../shared/ledgers/query.ts'

const today = '2012-03-31'
const filled = (key: string, field: Parameters<typeof emptyDraft>[1], part: object) => ({
  ...emptyDraft(key, field),
  ...part,
})
const conditionOf = (read: ReturnType<typeof readFilter>) =>
  read.ok ? condition.parse(read.filter.condition) : read.message

it('offers what each kind of column can be filtered by, the most useful first', () => {
  expect(filterOps(text('标题'))).toEqual(['contains', 'lacks', 'begins', 'equals', 'among', 'empty', 'filled'])
  expect(filterOps(day('日期'))[0]).toBe('between')
  expect(filterOps(ref('工作队', 'team'))[0]).toBe('among')
  expect(filterOps(flag('重点'))).toEqual(['among'])
  expect(filterOps(undefined)).toEqual(['contains'])
})

it('reads a range of dates as people type them', () => {
  const field = day('登记日期')
  const read = readFilter(filled('registeredOn', field, { from: '3.8', to: '2012年3月10日' }), field, today)
  expect(conditionOf(read)).toEqual({ field: 'registeredOn', op: 'between', from: '2012-03-08', to: '2012-03-10' })
  expect(read.ok && read.filter.words).toBe('登记日期 2012-03-08 至 2012-03-10')
})

it('asks for amounts in the units they are stored in', () => {
  const field = decimal('慰问金(元)', { scale: 2 })
  const read = readFilter(filled('amount', field, { from: '200', to: '' }), field, today)
  expect(conditionOf(read)).toEqual({ field: 'amount', op: 'between', from: 20_000, to: null })
  expect(read.ok && read.filter.words).toBe('慰问金(元) ≥200')
})

it('reads 是 and 否 of a box as true and false', () => {
  const field = flag('重点问题')
  const read = readFilter(filled('isKey', field, { options: [{ value: '否', label: '否' }] }), field, today)
  expect(conditionOf(read)).toEqual({ field: 'isKey', op: 'among', values: [false] })
})

it('says what is missing or upside down', () => {
  const field = day('登记日期')
  expect(conditionOf(readFilter(filled('d', field, {}), field, today))).toBe('请填写起、止至少一个。')
  expect(conditionOf(readFilter(filled('d', field, { from: '3.9', to: '3.8' }), field, today))).toBe(
    '起不能大于止，请核对。',
  )
  expect(conditionOf(readFilter(filled('d', field, { from: 'x' }), field, today))).toContain('不是日期')
  const words = text('标题')
  expect(conditionOf(readFilter(filled('t', words, { text: ' ' }), words, today))).toBe('请填写要找的文字。')
  const team = ref('工作队', 'team')
  expect(conditionOf(readFilter(filled('teamId', team, {}), team, today))).toBe('请至少选择一项。')
})

it('keeps the rows like a cell', () => {
  expect(filterOfCell('status', choice('状态', ['登记', '交办']), '登记', '○ 登记').condition).toEqual({
    field: 'status',
    op: 'equals',
    value: '登记',
  })
  expect(filterOfCell('remark', text('备注'), null, '').condition).toEqual({ field: 'remark', op: 'empty' })
  expect(filterOfCell('isKey', flag('重点'), null, '').words).toBe('重点：否')
})

it('replaces an older condition on the same column', () => {
  const one = filterOfCell('status', choice('状态', ['登记', '交办']), '登记', '登记')
  const two = filterOfCell('status', choice('状态', ['登记', '交办']), '交办', '交办')
  expect(withFilter([one], two)).toEqual([two])
})

it('takes in empty cells that were ticked in the list', () => {
  const field = choice('性质', ['诉求', '意见'])
  const options = [
    { value: '诉求', label: '诉求' },
    { value: null, label: '（空）' },
  ]
  const read = readFilter(filled('nature', field, { op: 'among', options }), field, today)
  expect(conditionOf(read)).toEqual({ field: 'nature', op: 'among', values: ['诉求'], orEmpty: true })
  const only = readFilter(filled('nature', field, { op: 'among', options: options.slice(1) }), field, today)
  expect(conditionOf(only)).toEqual({ field: 'nature', op: 'empty' })
})

it('leaves out the rows like a cell', () => {
  const field = choice('状态', ['登记', '交办'])
  expect(exceptCell('status', field, '登记', '登记')).toEqual({
    condition: { field: 'status', op: 'except', values: ['登记'] },
    words: '状态不是登记',
  })
  expect(exceptCell('status', field, null, '').condition.op).toBe('filled')
})

it('knows the week from Monday and the month to its last day', () => {
  const days = { startOn: '2012-03-08', endOn: '2012-04-08' }
  expect(quickRanges('2012-02-29', days)).toEqual([
    { label: '今天', from: '2012-02-29', to: '2012-02-29' },
    { label: '本周', from: '2012-02-27', to: '2012-03-04' },
    { label: '本月', from: '2012-02-01', to: '2012-02-29' },
    { label: '活动期', from: '2012-03-08', to: '2012-04-08' },
  ])
})
