import type { BulkResult } from '../../shared/ipc/bulk-routes.ts'
import type { Handlers, OutputOf } from '../../shared/ipc/routes.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { Emit } from './handlers.ts'
import type { Desk } from './workspace.ts'

type BulkRoute = Extract<keyof Handlers, `bulk.${string}` | 'ledger.locate'>

/** Blocks of cells: read, written, filled, searched and totalled by their places in an opened list. */
export const bulkHandlers = (work: { readonly current: () => Pick<Desk, 'ledgers'> }, emit: Emit) => {
  const bulk = () => work.current().ledgers.bulk
  const told = (ledger: LedgerId, result: BulkResult, dryRun = false): BulkResult => {
    if (!dryRun && result.edited + result.added > 0) emit('ledger.changed', { ledgers: [ledger] })
    return result
  }
  return {
    'bulk.copy': ({ ledger, ...range }) => {
      const { texts, values } = bulk().copy(ledger, range)
      // Lists are read-only in the stores and plain arrays on the wire; nobody changes them in between.
      return { texts, values: values as OutputOf<'bulk.copy'>['values'] }
    },
    'bulk.write': ({ ledger, ...block }) => told(ledger, bulk().write(ledger, block), block.dryRun),
    'bulk.fill': ({ ledger, ...fill }) => told(ledger, bulk().fill(ledger, fill)),
    'bulk.replace': ({ ledger, ...change }) => told(ledger, bulk().replace(ledger, change), change.dryRun),
    'bulk.find': ({ ledger, ...sought }) => bulk().find(ledger, sought),
    'bulk.totals': ({ ledger, ...range }) => bulk().totals(ledger, range),
    'bulk.values': ({ ledger, ...column }) => bulk().values(ledger, column),
    'ledger.locate': ({ ledger, view, id }) => ({ index: work.current().ledgers.locate(ledger, view, id) }),
  } satisfies Pick<Handlers, BulkRoute>
}
