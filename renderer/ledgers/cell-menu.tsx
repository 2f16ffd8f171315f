import { Dropdown, type MenuProps } from 'antd'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { cellText } from './cell-text.ts'
import { exceptCell, type Filter, filterOfCell } from './filter-model.ts'
import type { GridController } from './grid-controller.ts'
import { type ColumnAct, columnItems, menuPlace } from './header-menu.tsx'
import type { PageLedger } from './ledger-of.ts'
import type { RowAction } from './ledger-toolbar.tsx'
import { copyCells } from './run-command.ts'

export type MenuAt = {
  readonly row: WireRow
  readonly key: string
  readonly at: { readonly x: number; readonly y: number }
}

type Props = {
  readonly ledger: PageLedger
  readonly menu: MenuAt
  readonly controller: GridController | undefined
  readonly onFilter: (filter: Filter) => void
  readonly onColumn: (act: ColumnAct, key: string) => void
  readonly onAct: (action: RowAction, row: WireRow) => void
  /** 本格历史: what this field of the row was before. */
  readonly onCellHistory: (row: WireRow, key: string) => void
  readonly onClose: () => void
}

const shortened = (text: string): string => (text.length > 12 ? `${text.slice(0, 12)}…` : text)

const withKey = (label: string, keys: string) => (
  <span className="menu-line">
    {label}
    <kbd>{keys}</kbd>
  </span>
)

const columnActs: readonly string[] = ['up', 'down', 'freeze', 'hide']

const blockItems: MenuProps['items'] = [
  { key: 'copy', label: withKey('复制', 'Ctrl+C') },
  { key: 'paste', label: withKey('粘贴', 'Ctrl+V') },
  { key: 'clear', label: withKey('清空', 'Delete') },
  { key: 'fill', label: withKey('向下填充', 'Ctrl+D') },
  { type: 'divider' },
]

const blockActs: readonly string[] = ['copy', 'paste', 'clear', 'fill']

const runOnBlock = (controller: GridController | undefined, act: string): void => {
  const block = controller?.range.block()
  if (!controller || !block) return
  controller.editor.overlay.focus()
  if (act === 'copy') copyCells(controller.editor, null, false)
  // The program may write to the clipboard but never read it by itself; only the person's own key hands it over.
  else if (act === 'paste') controller.editor.parts.actions.told('请按 Ctrl+V 粘贴。')
  else if (act === 'clear') void controller.bulk.clear(block)
  else if (act === 'fill') void controller.bulk.fillDown(block)
}

/** What a right click on a cell offers. */
export const CellMenu = ({ ledger, menu, controller, onFilter, onColumn, onAct, onCellHistory, onClose }: Props) => {
  const { row, key, at } = menu
  const field = ledger.fields[key]
  const words = field ? cellText(row, key, field) : ''
  const value = row.values[key] ?? null
  const only = field && filterOfCell(key, field, value, words)
  const except = field && exceptCell(key, field, value, words)
  const isVoid = row.voidedAt !== null
  const named = words === '' ? '空' : `“${shortened(words)}”`
  const items: MenuProps['items'] = [
    ...blockItems,
    ...(only ? [{ key: 'only', label: `只看${named}` }] : []),
    ...(except ? [{ key: 'except', label: `排除${named}` }] : []),
    ...(columnItems(ledger, key) ?? []),
    { type: 'divider' },
    { key: 'form', label: withKey('详情…', 'Ctrl+回车') },
    ...(field ? [{ key: 'cell-history', label: '本格历史…' }] : []),
    { key: 'history', label: '历史…' },
    ...(ledger.isSingle ? [] : [isVoid ? { key: 'restore', label: '恢复' } : { key: 'void', label: '作废…' }]),
  ]
  const chosen: MenuProps['onClick'] = (item) => {
    // The Enter that chose would also press the first button of a form that opens.
    item.domEvent.preventDefault()
    onClose()
    if (item.key === 'only' && only) onFilter(only)
    else if (item.key === 'except' && except) onFilter(except)
    else if (item.key === 'cell-history') onCellHistory(row, key)
    else if (blockActs.includes(item.key)) runOnBlock(controller, item.key)
    else if (columnActs.includes(item.key)) onColumn(item.key as ColumnAct, key)
    else onAct(item.key as RowAction, row)
  }
  return (
    <Dropdown
      open
      trigger={['click']}
      menu={{ items, onClick: chosen, autoFocus: true }}
      autoFocus
      onOpenChange={(open) => !open && onClose()}
    >
      <span className="menu-anchor" style={menuPlace(at, items.length)} />
    </Dropdown>
  )
}
