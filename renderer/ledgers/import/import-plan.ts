import type { Field, Value } from '../../../shared/fields/field.ts'
import { read } from '../../../shared/fields/kinds.ts'
import type { SheetLook } from '../../../shared/ipc/import-routes.ts'
import type { InputOf } from '../../../shared/ipc/routes.ts'
import type { Option } from '../../../shared/ipc/rows.ts'
import { type PageLedger, typedFields } from '../ledger-of.ts'
import { isListed } from '../typed.ts'

export type Plan = InputOf<'import.check'>['plan']

/** A value chosen once for a column the sheet does not have: from a list, or as typed. */
export type Default = { readonly options: readonly Option[]; readonly text: string }
export type Defaults = Readonly<Record<string, Default>>

/** What the person settles beside the columns. */
export type Wishes = Pick<Plan, 'words' | 'addHamlets' | 'existing'>
export const firstWishes: Wishes = { words: [], addHamlets: true, existing: 'skip' }

/** Required fields that no column gives: by itself, or as the place of one that is given. */
export const lacking = (
  ledger: PageLedger,
  columns: readonly (string | null)[],
): readonly (readonly [string, Field])[] => {
  const given = new Set(columns)
  const isBrought = (key: string): boolean =>
    Object.entries(ledger.fields).some(
      ([child, field]) => field.kind === 'ref' && field.within === key && (given.has(child) || isBrought(child)),
    )
  return typedFields(ledger).filter(
    ([key, field]) =>
      field.required &&
      field.kind !== 'flag' &&
      key !== 'status' &&
      !given.has(key) &&
      !isBrought(key) &&
      !ledger.isDerived(key),
  )
}

/** What to offer for them: the day, and what the last row entered had. */
export const proposed = (ledger: PageLedger, look: SheetLook): Defaults =>
  Object.fromEntries(
    typedFields(ledger).flatMap(([key, field]): [string, Default][] => {
      const value = look.defaults[key]
      if (!field.required || value === undefined || value === null || Array.isArray(value)) return []
      if (!isListed(field)) return [[key, { options: [], text: String(value) }]]
      if (typeof value === 'boolean') return []
      return [[key, { options: [{ value, label: look.labels[key] ?? String(value) }], text: '' }]]
    }),
  )

const chosenValue = (field: Field, { options, text }: Default): Value => {
  if (!isListed(field)) {
    const result = read(field, text)
    return result.ok ? result.value : null
  }
  const chosen = options.map(({ value }) => value)
  if (field.kind === 'refs') return chosen.map(Number)
  if (field.kind === 'choices' || field.kind === 'terms') return chosen.map(String)
  return chosen[0] ?? null
}

/** The chosen values, as the service takes them; those that are empty or cannot be read are left out. */
export const defaultValues = (ledger: PageLedger, keys: readonly string[], defaults: Defaults): Plan['defaults'] =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const field = ledger.fields[key]
      const chosen = defaults[key]
      const value = field && chosen ? chosenValue(field, chosen) : null
      if (value === null || (Array.isArray(value) && value.length === 0)) return []
      // Lists are read-only here and plain arrays on the wire.
      return [[key, value as Plan['defaults'][string]]]
    }),
  )
