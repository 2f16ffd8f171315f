import type { IGetRowsParams, SortModelItem } from 'ag-grid-community'
import { AppError } from '../../shared/ipc/reply.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { LedgerQuery } from '../../shared/ledgers/query.ts'
import { request } from '../api.ts'

/** Which rows a page shows; their order is the grid's own affair. */
export type RowsWanted = Omit<LedgerQuery, 'sort'>

type Opened = { readonly view: string; readonly count: number }

export type RowSource = {
  readonly want: (wanted: RowsWanted) => void
  /** Forgets the order and the count, so that the next rows are those of the changed data. */
  readonly renew: () => void
  /** Whether blocks of rows are on their way. */
  readonly isLoading: () => boolean
  readonly getRows: (params: IGetRowsParams<WireRow>) => void
  /** Runs with the list as it is open now; opens it once more when the service has dropped it. */
  readonly withView: <T>(run: (view: string) => Promise<T>) => Promise<T>
  /** The query of the list that is shown. */
  readonly query: () => LedgerQuery
}

type Events = { readonly counted: (count: number) => void; readonly failed: (error: unknown) => void }

const sortOf = (model: readonly SortModelItem[]): LedgerQuery['sort'] =>
  model.slice(0, 5).map(({ colId, sort }) => ({ field: colId, descending: sort === 'desc' }))

/** Pages of a ledger for the grid: the service holds the order of the rows, this asks for blocks of it. */
export const createRowSource = (ledger: LedgerId, events: Events): RowSource => {
  let wanted: RowsWanted = { conditions: [], search: '', withVoid: false }
  let openedFor = ''
  let lastSort: LedgerQuery['sort'] = []
  let opened: Promise<Opened> | undefined
  let loading = 0

  const open = (sort: LedgerQuery['sort']): Promise<Opened> => {
    const key = JSON.stringify(sort)
    lastSort = sort
    if (!opened || openedFor !== key) {
      openedFor = key
      opened = request('ledger.open', { ledger, query: { ...wanted, ids: wanted.ids && [...wanted.ids], sort } })
      opened.then(({ count }) => events.counted(count)).catch(() => undefined)
    }
    return opened
  }
  const load = async (params: IGetRowsParams<WireRow>, isRetry: boolean): Promise<void> => {
    const { view } = await open(sortOf(params.sortModel))
    try {
      const page = await request('ledger.page', { ledger, view, start: params.startRow, end: params.endRow })
      loading -= 1
      params.successCallback(page.rows, page.count)
    } catch (error) {
      // The service keeps the newest dozen lists; an older page opens its own again.
      if (isRetry || !(error instanceof AppError) || error.code !== 'not-found') throw error
      opened = undefined
      await load(params, true)
    }
  }
  const renew = (): void => {
    opened = undefined
  }
  const withView: RowSource['withView'] = async (run) => {
    const { view } = await open(lastSort)
    try {
      return await run(view)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-found') throw error
      renew()
      return run((await open(lastSort)).view)
    }
  }
  return {
    withView,
    query: () => ({ ...wanted, sort: lastSort }),
    want: (next) => {
      wanted = next
      renew()
    },
    renew,
    isLoading: () => loading > 0 || opened === undefined,
    getRows: (params) => {
      loading += 1
      load(params, false).catch((error: unknown) => {
        loading -= 1
        renew()
        params.failCallback()
        events.failed(error)
      })
    },
  }
}
