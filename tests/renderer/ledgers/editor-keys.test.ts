import { describe, expect, it } from 'vitest'
import { commandOf, type KeyContext, type Keys } from '../../../renderer/ledgers/editor-keys.ts'
import { day, flag, note, ref, terms, text } from '../../../shared/fields/field.ts'

const key = (name: string, more: Partial<Keys> = {}): Keys => ({
  key: name,
  code: name,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...more,
})
const idle = (field: KeyContext['field'] = text('标题')): KeyContext => ({
  isTyping: false,
  field,
  overwrites: false,
  text: '',
})
const typing = (field: KeyContext['field'], written = '字', overwrites = true): KeyContext => ({
  isTyping: true,
  field,
  overwrites,
  text: written,
})

describe('a selected cell', () => {
  it('leaves letters to the text field, so that an input method gets the first one', () => {
    for (const letter of ['a', '我', '1', ' ']) expect(commandOf(key(letter), idle())).toBeUndefined()
  })
  it('knows the keys of a spreadsheet', () => {
    expect(commandOf(key('F2'), idle())).toBe('open')
    expect(commandOf(key('Delete'), idle())).toBe('clear')
    expect(commandOf(key('Enter'), idle())).toBe('move')
    expect(commandOf(key('z', { code: 'KeyZ', ctrlKey: true }), idle())).toBe('undo')
    expect(commandOf(key('y', { code: 'KeyY', ctrlKey: true }), idle())).toBe('redo')
    expect(commandOf(key('d', { code: 'KeyD', ctrlKey: true }), idle())).toBe('fill-down')
    expect(commandOf(key('ArrowDown', { altKey: true }), idle())).toBe('open')
    expect(commandOf(key('End', { ctrlKey: true }), idle())).toBe('move')
  })
  it('takes Ctrl+; by its place, since a Chinese layout writes ； there', () => {
    expect(commandOf(key('；', { code: 'Semicolon', ctrlKey: true }), idle(day('日期')))).toBe('today')
  })
  it('switches a box with the space bar, and ticks the row outside the fields', () => {
    expect(commandOf(key(' '), idle(flag('重点')))).toBe('toggle-flag')
    expect(commandOf(key(' '), { ...idle(), field: undefined })).toBe('toggle-row')
  })
})

describe('several cells', () => {
  it('are selected as in a spreadsheet', () => {
    expect(commandOf(key('ArrowDown', { shiftKey: true }), idle())).toBe('extend')
    expect(commandOf(key('End', { shiftKey: true, ctrlKey: true }), idle())).toBe('extend')
    expect(commandOf(key('Tab', { shiftKey: true }), idle())).toBe('move')
    expect(commandOf(key(' ', { code: 'Space', shiftKey: true }), idle())).toBe('select-rows')
    expect(commandOf(key(' ', { code: 'Space', ctrlKey: true }), idle())).toBe('select-columns')
    expect(commandOf(key('a', { code: 'KeyA', ctrlKey: true }), idle())).toBe('select-all')
  })
  it('open the windows of the page', () => {
    expect(commandOf(key('h', { code: 'KeyH', ctrlKey: true }), idle())).toBe('replace')
    expect(commandOf(key('L', { code: 'KeyL', ctrlKey: true, shiftKey: true }), idle())).toBe('filter')
    expect(commandOf(key('F10', { shiftKey: true }), idle())).toBe('menu')
  })
  it('all take what is typed by Ctrl+Enter, which otherwise breaks a line of a note', () => {
    const pressed = key('Enter', { ctrlKey: true })
    expect(commandOf(pressed, { ...typing(note('备注')), isRange: true })).toBe('commit-all')
    expect(commandOf(pressed, typing(note('备注')))).toBe('new-line')
  })
})

describe('a cell being written', () => {
  it('commits with Enter and Tab and gives up with Escape', () => {
    expect(commandOf(key('Enter'), typing(text('标题')))).toBe('commit')
    expect(commandOf(key('Tab'), typing(text('标题')))).toBe('commit')
    expect(commandOf(key('Escape'), typing(text('标题')))).toBe('cancel')
  })
  it('leaves by an arrow when begun by typing, and moves the caret when opened by F2', () => {
    expect(commandOf(key('ArrowRight'), typing(text('标题')))).toBe('commit')
    expect(commandOf(key('ArrowRight'), typing(text('标题'), '字', false))).toBeUndefined()
  })
  it('breaks a line of a note with Alt+Enter only', () => {
    expect(commandOf(key('Enter', { altKey: true }), typing(note('内容')))).toBe('new-line')
    expect(commandOf(key('Enter'), typing(note('内容')))).toBe('commit')
  })
  it('walks a list with the arrows and takes its lit line with Enter', () => {
    const field = ref('工作队', 'team')
    expect(commandOf(key('ArrowDown'), typing(field))).toBe('line-down')
    expect(commandOf(key('Enter'), typing(field))).toBe('commit')
  })
  it('ticks in a list of several words while something is typed, and commits when nothing is', () => {
    const field = terms('户别', 'householdTag')
    expect(commandOf(key('Enter'), typing(field, '贫'))).toBe('tick')
    expect(commandOf(key('Enter'), typing(field, ''))).toBe('commit')
    expect(commandOf(key(' '), typing(field, ''))).toBe('tick')
    expect(commandOf(key(' '), typing(field, '贫'))).toBeUndefined()
  })
  it('changes an opened date day by day', () => {
    expect(commandOf(key('ArrowUp'), typing(day('日期'), '2012-03-08', false))).toBe('day-before')
  })
})
