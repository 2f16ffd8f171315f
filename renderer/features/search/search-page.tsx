import { App as AntApp, Button, Input } from 'antd'
import { useState } from 'react'
import type { SearchBook, SearchHit } from '../../../shared/ipc/search-routes.ts'
import { messageOf } from '../../api.ts'
import { hasRecordPage, hrefOf } from '../../app/navigation.ts'
import { useTypedSearch } from '../../ui/use-typed-search.ts'
import { BookHead, HitLine } from './hit-line.tsx'
import { countWords, openAllHits, openHit } from './open-hits.ts'
import { SearchFilters } from './search-filters.tsx'
import { IndexProgress } from './search-panel.tsx'
import { type Found, type Narrowing, noNarrowing, useSearch } from './use-search.ts'

const shownPerBook = 50

const PageHit = ({ book, hit }: { book: SearchBook; hit: SearchHit }) => (
  <li>
    <button type="button" className="hit" onClick={() => openHit(book.ledger, hit)}>
      <HitLine hit={hit} />
    </button>
    {hasRecordPage(book.ledger) && <a href={hrefOf({ page: 'record', ledger: book.ledger, id: hit.id })}>一览</a>}
  </li>
)

const PageBook = ({ found, book }: { found: Found; book: SearchBook }) => {
  const { message } = AntApp.useApp()
  const openAll = (): void => {
    openAllHits(found, book).catch((error: unknown) => message.error(messageOf(error), 8))
  }
  return (
    <section className="panel" id={`book-${book.ledger}`}>
      <BookHead book={book} />
      <ul>
        {book.hits.map((hit) => (
          <PageHit key={hit.id} book={book} hit={hit} />
        ))}
      </ul>
      <Button type="link" onClick={openAll}>
        在表格中查看全部 {countWords(book.count)} 条
      </Button>
    </section>
  )
}

/** Every hit of a search, book under book. */
export const SearchPage = ({ text: asked }: { text: string }) => {
  const [text, setText] = useState(asked)
  const [narrowing, setNarrowing] = useState<Narrowing>(noNarrowing)
  const typed = useTypedSearch(setText, 0, asked)
  const found = useSearch(text, narrowing, shownPerBook)
  return (
    <section className="search-page" aria-label="查找">
      <header className="page-head">
        <h1>查找</h1>
        <p>在全部簿册、日记和名册里查找；几个词之间空一格，表示都要有；人名可用拼音首字母。</p>
      </header>
      <Input {...typed} aria-label="查找的字" placeholder="要查找的字" allowClear maxLength={100} autoFocus />
      <SearchFilters narrowing={narrowing} onChange={setNarrowing} />
      {found && <IndexProgress found={found} />}
      {found?.books.map((book) => (
        <PageBook key={book.ledger} found={found} book={book} />
      ))}
      {found?.books.length === 0 && <p className="search-none">{found.problem ?? '没有查到。'}</p>}
    </section>
  )
}
