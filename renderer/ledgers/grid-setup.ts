import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'
import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  EventApiModule,
  type GridOptions,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
  themeQuartz,
} from 'ag-grid-community'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { screenFonts } from '../app/theme.ts'

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  CellStyleModule,
  RowStyleModule,
  RowApiModule,
  CellApiModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  PinnedRowModule,
  ScrollApiModule,
  RenderApiModule,
  EventApiModule,
  RowSelectionModule,
  TooltipModule,
  LocaleModule,
])

const gridTheme = themeQuartz.withParams({
  fontFamily: screenFonts,
  fontSize: 14,
  rowHeight: 32,
  headerHeight: 36,
  spacing: 5,
  cellHorizontalPadding: 8,
  accentColor: '#1d4f91',
  foregroundColor: '#1f2328',
  borderColor: '#d5d9e0',
  columnBorder: true,
  wrapperBorderRadius: 3,
  headerBackgroundColor: '#eceff3',
  headerTextColor: '#1f2328',
  headerFontWeight: 600,
  headerColumnBorder: true,
  oddRowBackgroundColor: '#fafbfc',
  rowHoverColor: '#eef3fa',
  selectedRowBackgroundColor: '#dfe9f6',
})

/** What is the same for every ledger's grid. */
export const gridOptions: GridOptions<WireRow> = {
  theme: gridTheme,
  localeText: AG_GRID_LOCALE_CN,
  rowModelType: 'infinite',
  // Blocks of 200 rows; a thousand stub rows while the count is on its way would show as an empty book.
  cacheBlockSize: 200,
  maxBlocksInCache: 30,
  infiniteInitialRowCount: 1,
  maxConcurrentDatasourceRequests: 2,
  blockLoadDebounceMillis: 20,
  rowSelection: { mode: 'multiRow', checkboxes: true, headerCheckbox: false, enableClickSelection: false },
  selectionColumnDef: { width: 40, pinned: 'left', lockPinned: true, lockPosition: 'left', resizable: false },
  rowClassRules: { 'row-void': ({ data }) => (data?.voidedAt ?? null) !== null },
  // Tab goes through the text field over the cells; the heads are above the first row, by the arrow key.
  tabIndex: -1,
  suppressDragLeaveHidesColumns: true,
  suppressNoRowsOverlay: true,
  tooltipShowDelay: 400,
  animateRows: false,
  getRowId: ({ data }) => String(data.id),
}
