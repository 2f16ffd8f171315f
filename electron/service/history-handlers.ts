import type { Handlers } from '../../shared/ipc/routes.ts'
import type { Emit } from './handlers.ts'
import type { ServiceRoute } from './protocol.ts'
import type { Workspace } from './workspace.ts'

type Route = Extract<ServiceRoute, `log.${string}` | 'ledger.history' | 'ledger.revert'>

/** Who changed what, by row and over all books, and the way back to an earlier value. */
export const historyHandlers = (work: Workspace, emit: Emit): { [R in Route]: Handlers[R] } => {
  const ledgers = () => work.current().ledgers
  return {
    'ledger.history': ({ ledger, id, field }) => ledgers().changes.history(ledger, id, field),
    'ledger.revert': ({ ledger, id, change, side }) => {
      const { field, value } = ledgers().changes.earlier(ledger, id, change, side)
      const { version } = ledgers().row(ledger, id)
      const row = ledgers().edit(ledger, { id, version, values: { [field]: value } })
      emit('ledger.changed', { ledgers: [ledger] })
      return row
    },
    'log.page': (filter) => ledgers().changes.activity.page(filter),
    'log.act': ({ act }) => ledgers().changes.activity.act(act),
    'log.actors': () => ledgers().changes.activity.actors(),
  }
}
