import type { Database } from 'better-sqlite3'
import { type PhotoGroup, type RowPhotoQuery, rowPhotoPage } from '../../shared/ipc/photo-routes.ts'
import { attachmentRoles, openRoles } from '../../shared/ledgers/attachment-roles.ts'
import { type LedgerId, ledgerIds, ledgers } from '../../shared/ledgers/index.ts'
import { shortDay } from '../../shared/writing/days.ts'
import { snake } from '../ledger-table.ts'
import { labelSql } from './labels.ts'
import { statements } from './statements.ts'
import { storyCover } from './story-cover.ts'
import { type LedgerTable, tableOf } from './table-of.ts'

const longestCaption = 60

const isRestricted = (id: LedgerId): boolean => {
  const ledger = ledgers[id]
  return 'restricted' in ledger && ledger.restricted === true
}

const has = (ledger: LedgerTable, key: string): boolean => Object.hasOwn(ledger.fields, key)

/** The day a row is of; a moment's day. */
const dayOf = (ledger: LedgerTable): string =>
  ledger.businessDay ? `coalesce(substr(t.${snake(ledger.businessDay)}, 1, 10), '')` : "''"

/** What a row is about in a few words, where it has a field for that. */
const matterOf = (ledger: LedgerTable): string => {
  const key = ['title', 'name', 'topic', 'task'].find((one) => ledger.fields[one]?.kind === 'text')
  return key ? `coalesce(t.${snake(key)}, '')` : "''"
}

const ownTeam = (ledger: LedgerTable): string => {
  if (has(ledger, 'teamId')) return 't.team_id'
  return has(ledger, 'pointId') ? '(SELECT o.team_id FROM point o WHERE o.id = t.point_id)' : 'NULL'
}

const pairRoles = (id: LedgerId): string => JSON.stringify(attachmentRoles(id).pair ?? [])

const selectOf = (id: LedgerId): string => {
  const ledger = tableOf(id)
  return `SELECT r.id AS onRow, '${id}' AS ledger, r.row_id AS rowId, r.attachment_id AS attachmentId, r.role, r.caption,
                 r.ordinal, a.width, a.height, substr(a.sha256, 1, 8) AS version,
                 CASE WHEN r.role IN (SELECT value FROM json_each('${pairRoles(id)}')) THEN coalesce(r.pair, 1)
                      ELSE -r.id END AS part,
                 ${labelSql(ledger, 't')} AS label, ${matterOf(ledger)} AS matter, ${dayOf(ledger)} AS day,
                 ${ownTeam(ledger)} AS teamId, ${has(ledger, 'pointId') ? 't.point_id' : 'NULL'} AS pointId
            FROM row_attachment r JOIN attachment a ON a.id = r.attachment_id JOIN ${ledger.table} t ON t.id = r.row_id
           WHERE r.ledger = '${id}' AND r.removed_at IS NULL AND t.voided_at IS NULL
             AND a.type IN ('image/jpeg', 'image/png')`
}

/** Only the books that have photos are asked: there are dozens of books. */
const offeredSql = `
  SELECT r.ledger, r.role, count(*) AS count FROM row_attachment r JOIN attachment a ON a.id = r.attachment_id
   WHERE r.removed_at IS NULL AND a.type IN ('image/jpeg', 'image/png') GROUP BY r.ledger, r.role`

const listSql = (ids: readonly LedgerId[]): string => `
  WITH found AS (
         SELECT p.* FROM (${ids.map(selectOf).join(' UNION ALL ')}) p
          WHERE p.role IN (SELECT value FROM json_each(@roles)) AND (@teamId IS NULL OR p.teamId = @teamId)
            AND (@from IS NULL OR p.day >= @from) AND (@to IS NULL OR p.day <= @to)),
       ranked AS (
         SELECT f.*, dense_rank() OVER (ORDER BY f.day DESC, f.ledger, f.rowId DESC, f.part) AS nth FROM found f)
  SELECT k.*, coalesce(t.name, '') AS team, coalesce(o.name, '') AS point, (SELECT max(nth) FROM ranked) AS count
    FROM ranked k LEFT JOIN team t ON t.id = k.teamId LEFT JOIN point o ON o.id = k.pointId
   WHERE k.nth > @offset AND k.nth <= @offset + ${rowPhotoPage} ORDER BY k.nth, k.ordinal, k.onRow`

type Offered = { ledger: LedgerId; role: string; count: number }
type Found = {
  readonly ledger: LedgerId
  readonly rowId: number
  readonly attachmentId: number
  readonly role: string
  readonly caption: string
  readonly width: number
  readonly height: number
  readonly version: string
  readonly label: string
  readonly matter: string
  readonly day: string
  readonly pointId: number | null
  readonly team: string
  readonly point: string
  readonly nth: number
  readonly count: number
}

const isBefore = (role: string): boolean => role.endsWith('前')

/** 题注 out of the row: 3月16日，樟树坪村急弯路段外侧无护栏（整改前）. */
const captionOf = ({ ledger, role, caption, matter, day, point, team }: Found): string => {
  const roles: readonly string[] = attachmentRoles(ledger).pair ?? []
  const place = point === '' ? team : point
  // What one says already the other need not say again.
  const parts = matter.includes(caption) ? [matter] : caption.includes(matter) ? [caption] : [matter, caption]
  const what = parts.filter((text) => text !== '').join('，')
  const words = `${place}${place !== '' && what !== '' ? '：' : ''}${what === '' ? tableOf(ledger).title : what}`
  const end = roles.includes(role) ? `（${role}）` : ''
  const start = day === '' ? '' : `${shortDay(day)}，`
  return `${`${start}${words}`.slice(0, longestCaption - end.length)}${end}`
}

/** Photos that hang on rows, group by group: one alone, or those before and after that belong together. */
export const rowPhotos = (
  sqlite: Database,
  { edition, ledger, teamId, role, from, to, offset }: RowPhotoQuery,
): { groups: PhotoGroup[]; count: number; books: { ledger: LedgerId; count: number }[]; roles: string[] } => {
  const prepare = statements(sqlite)
  const isKept = edition === '留存版'
  const known: readonly string[] = ledgerIds
  const offered = (prepare(offeredSql).all() as Offered[]).filter(
    (one) => known.includes(one.ledger) && (isKept || (!isRestricted(one.ledger) && openRoles.includes(one.role))),
  )
  const ids = [...new Set(offered.map((one) => one.ledger))]
  const books = ids.map((id) => ({
    ledger: id,
    count: offered.filter((one) => one.ledger === id).reduce((sum, { count }) => sum + count, 0),
  }))
  const roles = [...new Set(offered.map((one) => one.role))]
  const asked = ids.filter((id) => ledger === undefined || id === ledger)
  if (asked.length === 0) return { groups: [], count: 0, books, roles }
  const found = prepare(listSql(asked)).all({
    roles: JSON.stringify(roles.filter((one) => role === undefined || one === role)),
    teamId: teamId ?? null,
    from: from ?? null,
    to: to ?? null,
    offset,
  }) as Found[]
  const cover = storyCover(sqlite)
  const groups = [...Map.groupBy(found, ({ nth }) => nth).values()].map((list): PhotoGroup => {
    const [first] = list as [Found]
    return {
      ledger: first.ledger,
      rowId: first.rowId,
      label: first.label.trim(),
      team: first.team,
      point: first.point,
      day: first.day,
      photos: list
        .toSorted((a, b) => Number(isBefore(b.role)) - Number(isBefore(a.role)))
        .map((one) => ({
          attachmentId: one.attachmentId,
          version: one.version,
          role: one.role,
          caption: one.caption,
          width: one.width,
          height: one.height,
          proposed: cover(captionOf(one), one.pointId),
        })),
    }
  })
  return { groups, count: found[0]?.count ?? 0, books, roles }
}
