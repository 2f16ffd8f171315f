import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { docNumberOf } from '../../shared/writing/notice-head.ts'
import { isEditable, isFrozen } from '../../shared/writing/workflow.ts'
import {
  type Writing,
  type WritingContent,
  type WritingHead,
  type WritingKind,
  writing,
} from '../../shared/writing/writing.ts'
import { isNoticeNumberTaken } from './new-notice.ts'
import { statements } from './statements.ts'
import { writingVersions } from './writing-versions.ts'

/** What a writing is besides its number, version and state. */
export type WritingDraft = {
  readonly title: string
  readonly content: WritingContent
  readonly cutOff: string
  readonly datedOn: string
}
type NewWriting = WritingDraft & { readonly teamId: number | null; readonly state: Writing['state'] }
type SavedWriting = WritingDraft & { readonly id: number; readonly version: number }

const columns = `w.id, w.kind, w.issue, w.team_id AS teamId, w.title, w.cut_off AS cutOff, w.dated_on AS datedOn,
  w.state, w.version, w.updated_at AS updatedAt`

type Stored = Omit<Writing, 'content'> & { readonly content: string }

export const nameOf = ({ kind, issue, title }: Pick<Writing, 'kind' | 'issue' | 'title'>): string =>
  kind === 'briefing' ? `简报第${issue}期` : `“${title}”`

/** The 简报 and 总结 of one campaign. A 期号 is never given twice, not even that of a void issue. */
export const writingStore = (sqlite: Database) => {
  const prepare = statements(sqlite)
  const versions = writingVersions(sqlite)

  /** Newest first; 简报 by 期号. */
  const list = (kinds: readonly WritingKind[]): WritingHead[] =>
    prepare(
      `SELECT ${columns}, coalesce(t.name, '') AS teamName FROM writing w LEFT JOIN team t ON t.id = w.team_id
       WHERE w.voided_at IS NULL AND w.kind IN (SELECT value FROM json_each(?))
       ORDER BY w.kind, w.issue DESC, t.ordinal, w.id DESC`,
    ).all(JSON.stringify(kinds)) as WritingHead[]

  /** @throws AppError `not-found` */
  const load = (id: number): Writing => {
    const row = prepare(`SELECT ${columns}, w.content FROM writing w WHERE w.id = ? AND w.voided_at IS NULL`).get(id) as
      | Stored
      | undefined
    if (!row) throw new AppError('not-found', '这份文稿不存在或已作废，请刷新列表。')
    return writing.parse({ ...row, content: JSON.parse(row.content) })
  }

  const nextIssue = (): number => Number(prepare('SELECT coalesce(max(issue), 0) + 1 FROM writing').pluck().get())

  const add = ({ content, teamId, title, cutOff, datedOn, state }: NewWriting): Writing =>
    sqlite
      .transaction(() => {
        const issue = content.kind === 'briefing' ? nextIssue() : null
        const now = Date.now()
        const { lastInsertRowid } = prepare(
          `INSERT INTO writing (kind, issue, team_id, title, content, cut_off, dated_on, state, created_at, updated_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ).run(content.kind, issue, teamId, title, JSON.stringify(content), cutOff, datedOn, state, now, now)
        return load(Number(lastInsertRowid))
      })
      .immediate()

  const editable = (id: number): Writing => {
    const current = load(id)
    if (isFrozen(current.state))
      throw new AppError('invalid-input', `${nameOf(current)}${current.state}，不能再改。需要更正的，请在下一期刊登。`)
    if (!isEditable(current.state))
      throw new AppError('invalid-input', `${nameOf(current)}正在审核，不能修改。需要修改的，请审核人先退回。`)
    return current
  }

  /** @throws AppError `stale-row` when it was saved elsewhere since `version`; `invalid-input` when it is no 草稿 */
  const save = ({ id, version, title, content, cutOff, datedOn }: SavedWriting): Writing =>
    sqlite
      .transaction(() => {
        const current = editable(id)
        if (content.kind !== current.kind) throw new AppError('invalid-input', '文稿的种类不能改，请另建一份。')
        if (content.kind === 'notice' && isNoticeNumberTaken(sqlite, id, content))
          throw new AppError('invalid-input', `发文字号“${docNumberOf(content)}”已经用过，请改用别的顺序号。`)
        if (current.version === version) versions.keepIfOld(current)
        const { changes } = prepare(
          `UPDATE writing SET title = ?, content = ?, cut_off = ?, dated_on = ?, updated_at = ?, version = version + 1
           WHERE id = ? AND version = ?`,
        ).run(title, JSON.stringify(content), cutOff, datedOn, Date.now(), id, version)
        if (changes === 0)
          throw new AppError(
            'stale-row',
            `${nameOf(current)}已在别处改过，请重新打开后再改；您刚写的内容可先复制出来。`,
          )
        return load(id)
      })
      .immediate()

  const voidWriting = (id: number): void => {
    editable(id)
    prepare('UPDATE writing SET voided_at = ? WHERE id = ?').run(Date.now(), id)
  }

  /** The last 简报, whose masthead and circulation the next one takes over. */
  const lastBriefing = (): Writing | undefined => {
    const id = prepare(
      "SELECT id FROM writing WHERE kind = 'briefing' AND voided_at IS NULL ORDER BY issue DESC LIMIT 1",
    )
      .pluck()
      .get()
    return typeof id === 'number' ? load(id) : undefined
  }

  return { list, load, add, save, void: voidWriting, nextIssue, lastBriefing }
}
export type WritingStore = ReturnType<typeof writingStore>
