import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { caseLedgerIds, ledgers } from '../../shared/ledgers/index.ts'
import { formatMetric } from '../../shared/metrics/format.ts'
import { type MetricId, metrics, metricTitled } from '../../shared/metrics/index.ts'
import type { Figure, Overview } from '../../shared/metrics/results.ts'
import { calendarOf } from '../stores/calendar-store.ts'
import { climbLadder } from '../stores/ladder-store.ts'
import type { Prepare } from '../stores/statements.ts'
import { metricStore, type Team, type Values } from './metric-store.ts'
import { alertMetrics, alertsOf } from './overview/alerts.ts'
import { campaignOf, dayNumber, phaseStates, phasesOf, remainingUntil } from './overview/campaign-days.ts'
import { frozenAlerts } from './overview/frozen-alerts.ts'
import { quotasOf, targetsOf } from './overview/quotas.ts'
import { visitsByDay } from './tables/progress.ts'

const headline: readonly MetricId[] = [
  'visit.households',
  'visit.coverage',
  'visit.times',
  'visit.enterprises',
  'opinion.collected',
  'six.registered',
  'six.settledRate',
  'six.overdue',
  'six.keyOpen',
  'condolence.households',
  'condolence.amount',
  'training.sessions',
  'training.attended',
  'labour.times',
  'labour.days',
  'diary.count',
  'deed.problems',
  'deed.works',
  'report.surveys',
  'report.summaries',
  'inspection.count',
  'zeroEvent.total',
]
const aspects = ['registered', 'open', 'overdue', 'settledRate'] as const

const figureOf = (id: MetricId, values: Values): Figure => {
  const { title, unit, definition } = metrics[id]
  const value = values[id] ?? { amount: 0, base: 0 }
  return { metric: id, title, unit, definition, value, text: formatMetric(metrics[id], value, 'prose') }
}

type ByTeam = readonly { readonly of: Team; readonly values: Values }[]

const ledgerTotals = (teams: ByTeam, total: Values): Overview['ledgers'] =>
  caseLedgerIds.map((ledger) => ({
    ledger,
    title: ledgers[ledger].title,
    registered: figureOf(`${ledger}.registered`, total),
    open: figureOf(`${ledger}.open`, total),
    overdue: figureOf(`${ledger}.overdue`, total),
    settledRate: figureOf(`${ledger}.settledRate`, total),
    teams: teams.map(({ of, values }) => {
      const { text, value } = figureOf(`${ledger}.registered`, values)
      return { teamId: of.id, text, value }
    }),
  }))

const lastBriefing = (prepare: Prepare): string | undefined =>
  (prepare("SELECT max(dated_on) FROM writing WHERE kind = 'briefing' AND state = '已印发' AND voided_at IS NULL")
    .pluck()
    .get() as string | null) ?? undefined

/**
 * Everything the 总览 page shows, counted up to today. Totals that are not the sum of their teams are told among the
 * alerts instead of thrown, so that the page opens all the same.
 * @throws AppError `not-found` while there is no campaign.
 */
export const overview = (sqlite: Database, today: string): Overview => {
  climbLadder(sqlite, today)
  const store = metricStore(sqlite)
  const campaign = campaignOf(store.prepare)
  if (!campaign) throw new AppError('not-found', '还没有建立活动，请先新建活动或载入演示数据。')
  const { summaryDueOn, diaryQuota: _, ...shown } = campaign
  const phases = phasesOf(store.prepare)
  const targets = targetsOf(store.prepare)
  const wanted = targets.flatMap((target) => metricTitled(target.measure)?.id ?? [])
  const ofLedgers = caseLedgerIds.flatMap((ledger) => aspects.map((aspect) => `${ledger}.${aspect}` as const))
  const scope = { to: today }
  const { rows, total, differences } = store.byTeamLeniently(
    [...new Set([...headline, ...ofLedgers, ...wanted, ...alertMetrics])],
    scope,
  )
  const quotas = quotasOf(targets, { store, today, endOn: campaign.endOn, teams: rows, total })
  const lastBriefingOn = lastBriefing(store.prepare)
  const calendar = calendarOf(sqlite)
  return {
    today,
    campaign: shown,
    day: dayNumber(campaign, today),
    ...phaseStates(phases, today),
    summaryDue: remainingUntil(summaryDueOn, today, calendar),
    end: remainingUntil(campaign.endOn, today, calendar),
    teams: rows.map(({ of }) => of),
    figures: headline.map((id) => figureOf(id, total)),
    ledgers: ledgerTotals(rows, total),
    quotas,
    alerts: [
      ...alertsOf({
        today,
        calendar,
        prepare: store.prepare,
        campaign,
        phases,
        quotas,
        teams: rows,
        total,
        differences,
        lastBriefingOn,
      }),
      ...frozenAlerts(sqlite, store),
    ],
    daily: visitsByDay({ store, scope }),
  }
}
