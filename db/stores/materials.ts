import type { Database } from 'better-sqlite3'
import type { MaterialQuery } from '../../shared/ipc/material-routes.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { Material, MaterialSort, ToldMaterial } from '../../shared/writing/material.ts'
import { type RowSource, type SourceLedger, sourceKey } from '../../shared/writing/source.ts'
import { openOpinions, wellTold } from './case-facts.ts'
import { statements } from './statements.ts'
import { storyCover } from './story-cover.ts'
import { storyUses } from './story-uses.ts'
import { tellMaterial } from './tell-material.ts'

type Source = {
  readonly ledger: SourceLedger
  /** SQL of the sort; `r` is the row. */
  readonly sort: string
  readonly title: string
  readonly day: string
  readonly where: string
  readonly words: string
  readonly isExemplar?: string
  /** 刊登期 by the register, or ''. */
  readonly publishedIn?: string
}

const quoted = (sort: MaterialSort): string => `'${sort}'`

/** What may be told, book by book. Restricted books are none of them. */
const sources: readonly Source[] = [
  {
    ledger: 'concern',
    sort: quoted('办结事例'),
    title: 'r.title',
    day: 'r.registered_on',
    where: wellTold('concern'),
    words: "r.content || coalesce(r.result, '')",
    isExemplar: 'coalesce(r.is_exemplar, 0)',
  },
  {
    ledger: 'hazard',
    sort: quoted('整改事例'),
    title: 'r.title',
    day: 'r.registered_on',
    where: wellTold('hazard'),
    words: "r.site || r.content || coalesce(r.result, '')",
    isExemplar: 'coalesce(r.is_exemplar, 0)',
  },
  {
    ledger: 'concern',
    sort: quoted('待办民情'),
    title: 'r.title',
    day: 'r.registered_on',
    where: openOpinions,
    words: 'r.content',
  },
  {
    ledger: 'diary',
    sort: quoted('优秀日记'),
    title: "(SELECT c.name FROM cadre c WHERE c.id = r.cadre_id) || '民情日记'",
    day: 'r.written_on',
    where: "r.grade = '优'",
    words: "r.body || coalesce(r.raised, '') || coalesce(r.thoughts, '')",
  },
  {
    ledger: 'exemplar',
    sort: quoted('先进典型'),
    title: 'r.name',
    day: 'r.recommended_on',
    where: '1',
    words: 'r.deeds',
    publishedIn: "coalesce(r.published_in, '')",
  },
  {
    ledger: 'infoItem',
    sort: quoted('简报信息'),
    title: 'r.title',
    day: 'r.submitted_on',
    where: '1',
    words: "coalesce(r.author, '')",
    publishedIn: "CASE WHEN r.result = '采用' AND r.level = '本区' THEN coalesce(r.published_in, '') ELSE '' END",
  },
]

const tables: Readonly<Record<SourceLedger, string>> = {
  concern: 'concern',
  hazard: 'hazard',
  diary: 'diary',
  exemplar: 'exemplar',
  infoItem: 'info_item',
}

const selectOf = ({ ledger, sort, title, day, where, words, isExemplar = '0', publishedIn = "''" }: Source): string =>
  `SELECT '${ledger}' AS ledger, r.id AS rowId, ${sort} AS sort, ${title} AS title, r.team_id AS teamId,
          r.point_id AS pointId, ${day} AS day, ${isExemplar} AS isExemplar, ${publishedIn} AS publishedIn,
          ${title} || ${words} AS words
     FROM ${tables[ledger]} r WHERE r.voided_at IS NULL AND ${where}`

// Well closed matters are marked 典型 or not; those stand first, then the newest.
const listSql = `
  WITH all_of AS (${sources.map(selectOf).join(' UNION ALL ')}),
       found AS (
         SELECT m.*, m.publishedIn <> '' OR m.ledger || ':' || m.rowId IN (SELECT value FROM json_each(@used)) AS isUsed
           FROM all_of m
          WHERE (@teamId IS NULL OR m.teamId = @teamId) AND (@sort IS NULL OR m.sort = @sort)
            AND (@from IS NULL OR m.day >= @from) AND (@to IS NULL OR m.day <= @to)
            AND (@search = '' OR instr(m.words, @search) > 0))
  SELECT f.*, coalesce(t.name, '') AS team, coalesce(p.name, '') AS point, count(*) OVER () AS count
    FROM found f LEFT JOIN team t ON t.id = f.teamId LEFT JOIN point p ON p.id = f.pointId
   WHERE @isUsed IS NULL OR f.isUsed = @isUsed
   ORDER BY f.isExemplar DESC, f.day DESC, f.ledger, f.rowId DESC LIMIT @limit OFFSET @offset`

const oneSql = `SELECT * FROM (${sources.map(selectOf).join(' UNION ALL ')}) WHERE ledger = ? AND rowId = ?`

type Found = Omit<Material, 'uses' | 'isExemplar'> & {
  readonly pointId: number | null
  readonly isExemplar: number
  readonly count: number
}

/** Stories in the books that a 简报 may tell, with where they were told. */
export const materialStore = (sqlite: Database) => {
  const prepare = statements(sqlite)

  const list = ({ search, teamId, sort, from, to, isUsed, offset }: MaterialQuery, limit: number) => {
    const uses = storyUses(prepare)
    const cover = storyCover(sqlite)
    const found = prepare(listSql).all({
      search,
      teamId: teamId ?? null,
      sort: sort ?? null,
      from: from ?? null,
      to: to ?? null,
      isUsed: isUsed === undefined ? null : Number(isUsed),
      used: JSON.stringify([...uses.keys()]),
      limit,
      offset,
    }) as Found[]
    const rows = found.map(
      ({ ledger, rowId, sort, title, teamId, team, point, pointId, day, isExemplar, publishedIn }): Material => ({
        ledger,
        rowId,
        sort,
        title: cover(title, ledger === 'exemplar' ? null : pointId),
        teamId,
        team,
        point,
        day,
        isExemplar: isExemplar === 1,
        uses: [...(uses.get(sourceKey({ ledger, rowId })) ?? [])],
        publishedIn,
      }),
    )
    return { rows, count: found[0]?.count ?? 0 }
  }

  /** Whatever has become of the row since it was told. @throws AppError `not-found` for a void row */
  const read = ({ ledger, rowId }: RowSource, cutOff: string): ToldMaterial => {
    const offered = prepare(oneSql).get(ledger, rowId) as Found | undefined
    const uses = [...(storyUses(prepare).get(sourceKey({ ledger, rowId })) ?? [])]
    const row = offered ?? (prepare(`${anyRowSql(ledger)} AND r.id = ?`).get(rowId) as Found | undefined)
    if (!row) throw new AppError('not-found', '这一行已经作废或不在台账里了，请刷新素材库。')
    return tellMaterial(sqlite, { row: { ...row, isExemplar: row.isExemplar === 1 }, uses, cutOff })
  }

  /** A row's title and team; undefined for a void one. */
  const named = ({ ledger, rowId }: RowSource): { title: string; team: string } | undefined =>
    prepare(
      `SELECT f.title, coalesce(t.name, '') AS team FROM (${anyRowSql(ledger)} AND r.id = ?) f
         LEFT JOIN team t ON t.id = f.teamId`,
    ).get(rowId) as { title: string; team: string } | undefined

  return { list, read, named }
}

/** A row that is no longer offered keeps the sort of its book. */
const anyRowSql = (ledger: SourceLedger): string => {
  const source = sources.find((one) => one.ledger === ledger)
  if (!source) throw new Error(`${ledger} is no source of stories`)
  return selectOf({ ...source, where: '1' })
}
