import type { RowOf } from '../ledgers/define.ts'
import type { LedgerOf } from '../ledgers/index.ts'
import type { MetricId } from '../metrics/index.ts'
import type { MetricValue } from '../metrics/metric.ts'
import type { SentenceId } from './sentences/sentences.ts'

/** Ledgers whose rows are told in a text that goes round; the others name people, or must not leave the office. */
export type OpenLedger = 'concern' | 'hazard'

export type PointFact = { readonly name: string; readonly kind: '村' | '居委会' | '企业' }

export type TeamFact = {
  readonly id: number
  readonly name: string
  /** 带队领导; empty while it is not settled. */
  readonly leader: string
  readonly leaderPost: string
  readonly subdistrict: string
  readonly points: readonly PointFact[]
}

/** A row of an open ledger as prose needs it, without the names of residents; empty words where nothing was filled in. */
export type CaseFact = {
  readonly ledger: OpenLedger
  readonly rowId: number
  /** It was told in a 简报 already, or is being told in one. */
  readonly isUsed: boolean
  readonly teamId: number
  readonly team: string
  readonly point: string
  readonly hamlet: string
  readonly kind: string
  readonly title: string
  readonly content: string
  readonly source: string
  readonly result: string
  readonly responsible: string
  readonly satisfaction: string
  readonly registeredOn: string
  readonly closedOn: string
  readonly dueOn: string
}

export type DeedFact = {
  readonly teamId: number
  readonly type: '实际问题' | '惠民实事'
  readonly name: string
  readonly point: string
}

export type PhaseFact = {
  readonly name: string
  readonly startOn: string
  readonly endOn: string
  readonly isFollowUp: boolean
}

/** Everything the first draft of a 简报 or a 总结 is made from, as of its 截止日. */
export type WritingFacts = {
  readonly campaign: RowOf<LedgerOf<'campaign'>>
  readonly cutOff: string
  /** First day counted, for 本期; everything up to 截止日 when left out. */
  readonly from?: string | undefined
  readonly teams: readonly TeamFact[]
  readonly phases: readonly PhaseFact[]
  /** Of one team, or of all. */
  readonly number: (metric: MetricId, teamId?: number) => MetricValue
  /** What the plan wants of each team, by the words of 任务指标; undefined when it wants nothing. */
  readonly target: (measure: string) => { readonly amount: number; readonly dueOn: string | null } | undefined
  /** Closed to the satisfaction of those concerned, those marked 典型 first. */
  readonly exemplars: readonly CaseFact[]
  /** Open 诉求, 意见 and 建议, one of each kind, the most frequent kinds first. */
  readonly opinions: readonly CaseFact[]
  /** 民情类别 from the most frequent down, by team or in all. */
  readonly concernKinds: (teamId?: number) => readonly string[]
  /** What is done, the newest first. */
  readonly deeds: readonly DeedFact[]
  /** 附表 of a 总结: each with the ids of its tables. */
  readonly attachments: readonly { readonly title: string; readonly tables: readonly string[] }[]
  /** A 句式 as the office wants it. */
  readonly sentence: (id: SentenceId) => string
  /** The newest photo. */
  readonly photo: { readonly id: number; readonly caption: string } | undefined
}
