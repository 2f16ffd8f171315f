import { z } from 'zod'
import { grades } from '../assessment/scores.ts'
import { done, nothing, route, saved } from './route.ts'
import { ledgerId } from './rows.ts'

/** The rows behind a score: those of a number of the dictionary, or rows of a book; null when there are none to show. */
const behind = z
  .union([
    z.object({ metric: z.string(), teamId: z.int() }),
    z.object({ ledger: ledgerId, ids: z.array(z.int()), title: z.string() }),
  ])
  .nullable()

const score = z.object({
  part: z.string(),
  /** Null: not scored, and not in the full points. */
  points: z.number().nullable(),
  /** What it was scored by, such as 95.6%. */
  basis: z.string(),
  /** Why it is less than full, or not scored. */
  note: z.string(),
  behind,
})
export type Score = z.infer<typeof score>

const mark = z.object({ kind: z.string(), points: z.number(), reason: z.string(), id: z.int() })

export const assessedTeam = z.object({
  teamId: z.int(),
  team: z.string(),
  scores: z.array(score),
  /** Points that could be had: the parts that were scored. */
  full: z.number(),
  /** Sum of the scores, brought to 100. */
  base: z.number(),
  bonus: z.number(),
  penalty: z.number(),
  total: z.number(),
  rank: z.int(),
  grade: z.enum(grades),
  isVetoed: z.boolean(),
  marks: z.array(mark),
  notes: z.array(z.string()),
})
export type AssessedTeam = z.infer<typeof assessedTeam>

export const assessedCadre = z.object({
  cadreId: z.int(),
  cadre: z.string(),
  team: z.string(),
  scores: z.array(z.object({ part: z.string(), points: z.number(), basis: z.string(), behind })),
  bonus: z.number(),
  penalty: z.number(),
  total: z.number(),
  rank: z.int(),
  notes: z.array(z.string()),
})
export type AssessedCadre = z.infer<typeof assessedCadre>

export const assessmentResult = z.object({
  cutOff: z.string(),
  office: z.string(),
  campaign: z.string(),
  /** Points by part, as the office has them. */
  weights: z.record(z.string(), z.number()),
  teams: z.array(assessedTeam),
  cadres: z.array(assessedCadre),
  /** How it is scored and what could not be, as printed below the table. */
  notes: z.array(z.string()),
})
export type Assessment = z.infer<typeof assessmentResult>

const table = z.strictObject({ of: z.enum(['teams', 'cadres']) })

export const assessmentRoutes = {
  'assessment.load': route(nothing, assessmentResult),
  /** The office's points by part; those of the plan where the record is empty. */
  'assessment.saveWeights': route(
    z.strictObject({
      weights: z.record(z.string().max(40), z.number().min(0, '分值不能小于0。').max(100, '分值不能大于100。')),
    }),
    done,
  ),
  'assessment.save': route(table.extend({ format: z.enum(['docx', 'pdf']) }), saved),
  'assessment.print': route(
    table.extend({ copies: z.int().min(1).max(999), duplex: z.boolean() }),
    z.object({ printed: z.boolean() }),
  ),
}
