import type { Field, Status, Value } from '../../shared/fields/field.ts'
import type { Option } from '../../shared/ipc/rows.ts'
import { missingForStatus } from '../../shared/rules/workflow.ts'
import { editText } from './cell-text.ts'
import { type PageLedger, typedFields } from './ledger-of.ts'
import { chosenOf } from './option-list.ts'
import { isListed, isMany, readTyped } from './typed.ts'

/** What stands in a form, exactly as it was typed, so that a refusal loses nothing. */
export type FormDraft = {
  readonly texts: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, readonly Option[]>>
  readonly flags: Readonly<Record<string, boolean>>
}

export type Cells = Readonly<Record<string, Value>>
type Labels = Readonly<Record<string, string>>

const optionsOf = (field: Field, value: Value | undefined, label: string | undefined): readonly Option[] => {
  if (isMany(field)) return chosenOf(value, label)
  return typeof value === 'string' || typeof value === 'number' ? [{ value, label: label ?? String(value) }] : []
}

/** A form filled with a row's values, or with those a new row begins with. */
export const draftOf = (ledger: PageLedger, values: Cells, labels: Labels): FormDraft => {
  const fields = typedFields(ledger)
  // Only the values and the names behind them are read of the row.
  const row = { values, labels } as Parameters<typeof editText>[0]
  const texts = fields.filter(([, field]) => !isListed(field) && field.kind !== 'flag')
  const lists = fields.filter(([, field]) => isListed(field))
  const flags = fields.filter(([, field]) => field.kind === 'flag')
  return {
    texts: Object.fromEntries(texts.map(([key, field]) => [key, editText(row, key, field)])),
    options: Object.fromEntries(
      lists.map(([key, field]) => [
        key,
        optionsOf(field, values[key], labels[key] ?? (key === 'dictionary' ? editText(row, key, field) : undefined)),
      ]),
    ),
    flags: Object.fromEntries(flags.map(([key]) => [key, values[key] === true])),
  }
}

type FieldRead = { readonly value: Value; readonly message?: string }

const readOptions = (field: Field, options: readonly Option[]): Value => {
  if (!isMany(field)) return options[0]?.value ?? null
  // Ids or words, never both: the choices of one field come from one place.
  return options.length === 0 ? null : (options.map((option) => option.value) as string[] | number[])
}

const readField = (key: string, field: Field, draft: FormDraft, today: string): FieldRead => {
  if (isListed(field)) return { value: readOptions(field, draft.options[key] ?? []) }
  if (field.kind === 'flag') return { value: draft.flags[key] || field.required ? draft.flags[key] === true : null }
  const read = readTyped(field, draft.texts[key] ?? '', today)
  return read.ok ? { value: read.value } : { value: null, message: read.message }
}

export type DraftRead = { readonly values: Cells; readonly issues: Readonly<Record<string, string>> }

/** The draft as values, and what could not be read, by field. */
export const readDraft = (ledger: PageLedger, draft: FormDraft, today: string): DraftRead => {
  const reads = typedFields(ledger).map(([key, field]) => [key, readField(key, field, draft, today)] as const)
  return {
    values: Object.fromEntries(reads.map(([key, { value }]) => [key, value])),
    issues: Object.fromEntries(reads.flatMap(([key, { message }]) => (message ? [[key, message]] : []))),
  }
}

/** Warnings of the ledger's rules about what stands in the form now, by field. */
export const warningsOf = (ledger: PageLedger, values: Cells, today: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ledger.checks.flatMap((check) => {
      const finding = check(values, today)
      return finding?.level === 'warn' ? [[finding.field, finding.message]] : []
    }),
  )

/** Whether a field must be filled in now: always, or since the matter has come this far. */
export const isRequiredNow = (field: Field, key: string, status: Value | undefined): boolean =>
  field.required ||
  (typeof status === 'string' && missingForStatus({ [key]: field }, { status: status as Status }) !== undefined)

/** What differs from the row as it was opened. */
export const changedValues = (values: Cells, before: Cells): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key] ?? null)),
  )
