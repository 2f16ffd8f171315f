import { App as AntApp } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { RowAttachment } from '../../../shared/ipc/attachment-routes.ts'
import type { InputOf } from '../../../shared/ipc/routes.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { listen, messageOf, request } from '../../api.ts'
import { type Adding, addFiles } from './add-files.ts'

type ItemEdit = InputOf<'attachment.edit'>['items'][number]

export type RowAttachmentsState = {
  readonly list: readonly RowAttachment[] | undefined
  readonly isAdding: boolean
  readonly add: (files: readonly File[], adding: Adding) => Promise<void>
  readonly edit: (item: ItemEdit) => void
  readonly move: (id: number, step: -1 | 1) => void
  readonly remove: (id: number) => void
  readonly saveCopy: (attachmentId: number) => void
}

const moved = (list: readonly RowAttachment[], id: number, step: -1 | 1): number[] => {
  const ids = list.map((one) => one.id)
  const at = ids.indexOf(id)
  const to = Math.min(Math.max(at + step, 0), ids.length - 1)
  ids.splice(at, 1)
  ids.splice(to, 0, id)
  return ids
}

/** The attachments of one row, kept up to date with undo and with other windows of the row. */
export const useRowAttachments = (ledger: LedgerId, id: number): RowAttachmentsState => {
  const { message } = AntApp.useApp()
  const [list, setList] = useState<readonly RowAttachment[]>()
  const [isAdding, setAdding] = useState(false)
  const load = useCallback(() => {
    request('attachment.list', { ledger, id }).then(setList, () => setList([]))
  }, [ledger, id])
  useEffect(load, [load])
  useEffect(() => listen('ledger.changed', ({ ledgers }) => ledgers.includes(ledger) && load()), [ledger, load])
  const tell = (error: unknown): void => void message.error(messageOf(error), 8)
  const add = async (files: readonly File[], adding: Adding): Promise<void> => {
    setAdding(true)
    try {
      const added = await addFiles({ ledger, id }, files, adding)
      if (added.list) setList(added.list)
      for (const problem of added.problems) message.error(problem, 8)
    } catch (error) {
      tell(error)
    } finally {
      setAdding(false)
    }
  }
  return {
    list,
    isAdding,
    add,
    edit: (item) => void request('attachment.edit', { ledger, id, items: [item] }).then(setList, tell),
    move: (one, step) =>
      void request('attachment.order', { ledger, id, ids: moved(list ?? [], one, step) }).then(setList, tell),
    remove: (one) =>
      void request('attachment.remove', { ledger, id, ids: [one] }).then((left) => {
        setList(left)
        message.info('已移除1个附件，按“撤销”可以找回')
      }, tell),
    saveCopy: (attachmentId) =>
      void request('attachment.saveCopy', { attachmentId }).then(({ path }) => {
        if (path) message.success(`已存到：${path}`, 5)
      }, tell),
  }
}
