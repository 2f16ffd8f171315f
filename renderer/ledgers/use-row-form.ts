import { App as AntApp } from 'antd'
import { useEffect, useState } from 'react'
import type { Value } from '../../shared/fields/field.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { OutputOf } from '../../shared/ipc/routes.ts'
import type { RowName, WireRow } from '../../shared/ipc/rows.ts'
import { messageOf, request } from '../api.ts'
import { changedValues, type DraftRead, draftOf, type FormDraft, readDraft } from './form-draft.ts'
import { type FieldChange, fieldId } from './form-field.tsx'
import { dependants, type PageLedger } from './ledger-of.ts'

type Brought = OutputOf<'ledger.parents'>
type Issues = Readonly<Record<string, string>>

const applied = (ledger: PageLedger, draft: FormDraft, key: string, change: FieldChange): FormDraft => {
  if (change.kind === 'text') return { ...draft, texts: { ...draft.texts, [key]: change.text } }
  if (change.kind === 'flag') return { ...draft, flags: { ...draft.flags, [key]: change.on } }
  const emptied = Object.fromEntries(dependants(ledger, key).map((child) => [child, []]))
  return { ...draft, options: { ...draft.options, ...emptied, [key]: change.options } }
}

/** The choices that a chosen row decides with itself, as the service tells them. */
const broughtAlong = (ledger: PageLedger, draft: FormDraft, { values, labels }: Brought): FormDraft => {
  const options = Object.entries(values).flatMap(([key, value]) =>
    ledger.fields[key]?.auto || typeof value !== 'number'
      ? []
      : [[key, [{ value, label: labels[key] ?? '' }]] as const],
  )
  return { ...draft, options: { ...draft.options, ...Object.fromEntries(options) } }
}

const without = (issues: Issues, key: string): Issues =>
  Object.fromEntries(Object.entries(issues).filter(([one]) => one !== key))

const issuesOf = (error: unknown): Issues =>
  error instanceof AppError ? Object.fromEntries(error.issues.map((one) => [one.field, one.message])) : {}

/** The first field of the form, in its own order, that something is said of. */
const focusFirst = (ledger: PageLedger, issues: Issues): void => {
  const keys = ledger.sections.flatMap((section) => section.fields)
  const first = keys.find((key) => issues[key])
  if (!first) return
  const input = document.getElementById(fieldId(ledger.id, first))
  input?.scrollIntoView({ block: 'center' })
  input?.focus()
}

// Lists are read-only here and plain arrays on the wire; nobody changes them in between.
const wire = (values: Readonly<Record<string, Value>>) =>
  values as Record<string, string | number | boolean | string[] | number[] | null>

const send = (
  ledger: PageLedger,
  row: WireRow | undefined,
  { values }: DraftRead,
  from: RowName | undefined,
): Promise<WireRow> =>
  row
    ? request('ledger.edit', {
        ledger: ledger.id,
        id: row.id,
        version: row.version,
        values: wire(changedValues(values, row.values)),
      })
    : request('ledger.add', { ledger: ledger.id, values: wire(values), ...(from ? { from } : {}) })

export type RowForm = {
  readonly draft: FormDraft | undefined
  readonly read: DraftRead | undefined
  readonly issues: Issues
  readonly isSaving: boolean
  readonly isDirty: boolean
  readonly change: (key: string, change: FieldChange) => void
  /** Saves; the saved row, or nothing when it was refused and the form says why. */
  readonly save: () => Promise<WireRow | undefined>
  /** Empties the form for the next new row. */
  readonly restart: () => void
}

/** The row to change, or for a new one the row it belongs to or is passed on from. */
export type Opened = {
  readonly row: WireRow | undefined
  readonly from?: RowName | undefined
  /** What 内容 of a new row is taken to be, instead of all that stands in the row it is passed on from. */
  readonly passage?: string | undefined
}

/** The state of a form over one row, or over a new one. */
export const useRowForm = (ledger: PageLedger, { row: opened, from, passage }: Opened, today: string): RowForm => {
  const { message } = AntApp.useApp()
  const [row, setRow] = useState(opened)
  const [draft, setDraft] = useState(opened && draftOf(ledger, opened.values, opened.labels))
  const [issues, setIssues] = useState<Issues>({})
  const [isSaving, setSaving] = useState(false)
  const [isDirty, setDirty] = useState(false)
  const begin = (): void => {
    setIssues({})
    setDirty(false)
    request('ledger.defaults', { ledger: ledger.id, ...(from ? { from } : {}) }).then(
      ({ values, labels }) => setDraft(draftOf(ledger, passage ? { ...values, content: passage } : values, labels)),
      () => setDraft(draftOf(ledger, {}, {})),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form is opened once, for one row.
  useEffect(() => {
    if (!opened) begin()
  }, [])
  const refuse = async (error: unknown): Promise<void> => {
    const found = issuesOf(error)
    setIssues(found)
    focusFirst(ledger, found)
    if (Object.keys(found).length === 0) message.error(messageOf(error), 8)
    // Somebody else's change came first: what is typed here stays, and the next save goes on from theirs.
    if (error instanceof AppError && error.code === 'stale-row' && row)
      setRow(await request('ledger.row', { ledger: ledger.id, id: row.id }))
  }
  const read = draft && readDraft(ledger, draft, today)
  const save = async (): Promise<WireRow | undefined> => {
    if (!read || isSaving) return undefined
    if (Object.keys(read.issues).length > 0) {
      setIssues(read.issues)
      focusFirst(ledger, read.issues)
      return undefined
    }
    setSaving(true)
    try {
      const saved = await send(ledger, row, read, from)
      setIssues({})
      setDirty(false)
      return saved
    } catch (error) {
      await refuse(error)
      return undefined
    } finally {
      setSaving(false)
    }
  }
  /** Another team's point takes its team along, as a cell of the grid does. */
  const bringAlong = async (key: string, value: number): Promise<void> => {
    // Without an answer the save still says what does not agree.
    const brought = await request('ledger.parents', { ledger: ledger.id, field: key, value }).catch(() => undefined)
    if (!brought) return
    setDraft((old) => (old?.options[key]?.[0]?.value === value ? broughtAlong(ledger, old, brought) : old))
    setIssues((old) => Object.keys(brought.values).reduce(without, old))
  }
  const change = (key: string, what: FieldChange): void => {
    setDraft((old) => old && applied(ledger, old, key, what))
    setIssues((old) => without(old, key))
    setDirty(true)
    const chosen = what.kind === 'options' ? what.options[0]?.value : undefined
    const field = ledger.fields[key]
    if (field?.kind === 'ref' && field.within && typeof chosen === 'number') void bringAlong(key, chosen)
  }
  return { draft, read, issues, isSaving, isDirty, change, save, restart: begin }
}
