import { useCallback, useEffect, useState } from 'react'
import type { Assessment } from '../../../shared/ipc/assessment-routes.ts'
import { listen, messageOf, request } from '../../api.ts'

type Loaded = { readonly result?: Assessment; readonly problem?: string }

/** The 考核 of today; counted again when rows change. */
export const useAssessment = (): Loaded & { readonly reload: () => void } => {
  const [loaded, setLoaded] = useState<Loaded>({})
  const reload = useCallback(() => {
    request('assessment.load', {}).then(
      (result) => setLoaded({ result }),
      (error: unknown) => setLoaded({ problem: messageOf(error) }),
    )
  }, [])
  useEffect(reload, [reload])
  useEffect(() => listen('ledger.changed', reload), [reload])
  return { ...loaded, reload }
}
