import { z } from 'zod'
import { numberScope } from './writing.ts'

/** Something in a signed text that the data no longer give (W-37): a number, a table's cell or row, a chart's value. */
export const frozenDifference = z.object({
  key: z.string(),
  kind: z.enum(['数字', '表格', '图', '照片']),
  /** The 稿件, or the table's or figure's caption as printed. */
  where: z.string(),
  /** A row's first words or a chart's series; a number's title. */
  row: z.string(),
  /** A column's head or a chart's category. */
  column: z.string(),
  /** What was signed. */
  shown: z.string(),
  now: z.string(),
  /** The number of the dictionary that it is, whose rows can be opened; null for any other words. */
  number: z.object({ metric: z.string(), scope: numberScope }).nullable(),
})
export type FrozenDifference = z.infer<typeof frozenDifference>

const measures = { 数字: '处数字', 表格: '处表格', 图: '处图', 照片: '张照片' } as const
const kinds = ['数字', '表格', '图', '照片'] as const

/** 3处数字、5处表格; empty when nothing differs. */
export const differenceCounts = (counts: Readonly<Partial<Record<FrozenDifference['kind'], number>>>): string =>
  kinds
    .filter((kind) => (counts[kind] ?? 0) > 0)
    .map((kind) => `${counts[kind]}${measures[kind]}`)
    .join('、')

/** Stands for what one of the two does not have. */
export const nothing = '—'
