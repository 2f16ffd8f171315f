import type { Photo } from '../../db/stores/attachments.ts'
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
  readonly layOut: (input: { paper: Paper; images: Images }) => PaperLayout
  readonly docx: (input: { paper: Paper; images: Images }) => Promise<Uint8Array>
  readonly addPhoto: (input: { name: string; bytes: Uint8Array }) => Photo
  readonly backUp: (input: { folder: string }) => string
  readonly about: (input: object) => { sqlite: string; folder: string; lastBackup: string | null }
  readonly close: (input: object) => void
}
export type InternalName = keyof Internals
