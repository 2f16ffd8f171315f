/**
 * The module `dialog`: by hand, the page's own prompt and confirm. Tests put their functions in place of these, as on
 * real Electron: `app.evaluate(({ dialog }) => { dialog.showSaveDialog = … })`.
 */
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { BrowserWindow } from './browser-window.ts'
import { strict } from './strict.ts'

/** Electron's dialogs take the window first, or leave it out. */
type Arguments<T> = [options: T] | [window: BrowserWindow, options: T]

function split<T>(args: Arguments<T>): { window: BrowserWindow | null; options: T } {
  return args.length === 2
    ? { window: args[0], options: args[1] }
    : { window: BrowserWindow.getFocusedWindow(), options: args[0] }
}

async function ask(window: BrowserWindow | null, name: 'prompt' | 'confirm' | 'alert', ...texts: string[]) {
  return window?.webContents.executeJavaScript(`${name}(${texts.map((text) => JSON.stringify(text)).join(', ')})`)
}

async function askPath(window: BrowserWindow | null, title: string, path = ''): Promise<string | undefined> {
  const answer = await ask(window, 'prompt', title, path)
  return typeof answer === 'string' && answer !== '' ? answer : undefined
}

export const dialog = strict('dialog', {
  async showSaveDialog(...args: Arguments<SaveDialogOptions>) {
    const { window, options } = split(args)
    const filePath = await askPath(window, options.title ?? '保存到', options.defaultPath)
    return { canceled: !filePath, filePath: filePath ?? '' }
  },

  async showOpenDialog(...args: Arguments<OpenDialogOptions>) {
    const { window, options } = split(args)
    const filePath = await askPath(window, options.title ?? '打开', options.defaultPath)
    return { canceled: !filePath, filePaths: filePath ? [filePath] : [] }
  },

  async showMessageBox(...args: Arguments<MessageBoxOptions>) {
    const { window, options } = split(args)
    const { message, detail, buttons = [], defaultId = 0, cancelId = buttons.length - 1 } = options
    const text = [message, detail].filter(Boolean).join('\n\n')
    const isQuestion = buttons.length > 1
    const isAgreed = await ask(window, isQuestion ? 'confirm' : 'alert', text)
    return { response: !isQuestion || isAgreed ? defaultId : cancelId, checkboxChecked: false }
  },

  showErrorBox(title: string, content: string) {
    console.error(`${title}: ${content}`)
  },
})
