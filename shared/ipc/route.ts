import { z } from 'zod'

/** One call the renderer may make: what it sends and what it gets back. */
export const route = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })

/** Nothing is sent. */
export const nothing = z.strictObject({})
/** It is done; there is nothing to say of it. */
export const done = z.object({})
/** A file that was written, or null when the person cancelled. */
export const saved = z.object({ path: z.string().nullable() })
/** The name the window gives to a long piece of work, to hear of its progress and to cancel it. */
export const jobId = z.string().min(1).max(40)
