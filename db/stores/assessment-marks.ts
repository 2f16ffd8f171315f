import type { Database } from 'better-sqlite3'
import { statements } from './statements.ts'

/** A row of 考核评分登记; points are whole hundredths in the database. */
export type Mark = {
  readonly id: number
  readonly teamId: number
  readonly cadreId: number | null
  readonly kind: '人工评分' | '加分' | '扣分' | '一票否决'
  readonly part: string | null
  readonly points: number
  readonly reason: string
  readonly markedOn: string
}

/** The marks up to the day, the newest first. */
export const assessmentMarks = (sqlite: Database, to: string): Mark[] =>
  statements(sqlite)(
    `SELECT id, team_id AS teamId, cadre_id AS cadreId, kind, part, coalesce(points, 0) / 100.0 AS points, reason,
       marked_on AS markedOn
     FROM assessment_mark WHERE voided_at IS NULL AND marked_on <= ? ORDER BY marked_on DESC, id DESC`,
  ).all(to) as Mark[]
