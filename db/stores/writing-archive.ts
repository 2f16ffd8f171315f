import { existsSync, readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { isFrozen } from '../../shared/writing/workflow.ts'
import { writeWhole } from '../write-whole.ts'
import { fileOfHash, sha256Of } from './attachments.ts'
import { statements } from './statements.ts'
import { nameOf, writingStore } from './writing-store.ts'

type Kept = { readonly sha256: string; readonly bytes: number; readonly at: number }
export type ArchiveState = { readonly bytes: number; readonly at: number; readonly isWhole: boolean }

/** The Word files of signed writings, beside the database under their SHA-256: opened again they are the same bytes. */
export const writingArchiveStore = (sqlite: Database, folder: string) => {
  const prepare = statements(sqlite)

  const kept = (id: number): Kept | undefined =>
    prepare('SELECT sha256, bytes, at FROM writing_archive WHERE writing_id = ?').get(id) as Kept | undefined

  const soundBytes = ({ sha256 }: Kept): Buffer | undefined => {
    const file = fileOfHash(folder, sha256)
    const bytes = existsSync(file) ? readFileSync(file) : undefined
    return bytes && sha256Of(bytes) === sha256 ? bytes : undefined
  }

  /** Whether there is a file, and whether it is what was kept; null where none was made. */
  const state = (id: number): ArchiveState | null => {
    const found = kept(id)
    return found ? { bytes: found.bytes, at: found.at, isWhole: soundBytes(found) !== undefined } : null
  }

  /** The very bytes kept at 签发; null where none were made. @throws AppError `not-found` when the file is gone */
  const read = (id: number): Uint8Array | null => {
    const found = kept(id)
    if (!found) return null
    const bytes = soundBytes(found)
    if (!bytes)
      throw new AppError(
        'not-found',
        `${nameOf(writingStore(sqlite).load(id))}签发时存档的Word文件不见了或已损坏，请从备份的“附件”文件夹里找回；PDF和打印不受影响。`,
      )
    return bytes
  }

  /** Keeps the file of a signed writing once; what is kept already stays. @throws AppError `invalid-input` for a draft */
  const keep = (id: number, bytes: Uint8Array): ArchiveState => {
    const writing = writingStore(sqlite).load(id)
    if (!isFrozen(writing.state)) throw new AppError('invalid-input', `${nameOf(writing)}还没有签发，不能存档。`)
    if (!kept(id)) {
      const sha256 = sha256Of(bytes)
      writeWhole(fileOfHash(folder, sha256), bytes)
      const row = [id, sha256, bytes.length, Date.now()]
      prepare('INSERT INTO writing_archive (writing_id, sha256, bytes, at) VALUES (?, ?, ?, ?)').run(...row)
    }
    const now = state(id)
    if (!now) throw new Error(`The archive of writing ${id} was not kept`)
    return now
  }

  return { state, read, keep }
}
