import type { AssessmentPart } from '../../shared/assessment/parts.ts'
import { rounded } from '../../shared/assessment/scores.ts'
import type { Score } from '../../shared/ipc/assessment-routes.ts'
import type { Receipt } from '../../shared/ipc/summary-routes.ts'
import { formatWithUnit } from '../../shared/metrics/format.ts'
import { findMetric } from '../../shared/metrics/index.ts'
import type { MetricValue } from '../../shared/metrics/metric.ts'
import { adoptedCount, localCount, type TeamAdoption } from '../../shared/writing/adoption.ts'
import type { Mark } from './assessment-marks.ts'

/** What the parts of one team are scored from. */
export type TeamInput = {
  readonly teamId: number
  readonly value: (metric: string) => MetricValue
  /** What the plan wants of each team, by the words of 任务指标. */
  readonly target: (measure: string) => number | undefined
  readonly receipt: Receipt | undefined
  /** Problems found by 督查, as rows of 督查发现问题. */
  readonly findings: readonly number[]
  /** What was printed of the team; undefined while nothing was sent in or printed of any team. */
  readonly adoption: TeamAdoption | undefined
  /** Marks on the whole team, the newest first. */
  readonly marks: readonly Mark[]
}

type Made = Omit<Score, 'part'>

/** A value as a plain number of its unit. */
const amountOf = (id: string, { amount, base }: MetricValue): number => {
  const metric = findMetric(id)
  const scale = 10 ** (metric?.scale ?? 0)
  return amount / scale / (base ?? 1)
}

const shown = (id: string, value: MetricValue): string => {
  const metric = findMetric(id)
  return metric ? `${metric.title}${formatWithUnit(metric, value)}` : ''
}

const none = (basis: string, note: string): Made => ({ points: null, basis, note, behind: null })

const less = (points: number, full: number, why: string): string => (points < full ? why : '')

const byRate = (input: TeamInput, id: string, full: number): Made => {
  const value = input.value(id)
  if (value.base === 0) return none(shown(id, value), '没有可算的数据，不计分，满分相应减少。')
  const points = rounded(full * Math.min(1, value.amount / (value.base ?? 1)))
  return { points, basis: shown(id, value), note: '', behind: { metric: id, teamId: input.teamId } }
}

const byReach = (
  input: TeamInput,
  { metric, wanted, target }: { metric: string; wanted: number; target?: string },
  full: number,
): Made => {
  const value = input.value(metric)
  if (value.base === 0) return none(shown(metric, value), '没有可算的数据，不计分，满分相应减少。')
  const goal = (target === undefined ? undefined : input.target(target)) ?? wanted
  const points = rounded(full * Math.min(1, amountOf(metric, value) / goal))
  const unit = findMetric(metric)?.unit ?? ''
  return {
    points,
    basis: `${shown(metric, value)}／应${goal}${unit}`,
    note: less(points, full, `没有达到${goal}${unit}。`),
    behind: { metric, teamId: input.teamId },
  }
}

const bySteps = (input: TeamInput, metric: string, full: number): Made => {
  const value = input.value(metric)
  const points = value.amount === 0 ? 0 : value.amount === 1 ? rounded((full * 5) / 6) : full
  const note = value.amount === 0 ? '没有办成的。' : less(points, full, '只办成1个。')
  return { points, basis: shown(metric, value), note, behind: { metric, teamId: input.teamId } }
}

const byFaults = (input: TeamInput, { metric, each }: { metric: string; each: number }, full: number): Made => {
  const value = input.value(metric)
  const points = rounded(Math.max(0, full - value.amount * each))
  return {
    points,
    basis: shown(metric, value),
    note: less(points, full, `${value.amount}处，每处扣${each}分。`),
    behind: { metric, teamId: input.teamId },
  }
}

const byEach = (input: TeamInput, metrics: readonly string[], full: number): Made => {
  const empty = metrics.filter((id) => input.value(id).amount === 0)
  const points = rounded((full * (metrics.length - empty.length)) / metrics.length)
  const names = empty.map((id) => (findMetric(id)?.title ?? '').replace('登记数', '')).join('、')
  return {
    points,
    basis: `${metrics.length - empty.length}本有登记`,
    note: less(points, full, `${names}台账没有登记。`),
    behind: { metric: 'six.registered', teamId: input.teamId },
  }
}

const bySummary = ({ receipt }: TeamInput, full: number): Made => {
  if (!receipt) return none('', '没有设定总结报送期限。')
  const { state, days, isOverdue, submittedOn, reportId } = receipt
  const behind =
    reportId === null ? null : { ledger: 'report' as const, ids: [reportId], title: `${receipt.team}阶段总结报送` }
  if (state === '未报' && !isOverdue) return { ...none('未报', '报送期限未到，暂不计分。'), behind }
  if (state === '未报') return { points: 0, basis: '未报', note: `逾期${days}个工作日未报。`, behind }
  const points = state === '迟报' ? rounded(Math.max(0, full - days)) : full
  const note = state === '迟报' ? `迟报${days}个工作日。` : ''
  return { points, basis: `${submittedOn ?? ''}${state}`, note, behind }
}

const byFindings = ({ findings }: TeamInput, each: number, full: number): Made => {
  const points = rounded(Math.max(0, full - findings.length * each))
  return {
    points,
    basis: `督查问题${findings.length}条`,
    note: less(points, full, `${findings.length}条，每条扣${each}分。`),
    behind: findings.length === 0 ? null : { ledger: 'inspectionFinding', ids: [...findings], title: '督查发现问题' },
  }
}

const byHand = ({ marks }: TeamInput, title: string, full: number): Made => {
  const mark = marks.find(({ kind, part }) => kind === '人工评分' && part === title)
  if (!mark) return none('', '还没有评分，不计分，满分相应减少。')
  return {
    points: rounded(Math.min(full, mark.points)),
    basis: mark.markedOn,
    note: mark.reason,
    behind: { ledger: 'assessmentMark', ids: [mark.id], title },
  }
}

const byAdoptions = (input: TeamInput, each: number, { title, full }: { title: string; full: number }): Made => {
  const marked = byHand(input, title, full)
  if (marked.points !== null) return marked
  const { adoption } = input
  if (!adoption) return none('', '还没有报送和采用登记，不计分，满分相应减少。')
  const points = rounded(Math.min(full, adoptedCount(adoption) * each))
  const issues = adoption.issues.map(({ name }) => name).join('、')
  const ids = [...adoption.registered, ...adoption.above]
  return {
    points,
    basis: `本区采用${localCount(adoption)}条${issues === '' ? '' : `（${issues}）`}，上级采用${adoption.above.length}条`,
    note: less(points, full, `采用${adoptedCount(adoption)}条，每条${each}分。`),
    behind: ids.length === 0 ? null : { ledger: 'infoItem', ids, title: '简报信息采用' },
  }
}

const made = (input: TeamInput, { rule, title }: AssessmentPart, full: number): Made => {
  switch (rule.by) {
    case 'rate':
      return byRate(input, rule.metric, full)
    case 'reach':
      return byReach(input, rule, full)
    case 'steps':
      return bySteps(input, rule.metric, full)
    case 'faults':
      return byFaults(input, rule, full)
    case 'each':
      return byEach(input, rule.metrics, full)
    case 'summary':
      return bySummary(input, full)
    case 'findings':
      return byFindings(input, rule.each, full)
    case 'adoptions':
      return byAdoptions(input, rule.each, { title, full })
    case 'hand':
      return byHand(input, title, full)
  }
}

/** One part of a team's score with what it was scored by and why it is not full. */
export const scorePart = (input: TeamInput, part: AssessmentPart, full: number): Score => ({
  part: part.id,
  ...made(input, part, full),
})
