import { z } from 'zod'
import { ledgerQuery } from '../ledgers/query.ts'
import { route } from './route.ts'
import { cell, ledgerId, rowId } from './rows.ts'

const index = z.int().min(0).max(2_000_000)
const fieldKeys = z.array(z.string()).min(1).max(200)
/** Rows of an opened list, by their places in it: from `start` up to but not with `end`. */
const span = { ledger: ledgerId, view: z.string(), start: index, end: index }

/** What happened, or would happen, to each cell of a paste, a fill or a replacement. */
const bulkResult = z.object({
  /** Cells that took a new value, and rows added at the end. */
  edited: z.int(),
  added: z.int(),
  /** Cells that were left as they were, and why; `row` and `column` count from the corner of the range. The first 1,000. */
  refused: z.array(
    z.object({ row: z.int(), column: z.int(), field: z.string(), text: z.string(), message: z.string() }),
  ),
  refusedCount: z.int(),
})
export type BulkResult = z.infer<typeof bulkResult>

const matrix = <T extends z.ZodType>(item: T) => z.array(z.array(item).max(200)).max(200_000)

export const bulkRoutes = {
  /** The cells of a range: as people read them, and as they are stored. At most 200,000 cells. */
  'bulk.copy': route(
    z.strictObject({ ...span, fields: fieldKeys }),
    z.object({ texts: z.array(z.array(z.string())), values: z.array(z.array(cell)) }),
  ),
  /**
   * Writes a block of cells from `start` on, laid again and again like tiles until `rows` rows are full; null leaves a
   * cell as it is. Rows past the end of the list are added. Good cells are written in one act, bad ones are named and
   * left; `dryRun` only says what would happen. Either `texts`, read as if they were typed, or `values` as stored.
   */
  'bulk.write': route(
    z.strictObject({
      ledger: ledgerId,
      view: z.string(),
      start: index,
      rows: z.int().min(1).max(200_000),
      fields: fieldKeys,
      texts: matrix(z.string().max(32_767).nullable()).optional(),
      values: matrix(cell).optional(),
      /** What the act is called in the undo list, such as 粘贴. */
      title: z.string().min(1).max(20),
      dryRun: z.boolean().default(false),
    }),
    bulkResult,
  ),
  /** Fill handle: goes on from the source rows into the target rows; `series` continues numbers and days. */
  'bulk.fill': route(
    z.strictObject({
      ledger: ledgerId,
      view: z.string(),
      fields: fieldKeys,
      source: z.strictObject({ start: index, end: index }),
      target: z.strictObject({ start: index, end: index }),
      series: z.boolean(),
    }),
    bulkResult,
  ),
  'bulk.replace': route(
    z.strictObject({
      ledger: ledgerId,
      view: z.string(),
      fields: fieldKeys,
      find: z.string().min(1).max(200),
      replacement: z.string().max(200),
      wholeCell: z.boolean(),
      dryRun: z.boolean().default(false),
    }),
    bulkResult,
  ),
  /** The next cell that holds the text, after (or before) a place, going round at the end; null when none does. */
  'bulk.find': route(
    z.strictObject({
      ledger: ledgerId,
      view: z.string(),
      fields: fieldKeys,
      find: z.string().min(1).max(200),
      from: z.strictObject({ row: z.int(), column: z.int() }),
      backwards: z.boolean(),
    }),
    z.object({ row: z.int(), column: z.int() }).nullable(),
  ),
  /** Totals of a range or of a whole list: how many cells are filled in, and the sum of numbers as stored (decimals × 10^scale). */
  'bulk.totals': route(
    z.strictObject({ ...span, fields: fieldKeys }),
    z.object({
      rows: z.int(),
      byField: z.record(z.string(), z.object({ filled: z.int(), sum: z.number().nullable() })),
    }),
  ),
  /** The different values of a column among a query's rows, most frequent first, at most 300; for the list filter. */
  'bulk.values': route(
    z.strictObject({ ledger: ledgerId, field: z.string(), query: ledgerQuery, search: z.string().max(50).default('') }),
    z.array(
      z.object({ value: z.union([z.string(), z.number(), z.boolean()]).nullable(), label: z.string(), count: z.int() }),
    ),
  ),
  /** Where a row stands in an opened list; null when it is not in it. */
  'ledger.locate': route(
    z.strictObject({ ledger: ledgerId, view: z.string(), id: rowId }),
    z.object({ index: z.int().nullable() }),
  ),
}
