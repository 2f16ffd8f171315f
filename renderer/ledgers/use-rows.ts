import { App as AntApp } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { labelOf } from '../../shared/ledgers/define.ts'
import { listen, messageOf } from '../api.ts'
import type { Handoff } from '../app/navigation.ts'
import { useUndo } from '../app/undo.tsx'
import type { Filter } from './filter-model.ts'
import type { GridController, GridEvents } from './grid-controller.ts'
import { type PageLedger, referredLedgers } from './ledger-of.ts'

/** Which rows a ledger's page shows, and what is known of them. */
export const useRows = (ledger: PageLedger, handoff: Handoff | undefined, openForm: (row: WireRow) => void) => {
  const { message } = AntApp.useApp()
  const { undo, redo } = useUndo()
  const [controller, setController] = useState<GridController>()
  const [filters, setFilters] = useState<readonly Filter[]>([])
  const [search, setSearch] = useState('')
  const [withVoid, setWithVoid] = useState(false)
  const [count, setCount] = useState<number>()
  const [refused, setRefused] = useState(0)
  const [selected, setSelected] = useState(0)

  const ids = handoff?.ids
  useEffect(() => {
    const conditions = filters.map((filter) => filter.condition)
    controller?.want({ conditions, search, withVoid, ...(ids ? { ids: [...ids] } : {}) })
  }, [controller, filters, search, withVoid, ids])

  useEffect(() => {
    const referred = referredLedgers(ledger)
    return listen('ledger.changed', ({ ledgers }) => {
      if (ledgers.includes(ledger.id)) controller?.heard()
      else if (ledgers.some((one) => referred.has(one))) controller?.reload()
    })
  }, [controller, ledger])

  const events: GridEvents = useMemo(
    () => ({
      undo,
      redo,
      openForm,
      counted: setCount,
      refusedCount: setRefused,
      emptied: (keys) =>
        message.info(`已清空${keys.map((key) => `“${labelOf(ledger, key)}”`).join('、')}，请重新选择。`),
      failed: (error) => message.error(messageOf(error), 8),
    }),
    [undo, redo, openForm, message, ledger],
  )
  return {
    controller,
    setController,
    events,
    filters,
    setFilters,
    search,
    setSearch,
    withVoid,
    setWithVoid,
    count,
    refused,
    selected,
    setSelected,
  }
}
export type Rows = ReturnType<typeof useRows>
