import { z } from 'zod'
import { route } from './route.ts'
import { cell, ledgerId, rowId, rowName } from './rows.ts'

const relatedRow = z.object({
  id: rowId,
  no: z.string().nullable(),
  day: z.string().nullable(),
  label: z.string(),
  /** What the row says: the beginning of its first long text, numbers of persons masked. */
  summary: z.string(),
  status: z.string().nullable(),
  /** The field, or fields, by which the two rows are tied. */
  via: z.string(),
  isVoid: z.boolean(),
})
export type RelatedRow = z.infer<typeof relatedRow>

const relatedBook = z.object({
  ledger: ledgerId,
  /** Records of a row's own form, such as the members of a household. */
  isChild: z.boolean(),
  isRestricted: z.boolean(),
  count: z.int(),
  /** The newest ones, at most 200. */
  rows: z.array(relatedRow),
})
export type RelatedBook = z.infer<typeof relatedBook>

const relatedResult = z.object({
  label: z.string(),
  /** What the row came from, what it is part of, and what it was passed on to. */
  sources: z.array(relatedBook),
  /** What refers to the row, by book, in menu order; void rows are left out. */
  books: z.array(relatedBook),
})
export type RelatedResult = z.infer<typeof relatedResult>

export const linkRoutes = {
  /** Everything the books say about one row. */
  'link.related': route(rowName, relatedResult),
  /** All rows of one book that refer to the row, newest first, at most 20,000. */
  'link.relatedIds': route(
    z.strictObject({ ledger: ledgerId, id: rowId, book: ledgerId }),
    z.object({ ids: z.array(rowId) }),
  ),
  /** Rows that may be the same thing as the one being written, with why; to be pointed out while typing. */
  'link.twins': route(
    z.strictObject({ ledger: ledgerId, id: rowId.nullable(), values: z.record(z.string(), cell) }),
    z.array(
      z.object({
        ledger: ledgerId,
        id: rowId,
        no: z.string().nullable(),
        label: z.string(),
        day: z.string().nullable(),
        why: z.string(),
      }),
    ),
  ),
}
