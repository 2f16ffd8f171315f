import { checkAttachments } from '../../db/stores/attachment-check.ts'
import type { Handlers } from '../../shared/ipc/routes.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { Jobs } from '../jobs.ts'
import type { Emit } from './handlers.ts'
import type { ServiceRoute } from './protocol.ts'
import type { Workspace } from './workspace.ts'

type Route = Extract<ServiceRoute, `attachment.${string}`>

/** Photos and scans on the rows of every book. */
export const attachmentHandlers = (work: Workspace, emit: Emit, jobs: Jobs): { [R in Route]: Handlers[R] } => {
  const rows = () => work.current().attachments
  const changed = <T>(ledger: LedgerId, value: T): T => {
    emit('ledger.changed', { ledgers: [ledger] })
    return value
  }
  return {
    'attachment.store': (file) => ({ attachmentId: work.current().photos.store(file) }),
    'attachment.list': ({ ledger, id }) => rows().list(ledger, id),
    'attachment.add': ({ ledger, id, items }) => changed(ledger, rows().add(ledger, id, items)),
    'attachment.edit': ({ ledger, id, items }) => changed(ledger, rows().edit(ledger, id, items)),
    'attachment.order': ({ ledger, id, ids }) => changed(ledger, rows().order(ledger, id, ids)),
    'attachment.remove': ({ ledger, id, ids }) => changed(ledger, rows().remove(ledger, id, ids)),
    'attachment.check': ({ job }) =>
      jobs.run(job, '检查附件', (step) => {
        const { sqlite, photos } = work.current()
        return checkAttachments(sqlite, photos.folder, step)
      }),
  }
}
