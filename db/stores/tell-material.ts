import type { Database } from 'better-sqlite3'
import { circulated } from '../../shared/rules/mask.ts'
import { shownWords } from '../../shared/writing/content.ts'
import { shortDay } from '../../shared/writing/days.ts'
import type { Material, MaterialItemKind, MaterialSort, StoryUse, ToldMaterial } from '../../shared/writing/material.ts'
import { excerpt, story } from '../../shared/writing/stories.ts'
import { caseFacts } from './case-facts.ts'
import { statements } from './statements.ts'
import { storyCover } from './story-cover.ts'

type Row = Omit<Material, 'uses' | 'team' | 'point'> & { readonly pointId: number | null }
type Asked = { readonly row: Row; readonly uses: StoryUse[]; readonly cutOff: string }
type Words = Pick<ToldMaterial, 'title' | 'paragraphs' | 'itemKind'> & { readonly subtitle?: string }

const ended = (text: string): string => {
  const bare = text.trim().replace(/[；，、]+$/, '')
  return bare === '' || /[。！？”]$/.test(bare) ? bare : `${bare}。`
}

const filled = (texts: readonly (string | null)[]): string[] =>
  texts.map((text) => ended(text ?? '')).filter((text) => text !== '')

const tellCase = (sqlite: Database, { row, cutOff }: Asked, ledger: 'concern' | 'hazard'): Words => {
  const fact = caseFacts(sqlite).one(ledger, row.rowId)
  if (!fact) return { title: row.title, paragraphs: [], itemKind: '典型推介' }
  if (row.sort === '待办民情')
    return {
      title: `${fact.point}：${fact.title}`,
      paragraphs: [`【${fact.kind}】${shownWords(excerpt(fact, cutOff))}`],
      itemKind: '民情摘编',
    }
  const { title, lead } = story(fact)
  return { title, paragraphs: [shownWords(lead)], itemKind: '典型推介' }
}

type Diary = Readonly<
  Record<'cadre' | 'weather' | 'hamlet' | 'visited', string> &
    Record<'body' | 'raised' | 'handling' | 'outcome' | 'thoughts', string | null>
>

const tellDiary = (sqlite: Database, { row }: Asked, place: string): Words => {
  const diary = statements(sqlite)(
    `SELECT c.name AS cadre, r.weather, coalesce(h.name, '') AS hamlet, coalesce(r.visited, '') AS visited, r.body, r.raised, r.handling, r.outcome, r.thoughts
       FROM diary r JOIN cadre c ON c.id = r.cadre_id LEFT JOIN hamlet h ON h.id = r.hamlet_id WHERE r.id = ?`,
  ).get(row.rowId) as Diary
  const cover = storyCover(sqlite)
  const { body, raised, handling, outcome, thoughts } = diary
  const visited = diary.visited.split(/[、，,；;\s]+/).filter((name) => name.length > 1)
  const texts = filled([body, raised && `群众反映：${raised}`, handling, outcome, thoughts])
  const head = `${shortDay(row.day)}　${diary.weather}　${place}${diary.hamlet}`
  return {
    title: `${diary.cadre}民情日记一则`,
    paragraphs: [head, ...texts.map((text) => circulated(cover(text, row.pointId), visited))],
    itemKind: '工作动态',
  }
}

const tellExemplar = (sqlite: Database, { row }: Asked): Words => {
  const deeds = statements(sqlite)('SELECT deeds FROM exemplar WHERE id = ?').pluck().get(row.rowId) as string
  // Who is put forward as an example is named.
  return { title: row.title, paragraphs: filled([storyCover(sqlite)(deeds, null)]), itemKind: '典型推介' }
}

const kindsOfInfo: Readonly<Record<string, MaterialItemKind>> = {
  经验做法: '典型推介',
  典型事迹: '典型推介',
  问题建议: '民情摘编',
}

const tellInfo = (sqlite: Database, { row }: Asked, team: string): Words => {
  const { kind, author } = statements(sqlite)(
    "SELECT kind, coalesce(author, '') AS author FROM info_item WHERE id = ?",
  ).get(row.rowId) as { kind: string; author: string }
  const title = storyCover(sqlite)(row.title, row.pointId)
  return {
    title,
    // The register holds the title alone; the words come from what was sent in.
    paragraphs: [`${shortDay(row.day)}，${team}报送：${ended(title)}${author === '' ? '' : `（${author}）`}`],
    itemKind: kindsOfInfo[kind] ?? '工作动态',
  }
}

const told = (sqlite: Database, asked: Asked, { team, point }: { team: string; point: string }): Words => {
  switch (asked.row.ledger) {
    case 'concern':
    case 'hazard':
      return tellCase(sqlite, asked, asked.row.ledger)
    case 'diary':
      return tellDiary(sqlite, asked, point)
    case 'exemplar':
      return tellExemplar(sqlite, asked)
    case 'infoItem':
      return tellInfo(sqlite, asked, team)
  }
}

const nameSql = (table: 'team' | 'point'): string => `SELECT name FROM ${table} WHERE id = ?`

/** A row as it would be printed, without residents' names. */
export const tellMaterial = (sqlite: Database, asked: Asked): ToldMaterial => {
  const { ledger, rowId, teamId, pointId, day, isExemplar, publishedIn } = asked.row
  const prepare = statements(sqlite)
  const nameOf = (table: 'team' | 'point', id: number | null): string =>
    id === null ? '' : String(prepare(nameSql(table)).pluck().get(id) ?? '')
  const names = { team: nameOf('team', teamId), point: nameOf('point', pointId) }
  const sort: MaterialSort = asked.row.sort
  const { title, paragraphs, itemKind, subtitle = '' } = told(sqlite, asked, names)
  return {
    ...{ ledger, rowId, sort, teamId, day, isExemplar, publishedIn },
    ...names,
    uses: asked.uses,
    title,
    subtitle,
    paragraphs,
    itemKind,
  }
}
