import type { AttachmentBackup } from '../../db/attachment-backup.ts'
import type { FileBytes, Photo } from '../../db/stores/attachments.ts'
import type { ArchiveState } from '../../db/stores/writing-archive.ts'
import type { DrawnChart } from '../../shared/charts/charts.ts'
import type { DiaryBook } from '../../shared/ipc/diary-routes.ts'
import type { ExportFormat } from '../../shared/ipc/export-routes.ts'
import type { OpenedFile } from '../../shared/ipc/import-routes.ts'
import type { OutputOf, ParsedInputOf } from '../../shared/ipc/routes.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { FontSetId } from '../../shared/paper/fonts.ts'
import type { PaperLayout } from '../../shared/paper/layout.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import type { FrozenPassage } from '../../shared/writing/correction.ts'
import type { WritingContent } from '../../shared/writing/writing.ts'
import type { Images } from '../documents/images.ts'

/** A chart the paper needs: an ECharts option, pure data, to be drawn at this size. */
export type ChartRequest = {
  readonly key: string
  readonly option: unknown
  readonly widthMm: number
  readonly heightMm: number
  /** What it shows, for a chart that stays one in Word; not in what was signed before version 0.3.0. */
  readonly chart?: DrawnChart
}

/** What is to be printed: what the editor holds, or what was saved when only the id is given. */
export type ComposeInput = {
  readonly id: number
  readonly draft?: { readonly content: WritingContent; readonly cutOff: string; readonly datedOn: string }
}

/** Which slips of which rows, one or four a page. */
export type SlipInput = Omit<ParsedInputOf<'slip.print'>, 'job'>

/** Which paper of the 分发 of which text. */
export type DeliveryInput = ParsedInputOf<'delivery.print'>

/** Whose page is to be printed. */
export type CardInput = Omit<ParsedInputOf<'record.print'>, 'job'>

export type ExportInput = ParsedInputOf<'export.save'>

/** A way onto paper or into a file. */
export type BookInput = Omit<ExportInput, 'format'> & { readonly format: ExportFormat | 'print' }

export type Composed = {
  readonly paper: Paper
  readonly charts: readonly ChartRequest[]
  readonly photos: Images
  /** A good name for the file, without its ending. */
  readonly fileName: string
}

/** What the main process asks of the service besides the routes of the window; never reachable from the page. */
export type Internals = {
  /** The set of fonts chosen in 活动设置. */
  readonly fontSet: (input: Record<string, never>) => FontSetId
  readonly compose: (input: ComposeInput) => Composed
  /** What a chart of 统计图 is drawn from. */
  readonly chart: (input: ParsedInputOf<'chart.load'>) => DrawnChart
  /** Slips on matters, of the rows they make sense for. @throws AppError `invalid-row` when there is none */
  readonly composeSlips: (input: SlipInput) => { readonly paper: Paper; readonly fileName: string }
  /** Everything recorded on one household, contact point or cadre. @throws AppError `not-found` */
  readonly composeCard: (input: CardInput) => { readonly paper: Paper; readonly fileName: string }
  /** @throws AppError `invalid-input` before 签发 */
  readonly composeDelivery: (input: DeliveryInput) => { readonly paper: Paper; readonly fileName: string }
  readonly composeAssessment: (input: { readonly of: 'teams' | 'cadres' }) => {
    readonly paper: Paper
    readonly fileName: string
  }
  /** 民情日记; `pages` are those they begin on, for the contents. @throws AppError `not-found` when there is none */
  readonly composeDiaries: (input: { readonly wish: DiaryBook; readonly pages?: readonly number[] }) => {
    readonly paper: Paper
    readonly fileName: string
    readonly count: number
  }
  /** Rows as a table file. @throws AppError `cancelled` */
  readonly exportSheet: (input: ExportInput) => Promise<{ readonly bytes: Uint8Array; readonly fileName: string }>
  /** 操作日志 as a table file. @throws AppError `cancelled` */
  readonly exportLog: (
    input: ParsedInputOf<'log.save'>,
  ) => Promise<{ readonly bytes: Uint8Array; readonly fileName: string }>
  /** Rows as a book on paper. @throws AppError when there are too many for paper */
  readonly composeBook: (input: BookInput) => Promise<{ readonly paper: Paper; readonly fileName: string }>
  /** Whether an export can be done, and the name of its file. @throws AppError when it cannot */
  readonly checkExport: (input: BookInput) => { readonly fileName: string }
  /** A book's beginning on paper. */
  readonly previewBook: (
    input: Omit<ExportInput, 'format'>,
  ) => Promise<{ readonly paper: Paper; readonly isWhole: boolean }>
  /** A signed text on paper, with the titles of its 稿件. @throws AppError `invalid-input` for a text that is not signed */
  readonly signedPaper: (input: { id: number }) => { readonly paper: Paper; readonly titles: string[] }
  /** What can be read in a paper, and on which page. */
  readonly passages: (input: { paper: Paper; titles: string[] }) => FrozenPassage[]
  readonly prepareCorrection: (input: { id: number; passages: FrozenPassage[] }) => OutputOf<'correction.prepare'>
  readonly layOut: (input: { paper: Paper; images: Images }) => PaperLayout
  /** With a job's name it tells how far it is. @throws AppError `cancelled` */
  readonly docx: (input: { paper: Paper; images: Images; job?: string }) => Promise<Uint8Array>
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
