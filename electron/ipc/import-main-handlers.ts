import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { AppError } from '../../shared/ipc/reply.ts'
import type { Handlers } from '../../shared/ipc/routes.ts'
import { limits } from '../import/limits.ts'
import { writeDocument } from '../window/write-document.ts'
import type { Parts } from './parts.ts'

type ImportRoute = 'import.open' | 'import.saveErrors' | 'import.template'

/** @throws AppError when the file is too large or cannot be read */
const bytesOf = async (path: string): Promise<Uint8Array> => {
  const cannot = (cause: unknown) =>
    new AppError('file-in-use', `读不了“${basename(path)}”：文件可能已被移走，或正被别的程序占用。请关闭后再试。`, [], {
      cause,
    })
  const { size } = await stat(path).catch((error) => {
    throw cannot(error)
  })
  if (size > limits.fileBytes)
    throw new AppError('invalid-input', '文件超过50MB，请删去图片和多余的工作表，或分成几个文件导入。')
  return await readFile(path).catch((error) => {
    throw cannot(error)
  })
}

const saveXlsx = async (
  window: BrowserWindow,
  title: string,
  name: string,
  bytes: Uint8Array,
): Promise<string | null> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath('documents'), `${name.replace(/[\\/:*?"<>|\r\n]/g, '').trim()}.xlsx`),
    filters: [{ name: 'Excel 表格', extensions: ['xlsx'] }],
  })
  if (canceled || !filePath) return null
  writeDocument(filePath, bytes)
  return filePath
}

export const importMainHandlers = ({ window, desk }: Parts): Pick<Handlers, ImportRoute> => ({
  'import.open': async ({ job }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: '选择要导入的表格',
      filters: [
        { name: '表格（.xlsx .xls .csv）', extensions: ['xlsx', 'xls', 'csv', 'txt', 'et', 'xlsm'] },
        { name: '所有文件', extensions: ['*'] },
      ],
      properties: ['openFile'],
    })
    const path = filePaths[0]
    if (canceled || !path) return null
    return await desk.call('openImport', { name: basename(path), bytes: await bytesOf(path), job })
  },
  'import.saveErrors': async (input) => {
    const { name, bytes } = await desk.call('importErrors', input)
    return { path: await saveXlsx(window(), '保存错误行', name, bytes) }
  },
  'import.template': async (input) => {
    const { name, bytes } = await desk.call('importTemplate', input)
    return { path: await saveXlsx(window(), '保存导入模板', name, bytes) }
  },
})
