import type { Jobs } from '../jobs.ts'

type Work = { readonly job: string; readonly title: string; readonly stages: number }

/** Goes on to the next stage, and stops there when the person has cancelled. @throws AppError `cancelled` */
export type NextStage = () => Promise<void>

/**
 * A document on its way through so many stages under a job of the window: composing, drawing, setting, writing. It can
 * be stopped between any two, and nothing is written before the last is through.
 */
export const staged = <T>(
  jobs: Jobs,
  { job, title, stages }: Work,
  work: (next: NextStage) => Promise<T>,
): Promise<T> =>
  jobs.run(job, title, async (step) => {
    let done = 0
    await step(done, null)
    const next: NextStage = () => {
      done += 1
      return step(Math.min(done, stages), stages)
    }
    return work(next)
  })

/** A stage of its own: not begun, and its outcome not used, when the person has cancelled. */
export const asStage = async <T>(next: NextStage, make: () => Promise<T>): Promise<T> => {
  await next()
  const made = await make()
  await next()
  return made
}
