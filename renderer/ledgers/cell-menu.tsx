import { Dropdown, type MenuProps } from 'antd'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { cellText } from './cell-text.ts'
import { type Filter, filterOfCell } from './filter-model.ts'
import type { PageLedger } from './ledger-of.ts'
import type { RowAction } from './ledger-toolbar.tsx'

export type MenuAt = {
  readonly row: WireRow
  readonly key: string
  readonly at: { readonly x: number; readonly y: number }
}

type Props = {
  readonly ledger: PageLedger
  readonly menu: MenuAt
  readonly onFilter: (filter: Filter) => void
  readonly onAct: (action: RowAction, row: WireRow) => void
  readonly onClose: () => void
}

const shortened = (text: string): string => (text.length > 12 ? `${text.slice(0, 12)}…` : text)

/** What a right click on a cell offers. */
export const CellMenu = ({ ledger, menu, onFilter, onAct, onClose }: Props) => {
  const { row, key, at } = menu
  const field = ledger.fields[key]
  const words = field ? cellText(row, key, field) : ''
  const filter = field && filterOfCell(key, field, row.values[key] ?? null, words)
  const isVoid = row.voidedAt !== null
  const items: MenuProps['items'] = [
    ...(filter ? [{ key: 'filter', label: words === '' ? '只看这一列为空的' : `只看“${shortened(words)}”` }] : []),
    { key: 'form', label: '详情…' },
    { key: 'history', label: '历史…' },
    ...(ledger.isSingle ? [] : [isVoid ? { key: 'restore', label: '恢复' } : { key: 'void', label: '作废…' }]),
  ]
  const chosen: MenuProps['onClick'] = (item) => {
    onClose()
    if (item.key === 'filter' && filter) onFilter(filter)
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
      <span className="menu-anchor" style={{ left: at.x, top: at.y }} />
    </Dropdown>
  )
}
