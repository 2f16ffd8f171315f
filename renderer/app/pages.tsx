import { Spin } from 'antd'
import { lazy, Suspense } from 'react'
import { LedgerPage } from '../ledgers/ledger-page.tsx'
import type { Route } from './navigation.ts'

// A ledger is what people open all day; every other page comes when it is first asked for.
const OverviewPage = lazy(async () => ({
  default: (await import('../features/overview/overview-page.tsx')).OverviewPage,
}))
const HelpPage = lazy(async () => ({ default: (await import('../features/help/help-page.tsx')).HelpPage }))
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/settings-page.tsx')).SettingsPage,
}))
const WritingListPage = lazy(async () => ({
  default: (await import('../features/writing/writing-list-page.tsx')).WritingListPage,
}))
const WritingPage = lazy(async () => ({ default: (await import('../features/writing/writing-page.tsx')).WritingPage }))

const pageOf = (route: Route) => {
  switch (route.page) {
    case 'overview':
      return <OverviewPage />
    case 'ledger':
      return <LedgerPage key={route.ledger} route={route} />
    case 'briefings':
      return <WritingListPage key="briefings" kinds={['briefing']} />
    case 'summaries':
      return <WritingListPage key="summaries" kinds={['teamSummary', 'zoneSummary']} />
    case 'writing':
      return <WritingPage key={route.id} id={route.id} />
    case 'help':
      return <HelpPage chapter={route.chapter} />
    case 'settings':
      return <SettingsPage />
  }
}

export const Pages = ({ route }: { route: Route }) => (
  <Suspense fallback={<Spin className="page-wait" />}>{pageOf(route)}</Suspense>
)
