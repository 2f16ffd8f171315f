import type { Field, Fields } from '../../shared/fields/field.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { Check, Derivation } from '../../shared/ledgers/define.ts'
import { type LedgerId, ledgers } from '../../shared/ledgers/index.ts'
import { snake } from '../ledger-table.ts'

/** A ledger as the stores see it: its definition with the keys as plain strings, and its table's name. */
export type LedgerTable = {
  readonly id: LedgerId
  readonly title: string
  readonly table: string
  readonly code: string | undefined
  readonly fields: Fields
  readonly label: readonly string[]
  readonly businessDay: string | undefined
  readonly checks: readonly Check[]
  readonly oncePer: readonly string[]
  readonly derived: readonly (readonly [key: string, derivation: Derivation])[]
  /** For child records: the references that lead to the row they belong to. */
  readonly partOf: readonly string[]
}

const tables = new Map<LedgerId, LedgerTable>(
  Object.values(ledgers).map((ledger) => {
    const fields: Fields = ledger.fields
    const id = ledger.id as LedgerId
    return [
      id,
      {
        id,
        title: ledger.title,
        table: snake(id),
        code: 'code' in ledger ? ledger.code : undefined,
        fields,
        label: ledger.label,
        businessDay: 'businessDay' in ledger ? ledger.businessDay : undefined,
        partOf: 'partOf' in ledger && ledger.partOf ? ledger.partOf : [],
        oncePer: 'oncePer' in ledger && ledger.oncePer ? ledger.oncePer : [],
        derived: 'derived' in ledger && ledger.derived ? Object.entries(ledger.derived) : [],
        checks: 'checks' in ledger && ledger.checks ? ledger.checks : [],
      },
    ]
  }),
)

export const tableOf = (id: LedgerId): LedgerTable => {
  const table = tables.get(id)
  if (!table) throw new Error(`No ledger ${id}`)
  return table
}

/** The table a reference points to; definitions name ledgers as text, so the name is checked here. */
export const referredTable = (field: { readonly ledger: string }): LedgerTable => tableOf(field.ledger as LedgerId)

/** A field by its key; a key from outside that the ledger does not have is refused. */
export const fieldOf = (ledger: LedgerTable, key: string): Field => {
  const field = Object.hasOwn(ledger.fields, key) ? ledger.fields[key] : undefined
  if (!field) throw new AppError('invalid-input', `“${ledger.title}”没有“${key}”这一栏。`)
  return field
}
