import { differencesOf } from '../../db/stores/merge-differences.ts'
import { mergeSummaries, settleDifferences } from '../../db/stores/merge-writing.ts'
import { reportReceipts } from '../../db/stores/report-receipts.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import type { Handlers, ParsedInputOf } from '../../shared/ipc/routes.ts'
import type { Emit } from './handlers.ts'
import type { ServiceRoute } from './protocol.ts'
import type { Desk } from './workspace.ts'

type SummaryRoute = Extract<ServiceRoute, `summary.${string}`>
type Sources = Pick<Desk, 'sqlite' | 'ledgers' | 'today'>

/** The row of the register is filled in, or made where there is none. */
const receive = (desk: Sources, { teamId, kind, submittedOn, receiver }: ParsedInputOf<'summary.receive'>) => {
  const known = reportReceipts(desk.sqlite, desk.today()).find((one) => one.teamId === teamId && one.kind === kind)
  const values = { state: '已报', submittedOn, receiver }
  if (known?.reportId !== null && known?.reportId !== undefined) {
    const { id, version, values: before } = desk.ledgers.row('report', known.reportId)
    // Handed in means finished; the register asks for the days in order.
    const finalOn = before.finalOn ?? submittedOn
    desk.ledgers.edit('report', { id, version, values: { ...values, finalOn } })
    return { id }
  }
  const name = `${known?.team ?? ''}${kind}`
  return { id: desk.ledgers.add('report', { teamId, kind, name, finalOn: submittedOn, ...values }).id }
}

/** 报送登记, and the zone's 总结 put together from the teams'. */
export const summaryHandlers = (
  work: { readonly current: () => Sources },
  emit: Emit,
): { [R in SummaryRoute]: Handlers[R] } => ({
  'summary.merge': (wanted) => mergeSummaries(work.current().sqlite, wanted, work.current().today()),
  'summary.differences': ({ id, cutOff }) => {
    const { sqlite } = work.current()
    return differencesOf(sqlite, { ...writingStore(sqlite).load(id), cutOff })
  },
  'summary.settle': (wanted) => settleDifferences(work.current().sqlite, wanted),
  'summary.receipts': () => reportReceipts(work.current().sqlite, work.current().today()),
  'summary.receive': (wanted) => {
    const done = receive(work.current(), wanted)
    emit('ledger.changed', { ledgers: ['report'] })
    return done
  },
})
