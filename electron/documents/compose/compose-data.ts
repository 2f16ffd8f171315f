import type { DrawnChart } from '../../../shared/charts/charts.ts'
import type { FontSetId } from '../../../shared/paper/fonts.ts'
import type { PaperBlock, TableBlock } from '../../../shared/paper/paper.ts'
import type { NumberScope } from '../../../shared/writing/writing.ts'
import type { ChartRequest } from '../../service/internals.ts'
import type { ShowNumber } from './paragraphs.ts'

export type DataTable = {
  readonly block: TableBlock
  /** Needs the width of a turned page. */
  readonly isWide: boolean
  /** Printed below it. */
  readonly notes: readonly string[]
  /** 口径 of its numbers, printed once for all tables. */
  readonly definitions: readonly string[]
}

/** What stands behind the caption where other rows are counted than in the text; empty for none. */
export type ScopeNote = { readonly scopeNote: string }

/** Everything outside the writing that goes onto its paper, as of its 截止日. */
export type ComposeData = {
  readonly number: ShowNumber
  /** @throws AppError when there is no such table any more */
  readonly table: (id: string, scope?: NumberScope) => DataTable & ScopeNote
  /** @throws AppError when there is no such chart any more */
  readonly chart: (id: string, scope?: NumberScope) => ScopeNote & { readonly drawn: DrawnChart }
  /** Width and height in pixels. @throws AppError when the photo is gone */
  readonly photo: (attachmentId: number) => { readonly width: number; readonly height: number }
  /** 截止日, `YYYY-MM-DD`. */
  readonly cutOff: string
  /** What 走访覆盖率 is a share of: 建档户数 or 总户数. */
  readonly coverageBase: string
  /** 公文字体 chosen in 活动设置. */
  readonly fontSet: FontSetId
}

/** A picture's key on the paper and the stored photo it stands for. */
export type PhotoRequest = { readonly key: string; readonly attachmentId: number }

/** Blocks of paper with the pictures they name. */
export type Composition = {
  readonly blocks: readonly PaperBlock[]
  readonly charts: readonly ChartRequest[]
  readonly photos: readonly PhotoRequest[]
}
