import { extname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { Handlers } from '../../shared/ipc/routes.ts'
import type { MainRoute } from '../service/protocol.ts'
import { writeDocument } from '../window/write-document.ts'
import type { Parts } from './parts.ts'

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' } as const

type Route = Extract<MainRoute, `attachment.${string}`>

export const attachmentMainHandlers = ({ window, desk }: Parts): { [R in Route]: Handlers[R] } => ({
  'attachment.saveCopy': async ({ attachmentId }) => {
    const { name, type, bytes } = await desk.call('attachmentFile', { id: attachmentId, size: 'full' })
    const ending = endings[type]
    const stem =
      name
        .slice(0, name.length - extname(name).length)
        .replace(/[\\/:*?"<>|\r\n]/g, '')
        .trim() || '附件'
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title: '附件另存为',
      defaultPath: join(app.getPath('documents'), `${stem}.${ending}`),
      filters: [{ name: ending === 'pdf' ? 'PDF 文件' : '照片', extensions: [ending] }],
    })
    if (canceled || !filePath) return { path: null }
    writeDocument(filePath, bytes)
    return { path: filePath }
  },
})
