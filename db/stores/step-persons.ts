import type { Database } from 'better-sqlite3'
import type { StepPerson, StepRole } from '../../shared/writing/workflow.ts'
import { initialsOf } from '../search/initials.ts'
import { settingStore } from './settings.ts'
import { statements } from './statements.ts'

const mostEarlier = 20

/** Those who took this part before, the last one first. 退回 is the 审核人's own step. */
const earlierSql = (role: StepRole): string => {
  const own = 'SELECT person AS name, at FROM writing_step WHERE step = ?'
  const reviewers = 'SELECT reviewer AS name, at FROM writing_step WHERE reviewer IS NOT NULL'
  const from = role === '审核' ? `${reviewers} UNION ALL ${own}` : own
  return `SELECT name FROM (${from}) GROUP BY name ORDER BY max(at) DESC LIMIT ${mostEarlier}`
}

const cadreSql = `SELECT c.name, coalesce(t.name, o.name, '') AS hint FROM cadre c
  LEFT JOIN team t ON t.id = c.team_id LEFT JOIN organ o ON o.id = c.organ_id
  WHERE c.voided_at IS NULL ORDER BY t.ordinal, c.id`

type Named = Omit<StepPerson, 'initials'>

/** Names to be offered for a step: who did it before, who sits at the desk, then the roster; each once. */
export const stepPersons = (sqlite: Database, role: StepRole): StepPerson[] => {
  const prepare = statements(sqlite)
  const earlier = prepare(earlierSql(role))
    .pluck()
    .all(role === '审核' ? '退回' : role) as string[]
  const operator = settingStore(sqlite).get('operator')
  const named: Named[] = [
    ...earlier.map((name) => ({ name, hint: '以前办理过' })),
    ...(operator ? [{ name: operator, hint: '经办人' }] : []),
    ...(prepare(cadreSql).all() as Named[]),
  ]
  const known = new Map<string, Named>()
  for (const one of named) if (!known.has(one.name)) known.set(one.name, one)
  return [...known.values()].map(({ name, hint }) => ({
    name,
    hint,
    initials: initialsOf(name).flatMap(({ initials }) => initials),
  }))
}
