import { z } from 'zod'
import { jobId, route, saved } from './route.ts'
import { ledgerId, rowId } from './rows.ts'

const caption = z.string().trim().max(60, '说明文字不超过60字。')
const role = z.string().trim().min(1).max(10)
/** Before and after with the same number stand side by side. */
const pair = z.int().min(1).max(999).nullable()

/** A photo or scan on a row. Its picture is shown by `renderer/ledgers/attachments/photo-url.ts`. */
const rowAttachment = z.object({
  id: z.int(),
  attachmentId: z.int(),
  role: z.string(),
  caption: z.string(),
  pair,
  name: z.string(),
  type: z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
  bytes: z.int(),
  /** Pixels; 0 for a scan. */
  width: z.int(),
  height: z.int(),
  /** The first letters of the content's hash, so that an address stands for one picture for good. */
  version: z.string(),
  /** The photo as it came, when it was kept. */
  originalId: z.int().nullable(),
  /** The file beside the database is gone. */
  isMissing: z.boolean(),
})
export type RowAttachment = z.infer<typeof rowAttachment>

const onRow = { ledger: ledgerId, id: rowId }
const list = z.array(rowAttachment)

/** Bytes of a file; how large it may be says the store, in Chinese and with its name. */
const bytes = z.instanceof(Uint8Array)

const problem = z.object({
  attachmentId: z.int(),
  name: z.string(),
  state: z.enum(['缺失', '损坏']),
  /** Where it is used: the row, or none when it belongs to a 简报 or 总结. */
  use: z.object({ ledger: ledgerId, id: rowId, title: z.string() }).nullable(),
})

export const attachmentRoutes = {
  /** Keeps a file by its content; it is on no row yet. `thumb`: a small JPEG. `original`: the photo before it was reduced. */
  'attachment.store': route(
    z.strictObject({ name: z.string().min(1).max(200), bytes, thumb: bytes.nullable(), original: bytes.nullable() }),
    z.object({ attachmentId: z.int() }),
  ),
  /** Puts kept files on a row: one act, undone by one 撤销. */
  'attachment.add': route(
    z.strictObject({
      ...onRow,
      items: z
        .array(z.strictObject({ attachmentId: z.int(), role, caption, pair }))
        .min(1)
        .max(50),
    }),
    list,
  ),
  'attachment.list': route(z.strictObject(onRow), list),
  'attachment.edit': route(
    z.strictObject({
      ...onRow,
      items: z
        .array(
          z.strictObject({ id: z.int(), role: role.optional(), caption: caption.optional(), pair: pair.optional() }),
        )
        .min(1)
        .max(200),
    }),
    list,
  ),
  /** The order on the row; `ids` are all of its attachments. */
  'attachment.order': route(z.strictObject({ ...onRow, ids: z.array(z.int()).max(200) }), list),
  'attachment.remove': route(z.strictObject({ ...onRow, ids: z.array(z.int()).min(1).max(200) }), list),
  /** Saves a copy where the person chooses. */
  'attachment.saveCopy': route(z.strictObject({ attachmentId: z.int() }), saved),
  /** Reads every file and compares it with its hash. */
  'attachment.check': route(
    z.strictObject({ job: jobId }),
    z.object({
      checked: z.int(),
      problems: z.array(problem),
      /** The Word files of signed 简报 and 总结. */
      archives: z.object({
        checked: z.int(),
        problems: z.array(z.object({ writingId: z.int(), name: z.string(), state: z.enum(['缺失', '损坏']) })),
      }),
      /** Kept files that no row, 简报 or 总结 uses. */
      unused: z.int(),
    }),
  ),
}
