import type { SearchBook, SearchHit } from '../../../shared/ipc/search-routes.ts'
import { ledgerOf } from '../../ledgers/ledger-of.ts'
import { MarkedText } from './marked-text.tsx'
import { countWords } from './open-hits.ts'

/** One hit: its name, number and day, and the words that were found, in the name itself where they stand there. */
export const HitLine = ({ hit }: { hit: SearchHit }) => {
  const inLabel = hit.snippets.find((snippet) => snippet.text === hit.label)
  return (
    <>
      <span className="hit-head">
        <b>{inLabel ? <MarkedText text={hit.label} marks={inLabel.marks} /> : hit.label || hit.no}</b>
        {hit.label && hit.no && <span className="hit-no">{hit.no}</span>}
        {hit.isVoid && <span className="hit-void">已作废</span>}
        {hit.day && <span className="hit-day">{hit.day}</span>}
      </span>
      {hit.snippets
        .filter((snippet) => snippet !== inLabel)
        .map((snippet) => (
          <span className="hit-text" key={snippet.label}>
            <span className="hit-field">{snippet.label}</span>
            <MarkedText text={snippet.text} marks={snippet.marks} />
          </span>
        ))}
    </>
  )
}

/** The name of a book above its hits, with how many there are. */
export const BookHead = ({ book }: { book: SearchBook }) => (
  <h3>
    {ledgerOf(book.ledger).title}
    <span className="hit-count">{countWords(book.count)}条</span>
    {book.isRestricted && <span className="hit-restricted">内部掌握，不外传</span>}
  </h3>
)
