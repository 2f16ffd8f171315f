import { App, Button } from 'antd'
import { useState } from 'react'
import { messageOf, request } from '../../../api.ts'
import { useJob } from '../../../app/job.tsx'
import { copyText } from '../copy-text.ts'
import { useTools } from '../writing-tools.ts'
import type { PrintJob } from './print-dialog.tsx'
import { useLeakQuestion } from './use-leak-question.tsx'

export type ExportKind = 'docx' | 'pdf' | 'print'

export type Exports = {
  /** What is being made. */
  readonly running: ExportKind | undefined
  /** @param chartsInWord charts that can be edited in Word, instead of pictures of them */
  readonly save: (kind: 'docx' | 'pdf', chartsInWord?: boolean) => Promise<void>
  readonly print: (job: PrintJob) => Promise<void>
}

/** The path a file was saved under, and the way to take it along. */
const useSavedNotice = () => {
  const { notification, message } = App.useApp()
  return (path: string): void => {
    const copy = async (): Promise<void> => {
      const isCopied = await copyText(path)
      if (isCopied) message.success('路径已复制。')
      else message.warning('没有复制成功，请选中路径后按 Ctrl+C。')
    }
    notification.success({
      title: '已保存',
      description: <span className="saved-path">{path}</span>,
      actions: (
        <Button size="small" onClick={() => void copy()}>
          复制路径
        </Button>
      ),
      // Not over the buttons of the header.
      placement: 'bottomRight',
      duration: 15,
    })
  }
}

/** Word, PDF and paper: always of what was saved, so everything is saved first. */
export const useExports = (): Exports => {
  const { session } = useTools()
  const { message } = App.useApp()
  const runJob = useJob()
  const [running, setRunning] = useState<ExportKind>()
  const tellSaved = useSavedNotice()
  const mayGoOn = useLeakQuestion()
  const { id } = session.writing

  const run = async (kind: ExportKind, job: () => Promise<void>): Promise<void> => {
    if (running !== undefined) return
    setRunning(kind)
    try {
      if (await session.autosave.flush()) {
        if (await mayGoOn()) await job()
      } else message.warning('文稿还没有保存，请先处理页面上方和标红处提示的问题。', 6)
    } catch (error) {
      message.error(messageOf(error), 10)
    } finally {
      setRunning(undefined)
    }
  }
  return {
    running,
    save: (kind, chartsInWord = false) =>
      run(kind, async () => {
        const saved = await runJob(`导出 ${kind === 'docx' ? 'Word' : 'PDF'}`, (job) =>
          kind === 'docx'
            ? request('writing.saveDocx', { id, chartsInWord, job })
            : request('writing.savePdf', { id, job }),
        )
        if (typeof saved?.path === 'string') tellSaved(saved.path)
      }),
    print: (sheets) =>
      run('print', async () => {
        const done = await runJob('打印', (job) => request('writing.print', { id, ...sheets, job }))
        if (done?.printed) message.success('已送到打印机。')
      }),
  }
}
