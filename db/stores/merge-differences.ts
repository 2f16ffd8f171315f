import type { Database } from 'better-sqlite3'
import { formatMetric } from '../../shared/metrics/format.ts'
import { findMetric } from '../../shared/metrics/index.ts'
import type { Metric } from '../../shared/metrics/metric.ts'
import type { Phrases } from '../../shared/writing/claims.ts'
import { shortDay } from '../../shared/writing/days.ts'
import type { Difference } from '../../shared/writing/difference.ts'
import type { MergeRecord, MergeSource } from '../../shared/writing/merge-record.ts'
import type { Writing } from '../../shared/writing/writing.ts'
import { metricStore } from '../metrics/metric-store.ts'
import { claimsOf, differenceKey, type Placed, scopeOf } from './merge-claims.ts'
import { type NumberCounter, numberCounter } from './number-counter.ts'
import { summaryPhrases } from './summary-phrases.ts'
import { writingStore } from './writing-store.ts'
import { writingWorkflow } from './writing-workflow.ts'

const mostClaims = 6

const isSame = (metric: Metric, value: Parameters<typeof formatMetric>[1], text: string): boolean => {
  const [prose, table] = [formatMetric(metric, value, 'prose'), formatMetric(metric, value, 'table')]
  return text === prose || text === table || (prose !== '—' && Number(text) === Number(table))
}

type Compared = {
  /** The data at the zone's 截止日, and at the team's. */
  readonly now: NumberCounter
  readonly before: NumberCounter
  readonly phrases: Phrases
  readonly cutOff: string
  readonly source: MergeSource
  readonly marks: ReadonlyMap<string, MergeRecord['marks'][number]>
}

/** Why a team's number is another one than the data's. */
const reasonOf = ({ before, cutOff, source }: Compared, metric: Metric, claims: readonly Placed[]): string => {
  const texts = new Set(claims.map(({ text }) => text))
  const scope = scopeOf(claims[0] as Placed, source.teamId)
  const then = before.value({ metric: metric.id, scope })
  const reasons = [
    ...(texts.size > 1 ? ['该队总结里前后不一致'] : []),
    ...(source.cutOff !== cutOff && claims.some(({ text }) => isSame(metric, then, text))
      ? [`截止日不同（该队截至${shortDay(source.cutOff)}）`]
      : []),
    ...(claims.some(({ isTyped, text }) => isTyped && !isSame(metric, then, text)) ? ['手写的数字与台账不符'] : []),
    ...(claims.some(({ isTyped, text }) => !isTyped && !isSame(metric, then, text)) ? ['签发以后台账有改动'] : []),
  ]
  return reasons.join('；')
}

const differenceOf = (compared: Compared, key: string, claims: readonly Placed[]): Difference[] => {
  const { now, source, marks } = compared
  const [first] = claims
  const metric = findMetric(first?.metric ?? '')
  if (!first || !metric) return []
  const scope = scopeOf(first, source.teamId)
  const value = now.value({ metric: metric.id, scope })
  const wrong = claims.filter(({ text }) => text !== '' && !isSame(metric, value, text))
  if (wrong.length === 0) return []
  const data = formatMetric(metric, value, 'prose')
  const seen = `${[...new Set(wrong.map(({ text }) => text))].join('/')}→${data}`.slice(0, 400)
  const mark = marks.get(key)
  const told = [...new Map(wrong.map((claim) => [`${claim.where}${claim.quote}${claim.text}`, claim])).values()]
  return [
    {
      key,
      teamId: source.teamId,
      team: source.team,
      writingId: source.writingId,
      metric: metric.id,
      scope,
      title: metric.title,
      unit: metric.unit,
      claims: told.slice(0, mostClaims).map(({ text, quote, where, isTyped, phrase }) => ({
        text,
        quote,
        where,
        isTyped,
        phrase,
      })),
      data,
      reason: reasonOf(compared, metric, wrong),
      seen,
      settling: mark?.seen === seen ? mark.settling : null,
    },
  ]
}

const ofSource = (sqlite: Database, compared: Compared): Difference[] => {
  const { now, before, source, phrases } = compared
  const writing = writingStore(sqlite).load(source.writingId)
  const snapshot = writingWorkflow(sqlite).snapshot(source.writingId)
  const claims = claimsOf(before, writing, { phrases, snapshot })
  now.prepare(
    claims
      .map((claim) => ({ metric: claim.metric, scope: scopeOf(claim, source.teamId) }))
      .filter(({ metric }) => findMetric(metric)),
  )
  const groups = Map.groupBy(claims, (claim) => differenceKey(source.teamId, claim))
  return [...groups].flatMap(([key, group]) => differenceOf(compared, key, group))
}

/**
 * Numbers of the teams' 总结 that are not what the data give at the zone's 截止日, team by team in their order, with how
 * each was settled; empty for a text that was not put together from others. A 总结 that is gone is left out.
 */
export const differencesOf = (sqlite: Database, { content, cutOff }: Writing): Difference[] => {
  if (content.kind !== 'zoneSummary' || !content.merge) return []
  const store = metricStore(sqlite)
  const phrases = summaryPhrases(sqlite, cutOff)
  const now = numberCounter(store, { to: cutOff })
  const marks = new Map(content.merge.marks.map((mark) => [mark.key, mark]))
  const kept = new Set(
    writingStore(sqlite)
      .list(['teamSummary'])
      .map(({ id }) => id),
  )
  return content.merge.sources
    .filter(({ writingId }) => kept.has(writingId))
    .flatMap((source) => {
      const before = source.cutOff === cutOff ? now : numberCounter(store, { to: source.cutOff })
      return ofSource(sqlite, { now, before, phrases, cutOff, source, marks })
    })
}
