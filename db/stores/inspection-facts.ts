import type { Database } from 'better-sqlite3'
import type { InspectionFact } from '../../shared/writing/inspection-facts.ts'
import { statements } from './statements.ts'

type Row = Omit<InspectionFact, 'topics' | 'methods' | 'problems'> & {
  id: number
  topics: string
  methods: string
  said: string | null
  dueOn: string | null
  rectification: string | null
}
type Finding = {
  inspectionId: number
  problem: string
  requirement: string | null
  dueOn: string | null
  state: string
}

const words = (json: string): string[] => JSON.parse(json) as string[]

/** What was found: the entries made one by one, else what the record itself says. */
const problemsOf = (row: Row, findings: readonly Finding[]): InspectionFact['problems'] => {
  const own = findings.filter(({ inspectionId }) => inspectionId === row.id)
  if (own.length > 0)
    return own.map(({ problem, requirement, dueOn, state }) => ({
      text: problem,
      requirement: requirement ?? '',
      dueOn: dueOn ?? '',
      isFixed: state === '已整改' || state === '已复核',
    }))
  const said = (row.said ?? '').trim()
  if (said === '' || said === '无') return []
  const isFixed = (row.rectification ?? '').trim() !== ''
  return [{ text: said, requirement: '', dueOn: row.dueOn ?? '', isFixed }]
}

/** The 督查 of these days, the first one first. */
export const inspectionFacts = (sqlite: Database, from: string, to: string): InspectionFact[] => {
  const prepare = statements(sqlite)
  const rows = prepare(
    `SELECT i.id, i.team_id AS teamId, t.name AS team, coalesce(p.name, '') AS point, i.inspected_on AS inspectedOn,
       i.topics, i.methods, coalesce(i.absent, 0) AS absent, coalesce(i.sampled, 0) AS sampled,
       coalesce(i.verified, 0) AS verified, coalesce(i.disposal, '') AS disposal, i.problems AS said,
       i.due_on AS dueOn, i.rectification
     FROM inspection i JOIN team t ON t.id = i.team_id LEFT JOIN point p ON p.id = i.point_id
     WHERE i.voided_at IS NULL AND i.inspected_on BETWEEN ? AND ? ORDER BY i.inspected_on, i.id`,
  ).all(from, to) as Row[]
  const findings = prepare(
    `SELECT inspection_id AS inspectionId, problem, requirement, due_on AS dueOn, state FROM inspection_finding
     WHERE voided_at IS NULL ORDER BY id`,
  ).all() as Finding[]
  return rows.map((row) => ({
    teamId: row.teamId,
    team: row.team,
    point: row.point,
    inspectedOn: row.inspectedOn,
    topics: words(row.topics),
    methods: words(row.methods),
    absent: row.absent,
    sampled: row.sampled,
    verified: row.verified,
    disposal: row.disposal,
    problems: problemsOf(row, findings),
  }))
}
