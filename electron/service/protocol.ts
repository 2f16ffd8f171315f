import type { Reply } from '../../shared/ipc/reply.ts'
import type { EventName, RouteName } from '../../shared/ipc/routes.ts'

/** Where the service finds and keeps things; all are plain folders outside the archive. */
export type ServicePaths = {
  /** Databases, attachments and backups. */
  readonly data: string
  readonly migrations: string
  readonly demoPhotos: string
}

export type ServiceRequest = { readonly id: number; readonly name: string; readonly input: unknown }
export type ServiceMessage =
  | { readonly id: number; readonly reply: Reply<unknown> }
  | { readonly event: EventName; readonly payload: unknown }

/** Routes that need the window, a dialog or a printer; the main process answers them itself. */
export const mainRoutes = [
  'writing.preview',
  'writing.archive',
  'writing.saveDocx',
  'writing.savePdf',
  'writing.print',
  'correction.prepare',
  'photo.add',
  'attachment.saveCopy',
  'system.fonts',
  'system.about',
  'system.backup',
  'job.cancel',
  'import.open',
  'import.saveErrors',
  'import.template',
  'export.save',
  'export.preview',
  'export.print',
  'slip.save',
  'slip.print',
  'chart.savePng',
  'record.save',
  'record.print',
  'log.save',
  'assessment.save',
  'assessment.print',
  'diary.save',
  'diary.print',
  'delivery.savePaper',
  'delivery.print',
] as const satisfies readonly RouteName[]
export type MainRoute = (typeof mainRoutes)[number]
export type ServiceRoute = Exclude<RouteName, MainRoute>
