/** What the statistics send to the window: shapes of tables, charts and the 总览 page. */
import { z } from 'zod'
import { ledgerId } from '../ipc/rows.ts'

/** See `MetricValue`: the amount in the metric's smallest unit, and what it is divided by. */
export const metricValue = z.object({ amount: z.int(), base: z.int().nullable() })

/** Rows a number counts: one team's or one point's; from the first business day, cumulative when left out. */
export const figureScope = z.object({
  teamId: z.int().optional(),
  pointId: z.int().optional(),
  from: z.iso.date().optional(),
})
export type FigureScope = z.infer<typeof figureScope>

export const tableCell = z.object({
  text: z.string(),
  /** Left out: not a number of the dictionary. */
  metric: z.string().optional(),
  scope: figureScope.optional(),
})
export type TableCell = z.infer<typeof tableCell>

const headCell = z.object({ text: z.string(), columns: z.int().optional(), rows: z.int().optional() })
export type HeadCell = z.infer<typeof headCell>

/** A statistics table, ready for paper (`TableBlock` of shared/paper) and for the screen. */
export const statTable = z.object({
  id: z.string(),
  caption: z.string(),
  /** Small line above the table at the right, such as 单位：户; empty for none. */
  unit: z.string(),
  orientation: z.enum(['portrait', 'landscape']),
  columns: z.array(z.object({ weight: z.number(), align: z.enum(['left', 'center', 'right']).optional() })),
  head: z.array(z.array(headCell)),
  rows: z.array(z.array(tableCell)),
  /** The last row is a sum. */
  totalRow: z.boolean(),
  /** 附注: the 口径 of the metrics in it, and what is counted apart. */
  notes: z.array(z.string()),
})
export type StatTable = z.infer<typeof statTable>

/** One number of the dictionary as shown on screen. */
export const figure = z.object({
  metric: z.string(),
  title: z.string(),
  unit: z.string(),
  /** Without the unit. */
  text: z.string(),
  /** 口径. */
  definition: z.string(),
  value: metricValue,
})
export type Figure = z.infer<typeof figure>

const teamName = z.object({ id: z.int(), name: z.string() })

/** Reached; not reached with time left; not reached when the time was over. */
export const quotaLevel = z.enum(['green', 'yellow', 'red'])
export type QuotaLevel = z.infer<typeof quotaLevel>

export const quotaProgress = z.object({
  /** The team, or null for the whole zone. */
  teamId: z.int().nullable(),
  /** What was reached, such as 18 or 93.1. */
  text: z.string(),
  /** What is wanted of this team or of the zone, such as 20. */
  wanted: z.string(),
  /** Share of what is wanted, 0–1. */
  share: z.number(),
  level: quotaLevel,
  /** What is still short in words, such as 9人不足10篇; empty for none. */
  short: z.string(),
})
export type QuotaProgress = z.infer<typeof quotaProgress>

export const quota = z.object({
  measure: z.string(),
  /** Null: a target of the office's own that no metric counts. */
  metric: z.string().nullable(),
  basis: z.string(),
  amount: z.int(),
  unit: z.string(),
  dueOn: z.iso.date().nullable(),
  zone: quotaProgress.nullable(),
  teams: z.array(quotaProgress),
})
export type Quota = z.infer<typeof quota>

/** 红 needs a leader, 黄 needs action, 蓝 is a notice (domain §1.7). */
export const alertLevel = z.enum(['red', 'yellow', 'blue'])
export type AlertLevel = z.infer<typeof alertLevel>

/** What a click leads to: the rows behind a metric, some rows of a book or (without `ids`) all of them, or a page. */
export const alertTarget = z.union([
  z.object({ metric: z.string(), teamId: z.int().optional() }),
  z.object({ ledger: ledgerId, ids: z.array(z.int()).optional() }),
  z.object({ page: z.enum(['briefings', 'summaries']) }),
  z.object({ writing: z.int() }),
])
export type AlertTarget = z.infer<typeof alertTarget>

const alertLink = z.object({ name: z.string(), count: z.int(), opens: alertTarget })
export type AlertLink = z.infer<typeof alertLink>

export const alert = z.object({
  /** The warning's id in domain §1.7, such as W-15. */
  id: z.string(),
  level: alertLevel,
  /** A sentence for a person. */
  title: z.string(),
  count: z.int(),
  /** The metric whose rows are meant; null when something else is. */
  metric: z.string().nullable(),
  /** Where its sentence leads; null when its rows stand in several books, each of which is among `links`. */
  opens: alertTarget.nullable(),
  /** Its rows book by book, or measure by measure. */
  links: z.array(alertLink),
  /** Which teams, with how many each; empty when no team is to blame. */
  teams: z.array(teamName.extend({ count: z.int(), opens: alertTarget.nullable() })),
})
export type Alert = z.infer<typeof alert>

const phaseState = z.object({
  ordinal: z.int(),
  name: z.string(),
  startOn: z.iso.date(),
  endOn: z.iso.date(),
  isFollowUp: z.boolean(),
  state: z.enum(['past', 'current', 'coming']),
})
export type PhaseState = z.infer<typeof phaseState>

/** Days after today up to and including the day; negative when it has passed. */
const remaining = z.object({ day: z.iso.date(), days: z.int(), workingDays: z.int() })

const ledgerTotal = z.object({
  ledger: ledgerId,
  title: z.string(),
  registered: figure,
  open: figure,
  overdue: figure,
  settledRate: figure,
  /** 登记数 by team, in the order of `teams`. */
  teams: z.array(z.object({ teamId: z.int(), text: z.string(), value: metricValue })),
})

export const overviewResult = z.object({
  today: z.iso.date(),
  campaign: z.object({
    name: z.string(),
    shortName: z.string(),
    zone: z.string(),
    startOn: z.iso.date(),
    endOn: z.iso.date(),
    /** 宣称天数; the plan's 30 beside the calendar's 32 (C4). */
    claimedDays: z.int(),
  }),
  /** 第n天 of N; n is 0 before the campaign and N after it. */
  day: z.object({ number: z.int(), total: z.int(), state: z.enum(['before', 'running', 'after']) }),
  phases: z.array(phaseState),
  /** The phase that today's records belong to; of two, the later (C5). Null between phases. */
  phase: z.string().nullable(),
  summaryDue: remaining,
  end: remaining,
  teams: z.array(teamName.extend({ ordinal: z.int(), leader: z.string() })),
  figures: z.array(figure),
  ledgers: z.array(ledgerTotal),
  quotas: z.array(quota),
  alerts: z.array(alert),
  /** 走访户次 of each day from the campaign's start. */
  daily: z.array(z.object({ day: z.iso.date(), count: z.int() })),
})
export type Overview = z.infer<typeof overviewResult>
