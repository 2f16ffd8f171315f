import { Button } from 'antd'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { ledgers } from '../../shared/ledgers/index.ts'
import { openRows } from './navigation.ts'

export type BookOfRows = { readonly ledger: LedgerId; readonly ids: readonly number[] }

type Props = {
  readonly books: readonly BookOfRows[]
  /** Stands over the rows on the page they open on. */
  readonly title: string
  readonly onOpen?: () => void
}

/** The books that a number's rows stand in, each with how many: a click opens them there. */
export const BookRows = ({ books, title, onOpen = () => undefined }: Props) => (
  <div className="book-rows">
    {books.map(({ ledger, ids }) => (
      <Button
        key={ledger}
        size="small"
        disabled={ids.length === 0}
        onClick={() => {
          onOpen()
          openRows(ledger, ids, title)
        }}
      >
        {ledgers[ledger].title} {ids.length}行
      </Button>
    ))}
  </div>
)
