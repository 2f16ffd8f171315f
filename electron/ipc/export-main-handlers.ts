import type { Handlers } from '../../shared/ipc/routes.ts'
import { saveFile } from '../window/save-file.ts'
import type { Parts } from './parts.ts'

type ExportRoute = 'export.save' | 'export.print' | 'log.save'

/** Rows on their way to a file or to the printer: read and composed by the service, laid out by the documents' thread. */
export const exportMainHandlers = ({
  window,
  desk,
  typesetter,
  press,
}: Parts): { [R in ExportRoute]: Handlers[R] } => ({
  'export.save': async (wish) => {
    const { format } = wish
    if (format === 'docx' || format === 'pdf') {
      const { paper, fileName } = await desk.call('composeBook', wish)
      const typeset = { paper, fileName, images: new Map() }
      const kind = { title: '导出', ending: format } as const
      return { path: await saveFile(window(), fileName, kind, () => typesetter[format](typeset)) }
    }
    const { bytes, fileName } = await desk.call('exportSheet', wish)
    const kind = { title: '导出', ending: format === 'xlsx' ? 'xlsx' : 'csv' } as const
    return { path: await saveFile(window(), fileName, kind, async () => bytes) }
  },
  'export.print': async ({ copies, duplex, ...wish }) => {
    const { paper, fileName } = await desk.call('composeBook', wish)
    const layout = await typesetter.layOut({ paper, fileName, images: new Map() })
    return { printed: await press.print(layout, new Map(), copies, duplex) }
  },
  'log.save': async (wish) => {
    const { bytes, fileName } = await desk.call('exportLog', wish)
    const kind = { title: '导出操作日志', ending: 'xlsx' } as const
    return { path: await saveFile(window(), fileName, kind, async () => bytes) }
  },
})
