import type { Field } from '../../shared/fields/field.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { type LedgerId, ledgers } from '../../shared/ledgers/index.ts'
import { bookForms } from '../../shared/rules/book-forms.ts'
import { circulated } from '../../shared/rules/mask.ts'
import type { Step } from '../jobs.ts'
import type { BookInput, ExportInput } from './internals.ts'
import { plainWords } from './row-words.ts'
import { noteUnmasked } from './unmasked-log.ts'
import type { Desk } from './workspace.ts'

export type Sources = Pick<Desk, 'sqlite' | 'ledgers' | 'metrics' | 'settings' | 'today'>
export type Wish = Omit<ExportInput, 'format'>
export type Column = { readonly key: string; readonly label: string; readonly field: Field | undefined }

const slice = 500

/** @throws AppError for a column the book does not have */
export const columnsOf = ({ ledger, columns }: Pick<Wish, 'ledger' | 'columns'>): Column[] => {
  const fields: Readonly<Record<string, Field>> = ledgers[ledger].fields
  return columns.map((key) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (!field && key !== 'no') throw new AppError('invalid-input', `“${ledgers[ledger].title}”没有“${key}”这一栏。`)
    return { key, label: field?.label ?? '编号', field }
  })
}

export const isRestricted = ({ ledger }: Wish): boolean =>
  'restricted' in ledgers[ledger] && ledgers[ledger].restricted === true

/** A circulated print is always masked. */
export const isMasked = ({ unmasked, mode }: Wish): boolean => !unmasked || mode === '流转版'

/** What is covered: nothing, ids and phones, or the names of residents as well. */
export type Cover = 'nothing' | 'numbers' | 'names'
export const coverOf = (wish: Wish): Cover => {
  if (wish.mode === '流转版') return 'names'
  return isMasked(wish) ? 'numbers' : 'nothing'
}

/** The residents a row names: in fields marked as personal, and as households. */
const namesOf = (row: WireRow, ledger: LedgerId): string[] =>
  Object.entries<Field>(ledgers[ledger].fields).flatMap(([key, field]) => {
    if (field.kind === 'ref' && field.ledger === 'household') return (row.labels[key] ?? '').trim().split(/\s+/)
    const value = row.values[key]
    return field.personal && typeof value === 'string' ? [value] : []
  })

/** A cell's words, with what is covered left out. */
export const wordsOf = (row: WireRow, column: Column, cover: Cover, ledger: LedgerId): string => {
  const text = plainWords(row, column, cover !== 'nothing')
  return cover === 'names' && column.field ? circulated(text, namesOf(row, ledger)) : text
}

const lacksReason = (wish: Wish): boolean => !isMasked(wish) && wish.reason === ''

/** Writes down who took whole numbers out, and what for. @throws AppError without a reason */
export const account = (desk: Sources, wish: Wish): void => {
  if (!isMasked(wish)) noteUnmasked(desk, `导出${ledgers[wish.ledger].title}`, wish.reason)
}

export type Slices = { readonly count: number; readonly slices: AsyncIterable<WireRow[]> }

/** The rows of the wish, at most so many, read in slices so that other requests are answered in between. */
export const rowsOf = (desk: Sources, { ledger, query }: Wish, step: Step, most = Number.POSITIVE_INFINITY): Slices => {
  const { view, count } = desk.ledgers.open(ledger, query)
  const end = Math.min(count, most)
  const slices = async function* (): AsyncGenerator<WireRow[]> {
    for (let start = 0; start < end; start += slice) {
      await step(start, end)
      yield desk.ledgers.page(ledger, view, start, Math.min(start + slice, end)).rows
    }
  }
  return { count, slices: slices() }
}

/** What the file is called, without its ending. */
export const fileNameOf = (desk: Sources, { ledger, mode, form }: Wish): string => {
  const own = bookForms(ledger).find(({ id }) => id === form && id !== 'rows')
  const kind = `${own ? `·${own.label}` : ''}${mode === '台账' ? '' : `（${mode}）`}`
  return `${ledgers[ledger].title}${kind}${desk.today()}`
}

/** Rows that Word takes; LibreOffice and WPS open a table of so many in a minute. */
const mostInWord = 20_000
/** Rows that are painted for PDF and the printer: about 500 pages. */
const mostPainted = 5000
export const mostColumns = 16

const checkPaper = (count: number, columns: number, format: BookInput['format']): void => {
  const most = format === 'docx' ? mostInWord : mostPainted
  const instead =
    format === 'docx' ? '请先筛选，分几次导出，或导出为 Excel' : '请先筛选，分几次导出，或改为导出 Word、Excel'
  const kind = format === 'docx' ? 'Word' : 'PDF和打印'
  if (count > most) throw new AppError('invalid-input', `共${count}行，${kind}最多${most}行，${instead}。`)
  if (columns > mostColumns)
    throw new AppError('invalid-input', `共${columns}栏，A4横向最多${mostColumns}栏，请改选“打印表栏目”。`)
}

/**
 * Whether a wish can be done at all, asked before the person chooses a place for the file; gives the file's name.
 * @throws AppError `invalid-input` for what cannot be done: too many rows or columns, no reason, a restricted book
 */
export const checkExportOf = (desk: Sources, wish: BookInput): { readonly fileName: string } => {
  const columns = columnsOf(wish)
  const { format, form } = wish
  const isPaper = format === 'docx' || format === 'pdf' || format === 'print'
  if (lacksReason(wish)) throw new AppError('invalid-input', '导出完整的身份证号、电话须写明用途。')
  if (!bookForms(wish.ledger).some(({ id }) => id === form))
    throw new AppError('invalid-input', `“${ledgers[wish.ledger].title}”没有这种表式。`)
  if (!isPaper && wish.mode === '流转版' && isRestricted(wish))
    throw new AppError('invalid-input', '这本台账的流转版只出汇总数，请选 Word 或 PDF。')
  if (isPaper && form === 'rows') checkPaper(desk.ledgers.open(wish.ledger, wish.query).count, columns.length, format)
  return { fileName: fileNameOf(desk, wish) }
}
