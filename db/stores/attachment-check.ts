import { readFile } from 'node:fs/promises'
import type { Database } from 'better-sqlite3'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { fileOfHash, sha256Of } from './attachments.ts'
import { tableOf } from './table-of.ts'

type Kept = { id: number; sha256: string; name: string }
type State = '缺失' | '损坏'
type Use = { readonly ledger: LedgerId; readonly id: number; readonly title: string }
export type AttachmentProblem = {
  readonly attachmentId: number
  readonly name: string
  readonly state: State
  readonly use: Use | null
}
export type AttachmentCheck = {
  readonly checked: number
  readonly problems: AttachmentProblem[]
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
  const problems: AttachmentProblem[] = []
  for (const [i, { id, sha256, name }] of kept.entries()) {
    await onStep(i, kept.length)
    const state = await stateOf(fileOfHash(folder, sha256), sha256)
    if (!state) continue
    const uses = usesOf(sqlite, id)
    for (const use of uses.length > 0 ? uses : [null]) problems.push({ attachmentId: id, name, state, use })
  }
  return { checked: kept.length, problems, unused: Number(sqlite.prepare(unusedSql).pluck().get()) }
}
