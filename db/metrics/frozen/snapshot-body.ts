import type { Database } from 'better-sqlite3'
import type { DrawnChart } from '../../../shared/charts/charts.ts'
import type { Paper, TableBlock } from '../../../shared/paper/paper.ts'
import { statements } from '../../stores/statements.ts'

/** What was kept at 签发, as far as it is compared with the data of today. */
export type SnapshotBody = {
  readonly paper: Paper
  /** Without what they show in texts signed before version 0.3.0. */
  readonly charts: readonly { readonly key: string; readonly chart?: DrawnChart }[]
  /** Without their hash in texts signed before version 0.4.0. */
  readonly photos: readonly { readonly key: string; readonly attachmentId: number; readonly sha256?: string }[]
}

/** Undefined for a draft and for what was issued before there was 签发. */
export const snapshotBody = (sqlite: Database, id: number): SnapshotBody | undefined => {
  const body = statements(sqlite)('SELECT body FROM writing_snapshot WHERE writing_id = ?').pluck().get(id)
  // Written only by 签发, from exactly these.
  return typeof body === 'string' ? (JSON.parse(body) as SnapshotBody) : undefined
}

export const tablesOnPaper = (paper: Paper): TableBlock[] =>
  paper.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))

/** The caption of a figure as printed; empty when the paper has no such picture. */
export const captionOf = (paper: Paper, image: string): string => {
  for (const { blocks } of paper.sections)
    for (const block of blocks) if (block.kind === 'picture' && block.image === image) return block.caption
  return ''
}
