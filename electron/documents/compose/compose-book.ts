import type { FontSetId } from '../../../shared/paper/fonts.ts'
import { landscape, type Paper, type PaperBlock, type TableColumn, table, title } from '../../../shared/paper/paper.ts'
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

const ordinal: BookColumn = { head: '序号', width: 4, align: 'center' }
/** Room for a name written by hand, 25 mm wide and 10 mm high. */
const signature: BookColumn = { head: '签字', width: 9, align: 'center', isFixed: true }
const signedMm = 10
const rowMm = 7

const line = (text: string): PaperBlock => ({ kind: 'paragraph', style: 'smallCell', align: 'left', runs: [{ text }] })

const columnOf = ({ width, align }: BookColumn): TableColumn => ({ weight: width, align })

/** A book without rows is still printed, marked 无 (domain §1.4). */
const bodyOf = ({ rows, isSigned, columns }: Book): string[][] =>
  rows.length === 0
    ? [['', '无', ...columns.slice(1).map(() => ''), ...(isSigned ? [''] : [])]]
    : rows.map((cells, i) => [String(i + 1), ...cells, ...(isSigned ? [''] : [])])

/** A ledger on paper as the office's books are: A4 横向, head on each page, 第x页 共y页, places to sign at the foot. */
export const composeBook = (book: Book): Paper => {
  const { organ, today, filter, total } = book
  const rows = bodyOf(book)
  const columns = fitBook([ordinal, ...book.columns, ...(book.isSigned ? [signature] : [])], rows)
  const narrowed = filter ? `　　筛选：${filter}` : ''
  const blocks = [
    title(book.title),
    line(`单位：${organ}　　数据截至：${printedDay(today)}　　共${book.rows.length}条${narrowed}`),
    table({
      columns: columns.map(columnOf),
      head: [columns.map(({ head }) => head)],
      rows,
      dense: 'ledger',
      rowMm: book.isSigned ? signedMm : rowMm,
    }),
    ...(total ? [line(total)] : []),
    line(
      '填表人：　　　　　　　　审核人：　　　　　　　　单位负责人：　　　　　　　　填表日期：　　　　年　　月　　日',
    ),
  ]
  return {
    title: book.title.join(''),
    organ,
    fontSet: book.fontSet,
    sections: [{ ...landscape(blocks), numbering: 'total' }],
  }
}
