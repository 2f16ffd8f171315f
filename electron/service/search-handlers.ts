import type { ParsedInputOf } from '../../shared/ipc/routes.ts'
import type { SearchProgress } from '../../shared/ipc/search-routes.ts'
import type { Workspace } from './workspace.ts'

/** Milliseconds of indexing at a stretch, so that a person's request never waits longer. */
const sliceBudget = 20
/** How often to look whether something was written; looking costs microseconds. */
const lookEvery = 400

/** Takes written rows into the search index whenever the service has nothing else to do. */
const indexWhenIdle = (work: Workspace): void => {
  let isBusy = false
  const goOn = (): void => {
    // The database may have been closed, or another one opened, since the last slice.
    isBusy = work.opened()?.search.drain(sliceBudget) ?? false
    if (isBusy) setImmediate(goOn)
  }
  setInterval(() => {
    if (!isBusy) goOn()
  }, lookEvery).unref()
}

export const searchHandlers = (work: Workspace) => {
  indexWhenIdle(work)
  const search = () => work.current().search
  const progress = (): SearchProgress => {
    const { done, waiting } = search().state()
    return { waiting, total: Math.max(done + waiting, waiting) }
  }
  return {
    'search.run': ({ limit, ...question }: ParsedInputOf<'search.run'>) => ({
      books: search().search(question, limit),
      progress: progress(),
    }),
    'search.ids': ({ ledger, ...question }: ParsedInputOf<'search.ids'>) => ({ ids: search().ids(question, ledger) }),
    'search.state': progress,
  }
}
