import { AppError } from '../shared/ipc/reply.ts'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** What SQLite and the file system report, in words a clerk can act on; anything unknown stays as it is. */
export const asAppError = (error: unknown, file: string): unknown => {
  const code = codeOf(error)
  const cause = { cause: error }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new AppError(
      'disk-full',
      '磁盘已满，这一步没有保存。请清理磁盘空间后再试，已登记的内容不受影响。',
      [],
      cause,
    )
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('database-busy', `数据文件正被另一个程序占用：${file}。请关闭后再试。`, [], cause)
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    ['EROFS', 'EACCES', 'EPERM'].includes(code)
  )
    return new AppError('folder-read-only', `文件夹不能写入：${file}。请检查权限，或换一个可以写入的位置。`, [], cause)
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new AppError(
      'database-damaged',
      `数据文件已损坏：${file}。请不要删除它，从“备份”文件夹中取最近的一份恢复。`,
      [],
      cause,
    )
  return error
}
