import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { type FileType, fileHead, type ImageHead } from '../image-head.ts'
import { writeWhole } from '../write-whole.ts'

export type Photo = {
  readonly id: number
  readonly name: string
  readonly width: number
  readonly height: number
  /** The first letters of the hash, for an address that stands for one picture for good. */
  readonly version: string
}
export type PhotoBytes = { readonly bytes: Uint8Array; readonly type: 'image/jpeg' | 'image/png' }
export type FileBytes = { readonly name: string; readonly bytes: Uint8Array; readonly type: FileType }

/** A file from the window: reduced there, with a small picture for lists, and the original where it is to be kept. */
export type NewFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly thumb: Uint8Array | null
  readonly original: Uint8Array | null
}

const megabyte = 1024 * 1024
const maxBytes = 10 * megabyte
const maxOriginalBytes = 30 * megabyte
const maxThumbBytes = 200 * 1024
const maxPixels = 40_000_000
const maxOriginalPixels = 200_000_000

const refuse = (message: string): AppError => new AppError('image-unreadable', message)

const limited = (name: string, bytes: Uint8Array, head: ImageHead, pixels: number, limit: number): ImageHead => {
  if (bytes.length > limit)
    throw refuse(`“${name}”有${(bytes.length / megabyte).toFixed(1)}MB，超过${limit / megabyte}MB，请缩小后再选。`)
  if (head.width * head.height > pixels)
    throw refuse(`“${name}”有${head.width}×${head.height}像素，超过${pixels / 10_000}万像素，请缩小后再选。`)
  return head
}

const checkedPhoto = (name: string, bytes: Uint8Array): ImageHead => {
  const head = bytes.length > maxBytes ? undefined : fileHead(bytes)
  if (bytes.length > maxBytes) throw refuse(`照片“${name}”超过10MB，请缩小后再选。`)
  if (!head || (head.type !== 'image/jpeg' && head.type !== 'image/png'))
    throw refuse(`“${name}”不是完好的 jpg 或 png 照片，请另选一张。`)
  return limited(name, bytes, head, maxPixels, maxBytes)
}

const checkedFile = (name: string, bytes: Uint8Array, pixels: number, limit: number): ImageHead => {
  const head = fileHead(bytes)
  if (!head)
    throw refuse(
      `“${name}”不是完好的照片（jpg、png、webp）或 PDF 扫描件。Word、Excel 文件请先另存为 PDF，再加到附件里。`,
    )
  return limited(name, bytes, head, pixels, limit)
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const fileOfHash = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256)

type Kept = { sha256: string; name: string; type: FileType; thumb_sha256: string | null }

/** Photos and scans by their content: the same picture twice is kept once, in a file named after its SHA-256. */
export const attachmentStore = (sqlite: Database, folder: string) => {
  const keep = (bytes: Uint8Array): string => {
    const sha256 = sha256Of(bytes)
    const file = fileOfHash(folder, sha256)
    if (!existsSync(file)) writeWhole(file, bytes)
    return sha256
  }

  /** The name a photo has already stays, unless it is chosen anew for a 简报, where the name is its caption. */
  const put = (name: string, bytes: Uint8Array, { type, width, height }: ImageHead, renames: boolean): Photo => {
    const sha256 = keep(bytes)
    const row = sqlite
      .prepare(
        `INSERT INTO attachment (sha256, name, type, bytes, width, height, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (sha256) DO UPDATE SET name = ${renames ? 'excluded.name' : 'name'}
         RETURNING id, name, width, height, substr(sha256, 1, 8) AS version`,
      )
      .get(sha256, name, type, bytes.length, width, height, Date.now())
    return row as Photo
  }

  const add = (name: string, bytes: Uint8Array): Photo => put(name, bytes, checkedPhoto(name, bytes), true)

  /** Keeps a file for a row. @throws AppError `image-unreadable` when it is too large, or not what may be kept */
  const store = ({ name, bytes, thumb, original }: NewFile): number => {
    const head = checkedFile(name, bytes, maxPixels, maxBytes)
    const originalHead = original && checkedFile(name, original, maxOriginalPixels, maxOriginalBytes)
    const isThumb = thumb !== null && thumb.length <= maxThumbBytes && fileHead(thumb)?.type === 'image/jpeg'
    return sqlite
      .transaction(() => {
        const { id } = put(name, bytes, head, false)
        if (isThumb) sqlite.prepare('UPDATE attachment SET thumb_sha256 = ? WHERE id = ?').run(keep(thumb), id)
        if (original && originalHead) {
          const first = put(name, original, originalHead, false)
          if (first.id !== id) sqlite.prepare('UPDATE attachment SET original_id = ? WHERE id = ?').run(first.id, id)
        }
        return id
      })
      .immediate()
  }

  /** Photos for 简报 and 总结, newest first. */
  const list = (): Photo[] =>
    sqlite
      .prepare(
        `SELECT id, name, width, height, substr(sha256, 1, 8) AS version FROM attachment
          WHERE type IN ('image/jpeg', 'image/png')
            AND id NOT IN (SELECT original_id FROM attachment WHERE original_id IS NOT NULL)
          ORDER BY id DESC LIMIT 200`,
      )
      .all() as Photo[]

  const kept = (id: number): Kept | undefined =>
    sqlite.prepare('SELECT sha256, name, type, thumb_sha256 FROM attachment WHERE id = ?').get(id) as Kept | undefined

  const read = (found: Kept | undefined, id: number, sha256: string | undefined): Buffer => {
    if (!found || !sha256 || !existsSync(fileOfHash(folder, sha256)))
      throw new AppError('not-found', `附件“${found?.name ?? id}”的文件不见了，请重新添加，或从备份里找回。`)
    return readFileSync(fileOfHash(folder, sha256))
  }

  /** A photo for paper. @throws AppError `not-found` when the file beside the database is gone. */
  const bytes = (id: number): PhotoBytes => {
    const found = kept(id)
    if (found && found.type !== 'image/jpeg' && found.type !== 'image/png')
      throw new AppError('not-found', `“${found.name}”不是 jpg 或 png 照片，不能放进公文，请另选一张。`)
    const photo = read(found, id, found?.sha256)
    return { bytes: photo, type: found?.type === 'image/png' ? 'image/png' : 'image/jpeg' }
  }

  /** The whole file. @throws AppError `not-found` when the file beside the database is gone. */
  const file = (id: number): FileBytes => {
    const found = kept(id)
    const whole = read(found, id, found?.sha256)
    return { name: found?.name ?? '', bytes: whole, type: found?.type ?? 'image/jpeg' }
  }

  /** The small picture of a photo; the photo itself where none was made or it is gone. @throws AppError `not-found` */
  const thumb = (id: number): FileBytes => {
    const found = kept(id)
    if (found?.thumb_sha256 && existsSync(fileOfHash(folder, found.thumb_sha256)))
      return { name: found.name, bytes: read(found, id, found.thumb_sha256), type: 'image/jpeg' }
    return file(id)
  }

  return { add, store, list, bytes, file, thumb, folder }
}
export type AttachmentStore = ReturnType<typeof attachmentStore>
