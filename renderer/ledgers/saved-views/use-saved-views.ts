import { App as AntApp } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { messageOf, request } from '../../api.ts'
import type { Arrangement } from '../columns.ts'
import type { PageLedger } from '../ledger-of.ts'
import type { Rows } from '../use-rows.ts'
import { noViews, readViews, type SavedView, type SavedViews } from './saved-view.ts'

type Page = {
  readonly ledger: PageLedger
  readonly rows: Rows
  readonly arrangement: Arrangement | undefined
  readonly arrange: (arrangement: Arrangement) => void
  /** The page was opened on certain rows; a view of one's own must not narrow them. */
  readonly isHandedOver: boolean
}

/** The saved views of a book, the one in force, and how the page takes one up. */
export const useSavedViews = ({ ledger, rows, arrangement, arrange, isHandedOver }: Page) => {
  const { message } = AntApp.useApp()
  const [kept, setKept] = useState<SavedViews>(noViews)
  const [current, setCurrent] = useState<string>()
  const { controller } = rows
  const name = `views:${ledger.id}`
  const begun = useRef(false)

  useEffect(() => {
    request('view.load', { name }).then(
      ({ state }) => setKept(readViews(ledger, state)),
      () => setKept(noViews),
    )
  }, [ledger, name])

  const take = (view: SavedView): void => {
    setCurrent(view.name)
    rows.setFilters(view.filters)
    rows.fillSearch(view.search)
    rows.setWithVoid(view.withVoid)
    arrange(view.arrangement)
    // The columns are laid out first; only then can they be sorted by.
    setTimeout(() => controller?.sort(view.sort), 0)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a book opens with its view once.
  useEffect(() => {
    const first = kept.views.find((view) => view.name === kept.first)
    if (!controller || begun.current || !first) return
    begun.current = true
    if (!isHandedOver) take(first)
  }, [controller, kept])

  const save = async (next: SavedViews): Promise<boolean> => {
    begun.current = true
    try {
      await request('view.save', { name, state: JSON.stringify(next) })
      setKept(next)
      return true
    } catch (error) {
      message.error(messageOf(error), 8)
      return false
    }
  }
  /** The page as it is now, under a name. */
  const snapshot = (title: string): SavedView | undefined =>
    arrangement && {
      name: title,
      filters: rows.filters,
      search: rows.search,
      withVoid: rows.withVoid,
      sort: controller?.sorting() ?? [],
      arrangement,
    }
  /** Back to the book as it is without any view. */
  const leave = (): void => {
    setCurrent(undefined)
    rows.setFilters([])
    rows.fillSearch('')
    rows.setWithVoid(false)
    controller?.sort([])
  }
  return { kept, current, setCurrent, take, save, snapshot, leave }
}
export type SavedViewsOfPage = ReturnType<typeof useSavedViews>
