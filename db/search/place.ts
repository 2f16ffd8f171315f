import type { Fields } from '../../shared/fields/field.ts'
import { type LedgerId, ledgers } from '../../shared/ledgers/index.ts'
import { snake } from '../ledger-table.ts'
import { type LedgerTable, referredTable } from '../stores/table-of.ts'

/**
 * Where a row stands in the index: book, then business day, then id, in one whole number below 2^53. A book's hits are
 * therefore one stretch of the index, newest last, and a range of days is a stretch of that.
 */
const rowSpan = 2 ** 30
const daySpan = 2 ** 16
const bookSpan = rowSpan * daySpan

const msPerDay = 86_400_000
const firstDay = Date.UTC(1900, 0, 1)

/** Days since 1900 began, within what a place can hold; 0 for a row without a day. */
export const dayNumber = (day: string | null): number => {
  const at = day ? Date.parse(`${day.slice(0, 10)}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(at)) return 0
  return Math.min(Math.max(Math.round((at - firstDay) / msPerDay), 1), daySpan - 1)
}

export const dayOfPlace = (place: number): string | null => {
  const number = Math.floor(place / rowSpan) % daySpan
  return number === 0 ? null : new Date(firstDay + number * msPerDay).toISOString().slice(0, 10)
}

export const placeOf = (book: number, day: string | null, rowId: number): number =>
  book * bookSpan + dayNumber(day) * rowSpan + rowId

/** The stretch of a book, or of some of its days. */
export const stretchOf = (book: number, from: string | null, to: string | null): { from: number; to: number } => ({
  from: book * bookSpan + (from ? dayNumber(from) * rowSpan : 0),
  to: book * bookSpan + (to ? (dayNumber(to) + 1) * rowSpan - 1 : bookSpan - 1),
})

const parentsOf = (id: LedgerId): readonly string[] => {
  const ledger = ledgers[id]
  return 'partOf' in ledger && ledger.partOf ? ledger.partOf : []
}

const throughParents = (ledger: LedgerTable, alias: string, make: (parent: LedgerTable, as: string) => string) => {
  const found = parentsOf(ledger.id).flatMap((key) => {
    const field = (ledger.fields as Fields)[key]
    if (field?.kind !== 'ref') return []
    const parent = referredTable(field)
    const as = `${alias}p`
    return [`(SELECT ${make(parent, as)} FROM ${parent.table} ${as} WHERE ${as}.id = ${alias}.${snake(key)})`]
  })
  return found.length > 1 ? `coalesce(${found.join(', ')})` : (found[0] ?? 'NULL')
}

/** SQL for the contact point a row belongs to: its own, or that of the row it is part of. */
export const pointSql = (ledger: LedgerTable, alias: string): string => {
  if (ledger.id === 'point') return `${alias}.id`
  return ledger.fields.pointId ? `${alias}.point_id` : throughParents(ledger, alias, pointSql)
}

/** SQL for the team a row belongs to: its own, or that of its contact point, or of the row it is part of. */
export const teamSql = (ledger: LedgerTable, alias: string): string => {
  if (ledger.id === 'team') return `${alias}.id`
  if (ledger.fields.teamId?.kind === 'ref') return `${alias}.team_id`
  if (ledger.fields.pointId)
    return `(SELECT ${alias}w.team_id FROM point ${alias}w WHERE ${alias}w.id = ${alias}.point_id)`
  return throughParents(ledger, alias, teamSql)
}
