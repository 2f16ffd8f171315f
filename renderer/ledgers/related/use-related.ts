import { useEffect, useState } from 'react'
import type { RelatedResult } from '../../../shared/ipc/link-routes.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { listen, messageOf, request } from '../../api.ts'

export type Related = { readonly result: RelatedResult | undefined; readonly problem: string | undefined }

/** Everything the books say about one row, kept up to date. */
export const useRelated = (ledger: LedgerId, id: number): Related => {
  const [related, setRelated] = useState<Related>({ result: undefined, problem: undefined })
  useEffect(() => {
    let isWanted = true
    const load = (): void => {
      request('link.related', { ledger, id }).then(
        (result) => isWanted && setRelated({ result, problem: undefined }),
        (error: unknown) => isWanted && setRelated({ result: undefined, problem: messageOf(error) }),
      )
    }
    load()
    const stop = listen('ledger.changed', load)
    return () => {
      isWanted = false
      stop()
    }
  }, [ledger, id])
  return related
}
