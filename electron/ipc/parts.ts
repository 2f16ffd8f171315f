import type { BrowserWindow } from 'electron'
import type { Jobs } from '../jobs.ts'
import type { ServiceClient } from '../service/client.ts'
import type { Press } from '../window/press.ts'
import type { Typesetter } from '../window/typesetter.ts'

/** What the main process's own routes work with. */
export type Parts = {
  readonly window: () => BrowserWindow
  /** The thread with the database. */
  readonly desk: ServiceClient
  /** The thread that builds documents. */
  readonly documents: ServiceClient
  readonly typesetter: Typesetter
  readonly press: Press
  /** Long pieces of work of the main process itself. */
  readonly jobs: Jobs
}
