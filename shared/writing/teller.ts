import { compareValues, formatMetric } from '../metrics/format.ts'
import { type MetricId, metrics } from '../metrics/index.ts'
import type { MetricValue } from '../metrics/metric.ts'
import type { TeamFact, WritingFacts } from './facts.ts'
import { type Clause, say } from './say.ts'
import type { Inline } from './writing.ts'

/**
 * Speaks of one team's numbers, or of the whole zone's: puts number fields into sentences and answers the questions
 * that decide which sentences are written.
 */
export const teller = (facts: WritingFacts, teamId?: number) => {
  const { from } = facts
  const field = (metric: MetricId, of?: number): Inline => ({
    type: 'number',
    metric,
    scope: { ...(of === undefined ? {} : { teamId: of }), ...(from === undefined ? {} : { from }) },
    shown: formatMetric(metrics[metric], facts.number(metric, of), 'prose'),
  })
  const value = (metric: MetricId): MetricValue => facts.number(metric, teamId)

  /** Teams from the largest value of a metric to the smallest. */
  const ranked = (metric: MetricId): readonly TeamFact[] =>
    [...facts.teams].sort((a, b) => compareValues(facts.number(metric, b.id), facts.number(metric, a.id)))

  return {
    facts,
    teamId,
    /** The number field of a metric. */
    n: (metric: MetricId): Inline => field(metric, teamId),
    /** The same number of the whole zone, to compare with. */
    all: (metric: MetricId): Inline => field(metric),
    /** The same number of another team. */
    of: (metric: MetricId, team: TeamFact): Inline => field(metric, team.id),
    /** Whether there is anything to speak of. */
    has: (metric: MetricId): boolean => value(metric).amount > 0,
    amount: (metric: MetricId): number => value(metric).amount,
    /** Whether a quotient has something to divide by. */
    isKnown: (metric: MetricId): boolean => value(metric).base !== 0,
    /** Negative below the zone's value, positive above it. */
    againstZone: (metric: MetricId): number => compareValues(value(metric), facts.number(metric)),
    ranked,
    /** First and last of those that can be measured; undefined when there are not two, or nothing tells them apart. */
    extremes: (metric: MetricId): { readonly best: TeamFact; readonly worst: TeamFact } | undefined => {
      const order = ranked(metric).filter((team) => facts.number(metric, team.id).base !== 0)
      const [best, worst] = [order[0], order.at(-1)]
      if (!best || !worst) return undefined
      const isFlat = compareValues(facts.number(metric, best.id), facts.number(metric, worst.id)) === 0
      return isFlat ? undefined : { best, worst }
    },
    /** Teams for which a condition on a metric's amount holds. */
    teamsWhere: (metric: MetricId, holds: (amount: number) => boolean): readonly TeamFact[] =>
      facts.teams.filter((team) => holds(facts.number(metric, team.id).amount)),
  }
}
export type Teller = ReturnType<typeof teller>

/** A team's rate beside the zone's. */
export const againstZone = (t: Teller, metric: MetricId): Clause => {
  const order = t.againstZone(metric)
  return say`${order > 0 ? '高于' : order < 0 ? '低于' : '等于'}全区平均水平（${t.all(metric)}%）`
}
