import { expect, it } from 'vitest'
import { hrefOf, type Route, readRoute } from '../../../renderer/app/navigation.ts'

it('reads back every address it writes', () => {
  const routes: Route[] = [
    { page: 'overview' },
    { page: 'ledger', ledger: 'concern', handoff: false },
    { page: 'ledger', ledger: 'partyBuilding', handoff: true },
    { page: 'briefings' },
    { page: 'summaries' },
    { page: 'writing', id: 12 },
    { page: 'help', chapter: 'keys' },
    { page: 'settings' },
  ]
  for (const route of routes) expect(readRoute(hrefOf(route))).toEqual(route)
})

it('leads an address that is no page to the overview', () => {
  for (const hash of ['', '#', '#/', '#/nowhere', '#/ledger/no-such', '#/writing/x', '#/ledger/constructor'])
    expect(readRoute(hash)).toEqual({ page: 'overview' })
})
