import type { Handlers } from '../../shared/ipc/routes.ts'
import type { Parts } from './parts.ts'
import { printPaperJob, savePaperJob } from './plain-paper.ts'

type SlipRoute = 'slip.save' | 'slip.print'

/** 交办单, 催办单 and the like: composed by the service from the rows, then on their way to a file or to the printer. */
export const slipMainHandlers = (parts: Parts): { [R in SlipRoute]: Handlers[R] } => ({
  'slip.save': ({ format, job, ...wanted }) => {
    const title = `导出${wanted.kind}`
    return savePaperJob(parts, { job, title }, () => parts.desk.call('composeSlips', wanted), { title, ending: format })
  },
  'slip.print': ({ job, ...wanted }) =>
    printPaperJob(parts, { job, title: `打印${wanted.kind}` }, () => parts.desk.call('composeSlips', wanted)),
})
