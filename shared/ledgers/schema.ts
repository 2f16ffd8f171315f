import { z } from 'zod'
import type { Fields } from '../fields/field.ts'
import { valueSchema } from '../fields/kinds.ts'
import type { DraftOf, Ledger } from './define.ts'

/** The check every draft passes before it reaches the database, whichever door it came through; fields left out are null. */
export const draftSchema = <F extends Fields>(ledger: { readonly fields: F }): z.ZodType<DraftOf<Ledger<F>>> => {
  const shape = Object.fromEntries(
    Object.entries(ledger.fields).map(([key, field]) => {
      const value = valueSchema(field)
      return [key, field.required ? value : value.nullable().default(null)]
    }),
  )
  // Object.fromEntries forgets its keys; tests/shared/ledgers/ledger-types.ts holds this cast to account.
  return z.strictObject(shape) as unknown as z.ZodType<DraftOf<Ledger<F>>>
}
