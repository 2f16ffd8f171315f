import { type $Type, type NotNull, sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  foreignKey,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Field, Fields, ValueOf } from '../shared/fields/field.ts'
import type { Ledger } from '../shared/ledgers/define.ts'

const build = {
  text: (name: string) => text(name),
  note: (name: string) => text(name),
  whole: (name: string) => integer(name),
  decimal: (name: string) => integer(name),
  day: (name: string) => text(name),
  moment: (name: string) => text(name),
  flag: (name: string) => integer(name, { mode: 'boolean' }),
  choice: (name: string) => text(name),
  choices: (name: string) => text(name, { mode: 'json' }),
  term: (name: string) => text(name),
  terms: (name: string) => text(name, { mode: 'json' }),
  ref: (name: string) => integer(name),
  refs: (name: string) => text(name, { mode: 'json' }),
  citizenId: (name: string) => text(name),
  phone: (name: string) => text(name),
} satisfies Record<Field['kind'], (name: string) => unknown>

type Built<F extends Field> = $Type<ReturnType<(typeof build)[F['kind']]>, ValueOf<F>>
type ColumnsOf<F extends Fields> = {
  [K in keyof F]: F[K]['required'] extends true ? NotNull<Built<F[K]>> : Built<F[K]>
}

/** A field's name in SQL: `dueOn` is `due_on`. Column names come from this rule, never by hand. */
export const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const column = (key: string, field: Field) => {
  const plain = build[field.kind](snake(key))
  return field.required ? plain.notNull() : plain
}

type Table = { readonly id: AnySQLiteColumn }
type Parents = Readonly<Record<string, Table>>
type Declared = {
  readonly id: string
  readonly fields: Fields
  readonly businessDay?: string | undefined
  readonly partOf?: readonly string[] | undefined
}
type Columns = Readonly<Record<string, AnySQLiteColumn>>

/** What every grid and every count asks by: whose row, which day, which state. More indexes would only slow the writing. */
const indexedRefs = ['team', 'point', 'household', 'visit']
const isIndexed = (ledger: Declared, key: string, field: Field): boolean =>
  key === 'status' ||
  key === ledger.businessDay ||
  ledger.partOf?.includes(key) ||
  (field.kind === 'ref' && indexedRefs.includes(field.ledger))

/** A row made void gives its name free: what was added and undone can be added again. */
const uniqueAmongLive = (ledger: Declared, key: string, own: AnySQLiteColumn) =>
  uniqueIndex(`${snake(ledger.id)}_${snake(key)}_unique`)
    .on(own)
    .where(sql`voided_at IS NULL`)

const extras = (ledger: Declared, parents: Parents, self: Columns) =>
  Object.entries(ledger.fields).flatMap(([key, field]) => {
    const own = self[key]
    if (!own) return []
    if (field.unique) return [uniqueAmongLive(ledger, key, own)]
    const indexes = isIndexed(ledger, key, field) ? [index(`${snake(ledger.id)}_${snake(key)}`).on(own)] : []
    if (field.kind !== 'ref') return indexes
    const parent = parents[field.ledger]
    if (!parent) throw new Error(`${ledger.id}.${key} refers to ${field.ledger}, which was not given to ledgerTable`)
    return [...indexes, foreignKey({ columns: [own], foreignColumns: [parent.id] }).onDelete('restrict')]
  })

const metaColumns = () => ({
  id: integer('id').primaryKey({ autoIncrement: true }),
  no: text('no').unique(),
  version: integer('version').notNull().default(1),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  voidedAt: integer('voided_at'),
  voidReason: text('void_reason'),
})

/** Turns a ledger definition into the drizzle table that stores it; drizzle infers the row types. */
export const ledgerTable = <F extends Fields>(ledger: Ledger<F>, parents: Parents = {}) => {
  const entries = Object.entries(ledger.fields).map(([key, field]) => [key, column(key, field)])
  // Object.fromEntries forgets its keys; the type tests hold this cast to account.
  const columns = Object.fromEntries(entries) as ColumnsOf<F>
  return sqliteTable(snake(ledger.id), { ...metaColumns(), ...columns }, (self) =>
    extras(ledger, parents, self as unknown as Columns),
  )
}
