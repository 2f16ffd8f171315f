import { describe, expect, it } from 'vitest'
import {
  blockBetween,
  cellsOf,
  cycled,
  fillTarget,
  hasPlace,
  within,
} from '../../../../renderer/ledgers/range/block.ts'

const at = (row: number, column: number) => ({ row, column })
const block = blockBetween(at(5, 4), at(3, 2))

it('is the same whichever corner the mouse began at', () => {
  expect(block).toEqual({ top: 3, left: 2, bottom: 5, right: 4 })
  expect(cellsOf(block)).toBe(9)
  expect(hasPlace(block, at(4, 4))).toBe(true)
  expect(hasPlace(block, at(6, 4))).toBe(false)
})

it('keeps to the rows there are and to the columns with data', () => {
  const room = { rows: 5, columns: 4, first: 3 }
  expect(within(block, room)).toEqual({ top: 3, left: 3, bottom: 4, right: 3 })
  expect(within(block, { ...room, rows: 3 })).toBeUndefined()
})

describe('Enter and Tab inside a block', () => {
  const go = (from: { row: number; column: number }, key: string, shiftKey = false) =>
    cycled(block, from, { key, shiftKey })
  it('go down a column and on to the next, and along a row and on to the next', () => {
    expect(go(at(3, 2), 'Enter')).toEqual(at(4, 2))
    expect(go(at(5, 2), 'Enter')).toEqual(at(3, 3))
    expect(go(at(3, 4), 'Tab')).toEqual(at(4, 2))
  })
  it('go round at the end, and back with Shift', () => {
    expect(go(at(5, 4), 'Enter')).toEqual(at(3, 2))
    expect(go(at(5, 4), 'Tab')).toEqual(at(3, 2))
    expect(go(at(3, 2), 'Tab', true)).toEqual(at(5, 4))
  })
})

it('fills the rows between the block and the dragged handle, below or above', () => {
  expect(fillTarget(block, 8)).toEqual({ start: 6, end: 9 })
  expect(fillTarget(block, 1)).toEqual({ start: 1, end: 3 })
  expect(fillTarget(block, 4)).toBeUndefined()
})
