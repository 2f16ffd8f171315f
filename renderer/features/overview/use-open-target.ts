import { useCallback } from 'react'
import type { AlertTarget } from '../../../shared/metrics/results.ts'
import { navigate, openLedger, openRows, openWriting } from '../../app/navigation.ts'
import { useOpenFigure } from './use-open-figure.ts'

/** `title` stands over the rows it opens; `whose` before the title of a number. */
export type OpenTarget = (target: AlertTarget, title: string, whose?: string) => void

/** Leads to what an alert is about. */
export const useOpenTarget = (): OpenTarget => {
  const openFigure = useOpenFigure()
  return useCallback(
    (target, title, whose) => {
      if ('metric' in target) {
        const { metric, teamId } = target
        openFigure(metric, teamId ? { teamId } : {}, teamId ? whose : '')
      } else if ('page' in target) navigate({ page: target.page })
      else if ('writing' in target) openWriting(target.writing)
      else if (target.ids) openRows(target.ledger, target.ids, title)
      else openLedger(target.ledger)
    },
    [openFigure],
  )
}
