import { layOut } from '../../electron/documents/lay-out.ts'
import { beside } from './document-figures.ts'
import { compare, type Figure } from './measure.ts'
import { bookPaper } from './papers.ts'
import { bare, piecesOf, plainDocx } from './word-peers.ts'

const runs = 3

/** A ledger of 5,000 rows in ten columns on paper, against the usual tools on the same cells without form. */
export const bookFigures = async (): Promise<Figure[]> => {
  const book = bookPaper()
  const pieces = piecesOf(book.paper)
  const pages = await compare(
    {
      name: `${book.title}排版（PDF、打印用）`,
      subject: () => layOut(book.paper),
      baseline: () => plainDocx(pieces),
      baselineName: bare,
    },
    runs,
  )
  return [...(await beside(book, runs)), pages]
}
