import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { app, dialog } from 'electron'
import type { Handlers } from '../../shared/ipc/routes.ts'
import type { MainRoute } from '../service/protocol.ts'
import { fontsHere } from '../window/fonts.ts'
import { assessmentMainHandlers } from './assessment-main-handlers.ts'
import { attachmentMainHandlers } from './attachment-main-handlers.ts'
import { chartMainHandlers } from './chart-main-handlers.ts'
import { correctionMainHandlers } from './correction-main-handlers.ts'
import { deliveryMainHandlers } from './delivery-main-handlers.ts'
import { diaryMainHandlers } from './diary-main-handlers.ts'
import { exportMainHandlers } from './export-main-handlers.ts'
import { importMainHandlers } from './import-main-handlers.ts'
import type { Parts } from './parts.ts'
import { recordMainHandlers } from './record-main-handlers.ts'
import { slipMainHandlers } from './slip-main-handlers.ts'
import { writingMainHandlers } from './writing-main-handlers.ts'

const photoHandlers = ({ window, desk }: Parts) => ({
  'photo.add': async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: '选择照片',
      filters: [{ name: '照片', extensions: ['jpg', 'jpeg', 'png'] }],
      properties: ['openFile'],
    })
    const path = filePaths[0]
    if (canceled || !path) return null
    return desk.call('addPhoto', { name: basename(path), bytes: await readFile(path) })
  },
})

const systemHandlers = ({ window, desk }: Parts) => ({
  'system.fonts': async () => fontsHere(await desk.call('fontSet', {})),
  'system.about': async () => {
    const { electron, node } = process.versions
    return {
      version: app.getVersion(),
      runtime: `Electron ${electron}，Node ${node}`,
      ...(await desk.call('about', {})),
    }
  },
  'system.backup': async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: '选择存放备份的文件夹（如U盘）',
      properties: ['openDirectory', 'createDirectory'],
    })
    const folder = filePaths[0]
    return canceled || !folder ? { path: null, attachments: null } : desk.call('backUp', { folder })
  },
})

/** Routes that need the window, a dialog, a printer or the computer's fonts. */
export const mainHandlers = (parts: Parts): { [R in MainRoute]: Handlers[R] } => ({
  ...photoHandlers(parts),
  ...systemHandlers(parts),
  ...writingMainHandlers(parts),
  ...importMainHandlers(parts),
  ...exportMainHandlers(parts),
  ...attachmentMainHandlers(parts),
  ...slipMainHandlers(parts),
  ...chartMainHandlers(parts),
  ...recordMainHandlers(parts),
  ...assessmentMainHandlers(parts),
  ...deliveryMainHandlers(parts),
  ...diaryMainHandlers(parts),
  ...correctionMainHandlers(parts),
  'job.cancel': async ({ job }) => {
    parts.jobs.cancel(job)
    await Promise.all([parts.desk.call('cancelJob', { job }), parts.documents.call('cancelJob', { job })])
    return {}
  },
})
