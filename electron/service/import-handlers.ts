import type { Handlers } from '../../shared/ipc/routes.ts'
import type { Jobs } from '../jobs.ts'
import type { Emit } from './handlers.ts'
import { importDesk } from './import-desk.ts'
import type { Workspace } from './workspace.ts'

type ImportRoute = 'import.look' | 'import.check' | 'import.run' | 'import.close'

/** Sheets of other programs taken into a book: looked at, tried, and written in one act. */
export const importHandlers = (work: Workspace, emit: Emit, jobs: Jobs) => {
  const desk = importDesk(work)
  const tell = (job: string, title: string) => (done: number, total: number) =>
    emit('job.progress', { job, title, done, total })
  return {
    'import.look': ({ token, ...wish }) => desk.look(token, wish),
    'import.check': ({ job, ...order }) => jobs.run(job, '检查', (step) => desk.check(order, step, tell(job, '检查'))),
    'import.run': async ({ job, ...order }) => {
      const result = await jobs.run(job, '导入', (step) => desk.run(order, step, tell(job, '导入')))
      const extra = [
        ...(result.words.length > 0 ? ['term' as const] : []),
        ...(result.hamlets.count > 0 ? ['hamlet' as const] : []),
      ]
      if (result.added + result.updated > 0) emit('ledger.changed', { ledgers: [order.ledger, ...extra] })
      return result
    },
    'import.close': ({ token }) => {
      desk.close(token)
      return {}
    },
  } satisfies Pick<Handlers, ImportRoute>
}
