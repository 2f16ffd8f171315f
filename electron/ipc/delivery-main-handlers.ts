import type { Handlers } from '../../shared/ipc/routes.ts'
import type { Parts } from './parts.ts'
import { printPlainPaper, savePlainPaper } from './plain-paper.ts'

type DeliveryRoute = 'delivery.savePaper' | 'delivery.print'

/** 签收单 and 信封标签 on their way to Word, to PDF or to the printer. */
export const deliveryMainHandlers = (parts: Parts): { [R in DeliveryRoute]: Handlers[R] } => ({
  'delivery.savePaper': async ({ format, ...wanted }) =>
    savePlainPaper(parts, await parts.desk.call('composeDelivery', wanted), {
      title: `导出${wanted.paper}`,
      ending: format,
    }),
  'delivery.print': async (wanted) =>
    printPlainPaper(parts, await parts.desk.call('composeDelivery', wanted), { copies: 1, duplex: false }),
})
