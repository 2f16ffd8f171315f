import { basename } from 'node:path'
import { writeWhole } from '../../db/write-whole.ts'
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

/** Writes a document whole or not at all. @throws AppError in Chinese, with what to do */
export const writeDocument = (path: string, bytes: Uint8Array): void => {
  try {
    writeWhole(path, bytes)
  } catch (error) {
    throw explain(error, path)
  }
}
