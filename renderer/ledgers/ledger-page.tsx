import { App as AntApp, Spin } from 'antd'
import { useCallback, useState } from 'react'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { type Route, useHandoff } from '../app/navigation.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { CellMenu, type MenuAt } from './cell-menu.tsx'
import { type Filter, withFilter } from './filter-model.ts'
import { FilterTags } from './filter-tags.tsx'
import { HistoryDrawer } from './history-drawer.tsx'
import { LedgerGrid } from './ledger-grid.tsx'
import { ledgerOf, type PageLedger } from './ledger-of.ts'
import { LedgerToolbar } from './ledger-toolbar.tsx'
import { RowForm } from './row-form.tsx'
import { StatusLine } from './status-line.tsx'
import { useArrangement } from './use-arrangement.ts'
import { type Panel, useRowActions } from './use-row-actions.ts'
import { type Rows, useRows } from './use-rows.ts'
import { VoidDialog } from './void-dialog.tsx'

type PanelProps = {
  readonly ledger: PageLedger
  readonly panel: Panel | undefined
  readonly today: string
  readonly close: () => void
  readonly onAdded: () => void
  readonly onVoided: (count: number) => void
}

const OpenPanel = ({ ledger, panel, today, close, onAdded, onVoided }: PanelProps) => {
  switch (panel?.kind) {
    case 'new':
      return <RowForm ledger={ledger} row={undefined} today={today} onSaved={onAdded} onClose={close} />
    case 'form':
      return <RowForm ledger={ledger} row={panel.row} today={today} onSaved={() => undefined} onClose={close} />
    case 'history':
      return <HistoryDrawer ledger={ledger} row={panel.row} onClose={close} />
    case 'void':
      return <VoidDialog ledger={ledger} rows={panel.rows} onDone={onVoided} onClose={close} />
    default:
      return null
  }
}

const Head = ({ ledger }: { ledger: PageLedger }) => (
  <header className="page-head">
    <h1>{ledger.title}</h1>
    <p>{ledger.about}</p>
  </header>
)

const emptyWords = ({ count, filters, search }: Rows): string | undefined => {
  if (count !== 0) return undefined
  return filters.length > 0 || search !== ''
    ? '没有符合条件的行，请减少筛选条件或搜索的字。'
    : '还没有登记，点“新增”开始。'
}

/** The page of any ledger. */
export const LedgerPage = ({ route }: { route: Extract<Route, { page: 'ledger' }> }) => {
  const ledger = ledgerOf(route.ledger)
  const handoff = useHandoff(route)
  const { today } = useWorkspace()
  const { message } = AntApp.useApp()
  const { arrangement, arrange } = useArrangement(ledger)
  const { panel, setPanel, openForm, act } = useRowActions(ledger)
  const rows = useRows(ledger, handoff, openForm)
  const [filterColumn, setFilterColumn] = useState<string>()
  const [menu, setMenu] = useState<MenuAt>()
  const close = useCallback(() => setPanel(undefined), [setPanel])
  const voided = (count: number): void => {
    close()
    rows.controller?.clearSelection()
    message.success(`已作废${count}行，可按“撤销”恢复`)
  }
  if (!arrangement) return <Spin className="page-wait" />
  const addFilter = (filter: Filter): void => rows.setFilters((old) => withFilter(old, filter))
  const tools = { ledger, today, rows, arrangement, arrange, filterColumn, setFilterColumn }
  return (
    <section className="ledger-page" aria-label={ledger.title}>
      <Head ledger={ledger} />
      <LedgerToolbar {...tools} act={(action) => act(action, rows.controller)} />
      <FilterTags rows={rows} handoff={handoff} />
      <LedgerGrid
        ledger={ledger}
        arrangement={arrangement}
        today={today}
        emptyWords={emptyWords(rows)}
        events={rows.events}
        onReady={rows.setController}
        onArranged={arrange}
        onSelected={rows.setSelected}
        onHeaderMenu={(key) => setFilterColumn(key === 'no' || ledger.fields[key] ? key : undefined)}
        onCellMenu={(row: WireRow, key, at) => setMenu({ row, key, at })}
        onRowOpened={openForm}
      />
      <StatusLine rows={rows} />
      {menu && (
        <CellMenu
          ledger={ledger}
          menu={menu}
          onFilter={addFilter}
          onAct={(action, row) => act(action, rows.controller, row)}
          onClose={() => setMenu(undefined)}
        />
      )}
      <OpenPanel
        ledger={ledger}
        panel={panel}
        today={today}
        close={close}
        onAdded={() => rows.controller?.showLast()}
        onVoided={voided}
      />
    </section>
  )
}
