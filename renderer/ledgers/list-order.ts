import type { GridApi } from 'ag-grid-community'
import type { WireRow } from '../../shared/ipc/rows.ts'

export type SortLevel = { readonly field: string; readonly descending: boolean }

/** The columns a list is sorted by, the first one first. */
export const listOrder = (api: GridApi<WireRow>) => ({
  sorting: (): readonly SortLevel[] =>
    api
      .getColumnState()
      .filter(({ sort }) => sort)
      .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
      .map(({ colId, sort }) => ({ field: colId, descending: sort === 'desc' })),
  sort: (levels: readonly SortLevel[]): void => {
    const state = levels.map(({ field, descending }, sortIndex) => ({
      colId: field,
      sort: descending ? ('desc' as const) : ('asc' as const),
      sortIndex,
    }))
    api.applyColumnState({ state, defaultState: { sort: null, sortIndex: null } })
  },
})
