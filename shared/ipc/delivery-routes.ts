import { z } from 'zod'
import { deliveryLabels } from '../writing/circulation.ts'
import { deliveryEdit, deliveryPapers, deliveryWays } from '../writing/delivery.ts'
import { nothing, route, saved } from './route.ts'
import { rowId } from './rows.ts'

/** Somebody who gets copies of a signed issue, and how far that is. */
export const delivery = z.object({
  id: rowId,
  label: z.enum(deliveryLabels),
  unit: z.string(),
  copies: z.int(),
  /** First and last number of numbered copies. */
  firstNo: z.int().nullable(),
  lastNo: z.int().nullable(),
  sentOn: z.string().nullable(),
  way: z.enum(['', ...deliveryWays]),
  signer: z.string(),
  signedOn: z.string().nullable(),
  remark: z.string(),
})
export type Delivery = z.infer<typeof delivery>

const one = z.strictObject({ id: rowId })
const paper = one.extend({ paper: z.enum(deliveryPapers) })

export const deliveryRoutes = {
  /** Units of the registers that an addressee may be, and names for several of them with their members. */
  'delivery.units': route(
    nothing,
    z.object({
      units: z.array(z.string()),
      groups: z.array(z.object({ unit: z.string(), members: z.array(z.string()) })),
    }),
  ),
  /** 分发签收 of a signed text, in the order of its 报尾. */
  'delivery.list': route(one, z.array(delivery)),
  /** Notes the same for several addressees at once. */
  'delivery.save': route(
    one.extend({ ids: z.array(rowId).min(1, '请先勾选单位。').max(1000), change: deliveryEdit }),
    z.array(delivery),
  ),
  'delivery.savePaper': route(paper.extend({ format: z.enum(['docx', 'pdf']) }), saved),
  'delivery.print': route(paper, z.object({ printed: z.boolean() })),
}
