import { Button, Checkbox, Input } from 'antd'
import type { LedgerQuery } from '../../shared/ledgers/query.ts'
import { useTypedSearch } from '../ui/use-typed-search.ts'
import { ColumnChooser } from './column-chooser.tsx'
import type { Arrangement } from './columns.ts'
import { DiaryButton } from './diaries/diary-button.tsx'
import { ExportButton } from './export/export-button.tsx'
import { type Filter, withFilter } from './filter-model.ts'
import { FilterButton } from './filter-panel.tsx'
import { ImportButton } from './import/import-button.tsx'
import { LabourExamples } from './labour-examples.tsx'
import type { PageLedger } from './ledger-of.ts'
import type { SavedViewsOfPage } from './saved-views/use-saved-views.ts'
import { ViewButton } from './saved-views/view-button.tsx'
import { SortButton } from './sort-button.tsx'
import type { Rows } from './use-rows.ts'
import { CaseActions } from './workflow/case-actions.tsx'

export type RowAction = 'new' | 'form' | 'void' | 'restore' | 'history'

type Props = {
  readonly ledger: PageLedger
  readonly today: string
  readonly rows: Rows
  readonly arrangement: Arrangement
  readonly arrange: (arrangement: Arrangement) => void
  readonly filterColumn: string | undefined
  readonly setFilterColumn: (column: string | undefined) => void
  readonly views: SavedViewsOfPage
  readonly act: (action: RowAction) => void
}

type ActsProps = Pick<Props, 'ledger' | 'rows' | 'act'>

const Acts = ({ ledger, rows, act }: ActsProps) => (
  <>
    {!ledger.isSingle && (
      <Button type="primary" onClick={() => act('new')}>
        新增
      </Button>
    )}
    <Button onClick={() => act('form')} title="在表单里看一行的全部内容（Ctrl+回车）">
      详情
    </Button>
    {!ledger.isSingle && <Button onClick={() => act('void')}>作废</Button>}
    {rows.withVoid && <Button onClick={() => act('restore')}>恢复</Button>}
    <Button onClick={() => act('history')}>历史</Button>
  </>
)

/** Filled anew when a saved view brings its own search. */
const SearchBox = ({ rows }: { rows: Rows }) => {
  const search = useTypedSearch(rows.setSearch, 250, rows.search)
  return <Input {...search} className="search-box" placeholder="搜索" aria-label="搜索" allowClear maxLength={100} />
}

const unopened = (): LedgerQuery => ({ conditions: [], search: '', sort: [], withVoid: false })

/** What can be done with a ledger's rows, and which of them are shown. */
export const LedgerToolbar = (props: Props) => {
  const { ledger, today, rows, arrangement, arrange, filterColumn, setFilterColumn, views, act } = props
  const add = (filter: Filter): void => {
    rows.setFilters((old) => withFilter(old, filter))
    setFilterColumn(undefined)
  }
  return (
    <div className="page-tools" role="toolbar" aria-label={`${ledger.title}工具栏`}>
      <Acts ledger={ledger} rows={rows} act={act} />
      <CaseActions ledger={ledger} rows={rows} />
      <LabourExamples ledger={ledger} />
      <DiaryButton ledger={ledger} rows={rows} />
      <ImportButton ledger={ledger} />
      <ExportButton ledger={ledger} rows={rows} arrangement={arrangement} />
      <span className="tools-gap" />
      <SearchBox key={rows.searchTurn} rows={rows} />
      <ViewButton views={views} />
      <FilterButton
        ledger={ledger}
        today={today}
        column={filterColumn}
        onColumn={setFilterColumn}
        onAdd={add}
        query={rows.controller?.query ?? unopened}
      />
      <SortButton ledger={ledger} arrangement={arrangement} controller={rows.controller} />
      <ColumnChooser ledger={ledger} arrangement={arrangement} onChange={arrange} />
      <Checkbox checked={rows.withVoid} onChange={(event) => rows.setWithVoid(event.target.checked)}>
        显示作废行
      </Checkbox>
    </div>
  )
}
