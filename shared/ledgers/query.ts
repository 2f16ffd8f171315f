import { z } from 'zod'

const value = z.union([z.string().max(200), z.number(), z.boolean()])

/** One condition on one column. `contains` looks in the words people see, so it works on references too. */
export const condition = z.discriminatedUnion('op', [
  z.strictObject({ field: z.string(), op: z.literal('equals'), value }),
  z.strictObject({ field: z.string(), op: z.literal('contains'), value: z.string().max(200) }),
  z.strictObject({ field: z.string(), op: z.literal('among'), values: z.array(value).max(500) }),
  z.strictObject({
    field: z.string(),
    op: z.literal('between'),
    from: z.union([z.string(), z.number()]).nullable(),
    to: z.union([z.string(), z.number()]).nullable(),
  }),
  z.strictObject({ field: z.string(), op: z.literal('empty') }),
  z.strictObject({ field: z.string(), op: z.literal('filled') }),
])
export type Condition = z.infer<typeof condition>

/** Which rows, in which order. Void rows are left out unless asked for. */
export const ledgerQuery = z.strictObject({
  conditions: z.array(condition).max(50).default([]),
  /** Looked for in every text column, in the number and in the words behind references. */
  search: z.string().max(100).default(''),
  sort: z
    .array(z.strictObject({ field: z.string(), descending: z.boolean() }))
    .max(5)
    .default([]),
  withVoid: z.boolean().default(false),
  /** Only these rows: how a number opens its rows. */
  ids: z.array(z.int()).max(1_000_000).optional(),
})
export type LedgerQuery = z.infer<typeof ledgerQuery>
