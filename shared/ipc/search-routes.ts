import { z } from 'zod'
import { nothing, route } from './route.ts'
import { ledgerId, rowId } from './rows.ts'

const question = {
  /** Words to be found, all of them; one character is enough, and pinyin initials do for names. */
  text: z.string().max(100),
  /** Only these books; all of them when left out. */
  ledgers: z.array(ledgerId).max(100).optional(),
  teamId: rowId.nullish(),
  pointId: rowId.nullish(),
  /** First and last business day. */
  from: z.iso.date().nullish(),
  to: z.iso.date().nullish(),
  withVoid: z.boolean().optional(),
}

/** A piece of a row's text; each mark is a hit's first character and its length. */
const snippet = z.object({
  label: z.string(),
  text: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])),
})

const hit = z.object({
  id: rowId,
  no: z.string().nullable(),
  label: z.string(),
  day: z.string().nullable(),
  isVoid: z.boolean(),
  snippets: z.array(snippet),
})
export type SearchHit = z.infer<typeof hit>

const bookHits = z.object({
  ledger: ledgerId,
  /** Names in it never leave the office in a circulated print. */
  isRestricted: z.boolean(),
  /** How many there are; 1000 means 1000 or more. */
  count: z.int(),
  hits: z.array(hit),
})
export type SearchBook = z.infer<typeof bookHits>

/** Rows that the index still has to take in, of all it then holds; both 0 when it is up to date. */
const progress = z.object({ waiting: z.int(), total: z.int() })
export type SearchProgress = z.infer<typeof progress>

export const searchRoutes = {
  /** Hits in every book, the newest `limit` of each. */
  'search.run': route(
    z.strictObject({ ...question, limit: z.int().min(1).max(200).default(5) }),
    z.object({ books: z.array(bookHits), progress }),
  ),
  /** One book's hits, newest first, at most 20,000. */
  'search.ids': route(z.strictObject({ ...question, ledger: ledgerId }), z.object({ ids: z.array(rowId) })),
  'search.state': route(nothing, progress),
}
