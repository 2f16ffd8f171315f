import type { Handlers } from '../../shared/ipc/routes.ts'
import type { Parts } from './parts.ts'
import { printPlainPaper, savePlainPaper } from './plain-paper.ts'

type SlipRoute = 'slip.save' | 'slip.print'

/** 交办单, 催办单 and the like: composed by the service from the rows, then on their way to a file or to the printer. */
export const slipMainHandlers = (parts: Parts): { [R in SlipRoute]: Handlers[R] } => ({
  'slip.save': async ({ format, ...wanted }) =>
    savePlainPaper(parts, await parts.desk.call('composeSlips', wanted), {
      title: `导出${wanted.kind}`,
      ending: format,
    }),
  'slip.print': async (wanted) =>
    printPlainPaper(parts, await parts.desk.call('composeSlips', wanted), { copies: 1, duplex: false }),
})
