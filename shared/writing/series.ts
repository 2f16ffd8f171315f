import { z } from 'zod'
import { secrecyMarks } from './writing.ts'

/** The masthead and numbering of a series of 简报, as the office sets them up. */
export const seriesDraft = z.strictObject({
  name: z.string().trim().min(1, '请填写简报名称。').max(20, '简报名称不超过20字。'),
  organ: z.string().trim().min(1, '请填写编发单位。').max(40, '编发单位不超过40字。'),
  secrecy: z.enum(secrecyMarks),
  /** Whether 期号 begins at 1 again every year. */
  yearly: z.boolean(),
})
export type SeriesDraft = z.infer<typeof seriesDraft>

export const series = seriesDraft.extend({
  id: z.int(),
  /** 期号 that the next 正刊 and the next 增刊 get. */
  next: z.int(),
  nextExtra: z.int(),
  /** 总期号 of the next 正刊; null where none is printed. */
  nextTotal: z.int().nullable(),
})
export type Series = z.infer<typeof series>
