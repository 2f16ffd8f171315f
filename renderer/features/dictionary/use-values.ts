import { App } from 'antd'
import { useEffect, useState } from 'react'
import { metricIds } from '../../../shared/metrics/index.ts'
import type { FigureScope } from '../../../shared/metrics/results.ts'
import { listen, messageOf, request } from '../../api.ts'

/** Every metric's value up to the day, by id; counted again when rows change. */
export const useValues = ({ teamId, pointId, from }: FigureScope, cutOff: string): ReadonlyMap<string, string> => {
  const { message } = App.useApp()
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let isOver = false
    const scope = { ...(teamId ? { teamId } : {}), ...(pointId ? { pointId } : {}), ...(from ? { from } : {}) }
    const count = (): void => {
      request('writing.numbers', { cutOff, numbers: metricIds.map((metric) => ({ metric, scope })) }).then(
        (found) => isOver || setValues(new Map(metricIds.map((id, i) => [id, found[i]?.text ?? '—']))),
        (error: unknown) => isOver || message.error(messageOf(error), 6),
      )
    }
    count()
    const stop = listen('ledger.changed', count)
    return () => {
      isOver = true
      stop()
    }
  }, [teamId, pointId, from, cutOff, message])
  return values
}
