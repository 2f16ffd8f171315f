import { expect, it } from 'vitest'
import { RangeSelection } from '../../../../renderer/ledgers/range/range-selection.ts'

const at = (row: number, column: number) => ({ row, column })

it('grows from the active cell and shrinks when another cell is chosen', () => {
  const range = new RangeSelection(() => undefined)
  range.activeMoved(at(2, 3))
  range.extendTo(at(4, 5))
  expect(range.block).toEqual({ top: 2, left: 3, bottom: 4, right: 5 })
  expect(range.active).toEqual(at(2, 3))
  range.activeMoved(at(9, 3))
  expect(range.isMany).toBe(false)
})

it('stays while Tab leads through it, whatever the grid says late of its focus', () => {
  const range = new RangeSelection(() => undefined)
  range.select(at(0, 2), at(1, 3))
  expect(range.cycle({ key: 'Tab', shiftKey: false })).toEqual(at(0, 3))
  range.activeMoved(at(0, 3))
  expect(range.isMany).toBe(true)
  expect(range.cycle({ key: 'Tab', shiftKey: false })).toEqual(at(1, 2))
})

it('says nothing while no cell was chosen yet, so that a hearer may ask it again', () => {
  let told = 0
  const range = new RangeSelection(() => {
    told += 1
  })
  range.activeMoved(undefined)
  expect(told).toBe(0)
})
