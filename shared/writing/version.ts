import { z } from 'zod'
import { writingSteps } from './workflow.ts'
import { writing } from './writing.ts'

/** Why a version was kept: on wish, before something changed much of the text, or at a step of its life. */
export const versionReasons = ['手动', '自动', '刷新数字前', '恢复前', ...writingSteps] as const
export type VersionReason = (typeof versionReasons)[number]

/** A text as it stood at one moment. */
export const writingVersion = writing
  .pick({ content: true, cutOff: true, datedOn: true })
  .extend({ id: z.int(), reason: z.enum(versionReasons), person: z.string(), note: z.string(), at: z.int() })
export type WritingVersion = z.infer<typeof writingVersion>

export const versionHead = writingVersion.omit({ content: true })
export type VersionHead = z.infer<typeof versionHead>

/** What a person may have kept, and what the program keeps before it refreshes numbers. */
export const versionWish = z.strictObject({
  reason: z.enum(['手动', '刷新数字前']),
  note: z.string().trim().max(100, '版本说明不超过100字。').default(''),
})
export type VersionWish = z.infer<typeof versionWish>

/** A text written on for longer than this since its last version gets one by itself. */
export const versionEveryMs = 30 * 60_000
