import { z } from 'zod'
import { labourRuleExamples } from '../campaign/labour-rules.ts'
import { route } from './route.ts'

export const labourRoutes = {
  /** Writes one of the built-in examples over the four lines of “1124劳动制度”, as one act; by its place in the list. */
  'labour.fillExample': route(
    z.strictObject({
      example: z
        .int()
        .min(0)
        .max(labourRuleExamples().length - 1),
    }),
    z.object({ title: z.string() }),
  ),
}
