import { useCallback, useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import { messageOf, request } from '../../api.ts'

export type About = OutputOf<'system.about'>

export const useAbout = () => {
  const [about, setAbout] = useState<About>()
  const [problem, setProblem] = useState<string>()
  const reload = useCallback(() => {
    request('system.about', {}).then(setAbout, (error: unknown) => setProblem(messageOf(error)))
  }, [])
  useEffect(reload, [reload])
  return { about, problem, reload }
}
