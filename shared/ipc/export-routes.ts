import { z } from 'zod'
import { ledgerQuery } from '../ledgers/query.ts'
import { bookFormIds } from '../rules/book-forms.ts'
import { jobId, route, saved } from './route.ts'
import { ledgerId } from './rows.ts'
import { layout } from './writing-routes.ts'

export const exportFormats = ['xlsx', 'csv', 'gb18030', 'docx', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** 台账 for the office, 签字版 with an empty 签字 column, 流转版 for others: counts only of restricted books (domain §7.2). */
export const exportModes = ['台账', '签字版', '流转版'] as const
export type ExportMode = (typeof exportModes)[number]

const wish = {
  ledger: ledgerId,
  query: ledgerQuery,
  /** Field keys in their order, `no` for 编号; widths are the printed form's own where the columns are. */
  columns: z.array(z.string().max(60)).min(1).max(200),
  mode: z.enum(exportModes),
  /** Row by row, or one of the book's other forms on paper; tables take no notice of it. */
  form: z.enum(bookFormIds).default('rows'),
  /** Whole 身份证 and phone numbers; asks for a reason, which is written down. */
  unmasked: z.boolean(),
  reason: z.string().trim().max(100),
  /** What narrows the rows, in words. */
  filter: z.string().max(1000),
  job: jobId,
}

export const exportRoutes = {
  /** Writes rows to a file the person chooses. */
  'export.save': route(z.strictObject({ ...wish, format: z.enum(exportFormats) }), saved),
  /** The first pages of a book as it would be printed; `pageCount` is null where only its beginning was laid out. */
  'export.preview': route(z.strictObject(wish), z.object({ layout, pageCount: z.int().nullable() })),
  /** Prints rows as a book. */
  'export.print': route(
    z.strictObject({ ...wish, copies: z.int().min(1).max(999), duplex: z.boolean() }),
    z.object({ printed: z.boolean() }),
  ),
}
