import { writingCorrections } from '../../db/stores/writing-corrections.ts'
import type { Handlers } from '../../shared/ipc/routes.ts'
import { differencesNow, writeCorrection } from './correction-desk.ts'
import type { ServiceRoute } from './protocol.ts'
import type { Desk } from './workspace.ts'

type Route = Extract<ServiceRoute, `correction.${string}`>
type Work = { readonly current: () => Pick<Desk, 'sqlite' | 'metrics' | 'photos' | 'today'> }

/** 更正 of signed texts, and what in them is no longer so. */
export const correctionHandlers = (work: Work): { [R in Route]: Handlers[R] } => ({
  'correction.differences': ({ id }) => differencesNow(work.current(), id),
  'correction.links': ({ id }) => writingCorrections(work.current().sqlite).linksOf(id),
  'correction.write': (wanted) => {
    const { writing, left } = writeCorrection(work.current(), wanted)
    return { id: writing.id, left }
  },
})
