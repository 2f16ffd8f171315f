import type { Handlers } from '../../shared/ipc/routes.ts'
import { saveFile } from '../window/save-file.ts'
import type { Parts } from './parts.ts'

type SlipRoute = 'slip.save' | 'slip.print'

/** 交办单, 催办单 and the like: composed by the service from the rows, then on their way to a file or to the printer. */
export const slipMainHandlers = ({ window, desk, typesetter, press }: Parts): { [R in SlipRoute]: Handlers[R] } => ({
  'slip.save': async ({ format, ...wanted }) => {
    const { paper, fileName } = await desk.call('composeSlips', wanted)
    const kind = { title: `导出${wanted.kind}`, ending: format } as const
    const typeset = { paper, images: new Map(), fileName }
    return { path: await saveFile(window(), fileName, kind, () => typesetter[format](typeset)) }
  },
  'slip.print': async (wanted) => {
    const { paper, fileName } = await desk.call('composeSlips', wanted)
    const layout = await typesetter.layOut({ paper, images: new Map(), fileName })
    return { printed: await press.print(layout, new Map(), 1, false) }
  },
})
