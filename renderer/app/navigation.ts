import { useSyncExternalStore } from 'react'
import { type LedgerId, ledgerIds } from '../../shared/ledgers/index.ts'

/** The program's pages. An address that is none of them leads to the overview. */
export type Route =
  | { readonly page: 'overview' }
  | { readonly page: 'ledger'; readonly ledger: LedgerId; readonly handoff: boolean }
  | { readonly page: 'briefings' }
  | { readonly page: 'summaries' }
  | { readonly page: 'writing'; readonly id: number }
  | { readonly page: 'help'; readonly chapter: string }
  | { readonly page: 'settings' }

const isLedger = (id: string): id is LedgerId => (ledgerIds as readonly string[]).includes(id)

/** Reads the part of the address after `#`, such as `/ledger/concern?ids=view`. */
export const readRoute = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?')
  const [, page = '', rest = ''] = path.split('/')
  if (page === 'ledger' && isLedger(rest))
    return { page, ledger: rest, handoff: new URLSearchParams(query).get('ids') === 'view' }
  if (page === 'writing' && /^\d+$/.test(rest)) return { page, id: Number(rest) }
  if (page === 'help') return { page, chapter: decodeURIComponent(rest) }
  return page === 'briefings' || page === 'summaries' || page === 'settings' ? { page } : { page: 'overview' }
}

/** The address of a page; for links and for `navigate`. */
export const hrefOf = (route: Route): string => {
  switch (route.page) {
    case 'ledger':
      return `#/ledger/${route.ledger}${route.handoff ? '?ids=view' : ''}`
    case 'writing':
      return `#/writing/${route.id}`
    case 'help':
      return `#/help/${encodeURIComponent(route.chapter)}`
    default:
      return `#/${route.page}`
  }
}

export const navigate = (route: Route): void => {
  window.location.hash = hrefOf(route)
}

export const openLedger = (ledger: LedgerId): void => navigate({ page: 'ledger', ledger, handoff: false })
export const openWriting = (id: number): void => navigate({ page: 'writing', id })

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** The page the address names, kept up to date. */
export const useRoute = (): Route => readRoute(useSyncExternalStore(subscribe, () => window.location.hash))

/** Rows behind a number, on their way to a ledger page. */
export type Handoff = {
  readonly ledger: LedgerId
  readonly ids: readonly number[]
  readonly title: string
  /** Counts up, so that the page notices a second handoff to the ledger it already shows. */
  readonly serial: number
}

// A million ids do not fit in an address; they wait here for the page that is being opened.
let handoff: Handoff | undefined
let serial = 0
const waiting = new Set<() => void>()

/** Opens a ledger at these rows only, under a banner with the title. */
export const openRows = (ledger: LedgerId, ids: readonly number[], title: string): void => {
  serial += 1
  handoff = { ledger, ids, title, serial }
  for (const hear of waiting) hear()
  navigate({ page: 'ledger', ledger, handoff: true })
}

const subscribeHandoff = (changed: () => void): (() => void) => {
  waiting.add(changed)
  return () => waiting.delete(changed)
}

/** The rows handed to this ledger's page, when its address says so; none after a restart. */
export const useHandoff = (route: Route): Handoff | undefined => {
  const found = useSyncExternalStore(subscribeHandoff, () => handoff)
  return route.page === 'ledger' && route.handoff && found?.ledger === route.ledger ? found : undefined
}
