import { existsSync, readFileSync, statSync } from 'node:fs'
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

  const hasSnapshot = (id: number): boolean =>
    prepare('SELECT count(*) FROM writing_snapshot WHERE writing_id = ?').pluck().get(id) === 1

  /**
   * Keeps the file of a signed writing once; what is kept whole already stays, what was lost is kept anew from what was
   * signed. @throws AppError `invalid-input` for a draft, and for a lost file of which no snapshot is there
   */
  const keep = (id: number, bytes: Uint8Array): ArchiveState => {
    const writing = writingStore(sqlite).load(id)
    if (!isFrozen(writing.state)) throw new AppError('invalid-input', `${nameOf(writing)}还没有签发，不能存档。`)
    const found = kept(id)
    if (found && !soundBytes(found) && !hasSnapshot(id))
      throw new AppError(
        'invalid-input',
        `${nameOf(writing)}签发时没有留底，不能重新存档，请从备份的“附件”文件夹里找回。`,
      )
    if (!found || !soundBytes(found)) {
      const sha256 = sha256Of(bytes)
      writeWhole(fileOfHash(folder, sha256), bytes)
      prepare(
        `INSERT INTO writing_archive (writing_id, sha256, bytes, at) VALUES (?, ?, ?, ?)
         ON CONFLICT (writing_id) DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes, at = excluded.at`,
      ).run(id, sha256, bytes.length, Date.now())
    }
    const now = state(id)
    if (!now) throw new Error(`The archive of writing ${id} was not kept`)
    return now
  }

  /** Writings whose file is gone or not as long as it was: told at a glance, without reading the files. */
  const lost = (): number[] => {
    const all = prepare('SELECT writing_id AS id, sha256, bytes FROM writing_archive').all() as (Kept & {
      id: number
    })[]
    const lengthOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size
    return all.filter(({ sha256, bytes }) => lengthOf(fileOfHash(folder, sha256)) !== bytes).map(({ id }) => id)
  }

  return { state, read, keep, lost }
}
