import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { RowAttachment } from '../../shared/ipc/attachment-routes.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { attachmentRoles } from '../../shared/ledgers/attachment-roles.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { type AttachmentState, applyAttachment, attachmentField, loggedState } from './attachment-log.ts'
import { fileOfHash } from './attachments.ts'
import type { Change, ChangeStore } from './changes.ts'
import { type Prepare, statements } from './statements.ts'
import { tableOf } from './table-of.ts'

type Item = {
  readonly attachmentId: number
  readonly role: string
  readonly caption: string
  readonly pair: number | null
}
type ItemEdit = {
  readonly id: number
  readonly role?: string | undefined
  readonly caption?: string | undefined
  readonly pair?: number | null | undefined
}
type Line = Omit<RowAttachment, 'isMissing'> & { readonly sha256: string; readonly ordinal: number }

const maxOnRow = 200

const listSql = `
  SELECT r.id, r.attachment_id AS attachmentId, r.role, r.caption, r.pair, r.ordinal, a.name, a.type, a.bytes,
         a.width, a.height, substr(a.sha256, 1, 8) AS version, a.original_id AS originalId, a.sha256
    FROM row_attachment r JOIN attachment a ON a.id = r.attachment_id
   WHERE r.ledger = ? AND r.row_id = ? AND r.removed_at IS NULL ORDER BY r.ordinal, r.id`

const stateOf = ({ role, caption, pair, ordinal }: AttachmentState): AttachmentState => ({
  role,
  caption,
  pair,
  ordinal,
})

/** Whether a row has a proof that its matter was settled: a photo or scan in one of the book's evidence roles (W-35). */
export const hasEvidence = (prepare: Prepare, ledger: LedgerId, rowId: number): boolean =>
  prepare(
    `SELECT 1 FROM row_attachment
      WHERE ledger = ? AND row_id = ? AND removed_at IS NULL AND role IN (SELECT value FROM json_each(?)) LIMIT 1`,
  ).get(ledger, rowId, JSON.stringify(attachmentRoles(ledger).evidence)) !== undefined

type Tools = {
  readonly sqlite: Database
  readonly prepare: Prepare
  readonly changes: ChangeStore
  readonly folder: string
}
type Row = { readonly ledger: LedgerId; readonly rowId: number }

const linesOf = (prepare: Prepare, { ledger, rowId }: Row): Line[] => prepare(listSql).all(ledger, rowId) as Line[]

const listOf = ({ prepare, folder }: Tools, row: Row): RowAttachment[] =>
  linesOf(prepare, row).map(({ sha256, ordinal: _ordinal, ...line }) => ({
    ...line,
    isMissing: !existsSync(fileOfHash(folder, sha256)),
  }))

/** @throws AppError when the row is gone or void */
const nameOf = (prepare: Prepare, { ledger, rowId }: Row): string => {
  const { title, table } = tableOf(ledger)
  const row = prepare(`SELECT no, voided_at FROM ${table} WHERE id = ?`).get(rowId) as
    | { no: string | null; voided_at: number | null }
    | undefined
  if (!row) throw new AppError('not-found', `“${title}”里没有这一行，请刷新后再试。`)
  if (row.voided_at !== null) throw new AppError('invalid-row', '已作废的行不能改动附件，请先恢复。')
  return `${title}${row.no ?? `第${rowId}行`}`
}

type Work = (name: string, present: readonly Line[]) => readonly [title: string, changes: Change[]]

/** One act on one row's attachments. */
const act = (tools: Tools, row: Row, work: Work): RowAttachment[] =>
  tools.sqlite
    .transaction(() => {
      const [title, log] = work(nameOf(tools.prepare, row), linesOf(tools.prepare, row))
      if (log.length > 0) tools.changes.log(title, log)
      return listOf(tools, row)
    })
    .immediate()

const add = (tools: Tools, row: Row, items: readonly Item[]): RowAttachment[] =>
  act(tools, row, (name, present) => {
    if (present.length + items.length > maxOnRow)
      throw new AppError('invalid-input', `一行最多放${maxOnRow}个附件，现有${present.length}个。`)
    const last = present.at(-1)?.ordinal ?? 0
    const insert = tools.prepare(
      `INSERT INTO row_attachment (ledger, row_id, attachment_id, role, caption, ordinal, pair, added_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    const log = items.map(({ attachmentId, role, caption, pair }, i): Change => {
      const state = { role, caption, pair, ordinal: last + i + 1 }
      const { lastInsertRowid } = insert.run(
        row.ledger,
        row.rowId,
        attachmentId,
        role,
        caption,
        state.ordinal,
        pair,
        Date.now(),
      )
      return { ...row, field: attachmentField(Number(lastInsertRowid)), old: null, new: loggedState(state) }
    })
    return [`给${name}添加${items.length}个附件`, log]
  })

const changed = (prepare: Prepare, row: Row, line: Line, next: AttachmentState | null): Change => {
  const field = attachmentField(line.id)
  applyAttachment(prepare, field, loggedState(next), Date.now())
  return { ...row, field, old: loggedState(stateOf(line)), new: loggedState(next) }
}

const edit = (tools: Tools, row: Row, items: readonly ItemEdit[]): RowAttachment[] =>
  act(tools, row, (name, present) => {
    const log = present.flatMap((line) => {
      const given = items.find(({ id }) => id === line.id)
      if (!given) return []
      const next = {
        role: given.role ?? line.role,
        caption: given.caption ?? line.caption,
        pair: given.pair === undefined ? line.pair : given.pair,
        ordinal: line.ordinal,
      }
      const isSame = loggedState(next) === loggedState(stateOf(line))
      return isSame ? [] : [changed(tools.prepare, row, line, next)]
    })
    return [`修改${name}的附件说明`, log]
  })

const order = (tools: Tools, row: Row, ids: readonly number[]): RowAttachment[] =>
  act(tools, row, (name, present) => {
    const log = present.flatMap((line) => {
      const at = ids.indexOf(line.id)
      const ordinal = (at < 0 ? ids.length : at) + 1
      return ordinal === line.ordinal ? [] : [changed(tools.prepare, row, line, stateOf({ ...line, ordinal }))]
    })
    return [`调整${name}的附件顺序`, log]
  })

const remove = (tools: Tools, row: Row, ids: readonly number[]): RowAttachment[] =>
  act(tools, row, (name, present) => {
    const gone = present.filter(({ id }) => ids.includes(id))
    return [`移除${name}的${gone.length}个附件`, gone.map((line) => changed(tools.prepare, row, line, null))]
  })

/** Photos and scans on the rows of every book; every change is logged in its own transaction and undone like any other. */
export const rowAttachmentStore = (sqlite: Database, changes: ChangeStore, folder: string) => {
  const prepare = statements(sqlite)
  const tools: Tools = { sqlite, prepare, changes, folder }
  return {
    list: (ledger: LedgerId, rowId: number) => listOf(tools, { ledger, rowId }),
    add: (ledger: LedgerId, rowId: number, items: readonly Item[]) => add(tools, { ledger, rowId }, items),
    edit: (ledger: LedgerId, rowId: number, items: readonly ItemEdit[]) => edit(tools, { ledger, rowId }, items),
    /** `ids`: every attachment of the row, in the order wanted. */
    order: (ledger: LedgerId, rowId: number, ids: readonly number[]) => order(tools, { ledger, rowId }, ids),
    remove: (ledger: LedgerId, rowId: number, ids: readonly number[]) => remove(tools, { ledger, rowId }, ids),
  }
}
export type RowAttachmentStore = ReturnType<typeof rowAttachmentStore>
