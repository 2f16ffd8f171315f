import { ErrorBoundary } from './error-boundary.tsx'
import { JobProvider } from './job.tsx'
import { Menu } from './menu.tsx'
import { hrefOf, useRoute } from './navigation.ts'
import { Pages } from './pages.tsx'
import { useRegionKeys } from './region-keys.ts'
import { TopBar } from './top-bar.tsx'
import { UndoProvider } from './undo.tsx'

/** The window's frame around every page. */
export const Shell = () => {
  const route = useRoute()
  useRegionKeys()
  return (
    <UndoProvider>
      <JobProvider>
        <div className="shell" data-testid="app-shell">
          <TopBar />
          <Menu route={route} />
          <main className="content">
            <ErrorBoundary key={hrefOf(route)}>
              <Pages route={route} />
            </ErrorBoundary>
          </main>
        </div>
      </JobProvider>
    </UndoProvider>
  )
}
