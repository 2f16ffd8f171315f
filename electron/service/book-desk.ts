import { campaignHead } from '../../db/stores/campaign-head.ts'
import type { Field } from '../../shared/fields/field.ts'
import { fieldWidth, show } from '../../shared/fields/kinds.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import type { WordColumn } from '../../shared/ledgers/define.ts'
import { type LedgerId, ledgers } from '../../shared/ledgers/index.ts'
import { fontSetNamed } from '../../shared/paper/fonts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { chineseMoney } from '../../shared/rules/chinese-money.ts'
import { type BookColumn, composeBook, composeForm } from '../documents/compose/compose-book.ts'
import type { Step } from '../jobs.ts'
import { isSummary, legacyColumns, summaryOf } from './book-summaries.ts'
import {
  account,
  type Column,
  type Cover,
  checkExportOf,
  columnsOf,
  coverOf,
  isRestricted,
  rowsOf,
  type Sources,
  type Wish,
  wordsOf,
} from './export-rows.ts'
import type { BookInput } from './internals.ts'

/** A day as the office's paper books have it, 3.12, with its year where that is another: it must fit a narrow column. */
type PaperWords = { readonly cover: Cover; readonly ledger: LedgerId; readonly year: string }

const onPaper = (row: WireRow, column: Column, { cover, ledger, year }: PaperWords): string => {
  const text = wordsOf(row, column, cover, ledger)
  if (column.field?.kind !== 'day' || text === '') return text
  const short = text.split('-').map(Number).join('.')
  return text.startsWith(year) ? short.slice(5) : short
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
const totalOf = ({ ledger }: Wish, fen: number): string =>
  ledger === 'condolence' ? `慰问金合计：${(fen / 100).toFixed(2)}元（大写：${chineseMoney(fen)}）` : ''

const teamsOf = ({ sqlite }: Sources): string[] =>
  sqlite.prepare('SELECT name FROM team WHERE voided_at IS NULL ORDER BY id').pluck().all() as string[]

/** The columns of the form wished for: those chosen, or the old register's. */
const formColumns = (wish: Wish): Column[] => {
  if (wish.form !== 'disputeLegacy') return columnsOf(wish)
  const own = columnsOf({ ledger: wish.ledger, columns: legacyColumns.map(({ key }) => key) })
  return own.map((column, i) => ({ ...column, label: legacyColumns[i]?.head ?? column.label }))
}

type Reading = { readonly step: Step; readonly most?: number }
type Gathered = { readonly body: Counted; readonly total: string }

/** The book's cells; whole rows are kept only as long as their slice. */
const gather = async (desk: Sources, wish: Wish, { step, most }: Reading): Promise<Gathered> => {
  const columns = formColumns(wish)
  const words = { cover: coverOf(wish), ledger: wish.ledger, year: desk.today().slice(0, 4) }
  const rows: string[][] = []
  let fen = 0
  for await (const some of rowsOf(desk, wish, step, most).slices) {
    for (const row of some) {
      rows.push(columns.map((column) => onPaper(row, column, words)))
      fen += typeof row.values.amount === 'number' ? row.values.amount : 0
    }
  }
  return { body: { columns: bookColumns(wish, columns), rows }, total: totalOf(wish, fen) }
}

const wholeRows = async (desk: Sources, wish: Wish, { step, most }: Reading): Promise<WireRow[]> => {
  const rows: WireRow[] = []
  for await (const some of rowsOf(desk, wish, step, most).slices) rows.push(...some)
  return rows
}

const factsOf = (desk: Sources, wish: Wish) => {
  const { name, office, zone } = campaignHead(desk.sqlite)
  return {
    title: [name.startsWith(zone) ? name : `${zone}${name}`],
    organ: office,
    fontSet: fontSetNamed(desk.metrics.settings().fontSet),
    today: desk.today(),
    filter: wish.filter,
  }
}

/** The book's own name, or that of its other form: 矛盾纠纷排查登记表. */
const nameOf = ({ ledger, form }: Wish): string => {
  const { title } = ledgers[ledger]
  return form === 'disputeLegacy' ? `${title.replace('台账', '')}排查登记表` : title
}

const bookPaper = async (desk: Sources, wish: Wish, reading: Reading): Promise<Paper> => {
  const facts = factsOf(desk, wish)
  if (isSummary(wish.form)) {
    const rows = await wholeRows(desk, wish, reading)
    const form = summaryOf(wish.form, rows, { today: desk.today(), teams: teamsOf(desk) })
    return composeForm({ ...facts, count: rows.length }, form)
  }
  const title = [...facts.title, nameOf(wish)]
  const isSigned = wish.mode === '签字版'
  if (wish.mode === '流转版' && isRestricted(wish)) {
    const body = counted(wish, await wholeRows(desk, wish, reading))
    return composeBook({ ...facts, title, ...body, isSigned, total: '' })
  }
  const { body, total } = await gather(desk, wish, reading)
  return composeBook({ ...facts, title, ...body, isSigned, total })
}

/**
 * The rows as a book on paper, or counted as one of its summary forms.
 * @throws AppError `cancelled`; `invalid-input` for more rows or columns than paper takes
 */
export const composeBookOf = async (
  desk: Sources,
  wish: BookInput,
  step: Step,
): Promise<{ readonly paper: Paper; readonly fileName: string }> => {
  const { fileName } = checkExportOf(desk, wish)
  account(desk, wish)
  return { paper: await bookPaper(desk, wish, { step }), fileName }
}

/** Rows laid out to show how a book will look. */
const mostInPreview = 500

/** The book's beginning, covered as far as can be: looking at it is not yet taking it out of the office. */
export const previewBookOf = async (
  desk: Sources,
  wish: Wish,
): Promise<{ readonly paper: Paper; readonly isWhole: boolean }> => {
  const covered = { ...wish, unmasked: false, reason: '' }
  checkExportOf(desk, { ...covered, format: 'docx' })
  const { count } = desk.ledgers.open(wish.ledger, wish.query)
  const isWhole = isSummary(wish.form) || count <= mostInPreview
  const reading = { step: async () => undefined, ...(isWhole ? {} : { most: mostInPreview }) }
  return { paper: await bookPaper(desk, covered, reading), isWhole }
}
