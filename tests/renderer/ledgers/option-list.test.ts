import { expect, it } from 'vitest'
import { chosenOf, litMoved, narrowed, noOptions, offered, toggled } from '../../../renderer/ledgers/option-list.ts'

const options = [
  { value: 1, label: '石桥村' },
  { value: 2, label: '枫林村' },
  { value: 3, label: '新桥村' },
]

it('lights the cell’s own line first, or the first line', () => {
  expect(offered(noOptions, options, 2).lit).toBe(1)
  expect(offered(noOptions, options, null).lit).toBe(0)
})

it('walks round the list', () => {
  const list = offered(noOptions, options, null)
  expect(litMoved(list, -1).lit).toBe(2)
  expect(litMoved(litMoved(list, 2), 1).lit).toBe(0)
  expect(litMoved(noOptions, 1).lit).toBe(0)
})

it('ticks and unticks', () => {
  const [first = { value: 1, label: '' }] = options
  const once = toggled(offered(noOptions, options, null), first)
  expect(once.chosen).toEqual([first])
  expect(toggled(once, first).chosen).toEqual([])
})

it('finds by any part of the words', () => {
  expect(narrowed(options, '桥').map((option) => option.value)).toEqual([1, 3])
  expect(narrowed(options, ' ')).toEqual(options)
})

it('pairs the ids of a cell with the names it came with', () => {
  expect(chosenOf([7, 9], '张三、李四')).toEqual([
    { value: 7, label: '张三' },
    { value: 9, label: '李四' },
  ])
  expect(chosenOf(null, undefined)).toEqual([])
})
