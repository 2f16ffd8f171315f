import { App } from 'antd'
import { useEffect, useState } from 'react'
import type { TakenStep } from '../../../../shared/writing/workflow.ts'
import { messageOf, request } from '../../../api.ts'

/** The steps a text has taken; empty until they are known. */
export const useSteps = (id: number): readonly TakenStep[] => {
  const { message } = App.useApp()
  const [steps, setSteps] = useState<readonly TakenStep[]>([])
  useEffect(() => {
    request('writing.steps', { id }).then(setSteps, (error: unknown) => message.error(messageOf(error), 8))
  }, [id, message])
  return steps
}
