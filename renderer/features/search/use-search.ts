import { useEffect, useRef, useState } from 'react'
import type { SearchBook, SearchProgress } from '../../../shared/ipc/search-routes.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { listen, messageOf, request } from '../../api.ts'

/** What narrows a search; days as people typed them and read, or null. */
export type Narrowing = {
  readonly teamId: number | null
  readonly pointId: number | null
  readonly from: string | null
  readonly to: string | null
  readonly ledger: LedgerId | null
  readonly withVoid: boolean
}
export const noNarrowing: Narrowing = {
  teamId: null,
  pointId: null,
  from: null,
  to: null,
  ledger: null,
  withVoid: false,
}

export const isNarrowed = (narrowing: Narrowing): boolean =>
  Object.values(narrowing).some((value) => value !== null && value !== false)

export type Found = {
  /** What these are the hits of; the box may hold something newer. */
  readonly text: string
  readonly narrowing: Narrowing
  readonly books: readonly SearchBook[]
  readonly progress: SearchProgress
  readonly problem: string | undefined
}

/** A pause in the typing, in milliseconds. */
const pause = 120
/** While the index is being built, in milliseconds. */
const askAgain = 1000

export const questionOf = (text: string, { ledger, ...rest }: Narrowing) => ({
  text,
  ...rest,
  ...(ledger ? { ledgers: [ledger] } : {}),
})

/** Hits for what is typed; an answer that a later question has overtaken is dropped. */
export const useSearch = (text: string, narrowing: Narrowing, limit: number): Found | undefined => {
  const [found, setFound] = useState<Found>()
  const [heard, setHeard] = useState(0)
  const turn = useRef(0)
  useEffect(() => listen('ledger.changed', () => setHeard((n) => n + 1)), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that changed may be hits now, or hits no more.
  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    if (text === '') {
      setFound(undefined)
      return undefined
    }
    const timer = setTimeout(async () => {
      const rest = { text, narrowing }
      try {
        const answer = await request('search.run', { ...questionOf(text, narrowing), limit })
        if (mine === turn.current) setFound({ ...rest, ...answer, problem: undefined })
      } catch (error) {
        const nothing = { books: [], progress: { waiting: 0, total: 0 } }
        if (mine === turn.current) setFound({ ...rest, ...nothing, problem: messageOf(error) })
      }
    }, pause)
    return () => clearTimeout(timer)
  }, [text, narrowing, limit, heard])
  const isIndexing = (found?.progress.waiting ?? 0) > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that is not complete yet is asked for once more.
  useEffect(() => {
    if (!isIndexing) return undefined
    const timer = setTimeout(() => setHeard((n) => n + 1), askAgain)
    return () => clearTimeout(timer)
  }, [isIndexing, found])
  return found
}
