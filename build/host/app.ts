/** The module `app`. */
import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { config } from './config.ts'
import { host, windows } from './host.ts'
import { isInstanceLocked, lockInstance, told, unlockInstance } from './single-instance.ts'
import { preventable, strict, strictEmitter } from './strict.ts'

/** How long a window may take to close, and Chromium to end, before it is ended. Milliseconds. */
const PATIENCE = 3000

class App extends strictEmitter('app') {
  name: string = config().package.productName ?? config().package.name
  readonly isPackaged: boolean = config().packaged
  readonly commandLine = strict('app.commandLine', {
    hasSwitch: (name: string) => config().switches.has(name),
    getSwitchValue: (name: string) => config().switches.get(name) ?? '',
    appendSwitch: (name: string, value = '') => void config().switches.set(name, value),
  })
  readonly #paths = new Map<string, string>()

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getVersion(): string {
    return config().package.version
  }

  getAppPath(): string {
    return config().appPath
  }

  getLocale(): string {
    return 'zh-CN'
  }

  getPath(name: string): string {
    const path = this.#paths.get(name) ?? this.#defaultPath(name)
    if (!path) throw new Error(`Failed to get '${name}' path`)
    if (name === 'userData' || name === 'logs') mkdirSync(path, { recursive: true })
    return path
  }

  #defaultPath(name: string): string | undefined {
    const appData = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
    const userData = () => config().switches.get('user-data-dir') || join(this.getPath('appData'), this.name)
    switch (name) {
      case 'home':
        return homedir()
      case 'appData':
        return appData
      case 'temp':
        return tmpdir()
      case 'desktop':
      case 'documents':
      case 'downloads':
      case 'pictures':
        return join(homedir(), name.charAt(0).toUpperCase() + name.slice(1))
      case 'exe':
      case 'module':
        return config().executable
      case 'userData':
        return userData()
      case 'sessionData':
        return this.getPath('userData')
      case 'logs':
        return join(this.getPath('userData'), 'logs')
      default:
        return undefined
    }
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  isReady(): boolean {
    return host.ready
  }

  whenReady(): Promise<void> {
    return host.readiness.promise
  }

  // What only changes Electron's own looks or Chromium's process model has nothing to do here.
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  disableHardwareAcceleration(): void {}
  enableSandbox(): void {}
  focus(): void {}

  quit(): void {
    if (host.quitting) return
    host.quitting = true
    void this.#quit()
  }

  async #quit(): Promise<void> {
    const before = preventable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented || !(await this.#closeWindows())) {
      host.quitting = false
      return
    }
    const will = preventable({})
    this.emit('will-quit', will)
    if (will.defaultPrevented) host.quitting = false
    else this.exit(0)
  }

  async #closeWindows(): Promise<boolean> {
    for (const window of [...windows.values()]) {
      if (!window.requestClose()) return false
      await Promise.race([window.gone, delay(PATIENCE, undefined, { ref: false })])
    }
    return true
  }

  exit(code = 0): void {
    if (host.exited) return
    host.exited = true
    this.emit('quit', {}, code)
    unlockInstance()
    const end = () => process.exit(code)
    const { chromium } = host
    if (!chromium) return void told.then(end)
    void chromium.ended.then(end)
    chromium.root.send('Browser.close').catch(() => {})
    setTimeout(end, PATIENCE)
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    return lockInstance(this.getPath('userData'), data, (second) => {
      this.emit('second-instance', {}, second.argv, second.cwd, second.data)
    })
  }

  releaseSingleInstanceLock(): void {
    unlockInstance()
  }

  hasSingleInstanceLock(): boolean {
    return isInstanceLocked()
  }
}

export const app = new App()
