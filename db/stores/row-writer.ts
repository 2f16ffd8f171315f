import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { encode } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import type { Change, ChangeStore } from './changes.ts'
import { withDerived } from './derive.ts'
import { checkRow, refuseTaken, type Values } from './row-checks.ts'
import { directLookup } from './row-lookup.ts'
import { numberer } from './row-numbers.ts'
import { affected, insertSql, withParents } from './row-parts.ts'
import type { RowReader } from './row-reader.ts'
import type { Prepare } from './statements.ts'
import { fieldOf, type LedgerTable, tableOf } from './table-of.ts'
import { refuseWordsInUse } from './term-use.ts'

type Tools = {
  readonly sqlite: Database
  readonly prepare: Prepare
  readonly reader: RowReader
  readonly changes: ChangeStore
  readonly today: () => string
}

const nameOf = (ledger: LedgerTable, row: { no: string | null; id: number }): string =>
  `${ledger.title}${row.no ?? `第${row.id}行`}`

const add = ({ sqlite, prepare, reader, changes, today }: Tools, id: LedgerId, given: Values): WireRow => {
  const ledger = tableOf(id)
  for (const key of Object.keys(given)) fieldOf(ledger, key)
  const keys = Object.keys(ledger.fields)
  const whole = withDerived(directLookup(prepare).office, ledger, given)
  const row: Values = Object.fromEntries(keys.map((key) => [key, whole[key] ?? null]))
  checkRow(directLookup(prepare), ledger, { row, keys, id: 0 }, today())
  return sqlite
    .transaction(() => {
      const no = numberer(prepare, ledger, today())(row)
      const now = Date.now()
      const result = prepare(insertSql(ledger)).run(
        no,
        now,
        now,
        ...keys.map((key) => encode(fieldOf(ledger, key), row[key])),
      )
      const rowId = Number(result.lastInsertRowid)
      changes.log(`新增${nameOf(ledger, { no, id: rowId })}`, [
        { ledger: id, rowId, field: 'added', old: null, new: null },
      ])
      return reader.one(id, rowId)
    })
    .immediate()
}

type Edit = { readonly id: number; readonly version: number; readonly values: Values }

const edit = (tools: Tools, ledgerId: LedgerId, { id, version, values }: Edit): WireRow => {
  const { sqlite, prepare, reader, changes, today } = tools
  const ledger = tableOf(ledgerId)
  return sqlite
    .transaction(() => {
      const before = reader.one(ledgerId, id)
      if (before.version !== version) throw new AppError('stale-row', '这一行刚才已被改动，已重新载入，请核对后再改。')
      if (before.voidedAt !== null) throw new AppError('invalid-row', '已作废的行不能修改，请先恢复。')
      const parents = withParents(directLookup(prepare), ledger, values)
      const given = withDerived(directLookup(prepare).office, ledger, parents, before.values)
      const row: Values = { ...before.values, ...given }
      const changed = Object.keys(given).filter(
        (key) => encode(fieldOf(ledger, key), given[key]) !== encode(fieldOf(ledger, key), before.values[key]),
      )
      if (changed.length === 0) return before
      checkRow(
        directLookup(prepare),
        ledger,
        { row, before: before.values, keys: affected(ledger, changed), id },
        today(),
      )
      const log: Change[] = changed.map((key) => ({
        ledger: ledgerId,
        rowId: id,
        field: key,
        old: encode(fieldOf(ledger, key), before.values[key]),
        new: encode(fieldOf(ledger, key), row[key]),
      }))
      const sets = log.map((c) => `${snake(c.field)} = ?`).join(', ')
      prepare(`UPDATE ${ledger.table} SET ${sets}, version = version + 1, updated_at = ? WHERE id = ?`).run(
        ...log.map((c) => c.new),
        Date.now(),
        id,
      )
      const names = changed.map((key) => fieldOf(ledger, key).label).join('、')
      changes.log(`修改${nameOf(ledger, before)}的${names}`, log)
      return reader.one(ledgerId, id)
    })
    .immediate()
}

const refuseInUse = (
  prepare: Prepare,
  ledger: LedgerTable,
  rows: readonly WireRow[],
  users: readonly LedgerTable[],
): void => {
  for (const user of users)
    for (const [key, field] of Object.entries(user.fields)) {
      // Child records go with their row.
      if (field.kind !== 'ref' || field.ledger !== ledger.id || user.partOf.includes(key)) continue
      const sql = `SELECT ${snake(key)} FROM ${user.table} WHERE voided_at IS NULL AND ${snake(key)} IN (SELECT value FROM json_each(?)) LIMIT 1`
      const used = prepare(sql)
        .pluck()
        .get(JSON.stringify(rows.map((r) => r.id)))
      if (used === undefined) continue
      const row = rows.find((r) => r.id === used)
      const name = ledger.label.map((l) => row?.labels[l] ?? row?.values[l] ?? '').join(' ')
      throw new AppError('in-use', `“${name}”还被“${user.title}”的“${field.label}”引用，不能作废。请先改掉那些行。`)
    }
}

type Voiding = { readonly ids: readonly number[]; readonly reason: string | null }

const setVoid = (tools: Tools, id: LedgerId, { ids, reason }: Voiding, users: readonly LedgerTable[]): number => {
  const { sqlite, prepare, reader, changes } = tools
  const ledger = tableOf(id)
  return sqlite
    .transaction(() => {
      const rows = reader.read(id, ids).filter((row) => (row.voidedAt === null) === (reason !== null))
      if (rows.length === 0) throw new AppError('not-found', '选中的行已是这个状态，请刷新后再试。')
      if (reason !== null) {
        refuseInUse(prepare, ledger, rows, users)
        refuseWordsInUse(prepare, id, rows)
      } else for (const row of rows) refuseTaken(directLookup(prepare), ledger, row)
      const now = Date.now()
      const update = prepare(
        `UPDATE ${ledger.table} SET voided_at = ?, void_reason = ?, version = version + 1, updated_at = ? WHERE id = ?`,
      )
      for (const row of rows) update.run(reason === null ? null : now, reason, now, row.id)
      const first = rows[0]
      const what = rows.length === 1 && first ? nameOf(ledger, first) : `${ledger.title}${rows.length}行`
      changes.log(
        `${reason === null ? '恢复' : '作废'}${what}`,
        rows.map((row) => ({ ledger: id, rowId: row.id, field: 'voided', old: row.voidReason, new: reason })),
      )
      return rows.length
    })
    .immediate()
}

/** Adds, changes and voids rows: every door checks alike, writes the log in the same transaction, and is undone alike. */
export const rowWriter = (tools: Tools, users: readonly LedgerTable[]) => ({
  add: (ledger: LedgerId, values: Values): WireRow => add(tools, ledger, values),
  edit: (ledger: LedgerId, change: Edit): WireRow => edit(tools, ledger, change),
  void: (ledger: LedgerId, ids: readonly number[], reason: string): number =>
    setVoid(tools, ledger, { ids, reason }, users),
  restore: (ledger: LedgerId, ids: readonly number[]): number => setVoid(tools, ledger, { ids, reason: null }, users),
})
