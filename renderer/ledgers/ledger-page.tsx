import { App as AntApp, Spin } from 'antd'
import { useCallback, useState } from 'react'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { type Handoff, type Route, useHandoff } from '../app/navigation.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { GridDrop } from './attachments/grid-drop.tsx'
import { CellMenu } from './cell-menu.tsx'
import { type Arrangement, orderedKeys } from './columns.ts'
import { type Filter, withFilter } from './filter-model.ts'
import { FilterTags } from './filter-tags.tsx'
import { arrangedBy, type ColumnAct, type HeadAt, HeaderMenu } from './header-menu.tsx'
import { HistoryDrawer } from './history-drawer.tsx'
import { LedgerGrid } from './ledger-grid.tsx'
import { ledgerOf, type PageLedger } from './ledger-of.ts'
import { LedgerToolbar, type RowAction } from './ledger-toolbar.tsx'
import { BulkDialog } from './range/bulk-dialog.tsx'
import { FindPanel } from './range/find-panel.tsx'
import { useListTotals } from './range/use-totals.ts'
import { useHandoffForm } from './related/use-handoff-form.ts'
import { RowForm } from './row-form.tsx'
import { useSavedViews } from './saved-views/use-saved-views.ts'
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
  readonly onAdded: (row: WireRow) => void
  readonly onVoided: (count: number) => void
}

const OpenPanel = ({ ledger, panel, today, close, onAdded, onVoided }: PanelProps) => {
  switch (panel?.kind) {
    case 'new':
      return <RowForm ledger={ledger} row={undefined} today={today} onSaved={onAdded} onClose={close} />
    case 'form':
      return (
        <RowForm
          key={panel.row.id}
          ledger={ledger}
          row={panel.row}
          today={today}
          onSaved={() => undefined}
          onClose={close}
        />
      )
    case 'history':
      return <HistoryDrawer ledger={ledger} row={panel.row} field={panel.field} onClose={close} />
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

type MenusProps = {
  readonly ledger: PageLedger
  readonly rows: Rows
  readonly arrangement: Arrangement
  readonly arrange: (arrangement: Arrangement) => void
  readonly headMenu: HeadAt | undefined
  readonly closeHead: () => void
  readonly act: (action: RowAction, row: WireRow) => void
  readonly onCellHistory: (row: WireRow, key: string) => void
}

/** The menus of cells and heads. */
const Menus = ({ ledger, rows, arrangement, arrange, headMenu, closeHead, act, onCellHistory }: MenusProps) => {
  const { controller, menu } = rows
  const onColumn = (what: ColumnAct, key: string): void => {
    if (what === 'filter') rows.setFilterColumn(key)
    else if (what === 'fit') controller?.fitColumn(key)
    else if (what === 'up' || what === 'down') controller?.sort([{ field: key, descending: what === 'down' }])
    else arrange(arrangedBy(arrangement, what, key))
  }
  return (
    <>
      {menu && (
        <CellMenu
          ledger={ledger}
          menu={menu}
          controller={controller}
          onFilter={(filter: Filter) => rows.setFilters((old) => withFilter(old, filter))}
          onColumn={onColumn}
          onAct={act}
          onCellHistory={onCellHistory}
          onClose={() => {
            rows.setMenu(undefined)
            controller?.editor.overlay.focus()
          }}
        />
      )}
      {headMenu && (
        <HeaderMenu ledger={ledger} menu={headMenu} arrangement={arrangement} onColumn={onColumn} onClose={closeHead} />
      )}
    </>
  )
}

type BodyProps = {
  readonly ledger: PageLedger
  readonly handoff: Handoff | undefined
  readonly arrangement: Arrangement
  readonly arrange: (arrangement: Arrangement) => void
  readonly rows: Rows
  readonly rowActions: ReturnType<typeof useRowActions>
}

/** The list itself, between its tools and its status line. */
const Body = ({ ledger, arrangement, arrange, rows, rowActions }: BodyProps) => {
  const { today } = useWorkspace()
  const [headMenu, setHeadMenu] = useState<HeadAt>()
  const { controller, finding, asked } = rows
  const shown = orderedKeys(arrangement)
  useListTotals({
    ledger,
    controller,
    mode: arrangement.totals ?? 'sum',
    keys: shown,
    changes: rows.changes,
    count: rows.count,
  })
  return (
    <>
      {finding && controller && (
        <FindPanel
          ledger={ledger}
          controller={controller}
          shown={shown}
          isReplacing={finding.isReplacing}
          onMode={(isReplacing) => rows.setFinding({ isReplacing })}
          onClose={() => rows.setFinding(undefined)}
        />
      )}
      <div className="grid-area">
        <LedgerGrid
          ledger={ledger}
          arrangement={arrangement}
          today={today}
          emptyWords={emptyWords(rows)}
          events={rows.events}
          onReady={rows.setController}
          onArranged={arrange}
          onSelected={rows.setSelected}
          onHeaderMenu={(key, at) => setHeadMenu(key === 'no' || ledger.fields[key] ? { key, at } : undefined)}
          onCellMenu={(row, key, at) => rows.setMenu({ row, key, at })}
          onRowOpened={rowActions.openForm}
        />
      </div>
      <StatusLine ledger={ledger} rows={rows} />
      <Menus
        ledger={ledger}
        rows={rows}
        arrangement={arrangement}
        arrange={arrange}
        headMenu={headMenu}
        closeHead={() => setHeadMenu(undefined)}
        act={(action, row) => rowActions.act(action, controller, row)}
        onCellHistory={(row, field) => rowActions.setPanel({ kind: 'history', row, field })}
      />
      <GridDrop ledger={ledger} />
      {asked && (
        <BulkDialog
          ledger={ledger}
          asked={asked}
          close={rows.closeAsked}
          gone={() => controller?.editor.overlay.focus()}
        />
      )}
    </>
  )
}

/** The page of any ledger. */
export const LedgerPage = ({ route }: { route: Extract<Route, { page: 'ledger' }> }) => {
  const ledger = ledgerOf(route.ledger)
  const handoff = useHandoff(route)
  const { today } = useWorkspace()
  const { message } = AntApp.useApp()
  const { arrangement, arrange } = useArrangement(ledger)
  const rowActions = useRowActions(ledger)
  const { panel, setPanel, openForm, act } = rowActions
  const rows = useRows(ledger, handoff, openForm)
  useHandoffForm(handoff, openForm)
  const views = useSavedViews({ ledger, rows, arrangement, arrange, isHandedOver: handoff !== undefined })
  const close = useCallback(() => setPanel(undefined), [setPanel])
  const voided = (count: number): void => {
    close()
    rows.controller?.clearSelection()
    message.success(`已作废${count}行，可按“撤销”恢复`)
  }
  if (!arrangement) return <Spin className="page-wait" />
  const { filterColumn, setFilterColumn } = rows
  const tools = { ledger, today, rows, arrangement, arrange, filterColumn, setFilterColumn, views }
  return (
    <section className="ledger-page" aria-label={ledger.title}>
      <Head ledger={ledger} />
      <LedgerToolbar {...tools} act={(action) => act(action, rows.controller)} />
      <FilterTags rows={rows} handoff={handoff} />
      <Body {...{ ledger, handoff, arrangement, arrange, rows, rowActions }} />
      <OpenPanel
        ledger={ledger}
        panel={panel}
        today={today}
        close={close}
        onAdded={(row) => rows.controller?.showAdded(row)}
        onVoided={voided}
      />
    </section>
  )
}
