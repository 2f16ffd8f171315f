import { useCallback, useEffect, useRef, useState } from 'react'
import type { MaterialQuery } from '../../../shared/ipc/material-routes.ts'
import type { Material } from '../../../shared/writing/material.ts'
import { listen, messageOf, request } from '../../api.ts'
import { allSettled } from '../writing/session/left-behind.ts'

export type MaterialFilter = Partial<Omit<MaterialQuery, 'offset'>>

type Loaded = { readonly rows: readonly Material[]; readonly count: number }

/** The stories a filter finds, page by page; read again when rows change. */
export const useMaterials = () => {
  const [filter, setFilter] = useState<MaterialFilter>({})
  const [loaded, setLoaded] = useState<Loaded>()
  const [problem, setProblem] = useState('')
  const asked = useRef(0)
  const load = useCallback(
    (before: readonly Material[]) => {
      asked.current += 1
      const mine = asked.current
      // The page that was left may still be saving what it tells of.
      allSettled()
        .then(() => request('material.list', { ...filter, offset: before.length }))
        .then(
          ({ rows, count }) => {
            if (mine !== asked.current) return
            setProblem('')
            setLoaded({
              rows: [...before, ...rows],
              count: before.length === 0 ? count : Math.max(count, before.length),
            })
          },
          (error: unknown) => mine === asked.current && setProblem(messageOf(error)),
        )
    },
    [filter],
  )
  const reload = useCallback(() => load([]), [load])
  useEffect(reload, [reload])
  useEffect(() => listen('ledger.changed', reload), [reload])
  return { filter, setFilter, loaded, problem, reload, more: () => load(loaded?.rows ?? []) }
}
export type Materials = ReturnType<typeof useMaterials>
