import type { Handlers } from '../../shared/ipc/routes.ts'
import { saveFile } from '../window/save-file.ts'
import type { Parts } from './parts.ts'

type RecordRoute = 'record.save' | 'record.print'

/** 一户一档 and the pages of contact points and cadres, on their way to a file or to the printer. */
export const recordMainHandlers = ({
  window,
  desk,
  typesetter,
  press,
}: Parts): { [R in RecordRoute]: Handlers[R] } => ({
  'record.save': async ({ format, ...wanted }) => {
    const { paper, fileName } = await desk.call('composeCard', wanted)
    const kind = { title: '导出', ending: format } as const
    const typeset = { paper, images: new Map(), fileName }
    return { path: await saveFile(window(), fileName, kind, () => typesetter[format](typeset)) }
  },
  'record.print': async (wanted) => {
    const { paper, fileName } = await desk.call('composeCard', wanted)
    const layout = await typesetter.layOut({ paper, images: new Map(), fileName })
    return { printed: await press.print(layout, new Map(), 1, false) }
  },
})
