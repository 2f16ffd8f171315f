import { z } from 'zod'
import { importPlan } from '../import/plan.ts'
import { done, jobId, route, saved } from './route.ts'
import { cell, ledgerId } from './rows.ts'

const token = z.string().min(1).max(60)
/** A file that was read; its rows stay with the service under the token until it is closed. */
const opened = z.object({
  token,
  fileName: z.string(),
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), isHidden: z.boolean() })),
})
export type OpenedFile = z.infer<typeof opened>

const column = z.object({
  /** As Excel names it. */
  name: z.string(),
  /** The words at its head, from the outside in. */
  head: z.string(),
  /** The first few different values below. */
  samples: z.array(z.string()),
  use: z.string().nullable(),
  /** 0–1: how sure the proposal is. */
  confidence: z.number(),
})
export type SheetColumn = z.infer<typeof column>

const look = z.object({
  /** Null when no row looks like heads: the person must point at it. */
  headStart: z.int().nullable(),
  headRows: z.union([z.literal(1), z.literal(2)]),
  columns: z.array(column),
  /** The sheet's first rows, to point at the heads. */
  top: z.array(z.object({ at: z.int(), cells: z.array(z.string()) })),
  rows: z.int(),
  /** Rows that are no data: totals, signatures, heads printed again. The first ten. */
  leftOut: z.array(z.object({ at: z.int(), text: z.string() })),
  leftCount: z.int(),
  /** Other visible sheets with the same heads, which can be taken along. */
  alike: z.array(z.object({ sheet: z.int(), name: z.string(), rows: z.int() })),
  /** Values to offer for fields that the sheet has no column for, and how references among them read. */
  defaults: z.record(z.string(), cell),
  labels: z.record(z.string(), z.string()),
})
export type SheetLook = z.infer<typeof look>

const result = z.object({
  rows: z.int(),
  added: z.int(),
  updated: z.int(),
  skipped: z.int(),
  bad: z.int(),
  /** The first 200 faults; `sheet` is empty where there is one only, `at` is the row in it, `column` the column's letters, empty for a whole row. */
  issues: z.array(
    z.object({
      sheet: z.string(),
      at: z.int(),
      column: z.string(),
      head: z.string(),
      text: z.string(),
      message: z.string(),
    }),
  ),
  /** Words that stand in no dictionary, and one they might stand for. */
  words: z.array(
    z.object({
      dictionary: z.string(),
      title: z.string(),
      word: z.string(),
      count: z.int(),
      near: z.string().nullable(),
      known: z.array(z.string()),
    }),
  ),
  /** Village groups that are not registered: how many, and the first fifty with their point. */
  hamlets: z.object({ count: z.int(), names: z.array(z.string()) }),
})
export type ImportResult = z.infer<typeof result>

const planned = z.strictObject({ token, ledger: ledgerId, plan: importPlan, job: jobId })

export const importRoutes = {
  /** Asks for a file and reads it, whatever its name says; null when the person cancelled. */
  'import.open': route(z.strictObject({ job: jobId }), opened.nullable()),
  /** Finds the heads of a sheet, or takes them where the person points, and proposes a field for each column. */
  'import.look': route(
    z.strictObject({
      token,
      ledger: ledgerId,
      sheet: z.int().min(0),
      compare: z.boolean(),
      head: z.strictObject({ start: z.int().min(0).max(200), rows: z.union([z.literal(1), z.literal(2)]) }).nullable(),
    }),
    look,
  ),
  /** Goes through every row as if it were imported, and writes nothing. */
  'import.check': route(planned, result),
  /** Writes every good row in one act. `backup` names the copy made before a large import. */
  'import.run': route(planned, result.extend({ backup: z.string().nullable() })),
  /** The rows that were refused, as a workbook with the reasons in its first column, to be mended and imported again. */
  'import.saveErrors': route(z.strictObject({ token }), saved),
  /** An empty workbook for a book: heads, notes, lists to choose from, an example. */
  'import.template': route(z.strictObject({ ledger: ledgerId }), saved),
  'import.close': route(z.strictObject({ token }), done),
}
