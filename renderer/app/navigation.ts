import { useSyncExternalStore } from 'react'
import { type LedgerId, ledgerIds } from '../../shared/ledgers/index.ts'

/** The program's pages. An address that is none of them leads to the overview. */
export type Route =
  | { readonly page: 'overview' }
  | { readonly page: 'charts' }
  | { readonly page: 'ledger'; readonly ledger: LedgerId; readonly handoff: boolean }
  | { readonly page: 'briefings' }
  | { readonly page: 'summaries' }
  | { readonly page: 'notices' }
  /** 素材库: stories for 简报, and what was printed of each team. */
  | { readonly page: 'materials' }
  | { readonly page: 'assessment' }
  | { readonly page: 'writing'; readonly id: number }
  | { readonly page: 'help'; readonly chapter: string }
  | { readonly page: 'calendar' }
  /** 口径一览: how every number is counted. */
  | { readonly page: 'dictionary' }
  | { readonly page: 'settings' }
  | { readonly page: 'log' }
  | { readonly page: 'search'; readonly text: string }
  /** 一览: everything the books say about one row. */
  | { readonly page: 'record'; readonly ledger: LedgerId; readonly id: number }

const isLedger = (id: string): id is LedgerId => (ledgerIds as readonly string[]).includes(id)

/** Reads the part of the address after `#`, such as `/ledger/concern?ids=view`. */
export const readRoute = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?')
  const [, page = '', rest = '', id = ''] = path.split('/')
  if (page === 'ledger' && isLedger(rest))
    return { page, ledger: rest, handoff: new URLSearchParams(query).get('ids') === 'view' }
  if (page === 'writing' && /^\d+$/.test(rest)) return { page, id: Number(rest) }
  if (page === 'search') return { page, text: decodeURIComponent(rest) }
  if (page === 'record' && isLedger(rest) && /^\d+$/.test(id)) return { page, ledger: rest, id: Number(id) }
  if (page === 'help') return { page, chapter: decodeURIComponent(rest) }
  return page === 'charts' ||
    page === 'briefings' ||
    page === 'summaries' ||
    page === 'notices' ||
    page === 'materials' ||
    page === 'assessment' ||
    page === 'calendar' ||
    page === 'dictionary' ||
    page === 'settings' ||
    page === 'log'
    ? { page }
    : { page: 'overview' }
}

/** The address of a page; for links and for `navigate`. */
export const hrefOf = (route: Route): string => {
  switch (route.page) {
    case 'ledger':
      return `#/ledger/${route.ledger}${route.handoff ? '?ids=view' : ''}`
    case 'writing':
      return `#/writing/${route.id}`
    case 'search':
      return `#/search/${encodeURIComponent(route.text)}`
    case 'record':
      return `#/record/${route.ledger}/${route.id}`
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
/** Books whose rows others are recorded on, so that an 一览 of one of them says something. */
export const hasRecordPage = (ledger: LedgerId): boolean =>
  ['household', 'point', 'cadre', 'team', 'organ', 'hamlet'].includes(ledger)
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
  /** The one row's form is opened too. */
  readonly withForm: boolean
  /** Counts up, so that the page notices a second handoff to the ledger it already shows. */
  readonly serial: number
}

// A million ids do not fit in an address; they wait here for the page that is being opened.
let handoff: Handoff | undefined
let serial = 0
const waiting = new Set<() => void>()

const handOver = (given: Omit<Handoff, 'serial'>): void => {
  serial += 1
  handoff = { ...given, serial }
  for (const hear of waiting) hear()
  navigate({ page: 'ledger', ledger: given.ledger, handoff: true })
}

/** Opens a ledger at these rows only, under a banner with the title. */
export const openRows = (ledger: LedgerId, ids: readonly number[], title: string): void =>
  handOver({ ledger, ids, title, withForm: false })

/** Opens a ledger at one row, with the row's form. */
export const openRow = (ledger: LedgerId, id: number, title: string): void =>
  handOver({ ledger, ids: [id], title, withForm: true })

const subscribeHandoff = (changed: () => void): (() => void) => {
  waiting.add(changed)
  return () => waiting.delete(changed)
}

/** The rows handed to this ledger's page, when its address says so; none after a restart. */
export const useHandoff = (route: Route): Handoff | undefined => {
  const found = useSyncExternalStore(subscribeHandoff, () => handoff)
  return route.page === 'ledger' && route.handoff && found?.ledger === route.ledger ? found : undefined
}
