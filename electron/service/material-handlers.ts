import { adoptionStats } from '../../db/stores/adoption.ts'
import { materialStore } from '../../db/stores/materials.ts'
import { noteAdoption, unnotedIssues } from '../../db/stores/note-adoption.ts'
import { shownSources, takeMaterial, writableBriefings } from '../../db/stores/use-material.ts'
import { materialPage } from '../../shared/ipc/material-routes.ts'
import type { Handlers } from '../../shared/ipc/routes.ts'
import type { Emit } from './handlers.ts'
import type { ServiceRoute } from './protocol.ts'
import type { Desk } from './workspace.ts'

type MaterialRoute = Extract<ServiceRoute, `material.${string}`>
type Sources = Pick<Desk, 'sqlite' | 'ledgers' | 'metrics' | 'today'>

/** 素材库 and 采用统计. */
export const materialHandlers = (
  work: { readonly current: () => Sources },
  emit: Emit,
): { [R in MaterialRoute]: Handlers[R] } => {
  const store = () => materialStore(work.current().sqlite)
  return {
    'material.list': (query) => store().list(query, materialPage),
    'material.read': (source) => store().read(source, work.current().today()),
    'material.drafts': () => writableBriefings(work.current().sqlite),
    'material.use': (wanted) => takeMaterial(work.current().sqlite, wanted),
    'material.sources': ({ writingId, sources }) => shownSources(work.current().sqlite, sources, writingId),
    'material.adoption': () => {
      const { prepare } = work.current().metrics
      return { teams: adoptionStats(prepare, { to: work.current().today() }), unnoted: unnotedIssues(prepare) }
    },
    'material.note': ({ id }) => {
      const { told, changed } = noteAdoption(work.current(), id)
      if (changed.length > 0) emit('ledger.changed', { ledgers: [...changed] })
      return { told }
    },
  }
}
