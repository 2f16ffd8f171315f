import { z } from 'zod'
import { jobId, route, saved } from './route.ts'
import { rowId } from './rows.ts'

/** Which diaries, and how they are bound. */
export const diaryBook = z.strictObject({
  of: z.union([
    z.strictObject({ ids: z.array(rowId).min(1).max(500, '一次最多500篇，请分开制作。') }),
    z.strictObject({ teamId: rowId }),
    z.strictObject({ cadreId: rowId }),
  ]),
  /** Cover and contents; without them single sheets. */
  isBook: z.boolean(),
  /** Each on a page of its own, or one after the other. */
  newPages: z.boolean(),
  /** Whole names and numbers; asks for a reason, which is written down. */
  unmasked: z.boolean(),
  reason: z.string().trim().max(100),
})
export type DiaryBook = z.infer<typeof diaryBook>

export const diaryRoutes = {
  'diary.save': route(diaryBook.extend({ format: z.enum(['docx', 'pdf']), job: jobId }), saved),
  'diary.print': route(
    diaryBook.extend({ copies: z.int().min(1).max(999), duplex: z.boolean(), job: jobId }),
    z.object({ printed: z.boolean() }),
  ),
}
