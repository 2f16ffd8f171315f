import { z } from 'zod'
import { settlings } from './merge-record.ts'
import { numberScope } from './writing.ts'

/** A number of a team's 总结 that is not what the data give at the zone's 截止日. */
export const difference = z.object({
  key: z.string(),
  teamId: z.int(),
  team: z.string(),
  writingId: z.int(),
  metric: z.string(),
  scope: numberScope,
  title: z.string(),
  unit: z.string(),
  /** Where the team says so, and what. */
  claims: z.array(
    z.object({
      text: z.string(),
      quote: z.string(),
      where: z.enum(['正文', '附表']),
      isTyped: z.boolean(),
      phrase: z.string(),
    }),
  ),
  data: z.string(),
  reason: z.string(),
  /** What stands against what; a mark holds only for this. */
  seen: z.string(),
  /** How it was settled; null while it is open. */
  settling: z.enum(settlings).nullable(),
})
export type Difference = z.infer<typeof difference>
