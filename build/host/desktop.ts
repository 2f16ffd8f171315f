/** The modules that stand for the desktop: `shell`, `clipboard`, `nativeTheme`, `screen`, `powerMonitor`, `safeStorage`. */
import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import type { Session } from './chromium.ts'
import { report, windows } from './host.ts'
import { strict, strictEmitter } from './strict.ts'

/** Electron's `openPath`: the reason why it failed, or nothing. */
function open(target: string): Promise<string> {
  return new Promise((resolve) => execFile('xdg-open', [target], (error) => resolve(error ? error.message : '')))
}

export const shell = strict('shell', {
  openExternal: async (url: string) => {
    const failure = await open(url)
    if (failure) throw new Error(failure)
  },
  openPath: open,
  showItemInFolder: (path: string) => void open(dirname(path)),
  beep: () => {},
})

let copied = ''

export const clipboard = strict('clipboard', {
  writeText: (text: string) => {
    copied = text
  },
  readText: () => copied,
  clear: () => {
    copied = ''
  },
})

type ThemeSource = 'system' | 'light' | 'dark'

class NativeTheme extends strictEmitter('nativeTheme') {
  #source: ThemeSource = 'system'

  get themeSource(): ThemeSource {
    return this.#source
  }

  set themeSource(source: ThemeSource) {
    this.#source = source
    for (const window of windows.values()) {
      window.webContents.opened.then(({ session }) => applyTheme(session)).catch(report)
    }
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }

  get shouldUseHighContrastColors(): boolean {
    return false
  }
}

export const nativeTheme = new NativeTheme()

export async function applyTheme(session: Session): Promise<void> {
  const value = nativeTheme.themeSource
  const features = value === 'system' ? [] : [{ name: 'prefers-color-scheme', value }]
  await session.send('Emulation.setEmulatedMedia', { features })
}

const DISPLAY = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  workAreaSize: { width: 1920, height: 1040 },
  scaleFactor: 1,
}

class Screen extends strictEmitter('screen') {
  getPrimaryDisplay(): typeof DISPLAY {
    return DISPLAY
  }

  getAllDisplays(): (typeof DISPLAY)[] {
    return [DISPLAY]
  }

  getDisplayMatching(): typeof DISPLAY {
    return DISPLAY
  }
}

export const screen = new Screen()

class PowerMonitor extends strictEmitter('powerMonitor') {}
export const powerMonitor = new PowerMonitor()

export const safeStorage = strict('safeStorage', { isEncryptionAvailable: () => false })
export const crashReporter = strict('crashReporter', { start: () => {} })
