import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { fileOfHash, sha256Of } from './stores/attachments.ts'
import { writeWhole } from './write-whole.ts'

export type AttachmentBackup = {
  /** Files written now, and files that were in the backup already. */
  readonly copied: number
  readonly present: number
  /** Files that are gone or damaged in the data itself; the backup keeps what it had of them. */
  readonly lost: number
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => -1,
  )

/** The file when it is there and is what its name says. */
const soundBytes = async (file: string, sha256: string): Promise<Buffer | undefined> => {
  try {
    const bytes = await readFile(file)
    return sha256Of(bytes) === sha256 ? bytes : undefined
  } catch {
    return undefined
  }
}

/**
 * Copies the photos, scans and signed Word files into the folder `附件` of a backup, each once: files are named by their content, so that
 * one that is there already never has to be copied again. Every copy is read back and compared before it counts.
 * @throws Error when a copy differs from what was written
 */
export const backUpAttachments = async (sqlite: Database, from: string, folder: string): Promise<AttachmentBackup> => {
  const to = join(folder, '附件')
  const hashes = sqlite
    .prepare(
      `SELECT sha256 FROM attachment UNION SELECT thumb_sha256 FROM attachment WHERE thumb_sha256 IS NOT NULL
       UNION SELECT sha256 FROM writing_archive`,
    )
    .pluck()
    .all() as string[]
  const count = { copied: 0, present: 0, lost: 0 }
  for (const sha256 of hashes) {
    const source = fileOfHash(from, sha256)
    const target = fileOfHash(to, sha256)
    const size = await sizeOf(target)
    if (size > 0 && size === (await sizeOf(source))) {
      count.present += 1
      continue
    }
    const bytes = await soundBytes(source, sha256)
    if (!bytes) {
      count.lost += 1
      continue
    }
    writeWhole(target, bytes)
    if (!(await soundBytes(target, sha256))) throw new Error(`The copy of attachment ${sha256} is not sound`)
    count.copied += 1
  }
  return count
}
