import { App as AntApp } from 'antd'
import { useMemo, useState } from 'react'
import { messageOf } from '../../api.ts'
import type { BulkEvents, Proposal } from './bulk-actions.ts'

/** A proposal on the screen; without an answer it only tells what was left. */
export type Asked = { readonly proposal: Proposal; readonly answer?: (goOn: boolean) => void }

/** The window that asks before a large or partly wrong change, and what the selection has to say. */
export const useBulkWindows = () => {
  const { message } = AntApp.useApp()
  const [asked, setAsked] = useState<Asked>()
  const events: BulkEvents = useMemo(
    () => ({
      confirmed: (proposal) =>
        new Promise<boolean>((resolve) => {
          const answer = (goOn: boolean): void => {
            setAsked(undefined)
            resolve(goOn)
          }
          setAsked({ proposal, answer })
        }),
      partly: (proposal) => setAsked({ proposal }),
      failed: (error) => message.error(messageOf(error), 8),
      told: (words) => message.info(words, 5),
    }),
    [message],
  )
  return { asked, close: () => setAsked(undefined), bulkEvents: events }
}
