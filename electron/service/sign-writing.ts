import { countedRows } from '../../db/metrics/counted-rows.ts'
import { differencesOf } from '../../db/stores/merge-differences.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import { writingWorkflow } from '../../db/stores/writing-workflow.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { ParsedInputOf } from '../../shared/ipc/routes.ts'
import { formatMetric } from '../../shared/metrics/format.ts'
import { isMetricId, metrics } from '../../shared/metrics/index.ts'
import { withInlines } from '../../shared/writing/content.ts'
import type { Writing } from '../../shared/writing/writing.ts'
import { paperOf, snapshotOf } from './compose-writing.ts'
import { proofWritten } from './proof-writing.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'sqlite' | 'metrics' | 'photos' | 'today'>

/** The writing as of its 签发: every number what it is now or was kept as, dated today. */
const frozen = (desk: Sources, writing: Writing): Writing => ({
  ...writing,
  state: '已签发',
  datedOn: desk.today(),
  content: withInlines(writing.content, (inline) => {
    if (inline.type === 'text' || inline.kept || !isMetricId(inline.metric)) return inline
    const value = desk.metrics.value(inline.metric, {
      ...countedRows(writing.cutOff, writing.content),
      ...inline.scope,
    })
    return { ...inline, shown: formatMetric(metrics[inline.metric], value, 'prose') }
  }),
})

/** Numbers of the teams that differ from the data are settled before others read the zone's 总结. */
const refuseOpenDifferences = (desk: Sources, id: number): void => {
  const open = differencesOf(desk.sqlite, writingStore(desk.sqlite).load(id)).filter(
    ({ settling }) => settling === null,
  )
  if (open.length === 0) return
  const teams = [...new Set(open.map(({ team }) => team))].join('、')
  throw new AppError(
    'invalid-input',
    `不能送审：有${open.length}处数字与台账不一致没有核对（${teams}），请在“汇总核对”中逐处处理。`,
  )
}

/**
 * Takes a writing one step on; 签发 keeps what will be printed, in the same transaction.
 * @throws AppError `invalid-input`, `stale-row`, and at 签发 whatever composing throws
 */
export const advanceWriting = (desk: Sources, wanted: ParsedInputOf<'writing.advance'>): Writing => {
  if (wanted.act.step === '送审') refuseOpenDifferences(desk, wanted.id)
  return writingWorkflow(desk.sqlite).advance({
    ...wanted,
    signing: {
      proof: (writing) => proofWritten(desk, writing, paperOf(desk, writing)),
      freeze: (writing) => frozen(desk, writing),
      snapshot: (writing) => snapshotOf(desk, writing),
    },
  })
}
