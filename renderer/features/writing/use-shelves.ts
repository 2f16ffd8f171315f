import { App } from 'antd'
import { useEffect, useState } from 'react'
import { messageOf, request } from '../../api.ts'
import { createStore, type Store } from './session/store.ts'
import type { Shelves } from './writing-tools.ts'

const empty: Shelves = { palette: { metrics: [], tables: [], charts: [] }, teams: [], photos: [] }

type Loading = {
  readonly shelves: Store<Shelves>
  readonly reloadPhotos: () => Promise<void>
  readonly loadAll: () => Promise<void>
}

const createLoading = (): Loading => {
  const shelves = createStore(empty)
  const put = (some: Partial<Shelves>): void => shelves.set({ ...shelves.get(), ...some })
  const reloadPhotos = async (): Promise<void> => put({ photos: await request('photo.list', {}) })
  const loadTeams = async (): Promise<void> =>
    put({ teams: await request('ledger.options', { ledger: 'point', field: 'teamId' }) })
  const loadPalette = async (): Promise<void> => put({ palette: await request('writing.palette', {}) })
  return {
    shelves,
    reloadPhotos,
    loadAll: async () => {
      await Promise.all([loadPalette(), loadTeams(), reloadPhotos()])
    },
  }
}

/** What may be put into a text, asked for when the page opens. */
export const useShelves = (): Loading => {
  const { message } = App.useApp()
  const [loading] = useState(createLoading)
  useEffect(() => {
    loading.loadAll().catch((error: unknown) => message.error(messageOf(error), 8))
  }, [loading, message])
  return loading
}
