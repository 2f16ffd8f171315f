import type { Field } from '../../shared/fields/field.ts'
import { show } from '../../shared/fields/kinds.ts'
import type { RelatedBook, RelatedResult, RelatedRow } from '../../shared/ipc/link-routes.ts'
import type { RowName, WireRow } from '../../shared/ipc/rows.ts'
import { type LedgerId, ledgerIds, ledgers } from '../../shared/ledgers/index.ts'
import { snake } from '../ledger-table.ts'
import { masked } from '../search/snippet.ts'
import type { RowReader } from './row-reader.ts'
import type { Prepare } from './statements.ts'
import { type LedgerTable, tableOf } from './table-of.ts'

/** Rows shown of one book; the count says how many there are. */
const shown = 200
const idCap = 20_000
const longestSummary = 120

/** The fields of a book that refer to another book. */
const fieldsTo = (user: LedgerTable, target: string): [string, Field][] =>
  Object.entries(user.fields).filter(
    ([, field]) => (field.kind === 'ref' || field.kind === 'refs') && field.ledger === target,
  )

/** SQL for the ids of a book's rows that refer to `@id`; lists are looked into only after a plain glance at their text. */
const referringSql = (user: LedgerTable, fields: readonly [string, Field][]): string =>
  fields
    .map(([key, field]) => {
      const column = `t.${snake(key)}`
      const test =
        field.kind === 'ref'
          ? `${column} = @id`
          : `instr(${column}, CAST(@id AS INTEGER)) > 0 AND EXISTS (SELECT 1 FROM json_each(${column}) j WHERE j.value = @id)`
      return `SELECT t.id FROM ${user.table} t WHERE ${test}`
    })
    .join(' UNION ')

const newestFirst = (user: LedgerTable): string =>
  user.businessDay ? `r.${snake(user.businessDay)} DESC, r.id DESC` : 'r.id DESC'

const isRestricted = (id: LedgerId): boolean => {
  const ledger = ledgers[id]
  return 'restricted' in ledger && ledger.restricted === true
}

const labelOfRow = (ledger: LedgerTable, row: WireRow): string =>
  ledger.label
    .filter((key) => key !== ledger.businessDay)
    .map((key) => {
      const field = ledger.fields[key]
      return row.labels[key] ?? (field ? show(field, row.values[key]) : '')
    })
    .filter(Boolean)
    .join(' ')

/** Where and by whom something was done stands elsewhere on the page, or says little about it. */
const places = new Set(['teamId', 'pointId', 'hamletId', 'status', 'state'])
const mostFacts = 5

/** The columns of the printed form in words, where a row has no long text: 对象类别：五保户；慰问金(元)：300.00. */
const factsOf = (ledger: LedgerTable, row: WireRow): string =>
  ledgers[ledger.id].word
    .flatMap(({ field: key }) => {
      const field = ledger.fields[key]
      if (
        !field ||
        key === ledger.businessDay ||
        places.has(key) ||
        ledger.label.includes(key) ||
        ledger.partOf.includes(key)
      )
        return []
      const text = row.labels[key]?.trim() ?? (field.kind === 'ref' ? '' : show(field, row.values[key]))
      return text === '' ? [] : [`${field.label}：${text}`]
    })
    .slice(0, mostFacts)
    .join('；')

/** What a row says, in its own words: the first long text of its form, or else its main columns. */
const summaryOf = (ledger: LedgerTable, row: WireRow): string => {
  const keys = ledgers[ledger.id].sections.flatMap((section): readonly string[] => section.fields)
  const note = keys.find((key) => ledger.fields[key]?.kind === 'note' && typeof row.values[key] === 'string')
  const text = note ? String(row.values[note]) : factsOf(ledger, row)
  return masked(text.length > longestSummary ? `${text.slice(0, longestSummary)}…` : text)
}

const dayOf = (ledger: LedgerTable, row: WireRow): string | null => {
  const day = ledger.businessDay ? row.values[ledger.businessDay] : null
  return typeof day === 'string' ? day.slice(0, 10) : null
}

const relatedRow = (ledger: LedgerTable, row: WireRow, via: string, own = ''): RelatedRow => {
  const label = labelOfRow(ledger, row)
  const status = row.values.status ?? row.values.state
  return {
    id: row.id,
    no: row.no,
    day: dayOf(ledger, row),
    // A visit is named after its household, which on the household's page says nothing.
    label: label === own ? '' : label,
    summary: summaryOf(ledger, row),
    status: typeof status === 'string' ? status : null,
    via,
    isVoid: row.voidedAt !== null,
  }
}

const refersTo = (field: Field, value: unknown, id: number): boolean =>
  field.kind === 'refs' ? Array.isArray(value) && value.includes(id) : value === id

const bookOf = (ledger: LedgerTable, count: number, rows: RelatedRow[]): RelatedBook => ({
  ledger: ledger.id,
  isChild: ledgers[ledger.id].group === '附属记录',
  isRestricted: isRestricted(ledger.id),
  count,
  rows,
})

const referring = (prepare: Prepare, reader: RowReader, { ledger, id }: RowName, own: string): RelatedBook[] =>
  ledgerIds.flatMap((userId) => {
    const user = tableOf(userId)
    const fields = fieldsTo(user, ledger)
    if (fields.length === 0) return []
    const found = referringSql(user, fields)
    const count = Number(
      prepare(`SELECT count(*) FROM ${user.table} r WHERE r.voided_at IS NULL AND r.id IN (${found})`)
        .pluck()
        .get({ id }),
    )
    if (count === 0) return []
    const ids = prepare(
      `SELECT r.id FROM ${user.table} r WHERE r.voided_at IS NULL AND r.id IN (${found}) ORDER BY ${newestFirst(user)} LIMIT ${shown}`,
    )
      .pluck()
      .all({ id }) as number[]
    const rows = reader.read(userId, ids).map((row) => {
      const via = fields.filter(([key, field]) => refersTo(field, row.values[key], id)).map(([, field]) => field.label)
      return relatedRow(user, row, via.join('、'), own)
    })
    return [bookOf(user, count, rows)]
  })

const partOfKeys = (id: LedgerId): readonly string[] => {
  const ledger = ledgers[id]
  return 'partOf' in ledger && ledger.partOf ? ledger.partOf : []
}

/** The row that a number of the column 转往 names, when it is one of ours. */
const numbered = (prepare: Prepare, no: string): RowName | undefined => {
  for (const id of ledgerIds) {
    const { code, table } = tableOf(id)
    if (!code || !no.startsWith(code)) continue
    const found = prepare(`SELECT id FROM ${table} WHERE no = ?`).pluck().get(no)
    if (typeof found === 'number') return { ledger: id, id: found }
  }
  return undefined
}

type Source = RowName & { readonly via: string }

/** The rows a row was made from or passed on to, and the row it is part of. */
const sourcesOf = (prepare: Prepare, ledger: LedgerTable, row: WireRow): Source[] => {
  const keys = Object.keys(ledger.fields).filter(
    (key) => key.startsWith('source') || partOfKeys(ledger.id).includes(key),
  )
  const referred = keys.flatMap((key): Source[] => {
    const field = ledger.fields[key]
    const value = row.values[key]
    if (field?.kind !== 'ref' || typeof value !== 'number') return []
    return [{ ledger: field.ledger as LedgerId, id: value, via: field.label }]
  })
  const passedTo = row.values.transferredTo
  const target = typeof passedTo === 'string' ? numbered(prepare, passedTo.trim()) : undefined
  return target ? [...referred, { ...target, via: ledger.fields.transferredTo?.label ?? '' }] : referred
}

const sources = (prepare: Prepare, reader: RowReader, ledger: LedgerTable, row: WireRow): RelatedBook[] =>
  sourcesOf(prepare, ledger, row).map((source) => {
    const target = tableOf(source.ledger)
    return bookOf(target, 1, [relatedRow(target, reader.one(source.ledger, source.id), source.via)])
  })

/** Everything the books say about one row: what refers to it, and what it came from. */
export const relatedStore = (prepare: Prepare, reader: RowReader) => ({
  /** @throws AppError `not-found` */
  related: ({ ledger, id }: RowName): RelatedResult => {
    const row = reader.one(ledger, id)
    const table = tableOf(ledger)
    const label = labelOfRow(table, row)
    return {
      label,
      sources: sources(prepare, reader, table, row),
      books: referring(prepare, reader, { ledger, id }, label),
    }
  },
  /** Ids of one book's rows that refer to the row, newest first, at most `idCap`. */
  relatedIds: ({ ledger, id }: RowName, book: LedgerId): number[] => {
    const user = tableOf(book)
    const fields = fieldsTo(user, ledger)
    if (fields.length === 0) return []
    return prepare(
      `SELECT r.id FROM ${user.table} r WHERE r.voided_at IS NULL AND r.id IN (${referringSql(user, fields)}) ORDER BY ${newestFirst(user)} LIMIT ${idCap}`,
    )
      .pluck()
      .all({ id }) as number[]
  },
})
