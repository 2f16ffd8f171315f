import { useCallback, useEffect, useRef, useState } from 'react'
import type { Act } from '../../../shared/ipc/history-routes.ts'
import type { InputOf } from '../../../shared/ipc/routes.ts'
import { listen, messageOf, request } from '../../api.ts'

export type LogFilter = Omit<InputOf<'log.page'>, 'before'>

/** The acts that pass the filter, page by page; a new act comes in at the top. */
export const useLog = () => {
  const [filter, setFilter] = useState<LogFilter>({})
  const [acts, setActs] = useState<readonly Act[]>()
  const [hasMore, setHasMore] = useState(false)
  const [isLoading, setLoading] = useState(false)
  const [actors, setActors] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string>()
  // An answer to an older question must not cover that to a newer one.
  const asked = useRef(0)
  const ask = useCallback(
    async (above: readonly Act[]): Promise<void> => {
      asked.current += 1
      const mine = asked.current
      const last = above.at(-1)
      setLoading(true)
      try {
        const page = await request('log.page', { ...filter, ...(last ? { before: last.id } : {}) })
        if (mine !== asked.current) return
        setActs([...above, ...page.acts])
        setHasMore(page.hasMore)
        setProblem(undefined)
      } catch (error) {
        setProblem(messageOf(error))
      } finally {
        setLoading(false)
      }
    },
    [filter],
  )
  const load = useCallback(() => {
    void ask([])
    request('log.actors', {}).then(setActors, () => undefined)
  }, [ask])
  useEffect(load, [load])
  useEffect(() => listen('ledger.changed', load), [load])
  return { filter, setFilter, acts, hasMore, isLoading, actors, problem, more: () => void ask(acts ?? []) }
}
