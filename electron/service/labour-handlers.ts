import { fillLabourExample } from '../../db/stores/labour-rules.ts'
import type { ParsedInputOf } from '../../shared/ipc/routes.ts'
import type { Emit } from './handlers.ts'
import type { Workspace } from './workspace.ts'

/** The lines of the “1124” rule. */
export const labourHandlers = (work: Workspace, emit: Emit) => ({
  'labour.fillExample': ({ example }: ParsedInputOf<'labour.fillExample'>) => {
    const { sqlite, ledgers } = work.current()
    const title = fillLabourExample(sqlite, ledgers, example)
    emit('ledger.changed', { ledgers: ['labourRule'] })
    return { title }
  },
})
