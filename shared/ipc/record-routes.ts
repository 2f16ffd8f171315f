import { z } from 'zod'
import { jobId, route, saved } from './route.ts'
import { ledgerId, rowId } from './rows.ts'

const card = {
  ledger: ledgerId,
  id: rowId,
  /** Whole 身份证 and phone numbers; asks for a reason, which is written down. */
  unmasked: z.boolean(),
  reason: z.string().trim().max(100),
}

export const recordRoutes = {
  /** Saves one household's, contact point's or cadre's page as a document; null when the person cancelled. */
  'record.save': route(z.strictObject({ ...card, format: z.enum(['docx', 'pdf']), job: jobId }), saved),
  /** Prints it; false when the person cancelled. */
  'record.print': route(z.strictObject({ ...card, job: jobId }), z.object({ printed: z.boolean() })),
}
