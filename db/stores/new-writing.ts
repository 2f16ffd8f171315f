import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { formatMetric } from '../../shared/metrics/format.ts'
import { isMetricId, metrics } from '../../shared/metrics/index.ts'
import { briefingTemplate, nextLetterhead } from '../../shared/writing/briefing-template.ts'
import { titleOf, withInlines } from '../../shared/writing/content.ts'
import { summaryTemplate } from '../../shared/writing/summary-template.ts'
import { surveyTemplate } from '../../shared/writing/survey-template.ts'
import type { BriefingForm, Writing, WritingContent, WritingKind } from '../../shared/writing/writing.ts'
import { metricStore } from '../metrics/metric-store.ts'
import { draftedNotice, nextNoticeHead } from './new-notice.ts'
import { writingFacts } from './writing-facts.ts'
import { type WritingStore, writingStore } from './writing-store.ts'

type Wanted = {
  readonly kind: WritingKind
  /** Whose 总结; needed for a team's. */
  readonly teamId?: number | undefined
  /** The writing whose words are taken over. */
  readonly copyOf?: number | undefined
  /** How much a 简报 says; short when left out. */
  readonly form?: BriefingForm | undefined
}

const drafted = (
  sqlite: Database,
  store: WritingStore,
  { kind, teamId, form = 'short' }: Wanted,
  day: string,
): WritingContent => {
  const facts = writingFacts(sqlite, day)
  if (kind === 'zoneSummary') return summaryTemplate(facts)
  if (kind === 'briefing') {
    const last = store.lastBriefing()?.content
    return briefingTemplate(facts, { before: last?.kind === 'briefing' ? last : undefined, form })
  }
  if (kind === 'notice') return draftedNotice(sqlite, facts, day)
  const team = facts.teams.find(({ id }) => id === teamId)
  if (!team) throw new AppError('invalid-input', `请选择要写${kind === 'survey' ? '调查报告' : '总结'}的工作队。`)
  return kind === 'survey' ? surveyTemplate(facts, team) : summaryTemplate(facts, team)
}

/** The words of another writing with the numbers of today; a 简报 keeps the running total of its own series. */
const copied = (sqlite: Database, store: WritingStore, from: Writing, day: string): WritingContent => {
  const counted = metricStore(sqlite)
  const content = withInlines(from.content, (inline) => {
    if (inline.type === 'text' || !isMetricId(inline.metric)) return inline
    const value = counted.value(inline.metric, { to: day, ...inline.scope })
    return { ...inline, shown: formatMetric(metrics[inline.metric], value, 'prose') }
  })
  if (content.kind === 'notice') return { ...content, ...nextNoticeHead(sqlite, writingFacts(sqlite, day), day) }
  const last = store.lastBriefing()?.content
  return content.kind === 'briefing' && last?.kind === 'briefing'
    ? { ...content, totalIssue: nextLetterhead(last).totalIssue }
    : content
}

const hasTeam = (kind: WritingKind): boolean => kind === 'teamSummary' || kind === 'survey'

/**
 * A new 简报 with the next 期号, or a new 总结, written from the data as of `day` or from another writing's words.
 * @throws AppError `invalid-input` when no team is named for a team's 总结
 */
export const newWriting = (sqlite: Database, wanted: Wanted, day: string): Writing => {
  const store = writingStore(sqlite)
  const from = wanted.copyOf === undefined ? undefined : store.load(wanted.copyOf)
  if (from && from.kind !== wanted.kind) throw new AppError('invalid-input', '只能照抄同一种文稿，请重新选择。')
  const content = from ? copied(sqlite, store, from, day) : drafted(sqlite, store, wanted, day)
  const teamId = hasTeam(wanted.kind) ? (from?.teamId ?? wanted.teamId ?? null) : null
  return store.add({ title: titleOf(content), content, teamId, cutOff: day, datedOn: day, state: '草稿' })
}
