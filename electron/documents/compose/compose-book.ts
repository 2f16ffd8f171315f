import type { FontSetId } from '../../../shared/paper/fonts.ts'
import {
  type HeadCell,
  landscape,
  type Paper,
  type PaperBlock,
  type ParagraphBlock,
  type TableColumn,
  table,
  title,
} from '../../../shared/paper/paper.ts'
import { printedDay } from '../../../shared/writing/days.ts'
import { type FittedColumn, fitBook } from './fit-book.ts'

export type BookColumn = FittedColumn

export type Book = {
  /** As on the cover: 云岭经济开发区“…活动”民情台账. */
  readonly title: readonly string[]
  readonly organ: string
  readonly fontSet: FontSetId
  readonly today: string
  /** What narrows the rows; empty for all of them. */
  readonly filter: string
  readonly columns: readonly BookColumn[]
  readonly rows: readonly (readonly string[])[]
  /** With an empty 签字 column. */
  readonly isSigned: boolean
  /** A sentence below the table, such as the total in words; empty for none. */
  readonly total: string
}

/** Wide enough for the last number: one that is broken is no number. */
const ordinalFor = (rows: number): BookColumn => {
  const width = Math.max(3, String(rows).length / 2 + 1)
  return { head: '序号', width, align: 'center', isFixed: true }
}
/** Room for a name written by hand, 25 mm wide and 10 mm high. */
const signature: BookColumn = { head: '签字', width: 9, align: 'center', isFixed: true }
const signedMm = 10
const rowMm = 7

const line = (text: string): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'smallCell',
  align: 'left',
  runs: [{ text }],
})

const columnOf = ({ width, align }: BookColumn): TableColumn => ({ weight: width, align })

/** A book without rows is still printed, marked 无 (domain §1.4). */
const bodyOf = ({ rows, isSigned, columns }: Book): string[][] =>
  rows.length === 0
    ? [['', '无', ...columns.slice(1).map(() => ''), ...(isSigned ? [''] : [])]]
    : rows.map((cells, i) => [String(i + 1), ...cells, ...(isSigned ? [''] : [])])

type Facts = Pick<Book, 'title' | 'organ' | 'fontSet' | 'today' | 'filter'>

/** What stands above and below every ledger's table: whose it is, until when, what narrows it, and who signs. */
const ledgerPaper = (
  book: Facts & { readonly count: string; readonly foot: string },
  body: readonly PaperBlock[],
): Paper => {
  const { organ, today, filter, count, foot } = book
  const narrowed = filter ? `　　筛选：${filter}` : ''
  const above = `单位：${organ}　　数据截至：${printedDay(today)}　　${count}${narrowed}`
  const blocks = [title(book.title), line(above), ...body, { ...line(foot), signs: true }]
  return {
    title: book.title.join(''),
    organ,
    fontSet: book.fontSet,
    sections: [{ ...landscape(blocks), numbering: 'total' }],
  }
}

const blank = '　'.repeat(8)
const dayBlank = `${blank.slice(4)}年　　月　　日`
const signed = (who: readonly string[]): string =>
  [...who.map((one) => `${one}：${blank}`), `填表日期：${dayBlank}`].join('')

/** A ledger on paper as the office's books are: A4 横向, head on each page, 第x页 共y页, places to sign at the foot. */
export const composeBook = (book: Book): Paper => {
  const rows = bodyOf(book)
  const columns = fitBook([ordinalFor(rows.length), ...book.columns, ...(book.isSigned ? [signature] : [])], rows)
  const list = table({
    columns: columns.map(columnOf),
    head: [columns.map(({ head }) => head)],
    rows,
    dense: 'ledger',
    rowMm: book.isSigned ? signedMm : rowMm,
  })
  const foot = signed(['填表人', '审核人', '单位负责人'])
  return ledgerPaper({ ...book, count: `共${book.rows.length}条`, foot }, [
    list,
    ...(book.total ? [line(book.total)] : []),
  ])
}

/** A summary form: rows counted by class, 合计 the last of them. */
export type FormTable = {
  readonly title: string
  readonly columns: readonly TableColumn[]
  readonly head: readonly (readonly HeadCell[])[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
  readonly signers: readonly string[]
}

/** A summary form on paper, in the same frame as the book it is made from. */
export const composeForm = (facts: Facts & { readonly count: number }, form: FormTable): Paper => {
  const { columns, head, rows } = form
  const list = table({ columns, head, rows, totalRow: true, dense: true, rowMm })
  const notes = form.notes.length > 0 ? [line(`注：${form.notes.join('')}`)] : []
  const foot = signed(form.signers)
  return ledgerPaper({ ...facts, title: [...facts.title, form.title], count: `据台账${facts.count}条`, foot }, [
    list,
    ...notes,
  ])
}
