import { useEffect } from 'react'
import { ErrorBoundary } from './error-boundary.tsx'
import { JobProvider } from './job.tsx'
import { Menu } from './menu.tsx'
import { hrefOf, useRoute } from './navigation.ts'
import { Pages } from './pages.tsx'
import { TopBar } from './top-bar.tsx'
import { UndoProvider } from './undo.tsx'

/** Where F6 leads within each region: the first of these that is there. */
const regions: readonly (readonly string[])[] = [
  ['.menu a[aria-current]', '.menu a'],
  ['.page-tools button'],
  ['.cell-overlay', '.content button', '.content a', '.content input'],
]

const landings = (): HTMLElement[] =>
  regions.flatMap((selectors) => {
    const found = selectors.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? [])
    return found[0] ?? []
  })

const regionOf = (element: Element | null): Element | null =>
  element?.closest('.menu, .page-tools, .ledger-grid') ?? element?.closest('.content') ?? null

/** F6 goes from the menu to the page's tools to its content and round again, as in office programs. */
const useRegionKeys = (): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return
      event.preventDefault()
      const targets = landings()
      const here = targets.findIndex((target) => regionOf(target) === regionOf(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      targets[(here + step + targets.length) % targets.length]?.focus()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}

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
