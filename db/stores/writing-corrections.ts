import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { isFrozen } from '../../shared/writing/workflow.ts'
import type { CorrectionLinks, Writing, WritingRef } from '../../shared/writing/writing.ts'
import { statements } from './statements.ts'

type Link = { readonly correctsId: number; readonly byId: number }

/** Links in force: the draft is not void, and its 更正 has not been taken out of it again. */
const liveSql = `SELECT DISTINCT c.corrects_id AS correctsId, c.by_id AS byId
  FROM writing_correction c JOIN writing w ON w.id = c.by_id
  WHERE w.voided_at IS NULL AND (c.item_id IS NULL OR EXISTS (
    SELECT 1 FROM json_each(w.content, '$.items') i WHERE json_extract(i.value, '$.id') = c.item_id))`
const refSql = `SELECT id, kind, issue, coalesce(numbering, '正刊') AS numbering, title, state FROM writing
  WHERE id IN (SELECT value FROM json_each(?))`

export const noLinks: CorrectionLinks = { correctedBy: [], corrects: [] }

/** Which signed writings are put right by which others. */
export const writingCorrections = (sqlite: Database) => {
  const prepare = statements(sqlite)

  const refs = (ids: readonly number[]): WritingRef[] => prepare(refSql).all(JSON.stringify(ids)) as WritingRef[]

  /** The links of every writing that has any, by its id. */
  const all = (): ReadonlyMap<number, CorrectionLinks> => {
    const links = prepare(`${liveSql} ORDER BY c.id`).all() as Link[]
    const known = new Map(refs(links.flatMap(({ correctsId, byId }) => [correctsId, byId])).map((ref) => [ref.id, ref]))
    const of = (ids: readonly number[]): WritingRef[] => ids.flatMap((id) => known.get(id) ?? [])
    return new Map(
      [...known.keys()].map((id) => [
        id,
        {
          correctedBy: of(links.filter(({ correctsId }) => correctsId === id).map(({ byId }) => byId)),
          corrects: of(links.filter(({ byId }) => byId === id).map(({ correctsId }) => correctsId)),
        },
      ]),
    )
  }

  const linksOf = (id: number): CorrectionLinks => all().get(id) ?? noLinks

  /** @throws AppError `invalid-input` for a text that is not signed: it can still be changed itself */
  const link = (corrected: Writing, by: Pick<Writing, 'id'>, itemId: string | null): void => {
    if (!isFrozen(corrected.state))
      throw new AppError('invalid-input', `只有已签发的文稿才用更正，这一份还是“${corrected.state}”，请直接修改。`)
    prepare('INSERT INTO writing_correction (corrects_id, by_id, item_id, at) VALUES (?, ?, ?, ?)').run(
      corrected.id,
      by.id,
      itemId,
      Date.now(),
    )
  }

  return { all, linksOf, link }
}
