import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { imageHead } from '../image-head.ts'
import { writeWhole } from '../write-whole.ts'

export type Photo = { readonly id: number; readonly name: string; readonly width: number; readonly height: number }
export type PhotoBytes = { readonly bytes: Uint8Array; readonly type: 'image/jpeg' | 'image/png' }

const maxBytes = 10 * 1024 * 1024
const maxPixels = 40_000_000

const checked = (name: string, bytes: Uint8Array) => {
  if (bytes.length > maxBytes) throw new AppError('image-unreadable', `照片“${name}”超过10MB，请缩小后再选。`)
  const head = imageHead(bytes)
  if (!head) throw new AppError('image-unreadable', `“${name}”不是完好的 jpg 或 png 照片，请另选一张。`)
  if (head.width * head.height > maxPixels)
    throw new AppError(
      'image-unreadable',
      `照片“${name}”有${head.width}×${head.height}像素，超过4000万像素，请缩小后再选。`,
    )
  return head
}

/** Photos by their content: the same picture twice is kept once, in a file named after its SHA-256. */
export const attachmentStore = (sqlite: Database, folder: string) => {
  const fileOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)

  const add = (name: string, bytes: Uint8Array): Photo => {
    const { type, width, height } = checked(name, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (!existsSync(fileOf(sha256))) writeWhole(fileOf(sha256), bytes)
    const row = sqlite
      .prepare(
        `INSERT INTO attachment (sha256, name, type, bytes, width, height, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (sha256) DO UPDATE SET name = excluded.name RETURNING id, name, width, height`,
      )
      .get(sha256, name, type, bytes.length, width, height, Date.now())
    return row as Photo
  }

  const list = (): Photo[] =>
    sqlite.prepare('SELECT id, name, width, height FROM attachment ORDER BY id DESC LIMIT 200').all() as Photo[]

  /** @throws AppError `not-found` when the file beside the database is gone. */
  const bytes = (id: number): PhotoBytes => {
    const row = sqlite.prepare('SELECT sha256, name, type FROM attachment WHERE id = ?').get(id) as
      | { sha256: string; name: string; type: PhotoBytes['type'] }
      | undefined
    if (!row || !existsSync(fileOf(row.sha256)))
      throw new AppError('not-found', `照片“${row?.name ?? id}”的文件不见了，请重新添加这张照片。`)
    return { bytes: readFileSync(fileOf(row.sha256)), type: row.type }
  }

  return { add, list, bytes }
}
export type AttachmentStore = ReturnType<typeof attachmentStore>
