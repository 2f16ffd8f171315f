import { readFile } from 'node:fs/promises'
import type { Database } from 'better-sqlite3'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { Writing } from '../../shared/writing/writing.ts'
import { fileOfHash, sha256Of } from './attachments.ts'
import { tableOf } from './table-of.ts'
import { nameOf } from './writing-store.ts'

type Kept = { id: number; sha256: string; name: string }
type State = '缺失' | '损坏'
type Use = { readonly ledger: LedgerId; readonly id: number; readonly title: string }
/** The Word file of a signed text. */
export type ArchiveProblem = { readonly writingId: number; readonly name: string; readonly state: State }
export type AttachmentProblem = {
  readonly attachmentId: number
  readonly name: string
  readonly state: State
  readonly use: Use | null
}
export type AttachmentCheck = {
  readonly checked: number
  readonly problems: AttachmentProblem[]
  readonly archives: { readonly checked: number; readonly problems: ArchiveProblem[] }
  readonly unused: number
}

const stateOf = async (file: string, sha256: string): Promise<State | undefined> => {
  try {
    return sha256Of(await readFile(file)) === sha256 ? undefined : '损坏'
  } catch {
    return '缺失'
  }
}

const usesOf = (sqlite: Database, attachmentId: number): Use[] => {
  const found = sqlite
    .prepare('SELECT ledger, row_id AS id FROM row_attachment WHERE attachment_id = ? AND removed_at IS NULL')
    .all(attachmentId) as { ledger: LedgerId; id: number }[]
  return found.map(({ ledger, id }) => {
    const { title, table } = tableOf(ledger)
    const no = sqlite.prepare(`SELECT no FROM ${table} WHERE id = ?`).pluck().get(id)
    return { ledger, id, title: `${title}${typeof no === 'string' ? no : `第${id}行`}` }
  })
}

/** Kept files that nothing shows: no row, no 简报 or 总结, no reduced photo. */
const unusedSql = `
  SELECT count(*) FROM attachment a
   WHERE NOT EXISTS (SELECT 1 FROM row_attachment r WHERE r.attachment_id = a.id)
     AND NOT EXISTS (SELECT 1 FROM attachment o WHERE o.original_id = a.id)
     AND a.id NOT IN (SELECT j.value FROM writing w, json_tree(w.content) j WHERE j.key = 'attachmentId')`

type Archive = Pick<Writing, 'kind' | 'issue' | 'numbering' | 'title'> & {
  readonly writingId: number
  readonly sha256: string
}
const archiveSql = `
  SELECT a.writing_id AS writingId, a.sha256, w.kind, w.issue, coalesce(w.numbering, '正刊') AS numbering, w.title
    FROM writing_archive a JOIN writing w ON w.id = a.writing_id ORDER BY w.kind, w.issue, w.id`

/**
 * Reads every kept file and compares it with its hash; other work goes on between two files. `onStep` hears how many
 * are done; what it throws stops the check.
 */
export const checkAttachments = async (
  sqlite: Database,
  folder: string,
  onStep: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<AttachmentCheck> => {
  const kept = sqlite.prepare('SELECT id, sha256, name FROM attachment ORDER BY id').all() as Kept[]
  const archives = sqlite.prepare(archiveSql).all() as Archive[]
  const total = kept.length + archives.length
  const problems: AttachmentProblem[] = []
  for (const [i, { id, sha256, name }] of kept.entries()) {
    await onStep(i, total)
    const state = await stateOf(fileOfHash(folder, sha256), sha256)
    if (!state) continue
    const uses = usesOf(sqlite, id)
    for (const use of uses.length > 0 ? uses : [null]) problems.push({ attachmentId: id, name, state, use })
  }
  const lost: ArchiveProblem[] = []
  for (const [i, archive] of archives.entries()) {
    await onStep(kept.length + i, total)
    const state = await stateOf(fileOfHash(folder, archive.sha256), archive.sha256)
    if (state) lost.push({ writingId: archive.writingId, name: nameOf(archive), state })
  }
  const archived = { checked: archives.length, problems: lost }
  return { checked: kept.length, problems, archives: archived, unused: Number(sqlite.prepare(unusedSql).pluck().get()) }
}
