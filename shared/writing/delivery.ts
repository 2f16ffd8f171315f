import { z } from 'zod'

/** How copies come to whom they are for. */
export const deliveryWays = ['专人送达', '机要交换', '邮寄', '自取'] as const

/** Papers of the 分发: the list to be signed, and labels for the envelopes. */
export const deliveryPapers = ['签收单', '信封标签'] as const
export type DeliveryPaper = (typeof deliveryPapers)[number]

const day = z.iso.date('请填写日期，如 2012-03-31。').nullable()

/** What is noted of a delivery; what is left out stays. */
export const deliveryEdit = z.strictObject({
  copies: z.int().min(0).max(9999, '份数不超过9999份。').optional(),
  sentOn: day.optional(),
  way: z.enum(['', ...deliveryWays]).optional(),
  signer: z.string().trim().max(20, '签收人不超过20字。').optional(),
  signedOn: day.optional(),
  remark: z.string().trim().max(100, '备注不超过100字。').optional(),
})
export type DeliveryEdit = z.infer<typeof deliveryEdit>

type Noted = {
  readonly unit: string
  readonly sentOn: string | null
  readonly signer: string
  readonly signedOn: string | null
}

/** What is wrong with a delivery as noted; undefined when nothing is. @param since the day of the paper */
export const deliveryProblem = (
  { unit, sentOn, signer, signedOn }: Noted,
  since: string,
  today: string,
): string | undefined => {
  if (sentOn !== null && sentOn < since) return `“${unit}”的发出日期早于印发日期${since}。`
  if (sentOn !== null && sentOn > today) return `“${unit}”的发出日期还没有到。`
  if (signedOn !== null && signedOn < (sentOn ?? since))
    return `“${unit}”的签收日期早于${sentOn ? '发出' : '印发'}日期。`
  if (signedOn !== null && signedOn > today) return `“${unit}”的签收日期还没有到。`
  if (signedOn !== null && signer === '') return `“${unit}”签收了，请填写签收人。`
  return undefined
}

/** Signed for means: somebody, on some day. */
export const isSigned = ({ signedOn }: Pick<Noted, 'signedOn'>): boolean => signedOn !== null
