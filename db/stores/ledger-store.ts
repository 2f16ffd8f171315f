import type { Database } from 'better-sqlite3'
import type { RowName, WireRow } from '../../shared/ipc/rows.ts'
import { childBooksOf } from '../../shared/ledgers/children.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { ledgerIds } from '../../shared/ledgers/index.ts'
import { passedOnValues, passOns } from '../../shared/rules/pass-on.ts'
import { isEmpty } from '../../shared/rules/required.ts'
import { twinFields } from '../../shared/rules/twins.ts'
import { importStore } from '../import/import-store.ts'
import { bulkStore } from './bulk-store.ts'
import { bulkWriter } from './bulk-writer.ts'
import { changeStore } from './changes.ts'
import { labelsOf, loadNames } from './labels.ts'
import { climbLadder } from './ladder-store.ts'
import { optionStore } from './options.ts'
import { relatedStore } from './related.ts'
import type { Values } from './row-checks.ts'
import { directLookup } from './row-lookup.ts'
import { withParents } from './row-parts.ts'
import { rowReader } from './row-reader.ts'
import { rowWriter } from './row-writer.ts'
import { type Prepare, statements } from './statements.ts'
import { tableOf } from './table-of.ts'
import { twinStore } from './twins.ts'
import { viewStore } from './views.ts'

type Context = {
  /** The day the program works by, `YYYY-MM-DD`. */
  readonly today: () => string
  /** Who does what is done, for the history. */
  readonly actor: () => string
}

/** Fields a new row takes over from the last one entered, so that a day's entries need them once. */
const carriedOver = ['teamId', 'pointId', 'registrarId', 'source', 'weather', 'cadreIds', 'part', 'form', 'fund']

const placeKeys = ['teamId', 'pointId', 'hamletId', 'householdId']

/** What a row takes over from the row it belongs to, or is passed on from. */
const drawnFrom = (id: LedgerId, from: RowName, source: WireRow): Values => {
  const { fields } = tableOf(id)
  const child = childBooksOf(from.ledger).find((book) => book.ledger === id)
  const passOn = passOns[from.ledger]
  if (!child) return passOn?.targets.includes(id) ? passedOnValues(passOn, fields, source) : {}
  const shared = placeKeys.filter((key) => fields[key] && !isEmpty(source.values[key] ?? null))
  return { ...Object.fromEntries(shared.map((key) => [key, source.values[key] ?? null])), [child.by]: source.id }
}

/** The fields that a choice decides with itself, as they are settled when the row is written. */
const parentsOf =
  (prepare: Prepare) =>
  (id: LedgerId, key: string, value: number): { values: Values; labels: Record<string, string> } => {
    const ledger = tableOf(id)
    const { [key]: _chosen, ...values } = withParents(directLookup(prepare), ledger, { [key]: value })
    return { values, labels: labelsOf(ledger.fields, { values }, loadNames(prepare, ledger.fields, [{ values }])) }
  }

/** Reads and writes the rows of every ledger. Synchronous, as better-sqlite3 is. */
export const ledgerStore = (sqlite: Database, { today, actor }: Context) => {
  const prepare = statements(sqlite)
  const reader = rowReader(prepare, today)
  const changes = changeStore(sqlite, prepare, actor)
  climbLadder(sqlite, today())
  const writer = rowWriter({ sqlite, prepare, reader, changes, today }, ledgerIds.map(tableOf))
  const views = viewStore(sqlite)

  const defaults = (id: LedgerId, from?: RowName): { values: Values; labels: Record<string, string> } => {
    const ledger = tableOf(id)
    const lastId = prepare(`SELECT max(id) FROM ${ledger.table} WHERE voided_at IS NULL`).pluck().get()
    const last = typeof lastId === 'number' ? reader.one(id, lastId).values : {}
    const values: Values = {}
    for (const [key, field] of Object.entries(ledger.fields)) {
      const carried = carriedOver.includes(key) && field.kind !== 'text' ? last[key] : undefined
      if (carried !== undefined && carried !== null) values[key] = carried
      // A deadline is for people to set: today would be a late one before the day is over.
      else if (field.required && field.kind === 'day' && key !== 'dueOn') values[key] = today()
      else if (field.required && field.kind === 'flag') values[key] = false
      else if (key === 'status') values[key] = '登记'
    }
    if (from) Object.assign(values, drawnFrom(id, from, reader.one(from.ledger, from.id)))
    return { values, labels: labelsOf(ledger.fields, { values }, loadNames(prepare, ledger.fields, [{ values }])) }
  }

  const twins = twinStore(prepare)
  /** A row as it was just written, with a word at the cells that make it look like another one. */
  const pointedOut = (id: LedgerId, row: WireRow, keys: readonly string[]): WireRow => {
    const fields = twinFields(id)
    const key = keys.find((one) => fields.has(one))
    const twin = key ? twins(id, row.id, row.values)[0] : undefined
    if (!key || !twin) return row
    return { ...row, warnings: { [key]: `${twin.why}（${twin.no ?? twin.label.trim()}）`, ...row.warnings } }
  }
  const edit: typeof writer.edit = (id, change) => pointedOut(id, writer.edit(id, change), Object.keys(change.values))

  const add = (id: LedgerId, values: Values, from?: RowName): WireRow => {
    if (from?.ledger !== 'concern' || !passOns.concern?.targets.includes(id)) return writer.add(id, values)
    return changes.group(`民情转入${tableOf(id).title}`, () => {
      const row = writer.add(id, values)
      const { version } = reader.one('concern', from.id)
      const transferredTo = row.no ?? tableOf(id).title
      writer.edit('concern', { id: from.id, version, values: { status: '转出', reply: '转入其他台账', transferredTo } })
      return row
    })
  }

  const manyRows = bulkWriter({ sqlite, prepare, reader, changes, today }, (id) => defaults(id).values)
  const bulk = bulkStore({ prepare, views, today, writer: manyRows })
  const page = (ledger: LedgerId, view: string, start: number, end: number) => {
    const { ids, count } = views.page(ledger, view, start, end)
    return { rows: reader.read(ledger, ids), count }
  }

  return {
    open: views.open,
    page,
    row: reader.one,
    /** Rows in the order of their ids; those that are not there are left out. */
    rows: reader.read,
    defaults,
    parents: parentsOf(prepare),
    ...writer,
    add,
    edit,
    bulk,
    imports: importStore({ sqlite, prepare, changes, writer: manyRows, today }),
    /** Where a row stands in an opened list; null when it is not in it. */
    locate: views.indexOf,
    changes,
    options: optionStore(prepare),
    twins,
    ...relatedStore(prepare, reader),
  }
}
export type LedgerStore = ReturnType<typeof ledgerStore>
