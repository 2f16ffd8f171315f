import { z } from 'zod'
import { receiptStates, reportKinds } from '../slips/receipt.ts'
import { difference } from '../writing/difference.ts'
import { settlings } from '../writing/merge-record.ts'
import { writing } from '../writing/writing.ts'
import { nothing, route } from './route.ts'
import { rowId } from './rows.ts'

/** A team and what it has handed in of a kind of 总结 or 报告. */
export const receipt = z.object({
  teamId: z.int(),
  team: z.string(),
  kind: z.enum(reportKinds),
  /** 报送期限, the working day it comes to. */
  dueOn: z.string(),
  submittedOn: z.string().nullable(),
  state: z.enum(receiptStates),
  /** Working days: of delay when late or overdue, else left. */
  days: z.int(),
  isOverdue: z.boolean(),
  /** Its row in the register, and its 总结 in this program. */
  reportId: z.int().nullable(),
  writingId: z.int().nullable(),
  writingState: z.string(),
})
export type Receipt = z.infer<typeof receipt>

export const summaryRoutes = {
  /** The zone's 总结 out of the teams' ones; the words of the teams under their names. */
  'summary.merge': route(
    z.strictObject({
      ids: z.array(rowId).min(1, '请至少选择一份工作队总结。').max(60),
      /** `own`: what the teams wrote themselves; `all`: everything. */
      takes: z.enum(['own', 'all']),
    }),
    writing,
  ),
  /** Numbers of the teams' 总结 that are not what the data give at the zone's 截止日. */
  'summary.differences': route(z.strictObject({ id: rowId, cutOff: z.iso.date() }), z.array(difference)),
  /** Settles differences; null opens them again. */
  'summary.settle': route(
    z.strictObject({
      id: rowId,
      version: z.int(),
      keys: z.array(z.string().max(120)).min(1).max(2000),
      settling: z.enum(settlings).nullable(),
    }),
    writing,
  ),
  /** Who has handed in what by when. */
  'summary.receipts': route(nothing, z.array(receipt)),
  /** Notes that a team handed in its 总结 or 报告, in the register; undone like any change. */
  'summary.receive': route(
    z.strictObject({
      teamId: rowId,
      kind: z.enum(reportKinds),
      submittedOn: z.iso.date(),
      receiver: z.string().trim().min(1, '请填写接收人。').max(20),
    }),
    z.object({ id: z.int() }),
  ),
}
