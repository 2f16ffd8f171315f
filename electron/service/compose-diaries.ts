import { campaignHead } from '../../db/stores/campaign-head.ts'
import type { DiaryBook } from '../../shared/ipc/diary-routes.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { fontSetNamed } from '../../shared/paper/fonts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { circulated } from '../../shared/rules/mask.ts'
import { composeDiaries, type DiarySheet } from '../documents/compose/compose-diaries.ts'
import { noteUnmasked } from './unmasked-log.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'sqlite' | 'ledgers' | 'metrics' | 'settings'>

const mostDiaries = 500

const idsOf = ({ sqlite }: Sources, { of }: DiaryBook): number[] => {
  if ('ids' in of) return of.ids
  const [column, id] = 'teamId' in of ? ['team_id', of.teamId] : ['cadre_id', of.cadreId]
  const found = sqlite
    .prepare(`SELECT id FROM diary WHERE ${column} = ? AND voided_at IS NULL AND state NOT IN ('草稿', '退回')`)
    .pluck()
    .all(id) as number[]
  if (found.length > mostDiaries)
    throw new AppError('invalid-input', `共${found.length}篇，一本最多${mostDiaries}篇，请按干部分开制作。`)
  return found
}

const word = ({ values }: WireRow, key: string): string => (typeof values[key] === 'string' ? values[key] : '')

/** The people a diary says were visited, one by one. */
const namesOf = (row: WireRow): string[] =>
  word(row, 'visited')
    .split(/[、，,；;\s（）()]+/)
    .filter((name) => name !== '')

const sheetOf = (row: WireRow, isMasked: boolean): DiarySheet => {
  const names = namesOf(row)
  const said = (key: string): string => (isMasked ? circulated(word(row, key), names) : word(row, key))
  const label = (key: string): string => (row.labels[key] ?? '').trim()
  return {
    no: row.no ?? '',
    writtenOn: word(row, 'writtenOn'),
    weather: word(row, 'weather'),
    place: `${label('pointId')}${label('hamletId')}`,
    team: label('teamId'),
    cadre: label('cadreId'),
    companions: label('companionIds'),
    visited: said('visited'),
    body: said('body'),
    raised: said('raised'),
    handling: said('handling'),
    outcome: said('outcome'),
    thoughts: said('thoughts'),
    review: said('review'),
    grade: word(row, 'grade'),
    reviewer: word(row, 'reviewer'),
  }
}

/** Whole names leave only with a reason, which stands in the log. @throws AppError without one */
const account = (desk: Sources, { unmasked, reason }: DiaryBook, count: number): void => {
  if (!unmasked) return
  if (reason === '') throw new AppError('invalid-input', '印出群众完整姓名须写明用途。')
  noteUnmasked(desk, `印制民情日记${count}篇`, reason)
}

const ownerOf = (sheets: readonly DiarySheet[], { of }: DiaryBook): string => {
  const cadres = [...new Set(sheets.map(({ cadre }) => cadre))]
  const teams = [...new Set(sheets.map(({ team }) => team))]
  if (cadres.length === 1) return `${teams[0] ?? ''}　${cadres[0] ?? ''}`
  return 'teamId' in of || teams.length === 1 ? (teams[0] ?? '') : `${cadres.length}名干部`
}

type Composed = { readonly paper: Paper; readonly fileName: string; readonly count: number }

/**
 * Diaries on paper, cadre by cadre and day by day. `pages` are those the diaries begin on, once they are known.
 * @throws AppError `not-found` when there is none
 */
export const composeDiariesOf = (desk: Sources, wish: DiaryBook, pages?: readonly number[]): Composed => {
  const rows = desk.ledgers.rows('diary', idsOf(desk, wish)).filter(({ voidedAt }) => voidedAt === null)
  if (rows.length === 0) throw new AppError('not-found', '没有可印的民情日记：还没有已提交或已审阅的日记。')
  const sorted = rows.toSorted(
    (a, b) =>
      Number(a.values.teamId) - Number(b.values.teamId) ||
      Number(a.values.cadreId) - Number(b.values.cadreId) ||
      word(a, 'writtenOn').localeCompare(word(b, 'writtenOn')),
  )
  const sheets = sorted.map((row) => sheetOf(row, !wish.unmasked))
  if (pages === undefined) account(desk, wish, sheets.length)
  const { office, shortName } = campaignHead(desk.sqlite)
  const owner = ownerOf(sheets, wish)
  const paper = composeDiaries({
    office,
    campaign: shortName,
    owner,
    fontSet: fontSetNamed(desk.metrics.settings().fontSet),
    isBook: wish.isBook,
    newPages: wish.newPages,
    sheets,
    ...(pages === undefined ? {} : { pages }),
  })
  return { paper, fileName: `民情日记（${owner.replace(/　/g, '')}，${sheets.length}篇）`, count: sheets.length }
}
