import { App as AntApp, Button } from 'antd'
import { useState } from 'react'
import type { RelatedBook, RelatedRow } from '../../../shared/ipc/link-routes.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { childBooksOf } from '../../../shared/ledgers/children.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { messageOf, request } from '../../api.ts'
import { hasRecordPage, navigate } from '../../app/navigation.ts'
import { ledgerOf, type PageLedger } from '../ledger-of.ts'
import { RowForm } from '../row-form.tsx'
import { useRelated } from './use-related.ts'

type Props = { readonly ledger: PageLedger; readonly row: WireRow; readonly today: string }
type OpenRow = (ledger: LedgerId, id: number) => void

/** The newest of a book; the rest are seen on the row's own page, or in the book. */
const shownPerBook = 10

const RowLine = ({ book, row, open }: { book: RelatedBook; row: RelatedRow; open: OpenRow }) => (
  <li>
    <button type="button" className="related-row" onClick={() => open(book.ledger, row.id)}>
      <span className="related-day">{row.day}</span>
      <span className="related-name">
        {row.label || row.no}
        {row.label && row.no && <small>{row.no}</small>}
      </span>
      <small className="related-via">{row.via}</small>
      <span className="related-status">{row.isVoid ? '已作废' : row.status}</span>
    </button>
  </li>
)

const Book = ({ book, open, lead }: { book: RelatedBook; open: OpenRow; lead: string }) => (
  <details className="related-book" open>
    <summary>
      {lead}
      {ledgerOf(book.ledger).title}（{book.count}）
      {book.isRestricted && <small className="related-warn">内部掌握，不外传</small>}
    </summary>
    <ul>
      {book.rows.slice(0, shownPerBook).map((row) => (
        <RowLine key={row.id} book={book} row={row} open={open} />
      ))}
    </ul>
    {book.count > shownPerBook && <p className="related-more">另有{book.count - shownPerBook}条，可在“一览”中查看。</p>}
  </details>
)

/** Rows of other books that refer to this one, and the rows it came from; each opens over this form. */
export const RelatedRows = ({ ledger, row, today }: Props) => {
  const { message } = AntApp.useApp()
  const { result, problem } = useRelated(ledger.id, row.id)
  const [opened, setOpened] = useState<{ ledger: PageLedger; row: WireRow }>()
  const own = new Set<LedgerId>(childBooksOf(ledger.id).map((child) => child.ledger))
  const books = result?.books.filter((book) => !own.has(book.ledger)) ?? []
  const open: OpenRow = (id, rowId) => {
    request('ledger.row', { ledger: id, id: rowId }).then(
      (found) => setOpened({ ledger: ledgerOf(id), row: found }),
      (error: unknown) => message.error(messageOf(error), 8),
    )
  }
  const isEmpty = result !== undefined && books.length === 0 && result.sources.length === 0
  if (!hasRecordPage(ledger.id) && (isEmpty || !result) && !problem) return null
  return (
    <section className="form-section child-records related" aria-label="关联记录">
      <h3>
        关联记录
        {hasRecordPage(ledger.id) && (
          <Button size="small" onClick={() => navigate({ page: 'record', ledger: ledger.id, id: row.id })}>
            {ledger.id === 'household' ? '户情一览' : '一览'}
          </Button>
        )}
      </h3>
      {problem && <p className="problem">{problem}</p>}
      {result?.sources.map((book) => (
        <Book key={`${book.ledger}-${book.rows[0]?.via}`} book={book} open={open} lead="来自／转往 " />
      ))}
      {books.map((book) => (
        <Book key={book.ledger} book={book} open={open} lead="" />
      ))}
      {isEmpty && <p className="related-more">还没有别的簿册提到它。</p>}
      {opened && (
        <RowForm
          key={`${opened.ledger.id}-${opened.row.id}`}
          ledger={opened.ledger}
          row={opened.row}
          today={today}
          onSaved={() => undefined}
          onClose={() => setOpened(undefined)}
        />
      )}
    </section>
  )
}
