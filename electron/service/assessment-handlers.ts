import { assessment } from '../../db/stores/assessment-store.ts'
import { assessmentParts } from '../../shared/assessment/parts.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { Handlers } from '../../shared/ipc/routes.ts'
import { fontSetNamed } from '../../shared/paper/fonts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { composeAssessment } from '../documents/compose/compose-assessment.ts'
import type { ServiceRoute } from './protocol.ts'
import type { Desk } from './workspace.ts'

type AssessmentRoute = Extract<ServiceRoute, `assessment.${string}`>
type Sources = Pick<Desk, 'sqlite' | 'settings' | 'today' | 'metrics'>

/** The 考核 of today on paper. */
export const composeAssessmentOf = (
  desk: Sources,
  { of }: { readonly of: 'teams' | 'cadres' },
): { readonly paper: Paper; readonly fileName: string } => {
  const fontSet = fontSetNamed(desk.metrics.settings().fontSet)
  const paper = composeAssessment(assessment(desk.sqlite, desk.today()), of, fontSet)
  return { paper, fileName: paper.title }
}

/** 考核: scores from the books, and the office's points by part. */
export const assessmentHandlers = (work: {
  readonly current: () => Sources
}): { [R in AssessmentRoute]: Handlers[R] } => ({
  'assessment.load': () => assessment(work.current().sqlite, work.current().today()),
  'assessment.saveWeights': ({ weights }) => {
    const known = new Set(assessmentParts.map(({ id }) => id))
    const kept = Object.fromEntries(Object.entries(weights).filter(([id]) => known.has(id)))
    const sum = assessmentParts.reduce((all, { id, points }) => all + (kept[id] ?? points), 0)
    if (sum <= 0) throw new AppError('invalid-input', '各项分值合计必须大于0，请至少给一项分值。')
    work.current().settings.set('assessment', kept)
    return {}
  },
})
