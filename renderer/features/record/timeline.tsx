import type { RelatedBook, RelatedRow } from '../../../shared/ipc/link-routes.ts'
import { longDay } from '../../app/campaign-day.ts'
import { openRow } from '../../app/navigation.ts'
import { ledgerOf } from '../../ledgers/ledger-of.ts'

type Entry = { readonly book: RelatedBook; readonly row: RelatedRow }

/** Rows of all books by day, the latest day first; rows without a day stand at the end. */
const daysOf = (books: readonly RelatedBook[]): readonly (readonly [string, readonly Entry[]])[] => {
  const days = new Map<string, Entry[]>()
  for (const book of books)
    for (const row of book.rows) days.set(row.day ?? '', [...(days.get(row.day ?? '') ?? []), { book, row }])
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1))
}

const EntryLine = ({ book, row }: Entry) => {
  const { title } = ledgerOf(book.ledger)
  return (
    <li className={row.isVoid ? 'is-void' : undefined}>
      <button
        type="button"
        className="timeline-row"
        onClick={() => openRow(book.ledger, row.id, `${title}${row.no ?? ''}`)}
      >
        <span className="timeline-book">{title}</span>
        <span className="timeline-text">
          {(row.label || !row.summary) && <b>{row.label || row.no}</b>}
          {row.summary && row.summary !== row.label && <span>{row.summary}</span>}
        </span>
        <span className="timeline-status">{row.status}</span>
        <small className="timeline-no">{row.no}</small>
      </button>
    </li>
  )
}

/** Everything recorded, in the order of time. */
export const Timeline = ({ books }: { books: readonly RelatedBook[] }) => (
  <ol className="record-timeline">
    {daysOf(books).map(([day, entries]) => (
      <li key={day}>
        <h3>{day ? longDay(day) : '未记日期'}</h3>
        <ul>
          {entries.map(({ book, row }) => (
            <EntryLine key={`${book.ledger}-${row.id}`} book={book} row={row} />
          ))}
        </ul>
      </li>
    ))}
  </ol>
)
