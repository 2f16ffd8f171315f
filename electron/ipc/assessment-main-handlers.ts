import type { Handlers } from '../../shared/ipc/routes.ts'
import { saveFile } from '../window/save-file.ts'
import type { Parts } from './parts.ts'

type AssessmentRoute = 'assessment.save' | 'assessment.print'

/** The tables of the 考核 on their way to Word, to PDF or to the printer. */
export const assessmentMainHandlers = ({
  window,
  desk,
  typesetter,
  press,
}: Parts): { [R in AssessmentRoute]: Handlers[R] } => ({
  'assessment.save': async ({ of, format }) => {
    const { paper, fileName } = await desk.call('composeAssessment', { of })
    const typeset = { paper, fileName, images: new Map() }
    const kind = { title: '导出考核表', ending: format } as const
    return { path: await saveFile(window(), fileName, kind, () => typesetter[format](typeset)) }
  },
  'assessment.print': async ({ of, copies, duplex }) => {
    const { paper, fileName } = await desk.call('composeAssessment', { of })
    const layout = await typesetter.layOut({ paper, fileName, images: new Map() })
    return { printed: await press.print(layout, new Map(), copies, duplex) }
  },
})
