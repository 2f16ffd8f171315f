import type { Handlers } from '../../shared/ipc/routes.ts'
import type { MainRoute } from '../service/protocol.ts'
import type { Parts } from './parts.ts'

type Route = Extract<MainRoute, `correction.${string}`>

/** What a 更正 is written from: the signed text is laid out by the second thread, as a long one takes seconds. */
export const correctionMainHandlers = ({ desk, documents }: Parts): { [R in Route]: Handlers[R] } => ({
  'correction.prepare': async ({ id }) => {
    const passages = await documents.call('passages', await desk.call('signedPaper', { id }))
    return desk.call('prepareCorrection', { id, passages })
  },
})
