import type { LedgerId } from '../../shared/ledgers/index.ts'
import { isEmpty } from '../../shared/rules/required.ts'
import { personFields, type TwinRule, twinRules } from '../../shared/rules/twins.ts'
import { encode } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import { labelSql } from './labels.ts'
import type { Values } from './row-checks.ts'
import type { Prepare } from './statements.ts'
import { fieldOf, type LedgerTable, tableOf } from './table-of.ts'

/** A row that may be the same thing as the one being written. */
export type Twin = {
  readonly ledger: LedgerId
  readonly id: number
  readonly no: string | null
  /** The row's short name. */
  readonly label: string
  readonly day: string | null
  readonly why: string
}

/** No clerk reads more than these. */
const most = 5

type Found = { id: number; no: string | null; label: string; day: string | null }

const selectOf = (ledger: LedgerTable): string => {
  const day = ledger.businessDay ? `t.${snake(ledger.businessDay)}` : 'NULL'
  return `SELECT t.id AS id, t.no AS no, ${labelSql(ledger, 't')} AS label, ${day} AS day FROM ${ledger.table} t WHERE t.voided_at IS NULL`
}

const byRule = (prepare: Prepare, { ledger: id, same, near, say }: TwinRule, own: number, values: Values): Twin[] => {
  const ledger = tableOf(id)
  const keys = near ? [...same, near.field] : same
  if (keys.some((key) => isEmpty(values[key] ?? null))) return []
  const equal = same.map((key) => `t.${snake(key)} = ?`).join(' AND ')
  const days = near ? ` AND abs(julianday(t.${snake(near.field)}) - julianday(?)) <= ${near.days}` : ''
  const rows = prepare(`${selectOf(ledger)} AND ${equal}${days} AND t.id <> ? ORDER BY t.id DESC LIMIT ${most}`).all(
    ...same.map((key) => encode(fieldOf(ledger, key), values[key])),
    ...(near ? [values[near.field]] : []),
    own,
  ) as Found[]
  return rows.map((row) => ({ ...row, ledger: id, why: say }))
}

const nameAt = (ledger: LedgerTable, key: string): string => {
  const field = fieldOf(ledger, key)
  return field.kind === 'ref' ? `(SELECT h.head FROM household h WHERE h.id = t.${snake(key)})` : `t.${snake(key)}`
}

const namesIn = (prepare: Prepare, ledger: LedgerTable, values: Values): string[] =>
  (personFields[ledger.id] ?? []).flatMap((key) => {
    const value = values[key] ?? null
    const name =
      fieldOf(ledger, key).kind === 'ref'
        ? prepare('SELECT head FROM household WHERE id = ?').pluck().get(value)
        : value
    return typeof name === 'string' && name !== '' ? [name] : []
  })

/** The same person at the same contact point in another book. */
const byPerson = (prepare: Prepare, id: LedgerId, values: Values): Twin[] => {
  const names = namesIn(prepare, tableOf(id), values)
  if (names.length === 0 || isEmpty(values.pointId ?? null)) return []
  return (Object.keys(personFields) as LedgerId[])
    .filter((other) => other !== id)
    .flatMap((other) => {
      const ledger = tableOf(other)
      const named = (personFields[other] ?? []).map(
        (key) => `${nameAt(ledger, key)} IN (SELECT value FROM json_each(?))`,
      )
      const rows = prepare(
        `${selectOf(ledger)} AND t.point_id = ? AND (${named.join(' OR ')}) ORDER BY t.id DESC LIMIT ${most}`,
      ).all(values.pointId, ...named.map(() => JSON.stringify(names))) as Found[]
      return rows.map((row) => ({ ...row, ledger: other, why: `同名人员在“${ledger.title}”中也有登记` }))
    })
}

/** Rows that may be the same thing as the one being written: in its own book by the book's rules, in other books by the person. */
export const twinStore =
  (prepare: Prepare) =>
  (ledger: LedgerId, id: number | null, values: Values): Twin[] => {
    const own = twinRules.filter((rule) => rule.ledger === ledger)
    const found = own.flatMap((rule) => byRule(prepare, rule, id ?? 0, values))
    return [...found, ...(personFields[ledger] ? byPerson(prepare, ledger, values) : [])].slice(0, most)
  }
