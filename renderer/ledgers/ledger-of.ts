import type { Field, Fields } from '../../shared/fields/field.ts'
import type { Check, RowValues, Section } from '../../shared/ledgers/define.ts'
import { type LedgerId, ledgers } from '../../shared/ledgers/index.ts'

/** A ledger as the pages see it: its definition with the keys as plain strings. */
export type PageLedger = {
  readonly id: LedgerId
  readonly title: string
  readonly about: string
  readonly group: string
  /** Whether rows carry a 编号. */
  readonly isNumbered: boolean
  /** One row for good, as 活动设置 has: nothing is added to it and nothing made void. */
  readonly isSingle: boolean
  readonly fields: Fields
  readonly sections: readonly Section[]
  readonly grid: readonly string[]
  readonly label: readonly string[]
  readonly checks: readonly Check[]
  /** Whether the program fills the field in when it is left empty. */
  readonly isDerived: (key: string) => boolean
  /** For child records: the references that lead to the row they belong to. */
  readonly partOf: readonly string[]
  /** For child records: whether a row of the parent book has any. */
  readonly shownFor: (parent: RowValues) => boolean
}

const pages = new Map<string, PageLedger>(
  Object.entries(ledgers).map(([id, ledger]) => [
    id,
    {
      id: id as LedgerId,
      title: ledger.title,
      about: ledger.about,
      group: ledger.group,
      isNumbered: 'code' in ledger,
      isSingle: id === 'campaign',
      fields: ledger.fields,
      sections: ledger.sections,
      grid: ledger.grid,
      label: ledger.label,
      checks: 'checks' in ledger && ledger.checks ? ledger.checks : [],
      isDerived: (key) => 'derived' in ledger && ledger.derived !== undefined && Object.hasOwn(ledger.derived, key),
      partOf: 'partOf' in ledger && ledger.partOf ? ledger.partOf : [],
      shownFor: 'shownFor' in ledger && ledger.shownFor ? ledger.shownFor : () => true,
    },
  ]),
)

export const ledgerOf = (id: LedgerId): PageLedger => {
  const page = pages.get(id)
  if (!page) throw new Error(`No ledger ${id}`)
  return page
}

/** Every book in menu order. */
export const allLedgers: readonly PageLedger[] = [...pages.values()]

/** Fields a person may fill in, in the order of the form. */
export const typedFields = (ledger: PageLedger): readonly (readonly [string, Field])[] =>
  ledger.sections
    .flatMap((section) => section.fields)
    .flatMap((key) => {
      const field = ledger.fields[key]
      return field && !field.auto ? [[key, field] as const] : []
    })

/** Books whose words stand in this book's cells: when they change, what is shown here may be old. */
export const referredLedgers = (ledger: PageLedger): ReadonlySet<string> =>
  new Set(
    Object.values(ledger.fields).flatMap((field) =>
      field.kind === 'ref' || field.kind === 'refs' ? [field.ledger] : [],
    ),
  )

/** Fields whose choice hangs on another one: a point on its team, a household on its point. */
export const dependants = (ledger: PageLedger, key: string): readonly string[] =>
  Object.entries(ledger.fields).flatMap(([child, field]) =>
    field.kind === 'ref' && field.within === key ? [child, ...dependants(ledger, child)] : [],
  )

/** What a row loses when a field becomes another: the filled-in fields that hang on it and may be empty. */
export const emptiedBy = (
  ledger: PageLedger,
  key: string,
  row: { readonly values: Readonly<Record<string, unknown>> },
): readonly string[] =>
  [...new Set(dependants(ledger, key))].filter(
    (child) => !ledger.fields[child]?.required && (row.values[child] ?? null) !== null,
  )
