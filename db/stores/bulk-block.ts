import type { Value } from '../../shared/fields/field.ts'
import type { BulkResult } from '../../shared/ipc/bulk-routes.ts'
import { AppError, type Issue } from '../../shared/ipc/reply.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { BulkWriter, Outcome, Wanted } from './bulk-writer.ts'
import { cellReader, refuseTooMany } from './cell-texts.ts'
import { fillOf } from './fill-series.ts'
import type { Values } from './row-checks.ts'
import type { Prepare } from './statements.ts'
import { type LedgerTable, tableOf } from './table-of.ts'
import { type TextReader, textReader } from './text-reader.ts'
import type { ViewStore } from './views.ts'

type Texts = readonly (readonly (string | null)[])[]
type Matrix = readonly (readonly (Value | undefined)[])[]

export type Block = {
  readonly view: string
  readonly start: number
  readonly rows: number
  readonly fields: readonly string[]
  readonly texts?: Texts | undefined
  readonly values?: Matrix | undefined
  readonly title: string
  readonly dryRun: boolean
}

export type Fill = {
  readonly view: string
  readonly fields: readonly string[]
  readonly source: { readonly start: number; readonly end: number }
  readonly target: { readonly start: number; readonly end: number }
  readonly series: boolean
}

export type BlockTools = {
  readonly prepare: Prepare
  readonly views: ViewStore
  readonly writer: BulkWriter
  readonly today: () => string
}

/** Enough to see what is wrong; nobody reads more. */
const mostRefused = 1000

export const titleOf =
  (title: string, ledger: LedgerTable) =>
  (edited: number, added: number): string => {
    const parts = [edited > 0 ? `${edited}格` : '', added > 0 ? `新增${added}行` : ''].filter(Boolean)
    return `${title}${parts.join('、')}（${ledger.title}）`
  }

/** Counts what happened and names what was left out, by its place in the block. */
export const resultOf = (
  outcomes: readonly Outcome[],
  fields: readonly string[],
  textAt: (row: number, column: number) => string,
): BulkResult => {
  const columnOf = new Map(fields.map((field, i) => [field, i]))
  const refused: BulkResult['refused'] = []
  const totals = { edited: 0, added: 0, refusedCount: 0 }
  outcomes.forEach((outcome, row) => {
    totals.edited += outcome.edited
    totals.added += outcome.added === null ? 0 : 1
    totals.refusedCount += outcome.refused.length
    for (const { field, message } of outcome.refused) {
      if (refused.length >= mostRefused) return
      const column = columnOf.get(field) ?? 0
      refused.push({ row, column, field: field || (fields[0] ?? ''), text: textAt(row, column), message })
    }
  })
  return { ...totals, refused }
}

/** Why a column is not to be written by hand, if it is not. */
export const lockedColumns = (ledger: LedgerTable, fields: readonly string[]): Map<string, string> => {
  const locked = new Map<string, string>()
  for (const key of fields) {
    if (key === 'no') locked.set(key, '编号由程序编排，不能改。')
    else if (ledger.fields[key]?.auto) locked.set(key, `“${ledger.fields[key]?.label}”由程序填写，不能改。`)
    else if (!Object.hasOwn(ledger.fields, key))
      throw new AppError('invalid-input', `“${ledger.title}”没有“${key}”这一栏。`)
  }
  return locked
}

type Locked = ReadonlyMap<string, string>

const giveTexts =
  (reader: TextReader, locked: Locked, fields: readonly string[], line: readonly (string | null)[]): Wanted['give'] =>
  (row) => {
    const texts: Record<string, string> = {}
    const refused: Issue[] = []
    fields.forEach((key, i) => {
      const text = line[i] ?? null
      const lock = locked.get(key)
      if (text === null) return
      if (!lock) texts[key] = text
      else if (text.trim() !== '') refused.push({ field: key, message: lock })
    })
    const read = reader.line(texts, row)
    return { values: read.values, refused: refused.length > 0 ? [...refused, ...read.refused] : read.refused }
  }

const giveValues = (
  locked: Locked,
  fields: readonly string[],
  line: readonly (Value | undefined)[],
): Wanted['give'] => {
  const values: Values = {}
  const refused: Issue[] = []
  fields.forEach((key, i) => {
    const value = line[i]
    const lock = locked.get(key)
    if (value === undefined) return
    if (!lock) values[key] = value
    else if (value !== null) refused.push({ field: key, message: lock })
  })
  return () => ({ values, refused })
}

const shown = (value: Value | undefined): string =>
  Array.isArray(value) ? value.join('、') : value === null || value === undefined ? '' : String(value)

/** Blocks of cells in an opened list: pasted, laid like tiles, filled on. */
export const blockWriter = ({ prepare, views, writer, today }: BlockTools) => {
  type Job = Pick<Block, 'view' | 'start' | 'rows' | 'title' | 'dryRun'>
  const apply = (id: LedgerId, job: Job, give: (row: number) => Wanted['give']): Outcome[] => {
    const ids = views.ids(id, job.view)
    const wanted = Array.from({ length: job.rows }, (_, row): Wanted => {
      const at = job.start + row
      return { id: at < ids.length ? (ids[at] ?? null) : null, give: give(row) }
    })
    const { dryRun } = job
    const outcomes = writer.writeMany(id, wanted, { title: titleOf(job.title, tableOf(id)), dryRun })
    const added = outcomes.flatMap((outcome) => (outcome.added === null ? [] : [outcome.added]))
    if (added.length > 0 && !dryRun) views.append(id, job.view, added)
    return outcomes
  }

  const write = (id: LedgerId, block: Block): BulkResult => {
    const { fields, texts, values, rows } = block
    const lines = texts?.length ?? values?.length ?? 0
    if (lines === 0 || (texts && values)) throw new AppError('invalid-input', '没有要写入的内容，请重新复制后再粘贴。')
    refuseTooMany(rows, fields.length)
    const ledger = tableOf(id)
    const locked = lockedColumns(ledger, fields)
    const reader = textReader(prepare, ledger, today())
    const outcomes = apply(id, block, (row) => {
      const line = row % lines
      if (texts) return giveTexts(reader, locked, fields, texts[line] ?? [])
      // In a block null leaves the cell as it is.
      const given = (values?.[line] ?? []).map((value) => value ?? undefined)
      return giveValues(locked, fields, given)
    })
    return resultOf(
      outcomes,
      fields,
      (row, column) => texts?.[row % lines]?.[column] ?? shown(values?.[row % lines]?.[column]),
    )
  }

  const fill = (id: LedgerId, { view, fields, source, target, series }: Fill): BulkResult => {
    const [n, rows] = [source.end - source.start, target.end - target.start]
    if (n < 1 || rows < 1) throw new AppError('invalid-input', '没有选中要填充的单元格。')
    refuseTooMany(rows + n, fields.length)
    const ledger = tableOf(id)
    const locked = lockedColumns(ledger, fields)
    const ids = views.ids(id, view).subarray(source.start, source.end)
    const cells = cellReader(prepare, id, fields).read(ids)
    const fillers = fields.map((key, column) => {
      const values = Array.from(ids, (rowId) => cells.get(rowId)?.values[column] ?? null)
      const field = ledger.fields[key]
      return field ? fillOf(field, values, series) : () => null
    })
    const below = target.start >= source.start
    const distance = (row: number) => (below ? target.start + row - source.end + 1 : target.start + row - source.start)
    const valueAt = (row: number, column: number) => fillers[column]?.(distance(row)) ?? null
    const job = { view, start: target.start, rows, title: '填充', dryRun: false }
    const outcomes = apply(id, job, (row) =>
      giveValues(
        locked,
        fields,
        fields.map((_, column) => valueAt(row, column)),
      ),
    )
    return resultOf(outcomes, fields, (row, column) => shown(valueAt(row, column)))
  }
  return { write, fill }
}
