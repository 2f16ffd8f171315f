import type { Database } from 'better-sqlite3'
import { cadreParts, mostBonus } from '../../shared/assessment/parts.ts'
import { printedPoints, ranksOf, rounded } from '../../shared/assessment/scores.ts'
import type { AssessedCadre } from '../../shared/ipc/assessment-routes.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { uncountedPresence, uncountedVisitForms } from '../../shared/ledgers/visit.ts'
import type { Mark } from './assessment-marks.ts'
import { type Prepare, statements } from './statements.ts'

type Cadre = { id: number; name: string; team: string; teamId: number }
type Done = { readonly cadreId: number; readonly rowId: number; readonly amount: number; readonly of: number | null }

const list = <T>(prepare: Prepare, sql: string, ...values: unknown[]): T[] => prepare(sql).all(...values) as T[]

const diaries = (prepare: Prepare, to: string): Done[] =>
  list(
    prepare,
    `SELECT cadre_id AS cadreId, id AS rowId, 1 AS amount, NULL AS "of" FROM diary
      WHERE voided_at IS NULL AND written_on <= ? AND state NOT IN ('草稿', '退回')`,
    to,
  )

const visits = (prepare: Prepare, to: string): Done[] =>
  list(
    prepare,
    `SELECT c.value AS cadreId, v.id AS rowId, 1 AS amount, v.household_id AS "of" FROM visit v, json_each(v.cadre_ids) c
      WHERE v.voided_at IS NULL AND v.visited_on <= ? AND v.household_id IS NOT NULL
        AND v.form NOT IN (SELECT value FROM json_each(?)) AND v.presence NOT IN (SELECT value FROM json_each(?))`,
    to,
    JSON.stringify(uncountedVisitForms),
    JSON.stringify(uncountedPresence),
  )

/** 折工日 are kept in tenths. */
const labours = (prepare: Prepare, to: string): Done[] =>
  list(
    prepare,
    `SELECT cadre_id AS cadreId, id AS rowId, days / 10.0 AS amount, NULL AS "of" FROM labour
      WHERE voided_at IS NULL AND worked_on <= ?`,
    to,
  )

const registered = (prepare: Prepare): ReadonlyMap<number, number> =>
  new Map(
    list<{ teamId: number; each: number }>(
      prepare,
      `SELECT t.id AS teamId, (SELECT count(*) FROM household h JOIN point p ON p.id = h.point_id
          WHERE p.team_id = t.id AND h.voided_at IS NULL) * 1.0 /
        max(1, (SELECT count(*) FROM cadre c WHERE c.team_id = t.id AND c.voided_at IS NULL)) AS "each"
       FROM team t WHERE t.voided_at IS NULL`,
    ).map(({ teamId, each }) => [teamId, each]),
  )

type Books = Readonly<Record<(typeof cadreParts)[number]['id'], ReadonlyMap<number, readonly Done[]>>>

const ledgerOf = { cadreDiary: 'diary', cadreVisits: 'visit', cadreLabour: 'labour' } as const satisfies Record<
  string,
  LedgerId
>
const unitOf = { cadreDiary: '篇', cadreVisits: '户', cadreLabour: '个工日' } as const

const scoresOf = (
  { id, name, teamId }: Cadre,
  books: Books,
  goals: { readonly diary: number; readonly visits: ReadonlyMap<number, number> },
): AssessedCadre['scores'] =>
  cadreParts.map(({ id: part, title, points }) => {
    const rows = books[part].get(id) ?? []
    const counts = rows.reduce((sum, { amount }) => sum + amount, 0)
    const done = part === 'cadreVisits' ? new Set(rows.map((row) => row.of)).size : rounded(counts)
    const goal = part === 'cadreDiary' ? goals.diary : part === 'cadreVisits' ? (goals.visits.get(teamId) ?? 0) : 1
    return {
      part,
      points: goal <= 0 ? points : rounded(points * Math.min(1, done / goal)),
      basis: `${printedPoints(done)}${unitOf[part]}／应${printedPoints(Math.round(goal * 10) / 10)}`,
      behind:
        rows.length === 0
          ? null
          : { ledger: ledgerOf[part], ids: rows.map(({ rowId }) => rowId), title: `${name}${title}` },
    }
  })

/** Scores and ranks of the cadres from what the books say each of them did, and from the marks on them. */
export const assessCadres = (sqlite: Database, to: string, marks: readonly Mark[]): AssessedCadre[] => {
  const prepare = statements(sqlite)
  const cadres = list<Cadre>(
    prepare,
    `SELECT c.id, c.name, t.name AS team, c.team_id AS teamId FROM cadre c JOIN team t ON t.id = c.team_id
      WHERE c.voided_at IS NULL ORDER BY t.ordinal, c.id`,
  )
  const books: Books = {
    cadreDiary: Map.groupBy(diaries(prepare, to), ({ cadreId }) => cadreId),
    cadreVisits: Map.groupBy(visits(prepare, to), ({ cadreId }) => cadreId),
    cadreLabour: Map.groupBy(labours(prepare, to), ({ cadreId }) => cadreId),
  }
  const quota = prepare('SELECT diary_quota FROM campaign WHERE voided_at IS NULL ORDER BY id').pluck().get()
  const goals = { diary: Number(quota ?? 10), visits: registered(prepare) }
  const made = cadres.map((cadre) => {
    const own = marks.filter(({ cadreId }) => cadreId === cadre.id)
    const sum = (kind: Mark['kind']): number =>
      own.filter((mark) => mark.kind === kind).reduce((all, { points }) => all + points, 0)
    const scores = scoresOf(cadre, books, goals)
    const bonus = Math.min(mostBonus, sum('加分'))
    const penalty = sum('扣分')
    const total = rounded(Math.max(0, scores.reduce((all, { points }) => all + points, 0) + bonus - penalty))
    const notes = own.filter(({ kind }) => kind !== '人工评分').map(({ kind, reason }) => `${kind}：${reason}`)
    return { cadreId: cadre.id, cadre: cadre.name, team: cadre.team, scores, bonus, penalty, total, notes }
  })
  const ranks = ranksOf(made.map(({ total }) => ({ total, ties: [], isVetoed: false })))
  return made.map((cadre, i) => ({ ...cadre, rank: ranks[i] ?? 1 })).sort((a, b) => a.rank - b.rank)
}
