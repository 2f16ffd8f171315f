import { open, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { AppError } from '../../shared/ipc/reply.ts'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** Why a file could not be written, in words a clerk can act on. */
const explain = (error: unknown, path: string): unknown => {
  const cause = { cause: error }
  switch (codeOf(error)) {
    case 'ENOSPC':
      return new AppError(
        'disk-full',
        `磁盘已满，“${basename(path)}”没有保存。请清理空间或换一个位置再存；文稿内容不受影响。`,
        [],
        cause,
      )
    case 'EBUSY':
      return new AppError(
        'file-in-use',
        `“${basename(path)}”正被别的程序打开，请先关闭 Word 或 WPS 里的这份文件，再保存。`,
        [],
        cause,
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError(
        'folder-read-only',
        `这个位置不能写入：${path}。请换一个文件夹，或先关闭已打开的同名文件。`,
        [],
        cause,
      )
    case 'ENOENT':
      return new AppError('not-found', `文件夹不存在：${path}。U盘可能已拔出，请换一个位置。`, [], cause)
    default:
      return error
  }
}

/** Writes a whole file or none: the name appears only after every byte is on the disk. @throws AppError in Chinese */
export const writeFileWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const part = `${path}.part`
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw explain(error, path)
  }
}

type Kind = { readonly title: string; readonly ending: 'docx' | 'pdf' }

/** Characters that Windows does not allow in a file name. */
const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\r\n]/g, '').trim()

/** Asks where to save, then makes the bytes and writes them; returns the path, or null when the person cancelled. */
export const saveFile = async (
  window: BrowserWindow,
  name: string,
  kind: Kind,
  make: () => Promise<Uint8Array>,
): Promise<string | null> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: kind.title,
    defaultPath: join(app.getPath('documents'), `${safeName(name)}.${kind.ending}`),
    filters: [{ name: kind.ending === 'docx' ? 'Word 文档' : 'PDF 文件', extensions: [kind.ending] }],
  })
  if (canceled || !filePath) return null
  await writeFileWhole(filePath, await make())
  return filePath
}
