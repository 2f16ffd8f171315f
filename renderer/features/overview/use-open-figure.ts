import { App as AntApp } from 'antd'
import { useCallback } from 'react'
import type { FigureScope } from '../../../shared/metrics/results.ts'
import { messageOf, request } from '../../api.ts'
import { openRows } from '../../app/navigation.ts'
import { useWorkspace } from '../../app/workspace.tsx'

/** `whose` stands before the number's title on the page it opens, such as a team's name. */
export type OpenFigure = (metric: string, scope?: FigureScope, whose?: string) => void

/** Opens the rows behind a number; a number without rows of its own shows how it is made up. */
export const useOpenFigure = (): OpenFigure => {
  const { today } = useWorkspace()
  const { message } = AntApp.useApp()
  return useCallback(
    (metric, { teamId, from } = {}, whose = '') => {
      const scope = { ...(teamId ? { teamId } : {}), ...(from ? { from } : {}) }
      request('writing.rows', { metric, scope, cutOff: today }).then(
        ({ ledger, ids, title, text, definition }) => {
          if (!ledger) message.info(definition, 6)
          else if (ids.length === 0) message.info(`${whose}${title}：${text}，没有对应的行。${definition}`, 6)
          else openRows(ledger, ids, `${whose}${title}（${text}）`)
        },
        (error: unknown) => message.error(messageOf(error), 6),
      )
    },
    [today, message],
  )
}
