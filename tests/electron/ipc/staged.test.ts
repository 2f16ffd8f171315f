import { describe, expect, it } from 'vitest'
import { staged } from '../../../electron/ipc/staged.ts'
import { createJobs } from '../../../electron/jobs.ts'

const work = { job: '导出 Word-1', title: '导出 Word', stages: 3 }

describe('a document on its way through its stages', () => {
  it('tells how far it is, and gives back what was made', async () => {
    const told: (number | null)[][] = []
    const jobs = createJobs(({ done, total }) => told.push([done, total]))
    const made = await staged(jobs, work, async (next) => {
      for (let stage = 0; stage < 5; stage += 1) {
        // Progress is told so often at most.
        await new Promise((resolve) => setTimeout(resolve, 90))
        await next()
      }
      return '成文'
    })
    expect(made).toBe('成文')
    // More stages than were announced stay at the last.
    expect(told).toEqual([
      [0, null],
      [1, 3],
      [2, 3],
      [3, 3],
      [3, 3],
      [3, 3],
    ])
  })

  it('stops between two stages when it is cancelled, before anything is written', async () => {
    const jobs = createJobs(() => undefined)
    const written: string[] = []
    const made = staged(jobs, work, async (next) => {
      await next()
      jobs.cancel(work.job)
      await next()
      written.push('一份文件')
    })
    await expect(made).rejects.toMatchObject({ code: 'cancelled', message: expect.stringContaining('已取消导出 Word') })
    expect(written).toEqual([])
    // The next of this name is not stopped by what was cancelled before.
    await expect(staged(jobs, work, async (next) => next())).resolves.toBeUndefined()
  })
})
