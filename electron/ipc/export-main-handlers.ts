import type { Handlers } from '../../shared/ipc/routes.ts'
import type { ExportInput } from '../service/internals.ts'
import { saveFile } from '../window/save-file.ts'
import type { Parts } from './parts.ts'
import { printPlainPaper } from './plain-paper.ts'

type ExportRoute = 'export.save' | 'export.preview' | 'export.print' | 'log.save'

/** Pages shown before a book is exported. */
const previewPages = 2

const bytesOf = async ({ desk, typesetter }: Parts, wish: ExportInput): Promise<Uint8Array> => {
  const { format, job } = wish
  if (format !== 'docx' && format !== 'pdf') return (await desk.call('exportSheet', wish)).bytes
  const { paper, fileName } = await desk.call('composeBook', wish)
  return typesetter[format]({ paper, fileName, images: new Map(), job })
}

/**
 * Rows on their way to a file or to the printer: read and composed by the service, laid out by the documents' thread.
 * The place of the file is chosen before the long work, and nothing is written there until the file is whole.
 */
export const exportMainHandlers = (parts: Parts): { [R in ExportRoute]: Handlers[R] } => ({
  'export.save': async (wish) => {
    const { format } = wish
    const { fileName } = await parts.desk.call('checkExport', wish)
    const ending = format === 'gb18030' ? 'csv' : format
    return { path: await saveFile(parts.window(), fileName, { title: '导出', ending }, () => bytesOf(parts, wish)) }
  },
  'export.preview': async (wish) => {
    const { paper, isWhole } = await parts.desk.call('previewBook', wish)
    const layout = await parts.typesetter.layOut({ paper, fileName: '', images: new Map() })
    const pages = layout.pages.slice(0, previewPages)
    return { layout: { ...layout, pages }, pageCount: isWhole ? layout.pageCount : null }
  },
  'export.print': async ({ copies, duplex, ...wish }) => {
    return printPlainPaper(parts, await parts.desk.call('composeBook', { ...wish, format: 'print' }), {
      copies,
      duplex,
    })
  },
  'log.save': async (wish) => {
    const { bytes, fileName } = await parts.desk.call('exportLog', wish)
    const kind = { title: '导出操作日志', ending: 'xlsx' } as const
    return { path: await saveFile(parts.window(), fileName, kind, async () => bytes) }
  },
})
