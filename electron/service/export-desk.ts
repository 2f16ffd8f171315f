import type { Field } from '../../shared/fields/field.ts'
import { fieldWidth, show } from '../../shared/fields/kinds.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import type { WordColumn } from '../../shared/ledgers/define.ts'
import { type LedgerId, ledgers } from '../../shared/ledgers/index.ts'
import { fontSetNamed } from '../../shared/paper/fonts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { chineseMoney } from '../../shared/rules/chinese-money.ts'
import { circulated } from '../../shared/rules/mask.ts'
import { type BookColumn, composeBook } from '../documents/compose/compose-book.ts'
import { csvLine } from '../export/csv.ts'
import { encodeGb18030 } from '../export/gb18030.ts'
import type { SheetCell } from '../export/sheet-cell.ts'
import { type SheetColumn, workbookBytes } from '../export/workbook.ts'
import type { Step } from '../jobs.ts'
import type { ExportInput } from './internals.ts'
import { plainWords } from './row-words.ts'
import { noteUnmasked } from './unmasked-log.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'sqlite' | 'ledgers' | 'metrics' | 'settings' | 'today'>
type Wish = Omit<ExportInput, 'format'>
type Column = { readonly key: string; readonly label: string; readonly field: Field | undefined }

const slice = 500
/** Word grows worse than linearly with the rows of a table. */
const mostOnPaper = 2000
const mostColumns = 16

/** @throws AppError for a column the book does not have */
const columnsOf = ({ ledger, columns }: Wish): Column[] => {
  const fields: Readonly<Record<string, Field>> = ledgers[ledger].fields
  return columns.map((key) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (!field && key !== 'no') throw new AppError('invalid-input', `“${ledgers[ledger].title}”没有“${key}”这一栏。`)
    return { key, label: field?.label ?? '编号', field }
  })
}

const isRestricted = ({ ledger }: Wish): boolean =>
  'restricted' in ledgers[ledger] && ledgers[ledger].restricted === true

/** A circulated print is always masked. */
const isMasked = ({ unmasked, mode }: Wish): boolean => !unmasked || mode === '流转版'

/** What is covered: nothing, ids and phones, or the names of residents as well. */
type Cover = 'nothing' | 'numbers' | 'names'
const coverOf = (wish: Wish): Cover => {
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

const wordsOf = (row: WireRow, column: Column, cover: Cover, ledger: LedgerId): string => {
  const text = plainWords(row, column, cover !== 'nothing')
  return cover === 'names' && column.field ? circulated(text, namesOf(row, ledger)) : text
}

/** A day as the office's paper books have it, 3.12, with its year where that is another: it must fit a narrow column. */
type PaperWords = { readonly cover: Cover; readonly ledger: LedgerId; readonly year: string }

const onPaper = (row: WireRow, column: Column, { cover, ledger, year }: PaperWords): string => {
  const text = wordsOf(row, column, cover, ledger)
  if (column.field?.kind !== 'day' || text === '') return text
  const short = text.split('-').map(Number).join('.')
  return text.startsWith(year) ? short.slice(5) : short
}

const cellOf = (row: WireRow, column: Column, cover: Cover, ledger: LedgerId): SheetCell => {
  const { field, key } = column
  const value = row.values[key]
  if (typeof value === 'number' && field?.kind === 'whole') return { kind: 'number', value, decimals: 0 }
  if (typeof value === 'number' && field?.kind === 'decimal')
    return { kind: 'number', value: value / 10 ** field.scale, decimals: field.scale }
  if (typeof value === 'string' && field?.kind === 'day') return { kind: 'day', day: value }
  const text = wordsOf(row, column, cover, ledger)
  return text === '' ? undefined : { kind: 'text', text }
}

const account = (desk: Sources, wish: Wish): void => {
  if (!isMasked(wish)) noteUnmasked(desk, `导出${ledgers[wish.ledger].title}`, wish.reason)
}

type Slices = { readonly count: number; readonly slices: AsyncIterable<WireRow[]> }

const rowsOf = (desk: Sources, { ledger, query }: Wish, step: Step): Slices => {
  const { view, count } = desk.ledgers.open(ledger, query)
  const slices = async function* (): AsyncGenerator<WireRow[]> {
    for (let start = 0; start < count; start += slice) {
      await step(start, count)
      yield desk.ledgers.page(ledger, view, start, start + slice).rows
    }
  }
  return { count, slices: slices() }
}

const listOf = (desk: Sources, field: Field | undefined): readonly string[] => {
  if (field?.kind === 'choice') return field.words
  if (field?.kind === 'flag') return ['是', '否']
  if (field?.kind !== 'term') return []
  const sql = 'SELECT word FROM term WHERE dictionary = ? AND voided_at IS NULL AND is_retired = 0 ORDER BY ordinal, id'
  return desk.sqlite.prepare<[string]>(sql).pluck().all(field.dictionary) as string[]
}

const sheetColumns = (desk: Sources, columns: readonly Column[]): SheetColumn[] =>
  columns.map(({ label, field }) => ({
    head: label,
    width: Math.round((field ? fieldWidth(field) : 140) / 7.5),
    words: listOf(desk, field),
  }))

const notesOf = (desk: Sources, wish: Wish, count: number): (readonly [string, string])[] => [
  ['台账', ledgers[wish.ledger].title],
  ['行数', String(count)],
  ['筛选', wish.filter || '无（全部）'],
  ['数据截至', desk.today()],
  ['导出人', desk.settings.get('operator') ?? ''],
  ['导出时间', new Date().toLocaleString('zh-CN', { hour12: false })],
  ['身份证、电话', isMasked(wish) ? '已遮盖（身份证前6后4，电话前3后4）' : `未遮盖，用途：${wish.reason}`],
]

const csvBytes = async (columns: readonly Column[], rows: Slices, wish: ExportInput): Promise<Uint8Array> => {
  const encode = wish.format === 'csv' ? (text: string) => Buffer.from(text) : encodeGb18030
  const parts = [encode(`${wish.format === 'csv' ? '\ufeff' : ''}${csvLine(columns.map(({ label }) => label))}`)]
  for await (const some of rows.slices)
    parts.push(
      encode(some.map((row) => csvLine(columns.map((c) => wordsOf(row, c, coverOf(wish), wish.ledger)))).join('')),
    )
  return Buffer.concat(parts)
}

const fileNameOf = (desk: Sources, { ledger, mode }: Wish): string =>
  `${ledgers[ledger].title}${mode === '台账' ? '' : `（${mode}）`}${desk.today()}`

/**
 * The rows as .xlsx or .csv, read in slices so that other requests are answered in between.
 * @throws AppError `cancelled`; `invalid-input` for names of a restricted book in a circulated file
 */
export const exportSheetOf = async (desk: Sources, wish: ExportInput, step: Step) => {
  if (wish.mode === '流转版' && isRestricted(wish))
    throw new AppError('invalid-input', '这本台账的流转版只出汇总数，请选 Word 或 PDF。')
  const columns = columnsOf(wish)
  account(desk, wish)
  const rows = rowsOf(desk, wish, step)
  const fileName = fileNameOf(desk, wish)
  if (wish.format !== 'xlsx') return { bytes: await csvBytes(columns, rows, wish), fileName }
  const cells = async function* (): AsyncGenerator<SheetCell[][]> {
    for await (const some of rows.slices)
      yield some.map((row) => columns.map((c) => cellOf(row, c, coverOf(wish), wish.ledger)))
  }
  const bytes = await workbookBytes({
    title: ledgers[wish.ledger].title,
    columns: sheetColumns(desk, columns),
    slices: cells(),
    notes: notesOf(desk, wish, rows.count),
  })
  return { bytes, fileName }
}

const leftKinds: readonly (string | undefined)[] = ['note', 'text']

const bookColumns = ({ ledger }: Wish, columns: readonly Column[]): BookColumn[] => {
  const form: readonly WordColumn[] = ledgers[ledger].word
  return columns.map(({ key, label, field }) => ({
    head: label,
    width: form.find((one) => one.field === key)?.width ?? (field ? fieldWidth(field) / 11 : 12),
    align: leftKinds.includes(field?.kind) ? 'left' : 'center',
  }))
}

type Counted = { readonly columns: BookColumn[]; readonly rows: string[][] }

/** What a restricted book shows outside the office: how many of each class. */
const counted = ({ ledger }: Wish, rows: readonly WireRow[]): Counted => {
  const fields: Readonly<Record<string, Field>> = ledgers[ledger].fields
  const key = fields.kind ? 'kind' : 'status'
  const field = fields[key]
  const groups = Map.groupBy(rows, (row) => (field ? show(field, row.values[key]) : ''))
  return {
    columns: [
      { head: field?.label ?? '类别', width: 30, align: 'center' },
      { head: '件数', width: 10, align: 'center' },
    ],
    rows: [...groups].map(([word, own]) => [word || '未填', String(own.length)]),
  }
}

/** 慰问金 in figures and in words (domain §2.9). */
const totalOf = ({ ledger }: Wish, rows: readonly WireRow[]): string => {
  if (ledger !== 'condolence') return ''
  const fen = rows.reduce((sum, { values }) => sum + (typeof values.amount === 'number' ? values.amount : 0), 0)
  return `慰问金合计：${(fen / 100).toFixed(2)}元（大写：${chineseMoney(fen)}）`
}

export const campaignOf = ({ sqlite }: Pick<Desk, 'sqlite'>): { name: string; office: string; zone: string } =>
  (sqlite.prepare('SELECT name, office, zone FROM campaign WHERE voided_at IS NULL ORDER BY id').get() as
    | { name: string; office: string; zone: string }
    | undefined) ?? { name: '', office: '', zone: '' }

/**
 * The rows as a book on paper.
 * @throws AppError `cancelled`; `invalid-input` for more rows or columns than paper takes
 */
export const composeBookOf = async (
  desk: Sources,
  wish: Wish,
  step: Step,
): Promise<{ readonly paper: Paper; readonly fileName: string }> => {
  const columns = columnsOf(wish)
  const { count, slices } = rowsOf(desk, wish, step)
  if (count > mostOnPaper)
    throw new AppError('invalid-input', `共${count}行，Word、PDF和打印最多${mostOnPaper}行，请先筛选，或导出为 Excel。`)
  if (columns.length > mostColumns)
    throw new AppError('invalid-input', `共${columns.length}栏，A4横向最多${mostColumns}栏，请改选“打印表”的栏目。`)
  account(desk, wish)
  const rows: WireRow[] = []
  for await (const some of slices) rows.push(...some)
  const { name, office, zone } = campaignOf(desk)
  const body: Counted =
    wish.mode === '流转版' && isRestricted(wish)
      ? counted(wish, rows)
      : {
          columns: bookColumns(wish, columns),
          rows: rows.map((row) =>
            columns.map((column) =>
              onPaper(row, column, { cover: coverOf(wish), ledger: wish.ledger, year: desk.today().slice(0, 4) }),
            ),
          ),
        }
  const paper = composeBook({
    title: [name.startsWith(zone) ? name : `${zone}${name}`, ledgers[wish.ledger].title],
    organ: office,
    fontSet: fontSetNamed(desk.metrics.settings().fontSet),
    today: desk.today(),
    filter: wish.filter,
    ...body,
    isSigned: wish.mode === '签字版',
    total: totalOf(wish, rows),
  })
  return { paper, fileName: fileNameOf(desk, wish) }
}
