import type { Jobs } from '../jobs.ts'
import type { Emit } from './handlers.ts'
import type { Workspace } from './workspace.ts'

export const exportHandlers = (_work: Workspace, _emit: Emit, _jobs: Jobs) => ({})
