import { writingWorkflow } from '../../db/stores/writing-workflow.ts'
import type { ParsedInputOf } from '../../shared/ipc/routes.ts'
import { formatMetric } from '../../shared/metrics/format.ts'
import { isMetricId, metrics } from '../../shared/metrics/index.ts'
import { withInlines } from '../../shared/writing/content.ts'
import type { Writing } from '../../shared/writing/writing.ts'
import { paperOf, snapshotOf } from './compose-writing.ts'
import { proofWritten } from './proof-writing.ts'
import type { Desk } from './workspace.ts'
import { countedRows } from './writing-scope.ts'

type Sources = Pick<Desk, 'sqlite' | 'metrics' | 'photos' | 'today'>

/** The writing as of its 签发: every number what it is now, dated today. */
const frozen = (desk: Sources, writing: Writing): Writing => ({
  ...writing,
  state: '已签发',
  datedOn: desk.today(),
  content: withInlines(writing.content, (inline) => {
    if (inline.type === 'text' || !isMetricId(inline.metric)) return inline
    const value = desk.metrics.value(inline.metric, {
      ...countedRows(writing.cutOff, writing.content),
      ...inline.scope,
    })
    return { ...inline, shown: formatMetric(metrics[inline.metric], value, 'prose') }
  }),
})

/**
 * Takes a writing one step on; 签发 keeps what will be printed, in the same transaction.
 * @throws AppError `invalid-input`, `stale-row`, and at 签发 whatever composing throws
 */
export const advanceWriting = (desk: Sources, wanted: ParsedInputOf<'writing.advance'>): Writing =>
  writingWorkflow(desk.sqlite).advance({
    ...wanted,
    signing: {
      proof: (writing) => proofWritten(desk, writing, paperOf(desk, writing)),
      freeze: (writing) => frozen(desk, writing),
      snapshot: (writing) => snapshotOf(desk, writing),
    },
  })
