import { z } from 'zod'
import { ledgerQuery } from '../ledgers/query.ts'
import { alert, overviewResult } from '../metrics/results.ts'
import { assessmentRoutes } from './assessment-routes.ts'
import { attachmentRoutes } from './attachment-routes.ts'
import { bulkRoutes } from './bulk-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { chartRoutes } from './chart-routes.ts'
import { correctionRoutes } from './correction-routes.ts'
import { deliveryRoutes } from './delivery-routes.ts'
import { diaryRoutes } from './diary-routes.ts'
import { exportRoutes } from './export-routes.ts'
import { historyRoutes } from './history-routes.ts'
import { importRoutes } from './import-routes.ts'
import { labourRoutes } from './labour-routes.ts'
import { linkRoutes } from './link-routes.ts'
import { materialRoutes } from './material-routes.ts'
import { photoRoutes } from './photo-routes.ts'
import { recordRoutes } from './record-routes.ts'
import { done, jobId, nothing, route } from './route.ts'
import { cell, ledgerId, option, rowId, rowName, wireRow } from './rows.ts'
import { searchRoutes } from './search-routes.ts'
import { sentenceRoutes } from './sentence-routes.ts'
import { summaryRoutes } from './summary-routes.ts'
import { writingRoutes } from './writing-routes.ts'

const values = z.record(z.string(), cell)

/** What happened lately and can be taken back or done again. */
const undoState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })

const workspaceState = z.object({
  /** `empty`: no campaign yet, the first-run page is shown. */
  state: z.enum(['empty', 'ready']),
  isDemo: z.boolean(),
  /** The day the program works by: today, or the demo's 2012-03-31. */
  today: z.iso.date(),
  campaignName: z.string(),
  officeName: z.string(),
  operator: z.string(),
})
export type WorkspaceState = z.infer<typeof workspaceState>

const ledgerRoutes = {
  /** Counts the rows of a query and holds their order, so that pages stay put while rows are edited. */
  'ledger.open': route(
    z.strictObject({ ledger: ledgerId, query: ledgerQuery }),
    z.object({ view: z.string(), count: z.int() }),
  ),
  'ledger.page': route(
    z.strictObject({ ledger: ledgerId, view: z.string(), start: z.int().min(0), end: z.int().max(2_000_000) }),
    z.object({ rows: z.array(wireRow), count: z.int() }),
  ),
  'ledger.row': route(z.strictObject({ ledger: ledgerId, id: rowId }), wireRow),
  /** Today's and the last row's values for a new row, and those of the row it belongs to or is passed on from. */
  'ledger.defaults': route(
    z.strictObject({ ledger: ledgerId, from: rowName.optional() }),
    z.object({ values, labels: z.record(z.string(), z.string()) }),
  ),
  /** Checks a whole draft by the ledger's rules; refuses with one issue per field. A 民情 it is passed on from becomes 转出 in the same act. */
  'ledger.add': route(z.strictObject({ ledger: ledgerId, values, from: rowName.optional() }), wireRow),
  /** Changes some fields of a row; refuses when the row was changed since `version`. */
  'ledger.edit': route(z.strictObject({ ledger: ledgerId, id: rowId, version: z.int(), values }), wireRow),
  /** 作废 with a reason: the numbers stay, the rows leave every count. */
  'ledger.void': route(
    z.strictObject({
      ledger: ledgerId,
      ids: z.array(rowId).min(1).max(10_000),
      reason: z.string().trim().min(1).max(100),
    }),
    z.object({ count: z.int() }),
  ),
  'ledger.restore': route(
    z.strictObject({ ledger: ledgerId, ids: z.array(rowId).min(1) }),
    z.object({ count: z.int() }),
  ),
  /** What a chosen row brings along: a point its team, a household its point and team. */
  'ledger.parents': route(
    z.strictObject({ ledger: ledgerId, field: z.string(), value: rowId }),
    z.object({ values, labels: z.record(z.string(), z.string()) }),
  ),
  /** Choices for a field, narrowed by what is typed and by the row's other values (a point by its team). */
  'ledger.options': route(
    z.strictObject({
      ledger: ledgerId,
      field: z.string(),
      search: z.string().max(50).default(''),
      values: values.default({}),
    }),
    z.array(option),
  ),
  'change.state': route(nothing, undoState),
  /** Takes back the last act; says which ledgers changed. */
  'change.undo': route(nothing, undoState.extend({ title: z.string(), ledgers: z.array(ledgerId) })),
  'change.redo': route(nothing, undoState.extend({ title: z.string(), ledgers: z.array(ledgerId) })),
}

const workspaceRoutes = {
  'workspace.state': route(nothing, workspaceState),
  /** Sets up a real campaign from the built-in plan. */
  'workspace.create': route(
    z.strictObject({
      zone: z.string().trim().min(2, '请填写开发区全称。').max(40),
      year: z.int().min(2000).max(2100),
      operator: z.string().trim().min(1, '请填写经办人姓名。').max(20),
    }),
    workspaceState,
  ),
  /** Opens the demo data in a file of its own, never mixed with real data. */
  'workspace.openDemo': route(nothing, workspaceState),
  /** Leaves the demo for the office's own data. */
  'workspace.leaveDemo': route(nothing, workspaceState),
  'workspace.setOperator': route(z.strictObject({ operator: z.string().trim().min(1).max(20) }), workspaceState),
}

const viewRoutes = {
  /** A person's own arrangement of a page, such as column widths; opaque to the service. */
  'view.load': route(z.strictObject({ name: z.string().max(60) }), z.object({ state: z.string().nullable() })),
  'view.save': route(z.strictObject({ name: z.string().max(60), state: z.string().max(50_000) }), done),
}

/** Numbers of the 总览 page; its shape is declared with the metrics. */
const overviewRoutes = {
  'overview.load': route(nothing, overviewResult),
  /** W-37 with the tables and charts of signed texts, which take longer than the page can wait. */
  'overview.frozen': route(nothing, z.array(alert)),
}

const systemRoutes = {
  /** Which fonts of the chosen set this computer lacks, with advice; empty when all is well. */
  'system.fonts': route(nothing, z.object({ set: z.string(), missing: z.array(z.string()), advice: z.string() })),
  'system.about': route(
    nothing,
    z.object({
      version: z.string(),
      runtime: z.string(),
      sqlite: z.string(),
      folder: z.string(),
      lastBackup: z.string().nullable(),
    }),
  ),
  /** Writes a verified copy of the database, and of the attachments it names, to a folder the person chooses. */
  'system.backup': route(
    nothing,
    z.object({
      path: z.string().nullable(),
      /** How many attachments were copied now, were there from an earlier backup, and are lost in the data itself. */
      attachments: z.object({ copied: z.int(), present: z.int(), lost: z.int() }).nullable(),
    }),
  ),
}

const jobRoutes = {
  /** Asks a long piece of work to stop at the next step; it then fails with `cancelled` and leaves nothing behind. */
  'job.cancel': route(z.strictObject({ job: jobId }), done),
}

export const routes = {
  ...ledgerRoutes,
  ...bulkRoutes,
  ...chartRoutes,
  ...caseRoutes,
  ...labourRoutes,
  ...linkRoutes,
  ...materialRoutes,
  ...photoRoutes,
  ...recordRoutes,
  ...searchRoutes,
  ...importRoutes,
  ...exportRoutes,
  ...attachmentRoutes,
  ...historyRoutes,
  ...jobRoutes,
  ...workspaceRoutes,
  ...viewRoutes,
  ...overviewRoutes,
  ...writingRoutes,
  ...correctionRoutes,
  ...sentenceRoutes,
  ...summaryRoutes,
  ...assessmentRoutes,
  ...deliveryRoutes,
  ...diaryRoutes,
  ...systemRoutes,
}

export type Routes = typeof routes
export type RouteName = keyof Routes
export type InputOf<R extends RouteName> = z.input<Routes[R]['input']>
export type ParsedInputOf<R extends RouteName> = z.output<Routes[R]['input']>
export type OutputOf<R extends RouteName> = z.output<Routes[R]['output']>

/** Exactly one handler for every route: a missing or a surplus one does not compile. */
export type Handlers = { [R in RouteName]: (input: ParsedInputOf<R>) => OutputOf<R> | Promise<OutputOf<R>> }

/** What the main process tells the window of its own accord. */
export const events = {
  /** Rows of these ledgers changed: reload. */
  'ledger.changed': z.object({ ledgers: z.array(ledgerId) }),
  'workspace.changed': workspaceState,
  /** How far a long piece of work is; `total` is null while nobody knows. */
  'job.progress': z.object({
    job: z.string(),
    title: z.string(),
    done: z.int(),
    total: z.int().nullable(),
  }),
} as const
export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>

/** What the preload script exposes: no channel names of Electron, no ipcRenderer. */
export type Bridge = {
  request(name: string, input: unknown): Promise<unknown>
  on(listener: (name: string, payload: unknown) => void): () => void
}
