import { type LedgerId, ledgers } from './index.ts'

/** A book of child records, and its reference that leads to the row they belong to. */
export type ChildBook = { readonly ledger: LedgerId; readonly by: string }

/** The books of child records whose rows may hang on this book's rows. */
export const childBooksOf = (parent: LedgerId): readonly ChildBook[] =>
  Object.values(ledgers).flatMap((ledger) =>
    ('partOf' in ledger ? ((ledger.partOf as readonly string[] | undefined) ?? []) : []).flatMap((by) => {
      const field = (ledger.fields as Readonly<Record<string, { kind: string; ledger?: string }>>)[by]
      return field?.kind === 'ref' && field.ledger === parent ? [{ ledger: ledger.id as LedgerId, by }] : []
    }),
  )
