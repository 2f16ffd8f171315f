import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { formatMetric } from '../../shared/metrics/format.ts'
import { isMetricId, metrics } from '../../shared/metrics/index.ts'
import { briefingTemplate, firstLetterhead, type Letterhead } from '../../shared/writing/briefing-template.ts'
import { released, titleOf, withInlines } from '../../shared/writing/content.ts'
import { summaryTemplate } from '../../shared/writing/summary-template.ts'
import { surveyTemplate } from '../../shared/writing/survey-template.ts'
import type { BriefingForm, Numbering, Writing, WritingContent, WritingKind } from '../../shared/writing/writing.ts'
import { metricStore } from '../metrics/metric-store.ts'
import { briefingSeriesStore } from './briefing-series.ts'
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
  /** The series of a 简报; that of the copied one or the first when left out. */
  readonly seriesId?: number | undefined
  readonly numbering?: Numbering | undefined
}
type Place = { readonly seriesId: number; readonly numbering: Numbering }

/** The masthead set up for the series, and the circulation its last issue had. */
export const letterheadOf = (
  sqlite: Database,
  store: WritingStore,
  { seriesId, numbering }: Place,
  day: string,
): Letterhead => {
  const series = briefingSeriesStore(sqlite)
  const { name, organ, secrecy } = series.one(seriesId)
  const last = store.lastBriefing(seriesId)?.content
  const before = last?.kind === 'briefing' ? last : firstLetterhead(writingFacts(sqlite, day))
  const { circulation, archiveCopies, staff, numbersCopies = false } = before
  const totalIssue = numbering === '增刊' ? null : series.nextTotal(seriesId)
  return { name, organ, secrecy, totalIssue, circulation, numbersCopies, archiveCopies, staff }
}

const drafted = (sqlite: Database, { kind, teamId, form = 'short' }: Wanted, day: string): WritingContent => {
  const facts = writingFacts(sqlite, day)
  if (kind === 'zoneSummary') return summaryTemplate(facts)
  if (kind === 'briefing') return briefingTemplate(facts, form)
  if (kind === 'notice') return draftedNotice(sqlite, facts, day)
  const team = facts.teams.find(({ id }) => id === teamId)
  if (!team) throw new AppError('invalid-input', `请选择要写${kind === 'survey' ? '调查报告' : '总结'}的工作队。`)
  return kind === 'survey' ? surveyTemplate(facts, team) : summaryTemplate(facts, team)
}

/** The words of another writing with the numbers of today. */
const copied = (sqlite: Database, from: Writing, day: string): WritingContent => {
  const counted = metricStore(sqlite)
  const content = withInlines(from.content, (inline) => {
    if (inline.type === 'text' || !isMetricId(inline.metric)) return inline
    const value = counted.value(inline.metric, { to: day, ...inline.scope })
    return { ...released(inline), shown: formatMetric(metrics[inline.metric], value, 'prose') }
  })
  // 本期增发 was for that issue alone.
  if (content.kind === 'briefing') return { ...content, extra: [] }
  return content.kind === 'notice' ? { ...content, ...nextNoticeHead(sqlite, writingFacts(sqlite, day), day) } : content
}

const hasTeam = (kind: WritingKind): boolean => kind === 'teamSummary' || kind === 'survey'

/**
 * A new 简报 with the next 期号 of its series, or a new 总结, written from the data as of `day` or from another
 * writing's words.
 * @throws AppError `invalid-input` when no team is named for a team's 总结; `not-found` for an unknown series
 */
export const newWriting = (sqlite: Database, wanted: Wanted, day: string): Writing => {
  const store = writingStore(sqlite)
  const from = wanted.copyOf === undefined ? undefined : store.load(wanted.copyOf)
  if (from && from.kind !== wanted.kind) throw new AppError('invalid-input', '只能照抄同一种文稿，请重新选择。')
  const words = from ? copied(sqlite, from, day) : drafted(sqlite, wanted, day)
  const teamId = hasTeam(wanted.kind) ? (from?.teamId ?? wanted.teamId ?? null) : null
  const days = { teamId, cutOff: day, datedOn: day, state: '草稿' } as const
  if (words.kind !== 'briefing') return store.add({ title: titleOf(words), content: words, ...days })
  return sqlite
    .transaction(() => {
      const place = {
        seriesId: wanted.seriesId ?? from?.seriesId ?? briefingSeriesStore(sqlite).first(),
        numbering: wanted.numbering ?? from?.numbering ?? '正刊',
      } as const
      const content = { ...words, ...letterheadOf(sqlite, store, place, day) }
      return store.add({ title: titleOf(content), content, ...days, ...place })
    })
    .immediate()
}
