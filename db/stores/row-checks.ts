import type { z } from 'zod'
import type { Field, Status, Value } from '../../shared/fields/field.ts'
import { valueSchema } from '../../shared/fields/kinds.ts'
import { AppError, type Issue } from '../../shared/ipc/reply.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { isEmpty } from '../../shared/rules/required.ts'
import { missingForStatus, transitionFault } from '../../shared/rules/workflow.ts'
import { snake } from '../ledger-table.ts'
import { closingIssues } from './closing-checks.ts'
import type { Lookup } from './row-lookup.ts'
import { type LedgerTable, referredTable } from './table-of.ts'
import { wordInUse } from './term-use.ts'

export type Values = Record<string, Value>

// One schema per field, made once: building zod types costs more than using them.
const schemas = new WeakMap<Field, z.ZodType>()
const schemaOf = (field: Field): z.ZodType => {
  const made = schemas.get(field) ?? valueSchema(field)
  schemas.set(field, made)
  return made
}

const kindIssue = (field: Field, value: Value): string | undefined => {
  if (isEmpty(value)) return field.required ? `“${field.label}”必须填写。` : undefined
  const parsed = schemaOf(field).safeParse(value)
  return parsed.success ? undefined : `“${field.label}”：${parsed.error.issues[0]?.message ?? '填写有误。'}`
}

const termIssue = (lookup: Lookup, field: Field, value: Value): string | undefined => {
  if (field.kind !== 'term' && field.kind !== 'terms') return undefined
  const words = Array.isArray(value) ? value : [value]
  const unknown = words.filter((word) => !lookup.knowsTerm(field.dictionary, String(word)))
  return unknown.length > 0
    ? `“${field.label}”的词条“${unknown.join('、')}”不在字典里，请从列表中选，或先到“字典”中增加。`
    : undefined
}

const refIssue = (lookup: Lookup, field: Field, value: Value, row: Values): string | undefined => {
  if (field.kind !== 'ref' && field.kind !== 'refs') return undefined
  const parent = referredTable(field)
  const ids = (Array.isArray(value) ? value : [value]).map(Number)
  for (const id of ids) {
    const found = lookup.referred(parent, id)
    if (!found || found.voided_at !== null) return `“${field.label}”所选的${parent.title}已不存在，请重新选择。`
    const within = field.kind === 'ref' ? field.within : undefined
    if (within && !isEmpty(row[within]) && found[snake(within)] !== row[within])
      return `所选“${field.label}”不属于这一行的${parent.fields[within]?.label ?? '上级'}，请重新选择。`
  }
  return undefined
}

const uniqueIssue = (
  { prepare }: Lookup,
  ledger: LedgerTable,
  key: string,
  value: Value,
  id: number,
): string | undefined => {
  const field = ledger.fields[key]
  if (!field?.unique) return undefined
  const twin = prepare(`SELECT id FROM ${ledger.table} WHERE ${snake(key)} = ? AND id <> ? AND voided_at IS NULL`).get(
    value,
    id,
  )
  return twin ? `“${field.label}”已有“${String(value)}”，不能重复。` : undefined
}

/** A row whose fields together may stand only once, such as one 签到 of a cadre at a meeting. */
const onceIssues = ({ prepare }: Lookup, { oncePer, ...ledger }: LedgerTable, candidate: Candidate): Issue[] => {
  const { row, keys, id } = candidate
  const last = oncePer.at(-1)
  if (!last || !oncePer.some((key) => keys.includes(key)) || oncePer.some((key) => isEmpty(row[key] ?? null))) return []
  const equal = oncePer.map((key) => `${snake(key)} = ?`).join(' AND ')
  const twin = prepare(`SELECT id FROM ${ledger.table} WHERE ${equal} AND id <> ? AND voided_at IS NULL`).get(
    ...oncePer.map((key) => row[key]),
    id,
  )
  if (!twin) return []
  const names = oncePer.map((key) => `“${ledger.fields[key]?.label ?? key}”`).join('、')
  return [{ field: last, message: `${names}相同的${ledger.title}已有一行，不能重复登记。` }]
}

/** A word of a dictionary is not put in another's place while rows hold it. */
const wordIssues = ({ prepare }: Lookup, ledger: LedgerTable, { before, keys }: Candidate): Issue[] => {
  if (ledger.id !== 'term' || !before || !(keys.includes('word') || keys.includes('dictionary'))) return []
  const message = wordInUse(prepare, before)
  return message ? [{ field: keys.includes('word') ? 'word' : 'dictionary', message }] : []
}

/** What is wrong with the named fields of a row, field by field. */
const fieldIssues = (lookup: Lookup, ledger: LedgerTable, row: Values, keys: readonly string[], id: number): Issue[] =>
  keys.flatMap((key) => {
    const field = ledger.fields[key]
    const value = row[key] ?? null
    if (!field) return []
    const message =
      kindIssue(field, value) ??
      (isEmpty(value)
        ? undefined
        : (termIssue(lookup, field, value) ??
          refIssue(lookup, field, value, row) ??
          uniqueIssue(lookup, ledger, key, value, id)))
    return message ? [{ field: key, message }] : []
  })

const stops = (ledger: LedgerTable, row: Values, today: string): Issue[] =>
  [...ledger.checks.map((check) => check(row, today)), missingForStatus(ledger.fields, row)].flatMap((f) =>
    f?.level === 'stop' ? [{ field: f.field, message: f.message }] : [],
  )

const ruleIssues = (ledger: LedgerTable, { row, before, keys }: Candidate, today: string): Issue[] => {
  const issues = stops(ledger, row, today)
  if (!before) return issues
  // A fault the row had before must not lock its other cells: a clerk mends a row one cell at a time.
  const old = new Set(stops(ledger, before, today).map((issue) => issue.field))
  const fresh = issues.filter((issue) => !old.has(issue.field) || keys.includes(issue.field))
  const step = before.status && row.status ? transitionFault(before.status as Status, row.status as Status) : undefined
  return step ? [{ field: step.field, message: step.message }, ...fresh] : fresh
}

export type Candidate = {
  readonly row: Values
  /** The row as it stands, for an edit. */
  readonly before?: Values
  /** Fields to look at: all of them for a new row, the changed ones and what hangs on them for an edit. */
  readonly keys: readonly string[]
  readonly id: number
  /** What bears the settling out was told beside the row, as 办理依据 is. */
  readonly isProven?: boolean
}

/** What is wrong with a row: with fields by themselves, or, once they are sound, with the rules over several fields. */
export const rowIssues = (
  lookup: Lookup,
  ledger: LedgerTable,
  candidate: Candidate,
  today: string,
): { readonly own: readonly Issue[]; readonly rules: readonly Issue[] } => {
  const single = fieldIssues(lookup, ledger, candidate.row, candidate.keys, candidate.id)
  const own =
    single.length > 0 ? single : [...onceIssues(lookup, ledger, candidate), ...wordIssues(lookup, ledger, candidate)]
  // Rules over several fields speak only of values that are sound by themselves.
  if (own.length > 0) return { own, rules: [] }
  return {
    own,
    rules: [...ruleIssues(ledger, candidate, today), ...closingIssues(lookup.prepare, ledger.id, candidate)],
  }
}

/** @throws AppError `invalid-row` with one issue per field. */
export const checkRow = (lookup: Lookup, ledger: LedgerTable, candidate: Candidate, today: string): void => {
  const { own, rules } = rowIssues(lookup, ledger, candidate, today)
  const issues = [...own, ...rules]
  const first = issues[0]
  if (first) throw new AppError('invalid-row', first.message, issues)
}

/**
 * Before a void row stands again: what must stand only once may be another row's by now.
 * @throws AppError `invalid-row`
 */
export const refuseTaken = (lookup: Lookup, ledger: LedgerTable, row: Pick<WireRow, 'id' | 'no' | 'values'>): void => {
  const keys = Object.keys(ledger.fields)
  const unique = keys.flatMap((key) => {
    const message = isEmpty(row.values[key] ?? null)
      ? undefined
      : uniqueIssue(lookup, ledger, key, row.values[key] ?? null, row.id)
    return message ? [{ field: key, message }] : []
  })
  const issues = [...unique, ...onceIssues(lookup, ledger, { row: row.values, keys, id: row.id })]
  const first = issues[0]
  if (first) throw new AppError('invalid-row', `不能恢复：${first.message}请先改掉或作废现在的那一行。`, issues)
}
