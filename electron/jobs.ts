import { AppError } from '../shared/ipc/reply.ts'
import type { EventPayload } from '../shared/ipc/routes.ts'

/**
 * Tells how far the work is, lets other requests in between, and stops the work when the person has cancelled it.
 * @throws AppError `cancelled`
 */
export type Step = (done: number, total: number | null) => Promise<void>

/** The window is told at most this often, in milliseconds. */
const interval = 80

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Long pieces of work of one thread: each has the name the window gave it, reports its progress, and can be stopped. */
export const createJobs = (tell: (progress: EventPayload<'job.progress'>) => void) => {
  const cancelled = new Set<string>()
  const running = new Set<string>()

  const run = async <T>(job: string, title: string, work: (step: Step) => Promise<T>): Promise<T> => {
    let told = 0
    running.add(job)
    const step: Step = async (done, total) => {
      if (Date.now() - told >= interval) {
        told = Date.now()
        tell({ job, title, done, total })
      }
      await breath()
      if (cancelled.has(job)) throw new AppError('cancelled', `已取消${title}，没有留下任何改动。`)
    }
    try {
      return await work(step)
    } finally {
      running.delete(job)
      cancelled.delete(job)
    }
  }
  const cancel = (job: string): void => {
    if (running.has(job)) cancelled.add(job)
  }
  return { run, cancel }
}
export type Jobs = ReturnType<typeof createJobs>
