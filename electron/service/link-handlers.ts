import type { ParsedInputOf } from '../../shared/ipc/routes.ts'
import type { Workspace } from './workspace.ts'

export const linkHandlers = (work: Workspace) => ({
  'link.related': (row: ParsedInputOf<'link.related'>) => work.current().ledgers.related(row),
  'link.relatedIds': ({ book, ...row }: ParsedInputOf<'link.relatedIds'>) => ({
    ids: work.current().ledgers.relatedIds(row, book),
  }),
  'link.twins': ({ ledger, id, values }: ParsedInputOf<'link.twins'>) =>
    work.current().ledgers.twins(ledger, id, values),
})
