import { Spin } from 'antd'
import { lazy, Suspense } from 'react'
import { LedgerPage } from '../ledgers/ledger-page.tsx'
import { hrefOf, type Route } from './navigation.ts'

// A ledger is what people open all day; every other page comes when it is first asked for.
const OverviewPage = lazy(async () => ({
  default: (await import('../features/overview/overview-page.tsx')).OverviewPage,
}))
const ChartsPage = lazy(async () => ({ default: (await import('../features/charts/charts-page.tsx')).ChartsPage }))
const HelpPage = lazy(async () => ({ default: (await import('../features/help/help-page.tsx')).HelpPage }))
const LogPage = lazy(async () => ({ default: (await import('../features/log/log-page.tsx')).LogPage }))
const CalendarPage = lazy(async () => ({
  default: (await import('../features/calendar/calendar-page.tsx')).CalendarPage,
}))
const DictionaryPage = lazy(async () => ({
  default: (await import('../features/dictionary/dictionary-page.tsx')).DictionaryPage,
}))
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/settings-page.tsx')).SettingsPage,
}))
const WritingListPage = lazy(async () => ({
  default: (await import('../features/writing/writing-list-page.tsx')).WritingListPage,
}))
const WritingPage = lazy(async () => ({ default: (await import('../features/writing/writing-page.tsx')).WritingPage }))

const MaterialsPage = lazy(async () => ({
  default: (await import('../features/materials/materials-page.tsx')).MaterialsPage,
}))
const AssessmentPage = lazy(async () => ({
  default: (await import('../features/assessment/assessment-page.tsx')).AssessmentPage,
}))
const SearchPage = lazy(async () => ({ default: (await import('../features/search/search-page.tsx')).SearchPage }))
const RecordPage = lazy(async () => ({ default: (await import('../features/record/record-page.tsx')).RecordPage }))

const pageOf = (route: Route) => {
  switch (route.page) {
    case 'overview':
      return <OverviewPage />
    case 'charts':
      return <ChartsPage />
    case 'ledger':
      return <LedgerPage key={route.ledger} route={route} />
    case 'briefings':
      return <WritingListPage key="briefings" kinds={['briefing']} />
    case 'summaries':
      return <WritingListPage key="summaries" kinds={['teamSummary', 'zoneSummary', 'survey']} />
    case 'notices':
      return <WritingListPage key="notices" kinds={['notice']} />
    case 'materials':
      return <MaterialsPage />
    case 'assessment':
      return <AssessmentPage />
    case 'writing':
      return <WritingPage key={route.id} id={route.id} />
    case 'help':
      return <HelpPage chapter={route.chapter} />
    case 'search':
      return <SearchPage key={route.text} text={route.text} />
    case 'record':
      return <RecordPage key={hrefOf(route)} ledger={route.ledger} id={route.id} />
    case 'log':
      return <LogPage />
    case 'dictionary':
      return <DictionaryPage />
    case 'calendar':
      return <CalendarPage />
    case 'settings':
      return <SettingsPage />
  }
}

export const Pages = ({ route }: { route: Route }) => (
  <Suspense fallback={<Spin className="page-wait" />}>{pageOf(route)}</Suspense>
)
