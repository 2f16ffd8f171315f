import { App as AntApp } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { labelOf } from '../../shared/ledgers/define.ts'
import { listen } from '../api.ts'
import type { Handoff } from '../app/navigation.ts'
import { useUndo } from '../app/undo.tsx'
import type { MenuAt } from './cell-menu.tsx'
import type { Filter } from './filter-model.ts'
import type { GridController, GridEvents } from './grid-controller.ts'
import { useHiddenNotice } from './hidden-notice.tsx'
import { type PageLedger, referredLedgers } from './ledger-of.ts'
import { useBulkWindows } from './range/use-bulk-windows.ts'

/** What narrows the list. */
const useNarrowing = () => {
  const [filters, setFilters] = useState<readonly Filter[]>([])
  const [search, setSearch] = useState('')
  const [searchTurn, setSearchTurn] = useState(0)
  const [withVoid, setWithVoid] = useState(false)
  /** Puts a text into the search box itself, as a saved view does. */
  const fillSearch = useCallback((text: string): void => {
    setSearch(text)
    setSearchTurn((turn) => turn + 1)
  }, [])
  const showAll = useCallback(() => {
    setFilters([])
    fillSearch('')
  }, [fillSearch])
  return { filters, setFilters, search, setSearch, searchTurn, fillSearch, withVoid, setWithVoid, showAll }
}

/** The windows and menus a key or the mouse opens over the list. */
const useWindows = () => {
  const [menu, setMenu] = useState<MenuAt>()
  const [finding, setFinding] = useState<{ readonly isReplacing: boolean }>()
  const [filterColumn, setFilterColumn] = useState<string>()
  const { asked, close: closeAsked, bulkEvents } = useBulkWindows()
  return { menu, setMenu, finding, setFinding, filterColumn, setFilterColumn, asked, closeAsked, bulkEvents }
}

/** Loads anew when this book, or one whose words stand in it, changed. */
const useNews = (ledger: PageLedger, controller: GridController | undefined): void => {
  useEffect(() => {
    const referred = referredLedgers(ledger)
    return listen('ledger.changed', ({ ledgers }) => {
      if (ledgers.includes(ledger.id)) controller?.heard()
      else if (ledgers.some((one) => referred.has(one))) controller?.reload()
    })
  }, [controller, ledger])
}

/** Which rows a ledger's page shows, and what is known of them. */
export const useRows = (ledger: PageLedger, handoff: Handoff | undefined, openForm: (row: WireRow) => void) => {
  const { message } = AntApp.useApp()
  const { undo, redo } = useUndo()
  const [controller, setController] = useState<GridController>()
  const [count, setCount] = useState<number>()
  const [refused, setRefused] = useState(0)
  const [selected, setSelected] = useState(0)
  const [changes, setChanges] = useState(0)
  const narrowing = useNarrowing()
  const { bulkEvents, ...windows } = useWindows()
  const { filters, search, withVoid } = narrowing
  const { setMenu, setFinding, setFilterColumn } = windows
  const hidden = useHiddenNotice(narrowing.showAll)

  const ids = handoff?.ids
  useEffect(() => {
    const conditions = filters.map((filter) => filter.condition)
    controller?.want({ conditions, search, withVoid, ...(ids ? { ids: [...ids] } : {}) })
  }, [controller, filters, search, withVoid, ids])
  useNews(ledger, controller)

  const events: GridEvents = useMemo(
    () => ({
      undo,
      redo,
      openForm,
      counted: setCount,
      refusedCount: setRefused,
      emptied: (keys) =>
        message.info(`已清空${keys.map((key) => `“${labelOf(ledger, key)}”`).join('、')}，请重新选择。`),
      changed: () => setChanges((times) => times + 1),
      hidden,
      openMenu: (row, key, at) => setMenu({ row, key, at }),
      openFind: (isReplacing) => setFinding({ isReplacing }),
      openFilter: (key) => setFilterColumn(key === 'no' || Object.hasOwn(ledger.fields, key) ? key : ledger.grid[0]),
      ...bulkEvents,
    }),
    [undo, redo, openForm, message, ledger, bulkEvents, hidden, setMenu, setFinding, setFilterColumn],
  )
  return { ...narrowing, ...windows, controller, setController, events, count, refused, selected, setSelected, changes }
}
export type Rows = ReturnType<typeof useRows>
