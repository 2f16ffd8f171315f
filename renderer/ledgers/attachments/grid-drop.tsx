import { App as AntApp } from 'antd'
import { useEffect } from 'react'
import { attachmentRoles } from '../../../shared/ledgers/attachment-roles.ts'
import { messageOf } from '../../api.ts'
import type { PageLedger } from '../ledger-of.ts'
import { addFiles } from './add-files.ts'

const marked = 'row-takes-files'

const rowAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('.ledger-grid .ag-row[row-id]') : null

const unmark = (): void => {
  for (const row of document.querySelectorAll(`.${marked}`)) row.classList.remove(marked)
}

/** Files dropped on a row of the grid become its attachments. */
export const GridDrop = ({ ledger }: { ledger: PageLedger }) => {
  const { message } = AntApp.useApp()
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      unmark()
      const row = rowAt(event.target)
      if (!row) return
      event.preventDefault()
      row.classList.add(marked)
    }
    const take = async (id: number, files: readonly File[]): Promise<void> => {
      const role = attachmentRoles(ledger.id).roles[0] ?? '附件'
      try {
        const { count, problems } = await addFiles({ ledger: ledger.id, id }, files, {
          role,
          pair: null,
          keepsOriginal: false,
        })
        if (count > 0) message.success(`已添加${count}个附件，类别“${role}”，在“详情”里可以改`)
        for (const problem of problems) message.error(problem, 8)
      } catch (error) {
        message.error(messageOf(error), 8)
      }
    }
    const dropped = (event: DragEvent): void => {
      unmark()
      const id = Number(rowAt(event.target)?.getAttribute('row-id'))
      const files = [...(event.dataTransfer?.files ?? [])]
      if (!id || files.length === 0) return
      event.preventDefault()
      void take(id, files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', dropped)
    }
  }, [ledger, message])
  return null
}
