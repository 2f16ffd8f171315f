import { z } from 'zod'

/** How a number that a team's 总结 gives otherwise than the data was settled. */
export const settlings = ['采用数据', '采用工作队数', '已核对'] as const
export type Settling = (typeof settlings)[number]

/** A team's 总结 that went into the zone's, as it was then. */
export const mergeSource = z.strictObject({
  teamId: z.int(),
  team: z.string().max(40),
  writingId: z.int(),
  title: z.string().max(120),
  /** Its 截止日. */
  cutOff: z.iso.date(),
  /** 已签发 or 已印发 when it was taken. */
  isSigned: z.boolean(),
})
export type MergeSource = z.infer<typeof mergeSource>

export const mergeMark = z.strictObject({
  /** Key of the difference; see `Difference` of claims.ts. */
  key: z.string().max(120),
  settling: z.enum(settlings),
  /** What stood against what when it was settled; a later change opens the difference again. */
  seen: z.string().max(400),
})
export type MergeMark = z.infer<typeof mergeMark>

/** Where a zone's 总结 that was put together from the teams' came from, and which differences were settled how. */
export const mergeRecord = z.strictObject({
  sources: z.array(mergeSource).max(60),
  /** Teams that had handed in nothing. */
  missing: z.array(z.string().max(40)).max(60),
  marks: z.array(mergeMark).max(2000),
})
export type MergeRecord = z.infer<typeof mergeRecord>
