import { Dropdown, type MenuProps } from 'antd'
import type { Arrangement } from './columns.ts'
import { frozenKeys, orderedKeys } from './columns.ts'
import type { PageLedger } from './ledger-of.ts'
import { isMany } from './typed.ts'

type Point = { readonly x: number; readonly y: number }

/** Where a menu of so many lines opens: at the mouse, or higher where the window would cut it off. */
export const menuPlace = ({ x, y }: Point, lines: number): { readonly left: number; readonly top: number } => ({
  left: x,
  top: Math.max(0, Math.min(y, window.innerHeight - lines * 32 - 24)),
})

/** What can be done with a column. */
export type ColumnAct = 'up' | 'down' | 'filter' | 'freeze' | 'loosen' | 'fit' | 'hide'

/** Lines of a menu about a column, the same at its head and at its cells. */
export const columnItems = (ledger: PageLedger, key: string): MenuProps['items'] => {
  const field = ledger.fields[key]
  if (!field && key !== 'no') return []
  return [
    { type: 'divider' },
    ...(field && isMany(field)
      ? []
      : [
          { key: 'up', label: '升序' },
          { key: 'down', label: '降序' },
        ]),
    ...(field
      ? [
          { key: 'freeze', label: '冻结到此列' },
          { key: 'hide', label: '隐藏此列' },
        ]
      : []),
  ]
}

/** The arrangement after a column was frozen, loosened or hidden. */
export const arrangedBy = (arrangement: Arrangement, act: ColumnAct, key: string): Arrangement => {
  const keys = orderedKeys(arrangement)
  if (act === 'freeze') return { ...arrangement, shown: keys, frozen: key }
  if (act === 'loosen') return { ...arrangement, shown: keys, frozen: '' }
  if (act !== 'hide' || keys.length === 1) return arrangement
  const { frozen, ...rest } = { ...arrangement, shown: keys.filter((one) => one !== key) }
  if (frozen === undefined || frozen !== key) return frozen === undefined ? rest : { ...rest, frozen }
  // The frozen part now ends at the column before the hidden one.
  return { ...rest, frozen: keys[keys.indexOf(key) - 1] ?? '' }
}

export type HeadAt = { readonly key: string; readonly at: { readonly x: number; readonly y: number } }

type Props = {
  readonly ledger: PageLedger
  readonly menu: HeadAt
  readonly arrangement: Arrangement
  readonly onColumn: (act: ColumnAct, key: string) => void
  readonly onClose: () => void
}

const isFrozenNow = ({ frozen, shown }: Arrangement): boolean =>
  frozen === undefined ? shown.some((key) => frozenKeys.includes(key)) : frozen !== ''

/** What a right click on a column's head offers. */
export const HeaderMenu = ({ ledger, menu, arrangement, onColumn, onClose }: Props) => {
  const { key, at } = menu
  const items: MenuProps['items'] = [
    { key: 'filter', label: '筛选…' },
    ...(columnItems(ledger, key) ?? []),
    ...(isFrozenNow(arrangement) ? [{ key: 'loosen', label: '取消冻结' }] : []),
    { key: 'fit', label: '列宽适合内容' },
  ]
  const chosen: MenuProps['onClick'] = (item) => {
    onClose()
    onColumn(item.key as ColumnAct, key)
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
