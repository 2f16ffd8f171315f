import { z } from 'zod'
import { type LedgerId, ledgerIds } from '../ledgers/index.ts'

export const ledgerId = z.enum(ledgerIds as [LedgerId, ...LedgerId[]])
export const rowId = z.int().positive()
/** One row of one book. */
export const rowName = z.strictObject({ ledger: ledgerId, id: rowId })
export type RowName = z.infer<typeof rowName>

/** A cell as it travels: see `Value` in shared/fields/field.ts. */
export const cell = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number()), z.null()])

/** A row as it travels: its fields, its meta columns, and the words behind its references. */
export const wireRow = z.object({
  id: rowId,
  no: z.string().nullable(),
  version: z.int(),
  createdAt: z.int(),
  updatedAt: z.int(),
  voidedAt: z.int().nullable(),
  voidReason: z.string().nullable(),
  values: z.record(z.string(), cell),
  /** By field: what a reference reads as; several are joined by 、. */
  labels: z.record(z.string(), z.string()),
  /** Warnings of the ledger's rules, by field. */
  warnings: z.record(z.string(), z.string()),
  /** Photos and scans on the row. */
  attachments: z.int(),
})
export type WireRow = z.infer<typeof wireRow>

/** One choice of a list: the id or the word, and what people see. */
export const option = z.object({
  value: z.union([z.int(), z.string()]),
  label: z.string(),
  hint: z.string().optional(),
})
export type Option = z.infer<typeof option>
