import type { ExportMode } from '../../../shared/ipc/export-routes.ts'
import type { LedgerQuery } from '../../../shared/ledgers/query.ts'
import type { BookFormId } from '../../../shared/rules/book-forms.ts'
import type { Arrangement } from '../columns.ts'
import type { PageLedger } from '../ledger-of.ts'
import type { Rows } from '../use-rows.ts'
import { type Choice, columnKeys, isPaper } from './export-choice.ts'

export type Exported = { readonly ledger: PageLedger; readonly rows: Rows; readonly arrangement: Arrangement }

export type Wish = {
  readonly ledger: PageLedger['id']
  readonly query: LedgerQuery
  readonly columns: string[]
  readonly mode: ExportMode
  readonly form: BookFormId
  readonly filter: string
}

const nothingAsked: LedgerQuery = { conditions: [], search: '', sort: [], withVoid: false }

/** What narrows the rows, in words; empty for all of them. */
export const filterWords = ({ rows }: Exported, choice: Choice): string => {
  const words = [...rows.filters.map((one) => one.words), ...(rows.search ? [`搜索“${rows.search}”`] : [])].join('；')
  const selected = rows.controller?.selected().length ?? 0
  return { found: words, selected: `选中的${selected}行`, all: '' }[choice.rows].slice(0, 1000)
}

/** What the window asks for: the rows and columns of the choice, and in words what narrows them. */
export const wishOf = (exported: Exported, choice: Choice): Wish => {
  const { ledger, rows, arrangement } = exported
  const query = rows.controller?.query() ?? nothingAsked
  const ids = rows.controller?.selected().map(({ id }) => id) ?? []
  const wanted = {
    found: query,
    selected: { ...query, ids },
    all: { ...nothingAsked, sort: query.sort ?? [] },
  }[choice.rows]
  const form = isPaper(choice.way) ? choice.form : 'rows'
  const columns = columnKeys(ledger, arrangement, form === 'rows' ? choice.columns : 'form')
  return { ledger: ledger.id, query: wanted, columns, mode: choice.mode, form, filter: filterWords(exported, choice) }
}
