import type { SearchBook, SearchHit } from '../../../shared/ipc/search-routes.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { request } from '../../api.ts'
import { openRow, openRows } from '../../app/navigation.ts'
import { ledgerOf } from '../../ledgers/ledger-of.ts'
import { type Found, questionOf } from './use-search.ts'

/** Counts stop here: 1000 means “at least so many”. */
const countCap = 1000
export const countWords = (count: number): string => (count >= countCap ? '999+' : String(count))

export const openHit = (ledger: LedgerId, hit: SearchHit): void =>
  openRow(ledger, hit.id, `查到的${ledgerOf(ledger).title}${hit.no ?? ''}`)

/** Opens the book at all its hits. */
export const openAllHits = async ({ text, narrowing }: Found, { ledger }: SearchBook): Promise<void> => {
  const { ledgers: _, ...question } = questionOf(text, narrowing)
  const { ids } = await request('search.ids', { ...question, ledger })
  openRows(ledger, ids, `含“${text}”的${ledgerOf(ledger).title}`)
}
