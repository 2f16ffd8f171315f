import { z } from 'zod'

const value = z.union([z.string().max(200), z.number(), z.boolean()])

/**
 * One condition on one column. `contains`, `lacks`, `begins` and `ends` look in the words people see, so they work on
 * references too, and take no notice of the case of Latin letters.
 */
export const condition = z.discriminatedUnion('op', [
  z.strictObject({ field: z.string(), op: z.literal('equals'), value }),
  z.strictObject({ field: z.string(), op: z.literal('contains'), value: z.string().max(200) }),
  z.strictObject({ field: z.string(), op: z.literal('lacks'), value: z.string().max(200) }),
  z.strictObject({ field: z.string(), op: z.literal('begins'), value: z.string().max(200) }),
  z.strictObject({ field: z.string(), op: z.literal('ends'), value: z.string().max(200) }),
  /** `orEmpty` takes in the empty cells too. */
  z.strictObject({
    field: z.string(),
    op: z.literal('among'),
    values: z.array(value).max(500),
    orEmpty: z.boolean().optional(),
  }),
  /** All rows but those with one of these values; empty cells stay. */
  z.strictObject({ field: z.string(), op: z.literal('except'), values: z.array(value).max(500) }),
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
