import type { Database } from 'better-sqlite3'

/** What papers say of the campaign and its office; empty words before there is one. */
export type CampaignHead = {
  readonly name: string
  readonly shortName: string
  readonly office: string
  readonly zone: string
}

const none: CampaignHead = { name: '', shortName: '', office: '', zone: '' }

export const campaignHead = (sqlite: Database): CampaignHead =>
  (sqlite
    .prepare('SELECT name, short_name AS shortName, office, zone FROM campaign WHERE voided_at IS NULL ORDER BY id')
    .get() as CampaignHead | undefined) ?? none
