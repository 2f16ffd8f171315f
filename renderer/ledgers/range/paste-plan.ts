import type { Field } from '../../../shared/fields/field.ts'
import { type Block, columnsOf, rowsOf } from './block.ts'

/** What of a pasted block goes where: `columns` are pairs of a column of the block and the field it falls into. */
export type PastePlan = {
  readonly start: number
  readonly rows: number
  readonly fields: readonly string[]
  readonly from: readonly number[]
  /** Columns of the block beyond the last column shown. */
  readonly cutOff: number
  /** Names of columns nobody writes into, such as 编号, that part of the block fell on. */
  readonly locked: readonly string[]
  readonly target: Block
}

type Columns = readonly { readonly key: string; readonly label: string; readonly field: Field | undefined }[]

/** A selection of several times the block takes it several times, as in a spreadsheet; otherwise it is laid once. */
const tiled = (selected: number, pasted: number): number =>
  selected > pasted && selected % pasted === 0 ? selected : pasted

/** Lays a pasted block of `height` × `width` cells over the selection, from its corner on. */
export const planPaste = (
  selection: Block,
  { height, width }: { readonly height: number; readonly width: number },
  columns: Columns,
): PastePlan => {
  const across = tiled(columnsOf(selection), width)
  const rows = tiled(rowsOf(selection), height)
  const covered = columns.slice(selection.left, selection.left + across)
  const pairs = covered.map((column, i) => ({ ...column, from: i % width }))
  const open = pairs.filter(({ field }) => field && !field.auto)
  return {
    start: selection.top,
    rows,
    fields: open.map(({ key }) => key),
    from: open.map(({ from }) => from),
    cutOff: across - covered.length,
    locked: pairs.filter(({ field }) => !field || field.auto).map(({ label }) => label),
    target: {
      top: selection.top,
      left: selection.left,
      bottom: selection.top + rows - 1,
      right: selection.left + covered.length - 1,
    },
  }
}

/** The cells of the block in the order of the plan's fields. */
export const arrangedFor = <T>(plan: PastePlan, cells: readonly (readonly T[])[], empty: T): T[][] =>
  cells.map((row) => plan.from.map((at) => row[at] ?? empty))

const choiceOf = (field: Field): unknown => {
  if ('words' in field) return field.words
  if ('dictionary' in field) return field.dictionary
  return 'ledger' in field ? field.ledger : null
}

/** Whether a value stored in one field means the same in another, so that it may be copied as stored. */
export const isSameKind = (a: Field | undefined, b: Field | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.kind === b.kind &&
  (a.kind === 'decimal' ? a.scale : 0) === (b.kind === 'decimal' ? b.scale : 0) &&
  JSON.stringify(choiceOf(a)) === JSON.stringify(choiceOf(b))
