import { z } from 'zod'
import { condition } from '../../../shared/ledgers/query.ts'
import { type Arrangement, readArrangement } from '../columns.ts'
import type { Filter } from '../filter-model.ts'
import type { PageLedger } from '../ledger-of.ts'
import type { SortLevel } from '../list-order.ts'

/** A named way to look at a book: which rows, in which order, with which columns. */
export type SavedView = {
  readonly name: string
  readonly filters: readonly Filter[]
  readonly search: string
  readonly withVoid: boolean
  readonly sort: readonly SortLevel[]
  readonly arrangement: Arrangement
}

/** The views of one book; `first` names the one it opens with. */
export type SavedViews = { readonly views: readonly SavedView[]; readonly first: string | null }

export const noViews: SavedViews = { views: [], first: null }

/** As many views, and characters of a name, as a list in the window still shows well. */
export const mostViews = 30
export const longestName = 20

const stored = z.object({
  views: z.array(
    z.object({
      name: z.string().min(1).max(longestName),
      filters: z.array(z.object({ condition, words: z.string() })),
      search: z.string(),
      withVoid: z.boolean(),
      sort: z.array(z.object({ field: z.string(), descending: z.boolean() })),
      arrangement: z.unknown(),
    }),
  ),
  first: z.string().nullable(),
})

const isKnown = (ledger: PageLedger, key: string): boolean => key === 'no' || Object.hasOwn(ledger.fields, key)

/** Kept views, without what this version of the book no longer has. */
export const readViews = (ledger: PageLedger, state: string | null): SavedViews => {
  if (!state) return noViews
  try {
    const { views, first } = stored.parse(JSON.parse(state))
    const read = views.map((view) => ({
      ...view,
      filters: view.filters.filter((one) => isKnown(ledger, one.condition.field)),
      sort: view.sort.filter((level) => isKnown(ledger, level.field)),
      arrangement: readArrangement(ledger, JSON.stringify(view.arrangement)),
    }))
    return { views: read, first: read.some((view) => view.name === first) ? first : null }
  } catch {
    // Views are a convenience: what cannot be read is made again by hand.
    return noViews
  }
}

/** Adds a view, or puts it in the place of the one of the same name. */
export const withView = ({ views, first }: SavedViews, view: SavedView): SavedViews => ({
  first,
  views: views.some((one) => one.name === view.name)
    ? views.map((one) => (one.name === view.name ? view : one))
    : [...views, view],
})

export const withoutView = ({ views, first }: SavedViews, name: string): SavedViews => ({
  views: views.filter((one) => one.name !== name),
  first: first === name ? null : first,
})

export const renamed = ({ views, first }: SavedViews, from: string, to: string): SavedViews => ({
  views: views.map((one) => (one.name === from ? { ...one, name: to } : one)),
  first: first === from ? to : first,
})

/** What is wrong with a view's name; nothing when it may be taken. */
export const nameProblem = ({ views }: SavedViews, name: string, own?: string): string | undefined => {
  const wanted = name.trim()
  if (wanted === '') return '请填写视图名称。'
  if (wanted.length > longestName) return `名称最多${longestName}个字。`
  if (views.some((view) => view.name === wanted && view.name !== own)) return '已有同名的视图，请换一个名称。'
  return views.length >= mostViews && own === undefined ? `最多保存${mostViews}个视图，请先删除不用的。` : undefined
}
