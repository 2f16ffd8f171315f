import { setImmediate as pause } from 'node:timers/promises'
import { drawFrozen, frozenAlerts } from '../../db/metrics/overview/frozen-alerts.ts'
import { overview } from '../../db/metrics/overview.ts'
import type { EventName, EventPayload, Handlers } from '../../shared/ipc/routes.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { Jobs } from '../jobs.ts'
import { assessmentHandlers } from './assessment-handlers.ts'
import { attachmentHandlers } from './attachment-handlers.ts'
import { bulkHandlers } from './bulk-handlers.ts'
import { caseHandlers } from './case-handlers.ts'
import { chartHandlers } from './chart-handlers.ts'
import { correctionHandlers } from './correction-handlers.ts'
import { deliveryHandlers } from './delivery-handlers.ts'
import { exportHandlers } from './export-handlers.ts'
import { historyHandlers } from './history-handlers.ts'
import { importHandlers } from './import-handlers.ts'
import { labourHandlers } from './labour-handlers.ts'
import { linkHandlers } from './link-handlers.ts'
import { materialHandlers } from './material-handlers.ts'
import type { ServiceRoute } from './protocol.ts'
import { searchHandlers } from './search-handlers.ts'
import { sentenceHandlers } from './sentence-handlers.ts'
import { summaryHandlers } from './summary-handlers.ts'
import type { Workspace } from './workspace.ts'
import { writingHandlers } from './writing-handlers.ts'

export type Emit = <E extends EventName>(name: E, payload: EventPayload<E>) => void
type ServiceHandlers = { [R in ServiceRoute]: Handlers[R] }

const ledgerHandlers = (work: Workspace, emit: Emit) => {
  const ledgers = () => work.current().ledgers
  const changed = <T>(ids: readonly LedgerId[], value: T): T => {
    emit('ledger.changed', { ledgers: [...ids] })
    return value
  }
  return {
    'ledger.open': ({ ledger, query }) => ledgers().open(ledger, query),
    'ledger.page': ({ ledger, view, start, end }) => ledgers().page(ledger, view, start, end),
    'ledger.row': ({ ledger, id }) => ledgers().row(ledger, id),
    'ledger.defaults': ({ ledger, from }) => {
      const { values, labels } = ledgers().defaults(ledger, from)
      return { values: wire(values), labels }
    },
    'ledger.add': ({ ledger, values, from }) =>
      changed(from ? [ledger, from.ledger] : [ledger], ledgers().add(ledger, values, from)),
    'ledger.edit': ({ ledger, ...edit }) => changed([ledger], ledgers().edit(ledger, edit)),
    'ledger.void': ({ ledger, ids, reason }) => changed([ledger], { count: ledgers().void(ledger, ids, reason) }),
    'ledger.restore': ({ ledger, ids }) => changed([ledger], { count: ledgers().restore(ledger, ids) }),
    'ledger.parents': ({ ledger, field, value }) => {
      const { values, labels } = ledgers().parents(ledger, field, value)
      return { values: wire(values), labels }
    },
    'ledger.options': ({ ledger, field, search, values }) => ledgers().options(ledger, field, search, values),
    'change.state': () => ledgers().changes.state(),
    'change.undo': () => {
      const undone = ledgers().changes.undo()
      return changed(undone.ledgers, undone)
    },
    'change.redo': () => {
      const redone = ledgers().changes.redo()
      return changed(redone.ledgers, redone)
    },
  } satisfies Partial<ServiceHandlers>
}

// Lists are read-only in the stores and plain arrays on the wire; nobody changes them in between.
const wire = (values: object) => values as Record<string, string | number | boolean | string[] | number[] | null>

const workspaceHandlers = (work: Workspace, emit: Emit) => {
  const told = <T extends EventPayload<'workspace.changed'>>(state: T): T => {
    emit('workspace.changed', state)
    return state
  }
  return {
    'workspace.state': () => work.state(),
    'workspace.create': ({ zone, year, operator }) => told(work.create(zone, year, operator)),
    'workspace.openDemo': () => told(work.openDemo()),
    'workspace.leaveDemo': () => told(work.leaveDemo()),
    'workspace.setOperator': ({ operator }) => told(work.setOperator(operator)),
    'view.load': ({ name }) => ({ state: work.current().settings.get(`view:${name}`) ?? null }),
    'view.save': ({ name, state }) => {
      work.current().settings.set(`view:${name}`, state)
      return {}
    },
    'overview.frozen': async () => {
      const { sqlite, metrics } = work.current()
      await drawFrozen(sqlite, metrics, pause)
      return sqlite.open ? frozenAlerts(sqlite, metrics) : []
    },
    'overview.load': () => overview(work.current().sqlite, work.current().today()),
  } satisfies Partial<ServiceHandlers>
}

/** Exactly one handler for every route the service answers. */
export const serviceHandlers = (work: Workspace, emit: Emit, jobs: Jobs): ServiceHandlers => ({
  ...ledgerHandlers(work, emit),
  ...bulkHandlers(work, emit),
  ...chartHandlers(work),
  ...deliveryHandlers(work),
  ...caseHandlers(work, emit, jobs),
  ...labourHandlers(work, emit),
  ...linkHandlers(work),
  ...searchHandlers(work),
  ...sentenceHandlers(work),
  ...importHandlers(work, emit, jobs),
  ...exportHandlers(work, emit, jobs),
  ...attachmentHandlers(work, emit, jobs),
  ...historyHandlers(work, emit),
  ...workspaceHandlers(work, emit),
  ...writingHandlers(work),
  ...correctionHandlers(work),
  ...materialHandlers(work, emit),
  ...summaryHandlers(work, emit),
  ...assessmentHandlers(work),
})
