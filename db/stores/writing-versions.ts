import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import {
  type VersionHead,
  type VersionReason,
  versionEveryMs,
  type WritingVersion,
  writingVersion,
} from '../../shared/writing/version.ts'
import type { Writing } from '../../shared/writing/writing.ts'
import { settingStore } from './settings.ts'
import { statements } from './statements.ts'

/** `person` is left out where it is whoever works at this machine. */
type Kept = { readonly reason: VersionReason; readonly person?: string; readonly note?: string }
type Text = Pick<Writing, 'id' | 'content' | 'cutOff' | 'datedOn'>

const head = 'id, reason, person, note, cut_off AS cutOff, dated_on AS datedOn, at'

/** Versions of 简报 and 总结: the text as it stood at a moment. Nothing here is ever changed or taken away. */
export const writingVersions = (sqlite: Database) => {
  const prepare = statements(sqlite)
  const operator = (): string => settingStore(sqlite).get('operator') ?? '经办人'

  /** The newest first. */
  const list = (writingId: number): VersionHead[] =>
    prepare(`SELECT ${head} FROM writing_version WHERE writing_id = ? ORDER BY id DESC`).all(writingId) as VersionHead[]

  /** @throws AppError `not-found` also when the version is another writing's */
  const load = (writingId: number, id: number): WritingVersion => {
    const row = prepare(`SELECT ${head}, content FROM writing_version WHERE id = ? AND writing_id = ?`).get(
      id,
      writingId,
    ) as (VersionHead & { readonly content: string }) | undefined
    if (!row) throw new AppError('not-found', '没有找到这个版本，请关闭“版本”窗口后重新打开。')
    return writingVersion.parse({ ...row, content: JSON.parse(row.content) })
  }

  const keep = ({ id, content, cutOff, datedOn }: Text, { reason, person = operator(), note = '' }: Kept): void => {
    prepare(
      `INSERT INTO writing_version (writing_id, reason, person, note, content, cut_off, dated_on, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(id, reason, person, note, JSON.stringify(content), cutOff, datedOn, Date.now())
  }

  const lastAt = (id: number): number => {
    const at = prepare(
      `SELECT coalesce((SELECT max(at) FROM writing_version WHERE writing_id = w.id), w.created_at)
       FROM writing w WHERE w.id = ?`,
    )
      .pluck()
      .get(id)
    return Number(at ?? 0)
  }

  /** Keeps the text that is about to be written over when its last version is old. */
  const keepIfOld = (text: Text): void => {
    if (Date.now() - lastAt(text.id) > versionEveryMs) keep(text, { reason: '自动' })
  }

  return { list, load, keep, keepIfOld }
}
