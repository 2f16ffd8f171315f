import type { TeamAdoption } from '../../shared/writing/adoption.ts'
import { itemSources, type RowSource, type SourceLedger, sourceKey } from '../../shared/writing/source.ts'
import { type BriefingItem, writingContent } from '../../shared/writing/writing.ts'
import type { Prepare } from './statements.ts'
import { issueNames } from './story-uses.ts'

type Period = { readonly to: string; readonly from?: string | undefined }

const teamSql: Readonly<Record<SourceLedger, string>> = {
  concern: 'SELECT team_id FROM concern WHERE id = ?',
  hazard: 'SELECT team_id FROM hazard WHERE id = ?',
  diary: 'SELECT team_id FROM diary WHERE id = ?',
  exemplar: 'SELECT team_id FROM exemplar WHERE id = ?',
  infoItem: 'SELECT team_id FROM info_item WHERE id = ?',
}

export type IssuedBriefing = {
  readonly id: number
  readonly name: string
  readonly items: readonly BriefingItem[]
}

/** 简报 that went out within a period, the first one first. */
export const issuedBriefings = (prepare: Prepare, { to, from = '0000-01-01' }: Period): IssuedBriefing[] => {
  const names = issueNames(prepare)
  const rows = prepare(
    `SELECT id, content FROM writing WHERE kind = 'briefing' AND state = '已印发' AND voided_at IS NULL
        AND dated_on BETWEEN ? AND ? ORDER BY dated_on, id`,
  ).all(from, to) as { id: number; content: string }[]
  return rows.map(({ id, content }) => {
    const read = writingContent.parse(JSON.parse(content))
    return { id, name: names.get(id) ?? '', items: read.kind === 'briefing' ? read.items : [] }
  })
}

/** Teams a 稿件 comes from: those named by hand, and those of the rows it tells of. */
const teamsOf = (prepare: Prepare, item: BriefingItem): Set<number> => {
  const teamOf = ({ ledger, rowId }: RowSource): unknown => prepare(teamSql[ledger]).pluck().get(rowId)
  const behind = itemSources(item).map(teamOf)
  return new Set([...(item.teamIds ?? []), ...behind.filter((id): id is number => typeof id === 'number')])
}

type InfoRow = { id: number; teamId: number; result: string; level: string | null; adoptedOn: string | null }

/**
 * 采用统计 by team: what was sent in, what the zone's own 简报 printed, what others printed. A 稿件 counts once for each
 * team it comes from; a row of the register that an issue tells of is counted by the issue.
 */
export const adoptionStats = (prepare: Prepare, { to, from = '0000-01-01' }: Period): TeamAdoption[] => {
  const issued = issuedBriefings(prepare, { to, from }).map((issue) => ({
    ...issue,
    items: issue.items.map((item) => ({ title: item.title, teams: teamsOf(prepare, item) })),
  }))
  // What went out before the period is not the register's alone either.
  const told = new Set(
    issuedBriefings(prepare, { to }).flatMap(({ items }) => items.flatMap(itemSources).map(sourceKey)),
  )
  const rows = prepare(
    `SELECT id, team_id AS teamId, result, level, adopted_on AS adoptedOn FROM info_item
      WHERE voided_at IS NULL ORDER BY submitted_on, id`,
  ).all() as InfoRow[]
  const submitted = new Set(
    prepare('SELECT id FROM info_item WHERE submitted_on BETWEEN ? AND ?').pluck().all(from, to) as number[],
  )
  const adopted = rows.filter(
    ({ result, adoptedOn }) => result === '采用' && adoptedOn !== null && adoptedOn >= from && adoptedOn <= to,
  )
  const teams = prepare('SELECT id, name FROM team WHERE voided_at IS NULL ORDER BY ordinal, id').all() as {
    id: number
    name: string
  }[]
  return teams.map(({ id, name }): TeamAdoption => {
    const own = adopted.filter(({ teamId }) => teamId === id)
    const ids = (list: readonly InfoRow[]): number[] => list.map((row) => row.id)
    return {
      teamId: id,
      team: name,
      submitted: ids(rows.filter((row) => row.teamId === id && submitted.has(row.id))),
      issues: issued.flatMap((issue) => {
        const titles = issue.items.filter(({ teams }) => teams.has(id)).map(({ title }) => title)
        return titles.length === 0 ? [] : [{ writingId: issue.id, name: issue.name, titles }]
      }),
      registered: ids(
        own.filter((row) => row.level === '本区' && !told.has(sourceKey({ ledger: 'infoItem', rowId: row.id }))),
      ),
      above: ids(own.filter(({ level }) => level !== '本区')),
    }
  })
}
