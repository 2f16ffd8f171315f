import type { StoryUse } from '../../shared/writing/material.ts'
import { sourceKey } from '../../shared/writing/source.ts'
import type { Prepare } from './statements.ts'

const nameSql = `
  SELECT w.id, CASE WHEN (SELECT count(*) FROM briefing_series) > 1 THEN coalesce(s.name, '') ELSE '' END
               || CASE w.numbering WHEN '增刊' THEN '增刊' ELSE '' END || '第' || w.issue || '期' AS name
    FROM writing w LEFT JOIN briefing_series s ON s.id = w.series_id WHERE w.kind = 'briefing'`

/** Every 简报 by id as marks name it: 第5期, with its series where there are several. */
export const issueNames = (prepare: Prepare): ReadonlyMap<number, string> =>
  new Map((prepare(nameSql).all() as { id: number; name: string }[]).map(({ id, name }) => [id, name]))

type Found = {
  readonly writingId: number
  readonly isPrinted: 0 | 1
  readonly ledger: 'concern'
  readonly rowId: number
}

// Read off the texts themselves: a story that was taken out of a draft is free again.
const usesSql = `
  SELECT DISTINCT w.id AS writingId, w.state IN ('已签发', '已印发') AS isPrinted,
         json_extract(told.value, '$.ledger') AS ledger, json_extract(told.value, '$.rowId') AS rowId
    FROM writing w, json_tree(w.content, '$.items') part, json_each(part.value) told
   WHERE w.kind = 'briefing' AND w.voided_at IS NULL AND part.key = 'source' AND part.type = 'array'
   ORDER BY w.dated_on, w.id`

export type StoryUses = ReadonlyMap<string, readonly StoryUse[]>

/** Every row that a 简报 tells of, by `sourceKey`, with the issues in the order of their days. */
export const storyUses = (prepare: Prepare): StoryUses => {
  const uses = new Map<string, StoryUse[]>()
  const names = issueNames(prepare)
  for (const found of prepare(usesSql).all() as Found[]) {
    const key = sourceKey(found)
    const { writingId } = found
    const use = { writingId, name: names.get(writingId) ?? '', isPrinted: found.isPrinted === 1 }
    uses.set(key, [...(uses.get(key) ?? []), use])
  }
  return uses
}
