import { useCallback, useEffect, useRef, useState } from 'react'
import { request } from '../api.ts'
import { type Arrangement, readArrangement } from './columns.ts'
import type { PageLedger } from './ledger-of.ts'

const pause = 400

/** A person's columns of a ledger, kept with the data; nothing until they are read. */
export const useArrangement = (ledger: PageLedger) => {
  const [arrangement, setArrangement] = useState<Arrangement>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const name = `ledger:${ledger.id}`
  useEffect(() => {
    request('view.load', { name }).then(
      ({ state }) => setArrangement(readArrangement(ledger, state)),
      () => setArrangement(readArrangement(ledger, null)),
    )
  }, [ledger, name])
  const arrange = useCallback(
    (next: Arrangement) => {
      setArrangement(next)
      clearTimeout(timer.current)
      // A lost arrangement is set again by hand; it is not worth a message.
      timer.current = setTimeout(
        () => void request('view.save', { name, state: JSON.stringify(next) }).catch(() => undefined),
        pause,
      )
    },
    [name],
  )
  return { arrangement, arrange }
}
