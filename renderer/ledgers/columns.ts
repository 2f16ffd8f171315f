import type { CellClassParams, CellClassRules, ColDef, ITooltipParams, ValueGetterParams } from 'ag-grid-community'
import type { Field } from '../../shared/fields/field.ts'
import { fieldWidth } from '../../shared/fields/kinds.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { cellText } from './cell-text.ts'
import { type DueDays, dueNote } from './due.ts'
import type { PageLedger } from './ledger-of.ts'
import type { Unsaved } from './row-saver.ts'
import { isMany } from './typed.ts'

/** A person's own arrangement of a ledger's columns. */
export type Arrangement = {
  readonly shown: readonly string[]
  readonly widths: Readonly<Record<string, number>>
  /** The last column that stays in sight at the left, '' for none; left out, the state alone does. */
  readonly frozen?: string
  /** What the totals row says; left out, the sums of numbers. */
  readonly totals?: TotalsMode
}

export type TotalsMode = 'none' | 'sum' | 'all'
const totalsModes: readonly unknown[] = ['none', 'sum', 'all']

/** What cells know besides their row. */
export type GridContext = {
  today: string
  due: DueDays
  unsaved: (rowId: number, key: string) => Unsaved | undefined
}

export const ordinalColumn = 'ordinal#'

/** The columns that stay in sight at the left. */
export const frozenKeys: readonly string[] = ['no', 'status']

export const defaultArrangement = (ledger: PageLedger): Arrangement => ({ shown: ledger.grid, widths: {} })

/** A kept arrangement, without what this version of the ledger no longer has. */
export const readArrangement = (ledger: PageLedger, state: string | null): Arrangement => {
  if (!state) return defaultArrangement(ledger)
  try {
    const kept = JSON.parse(state) as Partial<Arrangement>
    const shown = (kept.shown ?? []).filter((key) => Object.hasOwn(ledger.fields, key))
    if (shown.length === 0) return defaultArrangement(ledger)
    const { frozen, totals } = kept
    return {
      shown,
      widths: kept.widths ?? {},
      ...(frozen === '' || (frozen && shown.includes(frozen)) ? { frozen } : {}),
      ...(totals && totalsModes.includes(totals) ? { totals } : {}),
    }
  } catch {
    // An arrangement is a convenience: one that cannot be read is replaced by the ledger's own.
    return defaultArrangement(ledger)
  }
}

export const isNumber = (field: Field): boolean => field.kind === 'whole' || field.kind === 'decimal'

type Cell = { readonly data: WireRow | undefined; readonly context: GridContext }

const unsavedOf = ({ data, context }: Cell, key: string): Unsaved | undefined => data && context.unsaved(data.id, key)

const shownText = (cell: Cell, key: string, field: Field): string => {
  if (!cell.data) return ''
  const text = unsavedOf(cell, key)?.text ?? cellText(cell.data, key, field)
  const due = key === 'dueOn' && text !== '' ? dueNote(cell.data.values, cell.context.due) : undefined
  return due ? `${text} ${due.text}` : text
}

const isOverdue = (cell: Cell, key: string): boolean =>
  key === 'dueOn' && (cell.data ? (dueNote(cell.data.values, cell.context.due)?.isOverdue ?? false) : false)

/** As many characters as any column has room for. */
const shortText = 6

/** Why a cell is marked, or else its words where the cell may be too narrow for them. */
const tooltip = (cell: Cell, key: string, field: Field): string | undefined => {
  const { data } = cell
  if (!data) return undefined
  const refused = unsavedOf(cell, key)?.message
  if (refused) return `没有保存：${refused}`
  if (data.warnings[key]) return `请核对：${data.warnings[key]}`
  const text = shownText(cell, key, field)
  return text.length > shortText ? text : undefined
}

// The grid types its context as anything; it is the one object this file's columns are made for.
const cellOf = (params: { data?: WireRow | undefined; context: unknown }): Cell => ({
  data: params.data,
  context: params.context as GridContext,
})

const supervisionClass: Readonly<Record<string, string>> = {
  催办: 'badge-urged',
  黄牌: 'badge-yellow',
  红牌: 'badge-red',
}

const supervisionRules: CellClassRules<WireRow> = Object.fromEntries(
  Object.entries(supervisionClass).map(([word, name]) => [
    name,
    ({ data, node }: CellClassParams<WireRow>) => !node.rowPinned && data?.values.supervision === word,
  ]),
)

type Look = { readonly width: number | undefined; readonly isFrozen: boolean; readonly isMovable: boolean }

const fieldColumn = (key: string, field: Field, { width, isFrozen, isMovable }: Look): ColDef<WireRow> => ({
  colId: key,
  headerName: field.label,
  headerTooltip: field.hint ? `${field.label}：${field.hint}` : field.label,
  width: width ?? (key === 'dueOn' ? 200 : Math.max(fieldWidth(field), field.label.length * 15 + 34)),
  pinned: isFrozen ? 'left' : null,
  lockPinned: true,
  suppressMovable: !isMovable,
  sortable: !isMany(field),
  valueGetter: (params: ValueGetterParams<WireRow>) =>
    params.node?.rowPinned ? (params.data?.labels[key] ?? '') : shownText(cellOf(params), key, field),
  tooltipValueGetter: (params: ITooltipParams<WireRow>) => tooltip(cellOf(params), key, field),
  ...(isNumber(field) ? { cellClass: 'cell-number', headerClass: 'head-number' } : {}),
  cellClassRules: {
    'cell-refused': (params) => Boolean(unsavedOf(cellOf(params), key)?.message),
    'cell-pending': (params) => unsavedOf(cellOf(params), key)?.message === null,
    'cell-warned': (params) => Boolean(params.data?.warnings[key]),
    'cell-unticked': (params) => field.kind === 'flag' && params.data?.values[key] === false,
    'cell-overdue': (params) => isOverdue(cellOf(params), key),
    ...(key === 'supervision' ? supervisionRules : {}),
  },
})

const ordinal: ColDef<WireRow> = {
  colId: ordinalColumn,
  headerName: '序号',
  width: 82,
  pinned: 'left',
  lockPinned: true,
  lockPosition: 'left',
  sortable: false,
  resizable: false,
  cellClass: 'cell-ordinal',
  cellClassRules: { 'cell-attached': ({ data }) => (data?.attachments ?? 0) > 0 },
  // A void row says so in every ledger, where its number among the rows would stand.
  valueGetter: ({ data, node }) => {
    if (node?.rowPinned) return '合计'
    return (data?.voidedAt ?? null) === null ? (node?.rowIndex ?? 0) + 1 : '作废'
  },
  tooltipValueGetter: ({ data }) =>
    [
      ...(data?.voidReason ? [`作废原因：${data.voidReason}`] : []),
      ...(data && data.attachments > 0 ? [`有${data.attachments}个附件`] : []),
    ].join('；') || undefined,
}

const number: ColDef<WireRow> = {
  colId: 'no',
  headerName: '编号',
  width: 148,
  pinned: 'left',
  lockPinned: true,
  suppressMovable: true,
  cellClass: 'cell-no',
  valueGetter: ({ data }) => data?.no ?? '',
}

/** The keys as they stand on the screen: the state comes first until a person froze columns of their own. */
export const orderedKeys = ({ shown, frozen }: Arrangement): readonly string[] =>
  frozen === undefined
    ? [...shown.filter((key) => frozenKeys.includes(key)), ...shown.filter((key) => !frozenKeys.includes(key))]
    : shown

/** The grid's columns for a ledger: number and state first and always in sight, then the person's choice. */
export const columnDefs = (ledger: PageLedger, arrangement: Arrangement): ColDef<WireRow>[] => {
  const { widths, frozen } = arrangement
  const keys = orderedKeys(arrangement)
  const last = frozen === undefined ? keys.findLastIndex((key) => frozenKeys.includes(key)) : keys.indexOf(frozen)
  const columns = keys.flatMap((key, i) => {
    const field = ledger.fields[key]
    const isMovable = frozen !== undefined || !frozenKeys.includes(key)
    return field ? [fieldColumn(key, field, { width: widths[key], isFrozen: i <= last, isMovable })] : []
  })
  return [ordinal, ...(ledger.isNumbered ? [number] : []), ...columns]
}
