import type { Field, Value } from '../../../shared/fields/field.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { actionDefaults, askedFields, type CaseAction } from '../../../shared/rules/actions.ts'
import { isEmpty } from '../../../shared/rules/required.ts'
import { type Cells, draftOf, type FormDraft, readDraft } from '../form-draft.ts'
import { ledgerOf, type PageLedger } from '../ledger-of.ts'

/** A book cut down to the fields that an act asks. */
const onlyFields = (ledger: PageLedger, fields: Readonly<Record<string, Field>>): PageLedger => ({
  ...ledger,
  fields,
  checks: [],
  sections: [{ title: '', fields: Object.keys(fields) }],
})

/** What an act asks of the matter. A 时限 left blank is worked out, so it is never called required. */
export const matterForm = (ledger: PageLedger, action: CaseAction): PageLedger =>
  onlyFields(
    ledger,
    Object.fromEntries(
      askedFields(action, ledger.fields).flatMap((key) => {
        const field = ledger.fields[key]
        if (!field) return []
        const { requiredFrom: _, ...free } = field
        return [[key, key === 'dueOn' ? (free as Field) : field]]
      }),
    ),
  )

/** What an act asks for its 过程记录, under the act's own names. */
export const recordForm = (action: CaseAction): PageLedger => {
  const progress = ledgerOf('progress')
  return onlyFields(
    progress,
    Object.fromEntries(
      action.records.flatMap(({ key, label, required }) => {
        const field = progress.fields[key]
        if (!field) return []
        const { hint: _, ...plain } = field
        return [[key, { ...plain, label, required } as Field]]
      }),
    ),
  )
}

/** What all rows have alike, so that it need not be typed again; where they differ the box stays empty. */
const common = (
  rows: readonly WireRow[],
  keys: readonly string[],
): { values: Cells; labels: Record<string, string> } => {
  const [first] = rows
  const alike = keys.filter((key) => {
    const own = JSON.stringify(first?.values[key] ?? null)
    return rows.every((row) => JSON.stringify(row.values[key] ?? null) === own)
  })
  const of = <T>(from: Readonly<Record<string, T>> | undefined): Record<string, T> =>
    Object.fromEntries(alike.flatMap((key) => (from && key in from ? [[key, from[key] as T]] : [])))
  return { values: of<Value>(first?.values), labels: of(first?.labels) }
}

export const firstMatterDraft = (
  form: PageLedger,
  action: CaseAction,
  rows: readonly WireRow[],
  today: string,
): FormDraft => {
  const { values, labels } = common(rows, Object.keys(form.fields))
  const defaults = Object.entries(actionDefaults(action, form.fields, today)).filter(([key]) => isEmpty(values[key]))
  return draftOf(form, { ...values, ...Object.fromEntries(defaults) }, labels)
}

export const firstRecordDraft = (form: PageLedger, today: string): FormDraft => draftOf(form, { doneOn: today }, {})

/** The filled-in values of a form, and what could not be read or is missing. */
export const readFilled = (
  form: PageLedger,
  draft: FormDraft,
  today: string,
): { readonly values: Cells; readonly issues: Readonly<Record<string, string>> } => {
  const { values, issues } = readDraft(form, draft, today)
  const missing = Object.entries(form.fields).flatMap(([key, field]) =>
    field.required && isEmpty(values[key]) && !issues[key] ? [[key, `请填写“${field.label}”。`]] : [],
  )
  return {
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))),
    issues: { ...issues, ...Object.fromEntries(missing) },
  }
}
