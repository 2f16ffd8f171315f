import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { writeDocument } from './write-document.ts'

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
  writeDocument(filePath, await make())
  return filePath
}
