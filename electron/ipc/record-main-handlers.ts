import type { Handlers } from '../../shared/ipc/routes.ts'
import type { Parts } from './parts.ts'
import { printPaperJob, savePaperJob } from './plain-paper.ts'

type RecordRoute = 'record.save' | 'record.print'

/** 一户一档 and the pages of contact points and cadres, on their way to a file or to the printer. */
export const recordMainHandlers = (parts: Parts): { [R in RecordRoute]: Handlers[R] } => ({
  'record.save': ({ format, job, ...wanted }) =>
    savePaperJob(parts, { job, title: '导出' }, () => parts.desk.call('composeCard', wanted), {
      title: '导出',
      ending: format,
    }),
  'record.print': ({ job, ...wanted }) =>
    printPaperJob(parts, { job, title: '打印' }, () => parts.desk.call('composeCard', wanted)),
})
