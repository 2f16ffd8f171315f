import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { writeDocument } from './write-document.ts'

const kinds = { docx: 'Word 文档', pdf: 'PDF 文件', xlsx: 'Excel 表格', csv: 'CSV 文本', png: 'PNG 图片' } as const

/** The dialog's title and the file's ending. */
export type SaveKind<E extends keyof typeof kinds = keyof typeof kinds> = {
  readonly title: string
  readonly ending: E
}

/** Characters that Windows does not allow in a file name. */
const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\r\n]/g, '').trim()

/** Asks where to save, then makes the bytes and writes them; returns the path, or null when the person cancelled. */
export const saveFile = async (
  window: BrowserWindow,
  name: string,
  kind: SaveKind,
  make: () => Promise<Uint8Array>,
): Promise<string | null> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: kind.title,
    defaultPath: join(app.getPath('documents'), `${safeName(name)}.${kind.ending}`),
    filters: [{ name: kinds[kind.ending], extensions: [kind.ending] }],
  })
  if (canceled || !filePath) return null
  writeDocument(filePath, await make())
  return filePath
}
