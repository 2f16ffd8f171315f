import { App as AntApp } from 'antd'
import { useCallback, useState } from 'react'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { messageOf, request } from '../api.ts'
import type { GridController } from './grid-controller.ts'
import type { PageLedger } from './ledger-of.ts'
import type { RowAction } from './ledger-toolbar.tsx'

/** The window that is open over a ledger's page. */
export type Panel =
  | { readonly kind: 'new' }
  | { readonly kind: 'form'; readonly row: WireRow }
  | { readonly kind: 'history'; readonly row: WireRow; readonly field?: string }
  | { readonly kind: 'void'; readonly rows: readonly WireRow[] }

/** What the buttons and the cell's menu do; without a named row they take the ticked ones, or the one in hand. */
export const useRowActions = (ledger: PageLedger) => {
  const { message } = AntApp.useApp()
  const [panel, setPanel] = useState<Panel>()
  const openForm = useCallback((row: WireRow) => setPanel({ kind: 'form', row }), [])
  const restore = async (rows: readonly WireRow[]): Promise<void> => {
    try {
      const { count } = await request('ledger.restore', { ledger: ledger.id, ids: rows.map((row) => row.id) })
      message.success(`已恢复${count}行`)
    } catch (error) {
      message.error(messageOf(error), 8)
    }
  }
  const actOnRows = (action: 'void' | 'restore', rows: readonly WireRow[]): void => {
    const fitting = rows.filter((row) => (row.voidedAt === null) === (action === 'void'))
    if (fitting.length === 0) message.info(action === 'void' ? '选中的行已经作废。' : '选中的行没有作废，不需要恢复。')
    else if (action === 'void') setPanel({ kind: 'void', rows: fitting })
    else void restore(fitting)
  }
  const act = (action: RowAction, controller: GridController | undefined, given?: WireRow): void => {
    const inHand = given ?? controller?.rowAtFocus()
    const ticked = given ? [] : (controller?.selected() ?? [])
    const rows = ticked.length > 0 ? ticked : inHand ? [inHand] : []
    const row = inHand ?? rows[0]
    if (action === 'new') setPanel({ kind: 'new' })
    else if (!row) message.info('请先点选一行，或勾选行前的方框。')
    else if (action === 'void' || action === 'restore') actOnRows(action, rows)
    else setPanel({ kind: action, row })
  }
  return { panel, setPanel, openForm, act }
}
