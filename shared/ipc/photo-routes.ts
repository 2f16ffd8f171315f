import { z } from 'zod'
import { editions } from '../writing/writing.ts'
import { route } from './route.ts'
import { ledgerId, rowId } from './rows.ts'

export const rowPhotoQuery = z.strictObject({
  /** What goes out shows no restricted book, and no scan or proof (W-38). */
  edition: z.enum(editions).default('流转版'),
  ledger: ledgerId.optional(),
  teamId: rowId.optional(),
  role: z.string().max(10).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  offset: z.int().min(0).default(0),
})
export type RowPhotoQuery = z.infer<typeof rowPhotoQuery>

/** As many groups are sent at a time. */
export const rowPhotoPage = 24

const rowPhoto = z.object({
  attachmentId: z.int(),
  /** The first letters of the content's hash: see `photoUrl`. */
  version: z.string(),
  role: z.string(),
  caption: z.string(),
  width: z.int(),
  height: z.int(),
  /** A 题注 out of the row: day, place, what, without residents' names. */
  proposed: z.string(),
})
export type RowPhoto = z.infer<typeof rowPhoto>

/** A photo on a row, or those before and after that belong together. */
const photoGroup = z.object({
  ledger: ledgerId,
  rowId: z.int(),
  label: z.string(),
  team: z.string(),
  point: z.string(),
  day: z.string(),
  photos: z.array(rowPhoto),
})
export type PhotoGroup = z.infer<typeof photoGroup>

export const photoRoutes = {
  /** Photos on the rows of the books, the newest days first; with the books and roles there are. */
  'photo.onRows': route(
    rowPhotoQuery,
    z.object({
      groups: z.array(photoGroup),
      count: z.int(),
      books: z.array(z.object({ ledger: ledgerId, count: z.int() })),
      roles: z.array(z.string()),
    }),
  ),
}
