import type { Database, Statement } from 'better-sqlite3'
import type { Field } from '../../shared/fields/field.ts'
import type { Issue } from '../../shared/ipc/reply.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { encode, type Stored } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import type { Act, ChangeStore } from './changes.ts'
import { withDerived } from './derive.ts'
import type { Values } from './row-checks.ts'
import { type Lookup, rememberingLookup } from './row-lookup.ts'
import { numberer } from './row-numbers.ts'
import { insertSql, withParents } from './row-parts.ts'
import type { RowReader } from './row-reader.ts'
import { newRowIssues, settleRow } from './settle-row.ts'
import type { Prepare } from './statements.ts'
import { fieldOf, type LedgerTable, tableOf } from './table-of.ts'

type Tools = {
  readonly sqlite: Database
  readonly prepare: Prepare
  readonly reader: RowReader
  readonly changes: ChangeStore
  readonly today: () => string
}

/** Cells for one row: of the row with this id, or of a new row when there is none. */
export type Wanted = {
  readonly id: number | null
  /** The cells, once the row they go into is known; what could not even be read is named. */
  readonly give: (row: Values) => { readonly values: Values; readonly refused: readonly Issue[] }
}

/** What came of one row: how many cells took a new value, the row that was added, and what was left out and why. */
export type Outcome = { readonly edited: number; readonly added: number | null; readonly refused: readonly Issue[] }

export type BulkAct = {
  /** What the act is called in the undo list. */
  readonly title: (edited: number, added: number) => string
  /** Checks everything and takes it all back. */
  readonly dryRun?: boolean
  /** Called now and then with the count of rows done; what it throws stops the act and takes it back. */
  readonly onStep?: (done: number) => void
}

/** Rows are read in slices of this size: enough to make a query worth its while, little enough to hold. */
const slice = 1000

type Desk = {
  readonly tools: Tools
  readonly id: LedgerId
  readonly ledger: LedgerTable
  readonly columns: readonly (readonly [key: string, field: Field])[]
  readonly children: ReadonlyMap<string, readonly string[]>
  readonly lookup: Lookup
  readonly act: Act
  readonly now: number
  readonly today: string
  readonly insert: Statement<unknown[]>
  readonly nextNumber: (row: Values) => string | null
  readonly update: (columns: readonly string[]) => Statement<unknown[]>
}

const openDesk = (tools: Tools, id: LedgerId, title: string): Desk => {
  const ledger = tableOf(id)
  const updates = new Map<string, Statement<unknown[]>>()
  const update = (fields: readonly string[]): Statement<unknown[]> => {
    const name = fields.join()
    const known = updates.get(name)
    if (known) return known
    const sets = fields.map((field) => `${snake(field)} = ?`).join(', ')
    const made = tools.prepare(`UPDATE ${ledger.table} SET ${sets}, version = version + 1, updated_at = ? WHERE id = ?`)
    updates.set(name, made)
    return made
  }
  const today = tools.today()
  return {
    tools,
    id,
    ledger,
    columns: Object.entries(ledger.fields),
    children: childrenOf(ledger),
    lookup: rememberingLookup(tools.prepare),
    act: tools.changes.act(title),
    now: Date.now(),
    today,
    insert: tools.prepare(insertSql(ledger)),
    nextNumber: numberer(tools.prepare, ledger, today),
    update,
  }
}

type Existing = { readonly id: number; readonly voidedAt: number | null; readonly values: Values }

const editRow = (desk: Desk, found: Existing, wanted: Wanted): Outcome => {
  const { ledger, lookup, act, now } = desk
  const given = wanted.give(found.values)
  if (found.voidedAt !== null) {
    const message = '已作废的行不能修改，请先恢复。'
    const cells = Object.keys(given.values).map((field) => ({ field, message }))
    return { edited: 0, added: null, refused: [...given.refused, ...cells] }
  }
  const settled = settleRow(lookup, ledger, { id: found.id, before: found.values }, given.values, desk.today)
  const refused = given.refused.length > 0 ? [...given.refused, ...settled.refused] : settled.refused
  if (settled.changed.length === 0) return { edited: 0, added: null, refused }
  const stored: (Stored | number)[] = []
  for (const key of settled.changed) {
    const field = fieldOf(ledger, key)
    const value = encode(field, settled.row[key])
    stored.push(value)
    act.write(desk.id, found.id, key, encode(field, found.values[key]), value)
  }
  stored.push(now, found.id)
  desk.update(settled.changed).run(...stored)
  // The same row may come once more in this slice.
  Object.assign(found.values, settled.row)
  return { edited: settled.taken, added: null, refused }
}

/** Each cell of a row that cannot be added, with its own fault or else the row's. */
const refusedCells = (cells: Values, issues: readonly Issue[], unread: readonly Issue[]): Issue[] => {
  const own = new Map(issues.map((issue) => [issue.field, issue.message]))
  const named = new Set(unread.map((issue) => issue.field))
  const first = unread[0]?.message ?? issues[0]?.message ?? ''
  const rest = Object.keys(cells).filter((key) => !named.has(key))
  const keys = [...rest.filter((key) => own.has(key)), ...rest.filter((key) => !own.has(key))]
  return [...unread, ...keys.map((field) => ({ field, message: own.get(field) ?? issues[0]?.message ?? first }))]
}

const insertRow = (desk: Desk, row: Values): number => {
  const { columns, now } = desk
  const stored: Stored[] = [desk.nextNumber(row), now, now]
  for (const [key, field] of columns) stored.push(encode(field, row[key]))
  const id = Number(desk.insert.run(...stored).lastInsertRowid)
  desk.act.write(desk.id, id, 'added', null, null)
  return id
}

/** Fields that hang on others, as a hamlet on its point. */
const childrenOf = (ledger: LedgerTable): ReadonlyMap<string, readonly string[]> => {
  const children = new Map<string, string[]>()
  for (const [key, field] of Object.entries(ledger.fields))
    if (field.kind === 'ref' && field.within) children.set(field.within, [...(children.get(field.within) ?? []), key])
  return children
}

/** What a new row begins with: defaults, but none that hangs on what is given otherwise. */
const beginning = ({ children }: Desk, defaults: Values, given: Values): Values => {
  const row: Values = { ...defaults }
  const changed = Object.keys(given)
  for (let parent = changed.pop(); parent !== undefined; parent = changed.pop())
    for (const key of children.get(parent) ?? [])
      if (!(key in given) && key in row) {
        delete row[key]
        changed.push(key)
      }
  return row
}

const addRow = (desk: Desk, wanted: Wanted, defaults: Values): Outcome => {
  const { ledger, lookup, today } = desk
  const { values, refused } = wanted.give(defaults)
  const filled = Object.keys(values).some((key) => values[key] !== null)
  // An empty line at the end of a block is no row.
  if (!filled) return { edited: 0, added: null, refused }
  const given = withParents(lookup, ledger, values)
  const row = withDerived(lookup.office, ledger, { ...beginning(desk, defaults, given), ...given })
  const issues = newRowIssues(lookup, ledger, row, today)
  if (issues.length > 0) return { edited: 0, added: null, refused: refusedCells(values, issues, refused) }
  return { edited: 0, added: insertRow(desk, row), refused }
}

const gone: Issue = { field: '', message: '这一行已不存在，请刷新后再试。' }

const writeSlice = (desk: Desk, wanted: readonly Wanted[], defaults: () => Values): Outcome[] => {
  const ids = wanted.flatMap(({ id }) => (id === null ? [] : [id]))
  const rows = desk.tools.reader.bare(desk.id, [...new Set(ids)])
  return wanted.map((one) => {
    if (one.id === null) return addRow(desk, one, defaults())
    const found = rows.get(one.id)
    if (!found) return { edited: 0, added: null, refused: [gone] }
    return editRow(desk, found, one)
  })
}

const rollBack = Symbol('dry run')

/** Runs the work in one transaction, and takes it back when it was only to be tried. */
const inTransaction = <T>(sqlite: Database, dryRun: boolean, work: () => T): T => {
  let result: { value: T } | undefined
  try {
    sqlite
      .transaction(() => {
        result = { value: work() }
        if (dryRun) throw rollBack
      })
      .immediate()
  } catch (error) {
    if (error !== rollBack) throw error
  }
  if (!result) throw new Error('The transaction ended without a result')
  return result.value
}

const writeAll = (
  tools: Tools,
  id: LedgerId,
  wanted: readonly Wanted[],
  how: BulkAct,
  defaults: () => Values,
): Outcome[] =>
  inTransaction(tools.sqlite, how.dryRun ?? false, () => {
    const desk = openDesk(tools, id, how.title(0, 0))
    let made: Values | undefined
    const once = () => (made ??= defaults())
    const outcomes: Outcome[] = []
    const totals = { edited: 0, added: 0 }
    for (let at = 0; at < wanted.length; at += slice) {
      for (const outcome of writeSlice(desk, wanted.slice(at, at + slice), once)) {
        outcomes.push(outcome)
        totals.edited += outcome.edited
        totals.added += outcome.added === null ? 0 : 1
      }
      how.onStep?.(Math.min(at + slice, wanted.length))
    }
    desk.act.rename(how.title(totals.edited, totals.added))
    return outcomes
  })

/**
 * Writes cells of many rows, and adds many rows, as one act: one transaction, one line in the undo list. Every row goes
 * through the checks of a single edit; what is bad is named and left out, what is good goes in.
 */
export const bulkWriter = (tools: Tools, defaults: (ledger: LedgerId) => Values) => ({
  /** One outcome for each wanted row, in order. */
  writeMany: (ledger: LedgerId, wanted: readonly Wanted[], how: BulkAct): Outcome[] =>
    writeAll(tools, ledger, wanted, how, () => defaults(ledger)),
  /** Adds rows whose values are complete; one outcome each, in order. Nothing is taken over from other rows. */
  addMany: (ledger: LedgerId, rows: readonly Values[], how: BulkAct): Outcome[] => {
    const wanted = rows.map((values): Wanted => ({ id: null, give: () => ({ values, refused: [] }) }))
    return writeAll(tools, ledger, wanted, how, () => ({}))
  },
})
export type BulkWriter = ReturnType<typeof bulkWriter>
