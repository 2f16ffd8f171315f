import { z } from 'zod'
import { type HandledLedgerId, handledLedgerIds } from '../ledgers/index.ts'
import { actionIds } from '../rules/actions.ts'
import { slipFormats, slipKinds } from '../slips/slip.ts'
import { jobId, route, saved } from './route.ts'
import { cell, rowId } from './rows.ts'

export const handledLedger = z.enum(handledLedgerIds as unknown as [HandledLedgerId, ...HandledLedgerId[]])
const ids = z.array(rowId).min(1).max(10_000)
const note = z.string().max(500)

const rowNote = z.object({ id: rowId, no: z.string().nullable(), message: z.string() })

const slips = {
  ledger: handledLedger,
  ids: z.array(rowId).min(1).max(500, '一次最多制500份，请分批。'),
  kind: z.enum(slipKinds),
  /** Four a page are small ones to be cut, each with its 存根. */
  perPage: z.union([z.literal(1), z.literal(4)]),
  /** Whole 身份证 and phone numbers in what the slip says; asks for a reason, which is written down. */
  unmasked: z.boolean().default(false),
  reason: z.string().trim().max(100).default(''),
}

export const caseRoutes = {
  /**
   * Acts on matters: 交办, 签收, 延期, 办结 and so on. Each row and its 过程记录 are written in one act, undone by one
   * 撤销; cancelled in time, nothing was written. Rows that may not be acted on are named and left; `warned` were written and should be looked at again.
   */
  'case.act': route(
    z.strictObject({
      ledger: handledLedger,
      ids,
      job: jobId,
      action: z.enum(actionIds),
      /** Fields of the matter; blank ones leave what each row has. */
      values: z.record(z.string(), cell),
      record: z.strictObject({
        doneOn: z.iso.date().optional(),
        content: note.optional(),
        newDueOn: z.iso.date().optional(),
        approver: z.string().max(20).optional(),
        recorder: z.string().max(20).optional(),
      }),
    }),
    z.object({ done: z.int(), refused: z.array(rowNote), warned: z.array(rowNote) }),
  ),
  /** The working days of a year: what was published and what the office decided, by day; and the campaign's phases. */
  'calendar.year': route(
    z.strictObject({ year: z.int().min(2000).max(2100) }),
    z.object({
      /** Whether the published arrangement of the year is known; otherwise only weekends are off. */
      isKnown: z.boolean(),
      workingDays: z.int(),
      days: z.array(
        z.object({
          day: z.string(),
          isWorking: z.boolean(),
          /** Off or worked by the published arrangement. */
          official: z.enum(['放假', '上班']).nullable(),
          /** Decided by the office. */
          own: z.enum(['放假', '上班']).nullable(),
          name: z.string(),
          phases: z.array(z.string()),
        }),
      ),
      phases: z.array(z.object({ name: z.string(), startOn: z.string(), endOn: z.string() })),
    }),
  ),
  /** Decides a day, or leaves it to the published arrangement with null. Undone like any change. */
  'calendar.set': route(
    z.strictObject({
      day: z.iso.date(),
      kind: z.enum(['放假', '上班']).nullable(),
      name: z.string().max(30).default(''),
    }),
    z.object({}),
  ),
  /** Saves slips of matters as a Word or PDF file; null when the person cancelled. */
  'slip.save': route(z.strictObject({ ...slips, format: z.enum(slipFormats), job: jobId }), saved),
  /** Prints slips; false when the person cancelled. */
  'slip.print': route(z.strictObject({ ...slips, job: jobId }), z.object({ printed: z.boolean() })),
}
