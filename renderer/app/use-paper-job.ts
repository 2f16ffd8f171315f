import { App } from 'antd'
import { useState } from 'react'
import { useJob } from './job.tsx'

/** How a paper leaves the program. */
export type PaperWay = 'docx' | 'pdf' | 'print'

type Ways = {
  readonly print: (job: string) => Promise<{ readonly printed: boolean }>
  readonly save: (format: Exclude<PaperWay, 'print'>, job: string) => Promise<{ readonly path: string | null }>
}

/** Puts the paper of a dialog into a file or on the printer under a job, says where it is, and closes when it is done. */
export const usePaperJob = (onClose: () => void) => {
  const { message } = App.useApp()
  const runJob = useJob()
  const [busy, setBusy] = useState<PaperWay>()
  const run = async (way: PaperWay, title: string, { print, save }: Ways): Promise<void> => {
    setBusy(way)
    const isDone = await runJob(title, async (job) => {
      if (way === 'print') return (await print(job)).printed
      const { path } = await save(way, job)
      if (path) message.success(`已保存：${path}`, 8)
      return path !== null
    })
    setBusy(undefined)
    if (isDone) onClose()
  }
  return { busy, run }
}
