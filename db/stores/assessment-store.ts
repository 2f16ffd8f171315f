import type { Database } from 'better-sqlite3'
import { type AssessmentPart, assessmentParts, mostBonus, type Weights } from '../../shared/assessment/parts.ts'
import { gradesOf, printedPoints, ranksOf, rounded, type Standing } from '../../shared/assessment/scores.ts'
import type { AssessedTeam, Assessment } from '../../shared/ipc/assessment-routes.ts'
import { metricIds } from '../../shared/metrics/index.ts'
import type { MetricValue } from '../../shared/metrics/metric.ts'
import { adoptedCount, type TeamAdoption } from '../../shared/writing/adoption.ts'
import { metricStore } from '../metrics/metric-store.ts'
import { adoptionStats } from './adoption.ts'
import { assessCadres } from './assessment-cadres.ts'
import { assessmentMarks, type Mark } from './assessment-marks.ts'
import { scorePart, type TeamInput } from './assessment-parts.ts'
import { campaignHead } from './campaign-head.ts'
import { reportReceipts } from './report-receipts.ts'
import { settingStore } from './settings.ts'
import { statements } from './statements.ts'

/** At most three tenths of the teams are 优秀 (domain §4.2). */
const shareOfExcellent = 0.3
const tieMetrics = ['six.onTimeRate', 'visit.coverage', 'diary.completion'] as const

const metricsOf = ({ rule }: AssessmentPart): readonly string[] =>
  'metric' in rule ? [rule.metric] : 'metrics' in rule ? rule.metrics : []

const needed = [...new Set([...assessmentParts.flatMap(metricsOf), ...tieMetrics])].filter((id) =>
  (metricIds as readonly string[]).includes(id),
)

export const assessmentWeights = (sqlite: Database): Weights => {
  const own = settingStore(sqlite).get('assessment') ?? {}
  return Object.fromEntries(assessmentParts.map(({ id, points }) => [id, own[id] ?? points]))
}

const findingsOf = (sqlite: Database, teamId: number, to: string): number[] =>
  statements(sqlite)(
    `SELECT f.id FROM inspection_finding f JOIN inspection i ON i.id = f.inspection_id
      WHERE f.voided_at IS NULL AND i.voided_at IS NULL AND i.team_id = ? AND i.inspected_on <= ? ORDER BY f.id`,
  )
    .pluck()
    .all(teamId, to) as number[]

const targetsOf = (sqlite: Database): ReadonlyMap<string, number> =>
  new Map(
    (
      statements(sqlite)("SELECT measure, amount FROM target WHERE voided_at IS NULL AND basis = '每队'").all() as {
        measure: string
        amount: number
      }[]
    ).map(({ measure, amount }) => [measure, amount]),
  )

type Summed = Omit<AssessedTeam, 'rank' | 'grade' | 'notes'> & { readonly ties: readonly MetricValue[] }

const sumOf = (marks: readonly Mark[], kind: Mark['kind']): number =>
  rounded(marks.filter((mark) => mark.kind === kind).reduce((sum, { points }) => sum + points, 0))

const assess = (input: TeamInput, team: string, weights: Weights): Summed => {
  const scores = assessmentParts.map((part) => scorePart(input, part, weights[part.id] ?? part.points))
  const scored = scores.filter(({ points }) => points !== null)
  const full = rounded(scored.reduce((sum, { part }) => sum + (weights[part] ?? 0), 0))
  const had = scored.reduce((sum, { points }) => sum + (points ?? 0), 0)
  const base = full === 0 ? 0 : rounded((had / full) * 100)
  const bonus = Math.min(mostBonus, sumOf(input.marks, '加分'))
  const penalty = sumOf(input.marks, '扣分')
  return {
    teamId: input.teamId,
    team,
    scores,
    full,
    base,
    bonus,
    penalty,
    total: rounded(Math.max(0, base + bonus - penalty)),
    isVetoed: input.marks.some(({ kind }) => kind === '一票否决'),
    marks: input.marks
      .filter(({ kind }) => kind !== '人工评分')
      .map(({ id, kind, points, reason }) => ({ id, kind, points, reason })),
    ties: tieMetrics.map((id) => input.value(id)),
  }
}

/** Why teams of one total stand as they do, and what was left out. */
const notesOf = (
  team: Summed,
  rank: number,
  all: readonly { readonly team: Summed; readonly rank: number }[],
): string[] => {
  const equal = all.filter((other) => other.team !== team && other.team.total === team.total)
  const shared = equal.filter((other) => other.rank === rank).map((other) => other.team.team)
  const decided = equal.filter((other) => other.rank !== rank).map((other) => other.team.team)
  const open = team.scores.filter(({ points }) => points === null)
  const names = open.map(({ part }) => assessmentParts.find(({ id }) => id === part)?.title ?? '').join('、')
  return [
    ...(shared.length > 0 ? [`与${shared.join('、')}总分和三项比率都相同，并列第${rank}名。`] : []),
    ...(decided.length > 0
      ? [`与${decided.join('、')}总分相同，按按期办结率、走访覆盖率、日记完成率依次比较排出名次。`]
      : []),
    ...(open.length > 0 ? [`${names}未计分，实际满分${printedPoints(team.full)}分，得分按100分折算。`] : []),
    ...(team.isVetoed ? ['一票否决：不得评优，等次降一等，须由领导确认。'] : []),
  ]
}

const ranked = (summed: readonly Summed[]): AssessedTeam[] => {
  const standings: Standing[] = summed.map(({ total, ties, isVetoed }) => ({ total, ties, isVetoed }))
  const [ranks, grades] = [ranksOf(standings), gradesOf(standings, shareOfExcellent)]
  const all = summed.map((team, i) => ({ team, rank: ranks[i] ?? 1 }))
  return all
    .map(({ team, rank }, i): AssessedTeam => {
      const { ties: _, ...kept } = team
      return { ...kept, rank, grade: grades[i] ?? '合格', notes: notesOf(team, rank, all) }
    })
    .sort((a, b) => a.rank - b.rank)
}

/** Undefined while nothing was sent in or printed of any team: then there is nothing to score. */
const adoptionsOf = (sqlite: Database, to: string): readonly TeamAdoption[] | undefined => {
  const teams = adoptionStats(statements(sqlite), { to })
  return teams.some((team) => team.submitted.length + adoptedCount(team) > 0) ? teams : undefined
}

const noValue: MetricValue = { amount: 0, base: 0 }

/** Scores, ranks and grades of the teams and of the cadres as of the day, each score with the rows behind it. */
export const assessment = (sqlite: Database, cutOff: string): Assessment => {
  const store = metricStore(sqlite)
  const weights = assessmentWeights(sqlite)
  const marks = assessmentMarks(sqlite, cutOff)
  const targets = targetsOf(sqlite)
  const receipts = reportReceipts(sqlite, cutOff)
  const adoptions = adoptionsOf(sqlite, cutOff)
  const { rows } = store.byTeamLeniently(needed, { to: cutOff })
  const { office, shortName } = campaignHead(sqlite)
  const summed = rows.map(({ of, values }) =>
    assess(
      {
        teamId: of.id,
        value: (metric) => values[metric] ?? noValue,
        target: (measure) => targets.get(measure),
        receipt: receipts.find(({ teamId, kind }) => teamId === of.id && kind === '阶段总结'),
        findings: findingsOf(sqlite, of.id, cutOff),
        adoption: adoptions?.find(({ teamId }) => teamId === of.id),
        marks: marks.filter(({ teamId, cadreId }) => teamId === of.id && cadreId === null),
      },
      of.name,
      weights,
    ),
  )
  const sum = rounded(Object.values(weights).reduce((all, points) => all + points, 0))
  return {
    cutOff,
    office,
    campaign: shortName,
    weights,
    teams: ranked(summed),
    cadres: assessCadres(sqlite, cutOff, marks),
    notes: [
      `各项分值合计${printedPoints(sum)}分，没有数据或还没有评分的不计，得分按100分折算；加分最多${mostBonus}分。`,
      '名次按总分，总分相同的依次比较按期办结率、走访覆盖率、日记完成率，仍相同的并列，后面的名次顺延。',
      '90分以上且名次在前三成的为优秀，80分以上为良好，60分以上为合格，60分以下为不合格。',
    ],
  }
}
