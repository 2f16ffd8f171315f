import { z } from 'zod'
import { jobId, route, saved } from './route.ts'
import { ledgerId, rowId, wireRow } from './rows.ts'

const entry = z.object({
  /** The change, for 恢复为此值. */
  id: z.int(),
  /** The act it was part of. */
  act: z.int(),
  at: z.int(),
  actor: z.string(),
  title: z.string(),
  isUndone: z.boolean(),
  kind: z.enum(['added', 'voided', 'restored', 'attachment', 'field']),
  field: z.string(),
  label: z.string(),
  old: z.string(),
  new: z.string(),
})
export type HistoryEntry = z.infer<typeof entry>

const act = z.object({
  id: z.int(),
  at: z.int(),
  actor: z.string(),
  title: z.string(),
  isUndone: z.boolean(),
  /** The rows it touched, by book; of very many only the first thousand ids travel. */
  books: z.array(z.object({ ledger: ledgerId, title: z.string(), count: z.int(), ids: z.array(rowId) })),
})
export type Act = z.infer<typeof act>

const logFilter = {
  actor: z.string().max(20).optional(),
  ledger: ledgerId.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  text: z.string().trim().max(50).optional(),
}

export const historyRoutes = {
  /** Who changed what in a row, newest first; of one field only when it is named. */
  'ledger.history': route(
    z.strictObject({ ledger: ledgerId, id: rowId, field: z.string().max(40).optional() }),
    z.array(entry),
  ),
  /** Writes the value before or after an earlier change back, checked and logged like any other edit. */
  'ledger.revert': route(
    z.strictObject({ ledger: ledgerId, id: rowId, change: z.int(), side: z.enum(['old', 'new']) }),
    wireRow,
  ),
  /** 操作日志: acts over all books, newest first; `before` is the last act of the page above. */
  'log.page': route(
    z.strictObject({ ...logFilter, before: z.int().optional() }),
    z.object({ acts: z.array(act), hasMore: z.boolean() }),
  ),
  /** Saves the acts that pass the filter as an Excel file; null when the person cancelled. */
  'log.save': route(z.strictObject({ ...logFilter, job: jobId }), saved),
  /** What one act changed, field by field: the first two hundred. */
  'log.act': route(
    z.strictObject({ act: z.int() }),
    z.array(entry.extend({ ledger: ledgerId, rowId, row: z.string() })),
  ),
  /** Everybody whose name stands in the log. */
  'log.actors': route(z.strictObject({}), z.array(z.string())),
}
