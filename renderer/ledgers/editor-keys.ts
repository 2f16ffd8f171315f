import type { Field } from '../../shared/fields/field.ts'
import { isListed, isMany } from './typed.ts'

/** What a key means in a cell. */
export type Command =
  | 'move'
  | 'open'
  | 'open-empty'
  | 'clear'
  | 'toggle-flag'
  | 'toggle-row'
  | 'today'
  | 'fill-down'
  | 'fill-right'
  | 'extend'
  | 'select-all'
  | 'select-rows'
  | 'select-columns'
  | 'find'
  | 'replace'
  | 'filter'
  | 'menu'
  | 'undo'
  | 'redo'
  | 'form'
  | 'cancel'
  | 'commit'
  | 'commit-all'
  | 'new-line'
  | 'line-up'
  | 'line-down'
  | 'tick'
  | 'day-before'
  | 'day-after'

export type Keys = {
  readonly key: string
  /** The key's place, which an input method does not change. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

export type KeyContext = {
  readonly isTyping: boolean
  /** The field of the cell; none in the columns of numbers and boxes. */
  readonly field: Field | undefined
  /** Begun by typing rather than by F2: arrows then leave the cell. */
  readonly overwrites: boolean
  readonly text: string
  /** Several cells are selected. */
  readonly isRange?: boolean
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
const movers = [...arrows, 'Enter', 'Tab', 'Home', 'End', 'PageUp', 'PageDown']

const withCtrl: Readonly<Record<string, Command>> = {
  KeyZ: 'undo',
  KeyY: 'redo',
  KeyD: 'fill-down',
  KeyR: 'fill-right',
  KeyA: 'select-all',
  KeyF: 'find',
  KeyH: 'replace',
  Space: 'select-columns',
  Semicolon: 'today',
  Enter: 'form',
  NumpadEnter: 'form',
}

const plain: Readonly<Record<string, Command>> = {
  F2: 'open',
  ContextMenu: 'menu',
  Delete: 'clear',
  Backspace: 'open-empty',
  Escape: 'cancel',
}

const spaceCommand = (field: Field | undefined): Command | undefined => {
  if (!field) return 'toggle-row'
  return field.kind === 'flag' ? 'toggle-flag' : undefined
}

/** Keys that take the moving corner of the selection along when Shift is held. */
const extenders: readonly string[] = [...arrows, 'Home', 'End', 'PageUp', 'PageDown']

const withCtrlShift = (keys: Keys): Command | undefined => {
  if (keys.code === 'KeyZ') return 'redo'
  if (keys.code === 'KeyL') return 'filter'
  return extenders.includes(keys.key) ? 'extend' : undefined
}

/** A selected cell nobody writes in yet. Printable keys mean nothing here: they fall into the text field. */
const idleCommand = (keys: Keys, field: Field | undefined): Command | undefined => {
  if (keys.ctrlKey || keys.metaKey) {
    if (keys.shiftKey) return withCtrlShift(keys)
    return withCtrl[keys.code] ?? (movers.includes(keys.key) ? 'move' : undefined)
  }
  if (keys.altKey) return keys.key === 'ArrowDown' ? 'open' : undefined
  if (keys.shiftKey && extenders.includes(keys.key)) return 'extend'
  if (keys.shiftKey && keys.key === 'F10') return 'menu'
  if (keys.key === ' ') return keys.shiftKey ? 'select-rows' : spaceCommand(field)
  return plain[keys.key] ?? (movers.includes(keys.key) ? 'move' : undefined)
}

const listCommand = (keys: Keys, many: boolean, text: string): Command | undefined => {
  if (keys.key === 'ArrowUp') return 'line-up'
  if (keys.key === 'ArrowDown') return 'line-down'
  if (!many) return undefined
  if (keys.key === ' ' && text === '') return 'tick'
  return keys.key === 'Enter' && text !== '' ? 'tick' : undefined
}

const dayCommand = (keys: Keys): Command | undefined => {
  if (keys.key === 'ArrowUp') return 'day-before'
  return keys.key === 'ArrowDown' ? 'day-after' : undefined
}

const typingCommand = (keys: Keys, { field, overwrites, text, isRange = false }: KeyContext): Command | undefined => {
  if (keys.key === 'Escape') return 'cancel'
  if (isRange && keys.key === 'Enter' && keys.ctrlKey) return 'commit-all'
  if (field?.kind === 'note' && keys.key === 'Enter' && (keys.altKey || keys.ctrlKey)) return 'new-line'
  const own = field && isListed(field) ? listCommand(keys, isMany(field), text) : undefined
  const shifted = field?.kind === 'day' && !overwrites ? dayCommand(keys) : undefined
  if (own ?? shifted) return own ?? shifted
  if (keys.key === 'Enter' || keys.key === 'Tab') return 'commit'
  const isPlainText = field && !isListed(field)
  return isPlainText && overwrites && arrows.includes(keys.key) && !keys.shiftKey ? 'commit' : undefined
}

/** What a key asks for, outside any composition; nothing when it is the text field's own affair. */
export const commandOf = (keys: Keys, context: KeyContext): Command | undefined =>
  context.isTyping ? typingCommand(keys, context) : idleCommand(keys, context.field)
