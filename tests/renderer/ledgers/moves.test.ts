import { expect, it } from 'vitest'
import { moved } from '../../../renderer/ledgers/moves.ts'

const bounds = { rows: 486, columns: 10, page: 16 }
const at = { row: 5, column: 3 }
const by = (key: string, more: { ctrlKey?: boolean; shiftKey?: boolean } = {}) => moved(at, { key, ...more }, bounds)

it('moves down with Enter, up with Shift+Enter, and by arrows', () => {
  expect(by('Enter')).toEqual({ row: 6, column: 3 })
  expect(by('Enter', { shiftKey: true })).toEqual({ row: 4, column: 3 })
  expect(by('ArrowLeft')).toEqual({ row: 5, column: 2 })
  expect(by('ArrowDown')).toEqual({ row: 6, column: 3 })
})

it('goes to the edges with Ctrl, Home and End, and by screens', () => {
  expect(by('ArrowDown', { ctrlKey: true })).toEqual({ row: 485, column: 3 })
  expect(by('ArrowRight', { ctrlKey: true })).toEqual({ row: 5, column: 9 })
  expect(by('Home')).toEqual({ row: 5, column: 0 })
  expect(by('Home', { ctrlKey: true })).toEqual({ row: 0, column: 0 })
  expect(by('End', { ctrlKey: true })).toEqual({ row: 485, column: 9 })
  expect(by('PageDown')).toEqual({ row: 21, column: 3 })
  expect(by('PageUp')).toEqual({ row: 0, column: 3 })
})

it('takes Tab on to the next row, and lets it leave past the last cell and before the first', () => {
  expect(moved({ row: 5, column: 9 }, { key: 'Tab' }, bounds)).toEqual({ row: 6, column: 0 })
  expect(moved({ row: 5, column: 0 }, { key: 'Tab', shiftKey: true }, bounds)).toEqual({ row: 4, column: 9 })
  expect(moved({ row: 485, column: 9 }, { key: 'Tab' }, bounds)).toBeUndefined()
  expect(moved({ row: 0, column: 0 }, { key: 'Tab', shiftKey: true }, bounds)).toBeUndefined()
})

it('stays where other keys are pressed', () => {
  expect(by('a')).toBeUndefined()
  expect(by('Escape')).toBeUndefined()
})

it('leads Home to the first column of data, past the tick box and the row number', () => {
  const bounds = { rows: 10, columns: 6, page: 4, home: 2 }
  expect(moved({ row: 5, column: 4 }, { key: 'Home' }, bounds)).toEqual({ row: 5, column: 2 })
  expect(moved({ row: 5, column: 4 }, { key: 'Home', ctrlKey: true }, bounds)).toEqual({ row: 0, column: 2 })
  expect(moved({ row: 5, column: 2 }, { key: 'ArrowLeft' }, bounds)).toEqual({ row: 5, column: 1 })
})
