import { App as AntApp, Modal, Progress } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { AppError } from '../../shared/ipc/reply.ts'
import { listen, messageOf, request } from '../api.ts'

type Running = { readonly job: string; readonly title: string; readonly done: number; readonly total: number | null }

/** Runs a long piece of work under a name; what it gives back, or nothing when it failed or was cancelled and the person has been told. */
export type RunJob = <T>(title: string, work: (job: string) => Promise<T>) => Promise<T | undefined>

const JobContext = createContext<RunJob | undefined>(undefined)

export const useJob = (): RunJob => {
  const run = useContext(JobContext)
  if (!run) throw new Error('useJob outside its provider')
  return run
}

/** Short work must not flash a window, in milliseconds. */
const patience = 300

let serial = 0

const JobWindow = ({ running }: { running: Running }) => {
  const [isStopping, setStopping] = useState(false)
  const { job, title, done, total } = running
  const percent = total ? Math.min(100, Math.floor((done / total) * 100)) : 0
  const stop = (): void => {
    setStopping(true)
    void request('job.cancel', { job })
  }
  return (
    <Modal
      open
      title={title}
      closable={false}
      mask={{ closable: false }}
      keyboard={!isStopping}
      onCancel={stop}
      okButtonProps={{ style: { display: 'none' } }}
      cancelText={isStopping ? '正在停止…' : '取消'}
      cancelButtonProps={{ disabled: isStopping }}
    >
      <Progress percent={percent} status="active" showInfo={total !== null} aria-label={title} />
      <p role="status">{total === null ? '正在准备…' : `已完成 ${done}／${total}`}</p>
    </Modal>
  )
}

/** One long piece of work at a time, with its progress and a way to stop it, over any page. */
export const JobProvider = ({ children }: { children: ReactNode }) => {
  const { message } = AntApp.useApp()
  const [running, setRunning] = useState<Running>()
  const [isShown, setShown] = useState(false)
  useEffect(
    () => listen('job.progress', (progress) => setRunning((old) => (old?.job === progress.job ? progress : old))),
    [],
  )
  const run: RunJob = useCallback(
    async (title, work) => {
      serial += 1
      const job = `${title}-${serial}`.slice(0, 40)
      setRunning({ job, title, done: 0, total: null })
      const timer = setTimeout(() => setShown(true), patience)
      try {
        return await work(job)
      } catch (error) {
        if (error instanceof AppError && error.code === 'cancelled') message.info(error.message)
        else message.error(messageOf(error), 8)
        return undefined
      } finally {
        clearTimeout(timer)
        setShown(false)
        setRunning(undefined)
      }
    },
    [message],
  )
  const value = useMemo(() => run, [run])
  return (
    <JobContext value={value}>
      {children}
      {isShown && running && <JobWindow key={running.job} running={running} />}
    </JobContext>
  )
}
