import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { doneDeedStages } from '../../shared/ledgers/deed.ts'
import type { MetricValue } from '../../shared/metrics/metric.ts'
import type { DeedFact, PhaseFact, PointFact, TeamFact, WritingFacts } from '../../shared/writing/facts.ts'
import { countedRows } from '../metrics/counted-rows.ts'
import { type Grouped, type MetricStore, metricStore, type Scope, type Team } from '../metrics/metric-store.ts'
import { summaryAttachments } from '../metrics/tables.ts'
import { caseFacts } from './case-facts.ts'
import { rowReader } from './row-reader.ts'
import { sentenceBook } from './sentence-book.ts'
import { type Prepare, statements } from './statements.ts'

const list = <T>(prepare: Prepare, sql: string, ...values: unknown[]): T[] => prepare(sql).all(...values) as T[]

/** A leader who is not named yet is written 待定. */
const settledName = (name: string | null): string => (name === null || name === '待定' ? '' : name)

type TeamRow = { id: number; name: string; leader: string; leaderPost: string | null; subdistrict: string | null }

const teamsOf = (prepare: Prepare): TeamFact[] => {
  const points = list<PointFact & { teamId: number }>(
    prepare,
    'SELECT team_id AS teamId, name, kind FROM point WHERE voided_at IS NULL ORDER BY id',
  )
  const teams = list<TeamRow>(
    prepare,
    `SELECT id, name, leader, leader_post AS leaderPost, subdistrict FROM team
     WHERE voided_at IS NULL ORDER BY ordinal, id`,
  )
  return teams.map((team) => ({
    ...team,
    leader: settledName(team.leader),
    leaderPost: team.leaderPost ?? '',
    subdistrict: team.subdistrict ?? '',
    points: points.filter(({ teamId }) => teamId === team.id).map(({ name, kind }) => ({ name, kind })),
  }))
}

const deedsOf = (prepare: Prepare, cutOff: string): DeedFact[] =>
  list<DeedFact>(
    prepare,
    `SELECT d.team_id AS teamId, d.type, d.name, p.name AS point FROM deed d JOIN point p ON p.id = d.point_id
     WHERE d.voided_at IS NULL AND d.stage IN (SELECT value FROM json_each(?)) AND d.done_on <= ?
     ORDER BY d.done_on DESC, d.id`,
    JSON.stringify(doneDeedStages),
    cutOff,
  )

// A scan, or a photo that proves something on a row, may show what must not leave the office; a 现场照片 may be shown.
const newestPhoto = `
  SELECT id, name FROM attachment a
   WHERE type IN ('image/jpeg', 'image/png')
     AND NOT EXISTS (SELECT 1 FROM row_attachment r WHERE r.attachment_id = a.id AND r.role <> '现场照片')
     AND NOT EXISTS (SELECT 1 FROM attachment o WHERE o.original_id = a.id)
   ORDER BY id DESC LIMIT 1`

/** A photo's file name without its ending says what is on it. */
const photoOf = (prepare: Prepare): WritingFacts['photo'] => {
  const row = prepare(newestPhoto).get() as { id: number; name: string } | undefined
  return row && { id: row.id, caption: row.name.replace(/\.[a-z]+$/i, '').slice(0, 60) }
}

/** Numbers of the zone and of all teams, each metric counted once. */
const numbersOf = (store: MetricStore, counted: Scope): WritingFacts['number'] => {
  const known = new Map<string, Grouped<Team>>()
  const none: MetricValue = { amount: 0, base: null }
  return (metric, teamId) => {
    const grouped = known.get(metric) ?? store.byTeamLeniently([metric], counted)
    known.set(metric, grouped)
    const values = teamId === undefined ? grouped.total : grouped.rows.find(({ of }) => of.id === teamId)?.values
    return values?.[metric] ?? none
  }
}

const kindsOf = (store: MetricStore, cutOff: string, teamId?: number): string[] =>
  [...store.amountsBy('concern.registered', 'kind', { to: cutOff, teamId })]
    .filter(([kind]) => kind !== '其他' && kind !== '计划生育')
    .sort(([, a], [, b]) => b - a)
    .map(([kind]) => `${kind}`)

const campaignOf = (prepare: Prepare): WritingFacts['campaign'] => {
  const id = prepare('SELECT id FROM campaign WHERE voided_at IS NULL ORDER BY id LIMIT 1').pluck().get()
  const row = typeof id === 'number' ? rowReader(prepare, () => '').one('campaign', id) : undefined
  if (!row) throw new AppError('not-found', '还没有建立活动，请先在“活动设置”中填写活动名称和起止日期。')
  const { values, labels: _, warnings: __, ...meta } = row
  // What the reader gives back are the fields of the ledger it was asked for.
  return { ...values, ...meta } as unknown as WritingFacts['campaign']
}

type Range = { readonly from?: string | undefined; readonly closedAt?: string | undefined }

/**
 * Everything the first draft of a 简报 or 总结 is made from; numbers of a period where it has a first day.
 * @throws AppError `not-found` before there is a campaign
 */
export const writingFacts = (sqlite: Database, cutOff: string, { from, closedAt }: Range = {}): WritingFacts => {
  const prepare = statements(sqlite)
  const store = metricStore(sqlite)
  const cases = caseFacts(sqlite)
  const book = sentenceBook(sqlite)
  const targets = new Map(
    list<{ measure: string; amount: number; dueOn: string | null }>(
      prepare,
      "SELECT measure, amount, due_on AS dueOn FROM target WHERE voided_at IS NULL AND basis = '每队'",
    ).map((target) => [target.measure, target]),
  )
  return {
    campaign: campaignOf(prepare),
    cutOff,
    from,
    teams: teamsOf(prepare),
    phases: list<Omit<PhaseFact, 'isFollowUp'> & { isFollowUp: number }>(
      prepare,
      `SELECT name, start_on AS startOn, end_on AS endOn, is_follow_up AS isFollowUp FROM phase
       WHERE voided_at IS NULL ORDER BY ordinal`,
    ).map((phase) => ({ ...phase, isFollowUp: Boolean(phase.isFollowUp) })),
    number: numbersOf(store, { ...countedRows(cutOff, { closedAt }), ...(from === undefined ? {} : { from }) }),
    target: (measure) => targets.get(measure),
    exemplars: cases.exemplars(cutOff),
    opinions: cases.opinions(cutOff, kindsOf(store, cutOff)),
    concernKinds: (teamId) => kindsOf(store, cutOff, teamId),
    deeds: deedsOf(prepare, cutOff),
    attachments: summaryAttachments,
    sentence: (id) => book.text(id),
    photo: photoOf(prepare),
  }
}
