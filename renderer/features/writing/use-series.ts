import { useEffect, useState } from 'react'
import type { Series } from '../../../shared/writing/series.ts'
import { messageOf, request } from '../../api.ts'

export type SeriesList = { readonly series: readonly Series[] | undefined; readonly problem: string }

/** The series of 简报 with the numbers that come next. */
export const useSeries = (): SeriesList & { readonly setSeries: (series: readonly Series[]) => void } => {
  const [list, setList] = useState<SeriesList>({ series: undefined, problem: '' })
  useEffect(() => {
    request('series.list', {}).then(
      (series) => setList({ series, problem: '' }),
      (error: unknown) => setList({ series: undefined, problem: messageOf(error) }),
    )
  }, [])
  return { ...list, setSeries: (series) => setList({ series, problem: '' }) }
}
