import { App as AntApp } from 'antd'
import { useEffect } from 'react'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { messageOf, request } from '../../api.ts'
import type { Handoff } from '../../app/navigation.ts'

/** Opens the form of the one row a page was opened for. */
export const useHandoffForm = (handoff: Handoff | undefined, openForm: (row: WireRow) => void): void => {
  const { message } = AntApp.useApp()
  useEffect(() => {
    const id = handoff?.withForm ? handoff.ids[0] : undefined
    if (!handoff || id === undefined) return undefined
    let isWanted = true
    request('ledger.row', { ledger: handoff.ledger, id }).then(
      (row) => isWanted && openForm(row),
      (error: unknown) => message.error(messageOf(error), 8),
    )
    return () => {
      isWanted = false
    }
  }, [handoff, openForm, message])
}
