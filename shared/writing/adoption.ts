import { z } from 'zod'

/** An issue that printed a team's 稿件, and their titles. */
const printedItems = z.object({ writingId: z.int(), name: z.string(), titles: z.array(z.string()) })

/** What became of what a team sent in (domain §3.1). */
export const teamAdoption = z.object({
  teamId: z.int(),
  team: z.string(),
  /** Rows of 简报信息采用 that the team sent in. */
  submitted: z.array(z.int()),
  /** 本区采用 by the texts: issues that went out, the first one first. */
  issues: z.array(printedItems),
  /** 本区采用 by the register alone: rows that no issue in this program tells of. */
  registered: z.array(z.int()),
  /** 上级采用: rows of the register. */
  above: z.array(z.int()),
})
export type TeamAdoption = z.infer<typeof teamAdoption>

/** 本区采用: a 稿件 counts once for each team it comes from. */
export const localCount = ({ issues, registered }: Pick<TeamAdoption, 'issues' | 'registered'>): number =>
  issues.reduce((sum, { titles }) => sum + titles.length, registered.length)

export const adoptedCount = (team: TeamAdoption): number => localCount(team) + team.above.length

/** An issue that went out with rows of the registers in it that do not say so yet. */
export const unnotedIssue = z.object({ writingId: z.int(), name: z.string(), count: z.int() })
export type UnnotedIssue = z.infer<typeof unnotedIssue>
