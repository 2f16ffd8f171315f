import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { issueWords } from '../../shared/writing/content.ts'
import { docNumberOf } from '../../shared/writing/notice-head.ts'
import { isEditable, isFrozen } from '../../shared/writing/workflow.ts'
import {
  type CorrectionLinks,
  type Numbering,
  type Writing,
  type WritingContent,
  type WritingHead,
  type WritingKind,
  writing,
} from '../../shared/writing/writing.ts'
import { briefingSeriesStore } from './briefing-series.ts'
import { isNoticeNumberTaken } from './new-notice.ts'
import { statements } from './statements.ts'
import { noLinks, writingCorrections } from './writing-corrections.ts'
import { writingVersions } from './writing-versions.ts'

/** What a writing is besides its number, version and state. */
export type WritingDraft = {
  readonly title: string
  readonly content: WritingContent
  readonly cutOff: string
  readonly datedOn: string
}
type NewWriting = WritingDraft & {
  readonly teamId: number | null
  readonly state: Writing['state']
  /** Of a 简报; the first series when left out. */
  readonly seriesId?: number
  readonly numbering?: Numbering
}
type SavedWriting = WritingDraft & { readonly id: number; readonly version: number }

const columns = `w.id, w.kind, w.issue, coalesce(w.numbering, '正刊') AS numbering, w.series_id AS seriesId, w.team_id AS teamId, w.title, w.cut_off AS cutOff, w.dated_on AS datedOn,
  w.state, w.version, w.updated_at AS updatedAt`

const noNumber = { issue: null, issueYear: null, seriesId: null, numbering: null }
const insertSql = `INSERT INTO writing (kind, issue, team_id, title, content, cut_off, dated_on, state, created_at,
    updated_at, series_id, issue_year, numbering)
  VALUES (@kind, @issue, @teamId, @title, @content, @cutOff, @datedOn, @state, @now, @now, @seriesId, @issueYear,
    @numbering)`

type Stored = Omit<Writing, 'content'> & { readonly content: string }

export const nameOf = ({
  kind,
  issue,
  numbering,
  title,
}: Pick<Writing, 'kind' | 'issue' | 'numbering' | 'title'>): string =>
  kind === 'briefing' ? `简报${issueWords({ issue, numbering })}` : `“${title}”`

/** What is to be done about a mistake in a text that can no longer be changed. */
const correctionAdvice = (kind: WritingKind): string =>
  kind === 'briefing'
    ? '需要更正的，请打开这一期点“更正…”，在下一期刊登更正启事。'
    : '需要更正的，请打开它点“更正…”，另写更正稿。'

/** The 简报 and 总结 of one campaign. A 期号 is never given twice, not even that of a void issue. */
export const writingStore = (sqlite: Database) => {
  const prepare = statements(sqlite)
  const versions = writingVersions(sqlite)
  const series = briefingSeriesStore(sqlite)

  /** Newest first; 简报 by 期号. */
  const list = (kinds: readonly WritingKind[]): WritingHead[] => {
    const links = writingCorrections(sqlite).all()
    const heads = prepare(
      `SELECT ${columns}, coalesce(t.name, '') AS teamName, coalesce(s.name, json_extract(w.content, '$.name'), '') AS seriesName,
              (SELECT count(*) FROM writing_delivery d WHERE d.writing_id = w.id) AS addressees,
              (SELECT count(*) FROM writing_delivery d WHERE d.writing_id = w.id AND d.signed_on IS NULL) AS unsigned
       FROM writing w LEFT JOIN team t ON t.id = w.team_id LEFT JOIN briefing_series s ON s.id = w.series_id
       WHERE w.voided_at IS NULL AND w.kind IN (SELECT value FROM json_each(?))
       ORDER BY w.kind, w.series_id, w.numbering = '增刊', w.issue_year DESC, w.issue DESC, t.ordinal, w.id DESC`,
    ).all(JSON.stringify(kinds)) as Omit<WritingHead, keyof CorrectionLinks>[]
    return heads.map((head) => ({ ...head, ...(links.get(head.id) ?? noLinks) }))
  }

  /** @throws AppError `not-found` */
  const load = (id: number): Writing => {
    const row = prepare(`SELECT ${columns}, w.content FROM writing w WHERE w.id = ? AND w.voided_at IS NULL`).get(id) as
      | Stored
      | undefined
    if (!row) throw new AppError('not-found', '这份文稿不存在或已作废，请刷新列表。')
    return writing.parse({ ...row, content: JSON.parse(row.content) })
  }

  const add = ({ content, teamId, title, cutOff, datedOn, state, ...place }: NewWriting): Writing =>
    sqlite
      .transaction(() => {
        const number = content.kind === 'briefing' ? series.number(place, Number(datedOn.slice(0, 4))) : noNumber
        const row = { kind: content.kind, teamId, title, content: JSON.stringify(content), cutOff, datedOn, state }
        const { lastInsertRowid } = prepare(insertSql).run({ ...row, ...number, now: Date.now() })
        return load(Number(lastInsertRowid))
      })
      .immediate()

  const editable = (id: number): Writing => {
    const current = load(id)
    if (isFrozen(current.state))
      throw new AppError(
        'invalid-input',
        `${nameOf(current)}${current.state}，不能再改。${correctionAdvice(current.kind)}`,
      )
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

  /** The last 简报 of a series, whose circulation the next one takes over. */
  const lastBriefing = (seriesId: number): Writing | undefined => {
    const id = prepare('SELECT id FROM writing WHERE series_id = ? AND voided_at IS NULL ORDER BY id DESC LIMIT 1')
      .pluck()
      .get(seriesId)
    return typeof id === 'number' ? load(id) : undefined
  }

  return { list, load, add, save, void: voidWriting, lastBriefing }
}
export type WritingStore = ReturnType<typeof writingStore>
