import type { Handlers } from '../../shared/ipc/routes.ts'
import type { Parts } from './parts.ts'
import { printPlainPaper, savePlainPaper } from './plain-paper.ts'

type AssessmentRoute = 'assessment.save' | 'assessment.print'

/** The tables of the 考核 on their way to Word, to PDF or to the printer. */
export const assessmentMainHandlers = (parts: Parts): { [R in AssessmentRoute]: Handlers[R] } => ({
  'assessment.save': async ({ of, format }) =>
    savePlainPaper(parts, await parts.desk.call('composeAssessment', { of }), { title: '导出考核表', ending: format }),
  'assessment.print': async ({ of, ...sheets }) =>
    printPlainPaper(parts, await parts.desk.call('composeAssessment', { of }), sheets),
})
