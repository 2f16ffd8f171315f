import type { AttachmentBackup } from '../../db/attachment-backup.ts'
import type { FileBytes, Photo } from '../../db/stores/attachments.ts'
import type { ArchiveState } from '../../db/stores/writing-archive.ts'
import type { OpenedFile } from '../../shared/ipc/import-routes.ts'
import type { ParsedInputOf } from '../../shared/ipc/routes.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { PaperLayout } from '../../shared/paper/layout.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import type { WritingContent } from '../../shared/writing/writing.ts'

/** A picture's bytes under the key the paper names it by. */
export type Images = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly type: 'png' | 'jpg' }>

/** A chart the paper needs: an ECharts option, pure data, to be drawn at this size. */
export type ChartRequest = {
  readonly key: string
  readonly option: unknown
  readonly widthMm: number
  readonly heightMm: number
}

/** What is to be printed: what the editor holds, or what was saved when only the id is given. */
export type ComposeInput = {
  readonly id: number
  readonly draft?: { readonly content: WritingContent; readonly cutOff: string; readonly datedOn: string }
}

/** Which slips of which rows, one or four a page. */
export type SlipInput = ParsedInputOf<'slip.save'>

export type ExportInput = ParsedInputOf<'export.save'>

export type Composed = {
  readonly paper: Paper
  readonly charts: readonly ChartRequest[]
  readonly photos: Images
  /** A good name for the file, without its ending. */
  readonly fileName: string
}

/** What the main process asks of the service besides the routes of the window; never reachable from the page. */
export type Internals = {
  readonly compose: (input: ComposeInput) => Composed
  /** Slips on matters, of the rows they make sense for. @throws AppError `invalid-row` when there is none */
  readonly composeSlips: (input: SlipInput) => { readonly paper: Paper; readonly fileName: string }
  /** Rows as a table file. @throws AppError `cancelled` */
  readonly exportSheet: (input: ExportInput) => Promise<{ readonly bytes: Uint8Array; readonly fileName: string }>
  /** Rows as a book on paper. @throws AppError when there are too many for paper */
  readonly composeBook: (
    input: Omit<ExportInput, 'format'>,
  ) => Promise<{ readonly paper: Paper; readonly fileName: string }>
  readonly layOut: (input: { paper: Paper; images: Images }) => PaperLayout
  readonly docx: (input: { paper: Paper; images: Images }) => Promise<Uint8Array>
  /** The Word file of a signed writing: kept once, and read as it was kept; null where none was made. */
  readonly keepDocx: (input: { id: number; bytes: Uint8Array }) => ArchiveState
  readonly keptDocx: (input: { id: number }) => Uint8Array | null
  readonly addPhoto: (input: { name: string; bytes: Uint8Array }) => Photo
  readonly cancelJob: (input: { job: string }) => void
  /** A kept photo or scan, whole or small. */
  readonly attachmentFile: (input: { id: number; size: 'full' | 'thumb' }) => FileBytes
  /** Reads a foreign file in a thread of its own; its rows stay here. */
  readonly openImport: (input: { name: string; bytes: Uint8Array; job: string }) => Promise<OpenedFile>
  readonly importErrors: (input: { token: string }) => Promise<{ name: string; bytes: Uint8Array }>
  readonly importTemplate: (input: { ledger: LedgerId }) => Promise<{ name: string; bytes: Uint8Array }>
  readonly backUp: (input: { folder: string }) => Promise<{ path: string; attachments: AttachmentBackup }>
  readonly about: (input: object) => { sqlite: string; folder: string; lastBackup: string | null }
  readonly close: (input: object) => void
}
export type InternalName = keyof Internals
