import type { Database } from 'better-sqlite3'
import type { SearchBook, SearchHit } from '../../shared/ipc/search-routes.ts'
import { type LedgerId, ledgerIds, ledgers } from '../../shared/ledgers/index.ts'
import { type Prepare, statements } from '../stores/statements.ts'
import { type LedgerTable, tableOf } from '../stores/table-of.ts'
import { dayOfPlace, stretchOf } from './place.ts'
import { labelOfParts, splitParts } from './row-text.ts'
import { type Book, searchIndex } from './search-index.ts'
import { hasWords, masked, snippetsOf } from './snippet.ts'
import { type Expression, expressionOf, filterWord, fold, matchOf, questionWords } from './words.ts'

/** What is looked for; several words must all be found. Days are `YYYY-MM-DD`, both ends included. */
export type Question = {
  readonly text: string
  readonly ledgers?: readonly LedgerId[] | undefined
  readonly teamId?: number | null | undefined
  readonly pointId?: number | null | undefined
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  readonly withVoid?: boolean | undefined
}

/** Nobody reads past this; beyond it a count only says 999+. */
export const countCap = 1000
/** Index entries looked at for one book at most, so that a chance meeting of common pairs cannot hold the program up. */
const lookedAt = 5000
const idCap = 20_000
/** Time a search may spend on taking newly written rows in first, in milliseconds. */
const drainBudget = 20

type Found = { readonly place: number; readonly row_id: number; readonly body: string; readonly is_void: number }
type Ask = {
  readonly expression: Expression
  readonly words: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

const isRestricted = (id: LedgerId): boolean => {
  const ledger = ledgers[id]
  return 'restricted' in ledger && ledger.restricted === true
}

const hitOf = (ledger: LedgerTable, { place, row_id, body, is_void }: Found, words: readonly string[]): SearchHit => {
  const parts = splitParts(body)
  return {
    id: row_id,
    no: parts.find(({ at }) => at === 0)?.text ?? null,
    label: masked(labelOfParts(ledger, parts)),
    day: dayOfPlace(place),
    isVoid: is_void === 1,
    snippets: snippetsOf(ledger, parts, words),
  }
}

/** Rows of a stretch of the index that truly have the words, newest first. */
function* found(prepare: Prepare, { book, ledger: id }: Book, { expression, words, from, to }: Ask, most: number) {
  const ledger = tableOf(id)
  const stretch = stretchOf(book, from, to)
  const rows = prepare(
    `SELECT r.place, r.row_id, r.body,
            (SELECT t.voided_at IS NOT NULL FROM ${ledger.table} t WHERE t.id = r.row_id) AS is_void
       FROM search_word w JOIN search_row r ON r.place = w.rowid
      WHERE w.search_word MATCH ? AND w.rowid BETWEEN ? AND ? ORDER BY w.rowid DESC LIMIT ?`,
  ).iterate(matchOf(book, expression), stretch.from, stretch.to, most) as IterableIterator<Found>
  for (const row of rows) {
    const folded = fold(row.body)
    // The signs between the parts keep a word from being found across two of them; a spelled name takes the longer way.
    if (words.every((word) => folded.includes(word)) || hasWords(ledger, splitParts(row.body), words))
      yield { ledger, row }
  }
}

const hitsOf = (prepare: Prepare, book: Book, ask: Ask, limit: number): SearchHit[] => {
  const hits: SearchHit[] = []
  for (const { ledger, row } of found(prepare, book, ask, lookedAt)) {
    hits.push(hitOf(ledger, row, ask.words))
    if (hits.length >= limit) break
  }
  return hits
}

const countOf = (prepare: Prepare, { book }: Book, { expression, from, to }: Ask): number => {
  const stretch = stretchOf(book, from, to)
  return Number(
    prepare(
      `SELECT count(*) FROM (SELECT rowid FROM search_word WHERE search_word MATCH ? AND rowid BETWEEN ? AND ? LIMIT ${countCap})`,
    )
      .pluck()
      .get(matchOf(book, expression), stretch.from, stretch.to),
  )
}

/** Whether a book has any row at all: empty ones need not be asked. Rows are made void, not deleted, so one answer lasts. */
const rowsKnown = (prepare: Prepare) => {
  const filled = new Set<number>()
  return ({ book }: Book): boolean => {
    if (filled.has(book)) return true
    const has = prepare('SELECT 1 FROM search_row WHERE book = ? LIMIT 1').get(book) !== undefined
    if (has) filled.add(book)
    return has
  }
}

const askOf = (question: Question): Ask | undefined => {
  const words = questionWords(question.text)
  const filters = [
    ...(question.teamId ? [filterWord('team', question.teamId)] : []),
    ...(question.pointId ? [filterWord('point', question.pointId)] : []),
  ]
  const expression = expressionOf(words, filters, question.withVoid ?? false)
  return expression && { expression, words, from: question.from ?? null, to: question.to ?? null }
}

/** One search over every book. @see Question */
export const searchStore = (sqlite: Database) => {
  const prepare = statements(sqlite)
  const index = searchIndex(sqlite, prepare)
  const hasRows = rowsKnown(prepare)
  const byLedger = new Map(index.books.map((book) => [book.ledger, book]))

  const bookHits = (book: Book, ask: Ask, limit: number): SearchBook[] => {
    const hits = hitsOf(prepare, book, ask, limit)
    if (hits.length === 0) return []
    const count = hits.length < limit ? hits.length : Math.max(countOf(prepare, book, ask), hits.length)
    return [{ ledger: book.ledger, isRestricted: isRestricted(book.ledger), count, hits }]
  }

  /** Hits by book in menu order, the newest `limit` of each. */
  const search = (question: Question, limit: number): SearchBook[] => {
    index.drain(drainBudget)
    const ask = askOf(question)
    if (!ask) return []
    return ledgerIds.flatMap((ledger) => {
      const book = byLedger.get(ledger)
      if (!book || !(question.ledgers?.includes(ledger) ?? true) || !hasRows(book)) return []
      return bookHits(book, ask, limit)
    })
  }

  /** Ids of one book's hits, newest first, at most `idCap`. */
  const ids = (question: Question, ledger: LedgerId): number[] => {
    index.drain(drainBudget)
    const ask = askOf(question)
    const book = byLedger.get(ledger)
    return ask && book ? Array.from(found(prepare, book, ask, idCap), ({ row }) => row.row_id) : []
  }
  return { search, ids, drain: index.drain, state: index.state, isUpToDate: index.isUpToDate }
}
export type SearchStore = ReturnType<typeof searchStore>
