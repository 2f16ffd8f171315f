import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { SearchBook, SearchHit } from '../../../shared/ipc/search-routes.ts'
import { hasRecordPage, hrefOf } from '../../app/navigation.ts'
import { BookHead, HitLine } from './hit-line.tsx'
import { countWords } from './open-hits.ts'
import type { Found } from './use-search.ts'

/** A line of the panel that the arrow keys reach: a hit, or the way to all hits of its book. */
export type Line = { readonly book: SearchBook; readonly hit: SearchHit | undefined }

/** Every line in the order shown. */
export const linesOf = (found: Found | undefined): readonly Line[] =>
  (found?.books ?? []).flatMap((book) => [
    ...book.hits.map((hit): Line => ({ book, hit })),
    ...(book.count > book.hits.length ? [{ book, hit: undefined }] : []),
  ])

export const lineId = (at: number): string => `search-line-${at}`

type LineProps = {
  readonly line: Line
  readonly at: number
  readonly isActive: boolean
  readonly open: (line: Line) => void
  readonly close: () => void
}

const PanelLine = ({ line, at, isActive, open, close }: LineProps) => {
  const self = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isActive) self.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const { book, hit } = line
  return (
    <div className="hit-line">
      <button
        ref={self}
        id={lineId(at)}
        type="button"
        role="option"
        aria-selected={isActive}
        tabIndex={-1}
        className={hit ? 'hit' : 'hit is-all'}
        // The typing goes on while a line is clicked.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => open(line)}
      >
        {hit ? <HitLine hit={hit} /> : `查看全部 ${countWords(book.count)} 条`}
      </button>
      {hit && hasRecordPage(book.ledger) && (
        <a
          href={hrefOf({ page: 'record', ledger: book.ledger, id: hit.id })}
          tabIndex={-1}
          title="看它的全部记录（Ctrl+回车）"
          onClick={close}
        >
          一览
        </a>
      )}
    </div>
  )
}

/** How far the index is, while it is being built. */
export const IndexProgress = ({ found }: { found: Found }) => {
  const { waiting, total } = found.progress
  return waiting === 0 ? null : (
    <p className="search-progress" role="status">
      正在建立索引 {total - waiting}／{total}，新写入的内容可能还查不到，请稍等。
    </p>
  )
}

type Props = {
  readonly found: Found
  readonly active: number
  readonly open: (line: Line) => void
  readonly close: () => void
  readonly openPage: () => void
}

/** Hits as they are typed for, book by book. */
export const PanelHits = ({ found, active, open, close, openPage }: Props) => {
  const lines = linesOf(found)
  return (
    <>
      <div className="search-hits" role="listbox" id="search-hits" aria-label="查找结果">
        {found.books.map((book) => (
          <section key={book.ledger}>
            <BookHead book={book} />
            {lines.map((line, at) =>
              line.book === book ? (
                <PanelLine
                  key={line.hit?.id ?? 'all'}
                  line={line}
                  at={at}
                  isActive={at === active}
                  open={open}
                  close={close}
                />
              ) : null,
            )}
          </section>
        ))}
        {found.books.length === 0 && (
          <p className="search-none">
            {found.problem ?? '没有查到。可以减少几个字，或者放宽范围；人名可用拼音首字母，如 qms。'}
          </p>
        )}
      </div>
      <footer className="search-foot">
        <IndexProgress found={found} />
        <span>↑↓ 选择 · 回车 打开 · Tab 到范围 · Esc 关闭</span>
        <Button type="link" size="small" onClick={openPage}>
          整页查看
        </Button>
      </footer>
    </>
  )
}
