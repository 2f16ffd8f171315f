import { z } from 'zod'
import { cell } from '../ipc/rows.ts'

/** How a sheet is to be taken: what the person settled in the wizard. */
export const importPlan = z.strictObject({
  sheet: z.int().min(0).max(999),
  /** Other sheets with the same heads, taken along with it. */
  more: z.array(z.int().min(0).max(999)).max(200),
  /** Place of the heads among the sheet's rows that are not empty, and over how many rows they go. */
  headStart: z.int().min(0).max(200),
  headRows: z.union([z.literal(1), z.literal(2)]),
  /** By column: the field's key, `no` for 编号, or null. */
  columns: z.array(z.string().nullable()).max(200),
  /** Values for fields that the sheet has no column for, or leaves empty. */
  defaults: z.record(z.string(), cell),
  /** Words that stand in no dictionary: put in its place, or, when null, added to the dictionary. */
  words: z
    .array(z.strictObject({ dictionary: z.string(), word: z.string().max(40), to: z.string().max(40).nullable() }))
    .max(2000),
  /** Whether village groups that are not registered yet are registered along. */
  addHamlets: z.boolean(),
  /** Rows that are registered already: left alone, filled up and changed from the sheet, or added once more. */
  existing: z.enum(['skip', 'update', 'add']),
})
export type ImportPlan = z.infer<typeof importPlan>
