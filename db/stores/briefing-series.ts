import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import type { Series, SeriesDraft } from '../../shared/writing/series.ts'
import type { Numbering } from '../../shared/writing/writing.ts'
import { statements } from './statements.ts'

type Row = { id: number; name: string; organ: string; secrecy: SeriesDraft['secrecy']; yearly: number }
type Kept = SeriesDraft & { readonly id: number }

/** The masthead of what was issued before there were series, else the campaign's. */
const firstMasthead = `
  SELECT coalesce(json_extract(w.content, '$.name'), c.briefing_name, '工作简报') AS name,
         coalesce(json_extract(w.content, '$.organ'), c.office, '作风建设办公室') AS organ,
         coalesce(json_extract(w.content, '$.secrecy'), '内部资料') AS secrecy
    FROM (SELECT 1) LEFT JOIN (SELECT briefing_name, office FROM campaign WHERE voided_at IS NULL ORDER BY id LIMIT 1) c
    LEFT JOIN (SELECT content FROM writing WHERE kind = 'briefing' AND voided_at IS NULL ORDER BY issue DESC LIMIT 1) w`

/** Series of 简报. 期号 is never given twice in a series, not even that of a void issue (domain §3.1). */
export const briefingSeriesStore = (sqlite: Database) => {
  const prepare = statements(sqlite)

  /** The first series; made from what is there when there is none, and given every issue that has none. */
  const first = (): number => {
    const known = prepare('SELECT min(id) FROM briefing_series').pluck().get()
    if (typeof known === 'number') return known
    return sqlite.transaction(() => {
      const { lastInsertRowid } = prepare(
        `INSERT INTO briefing_series (name, organ, secrecy, yearly) SELECT name, organ, secrecy, 0 FROM (${firstMasthead})`,
      ).run()
      prepare("UPDATE writing SET series_id = ? WHERE kind = 'briefing' AND series_id IS NULL").run(lastInsertRowid)
      return Number(lastInsertRowid)
    })()
  }

  /** @throws AppError `not-found` */
  const one = (id: number): Kept => {
    const row = prepare('SELECT id, name, organ, secrecy, yearly FROM briefing_series WHERE id = ?').get(id) as
      | Row
      | undefined
    if (!row) throw new AppError('not-found', '没有这个简报系列，请在“设置—简报系列”里查看。')
    return { ...row, yearly: row.yearly === 1 }
  }

  /** @param year of the day the number is given */
  const nextIssue = (id: number, numbering: Numbering, year: number): number =>
    Number(
      prepare(
        `SELECT coalesce(max(issue), 0) + 1 FROM writing
          WHERE series_id = ? AND coalesce(numbering, '正刊') = ?
            AND (? = 0 OR coalesce(issue_year, CAST(substr(dated_on, 1, 4) AS INTEGER)) = ?)`,
      )
        .pluck()
        .get(id, numbering, one(id).yearly ? 1 : 0, year),
    )

  /** The number a new issue gets; of the first series and 正刊 unless told. */
  const number = (place: { seriesId?: number; numbering?: Numbering }, issueYear: number) => {
    const seriesId = place.seriesId ?? first()
    const numbering = place.numbering ?? '正刊'
    return { issue: nextIssue(seriesId, numbering, issueYear), issueYear, seriesId, numbering }
  }

  /** One more than the greatest 总期号, void issues too; null where none was ever printed. */
  const nextTotal = (id: number): number | null =>
    prepare("SELECT max(json_extract(content, '$.totalIssue')) + 1 FROM writing WHERE series_id = ?").pluck().get(id) as
      | number
      | null

  const list = (year: number): Series[] => {
    first()
    const ids = prepare('SELECT id FROM briefing_series ORDER BY id').pluck().all() as number[]
    return ids.map((id) => ({
      ...one(id),
      next: nextIssue(id, '正刊', year),
      nextExtra: nextIssue(id, '增刊', year),
      nextTotal: nextTotal(id),
    }))
  }

  const assertNew = (name: string, id: number): void => {
    const other = prepare('SELECT 1 FROM briefing_series WHERE name = ? AND id <> ?').get(name, id)
    if (other) throw new AppError('invalid-input', `已经有“${name}”这个简报系列，请换一个名称。`)
  }

  /** Adds a series, or changes one for the issues to come. @throws AppError `invalid-input`, `not-found` */
  const save = (id: number | null, { name, organ, secrecy, yearly }: SeriesDraft): number => {
    first()
    assertNew(name, id ?? 0)
    if (id !== null) one(id)
    const { lastInsertRowid } = prepare(
      `INSERT INTO briefing_series (id, name, organ, secrecy, yearly) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, organ = excluded.organ, secrecy = excluded.secrecy,
         yearly = excluded.yearly`,
    ).run(id, name, organ, secrecy, yearly ? 1 : 0)
    return id ?? Number(lastInsertRowid)
  }

  return { first, one, nextIssue, number, nextTotal, list, save }
}
