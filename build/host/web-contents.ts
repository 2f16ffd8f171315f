/** The module `webContents`: one page, its loading, its IPC and its printing. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PrintToPDFOptions, Size } from 'electron'
import { fromChromium, toChromium } from './addresses.ts'
import type { BrowserWindow } from './browser-window.ts'
import { config } from './config.ts'
import { applyTheme } from './desktop.ts'
import { makeFrame } from './frame.ts'
import { chromium, report, windows } from './host.ts'
import { ipcMain } from './ipc-main.ts'
import { openTarget, type PageTarget, setPageSize } from './page-target.ts'
import { pdfParameters } from './paper.ts'
import { installPreload, WORLD } from './preload-script.ts'
import { answerRequest, pauseRequests } from './requests.ts'
import { session } from './session.ts'
import { preventable, strict, strictEmitter } from './strict.ts'
import { makeWire } from './wire.ts'

type WindowOpenDetails = { url: string; frameName: string; disposition: string; referrer: { url: string } }
type WindowOpenHandler = (details: WindowOpenDetails) => { action: 'allow' | 'deny' }
type PageMessage = { t: 'invoke' | 'send'; id: number; channel: string; args: unknown[] }
type Image = { toPNG(): Buffer; toDataURL(): string; isEmpty(): boolean }

const wire = makeWire()
let lastId = 0

export class WebContents extends strictEmitter('webContents') {
  readonly id: number = ++lastId
  readonly session: typeof session.defaultSession = session.defaultSession
  readonly mainFrame = makeFrame()
  /** Not Electron's: the page, once it is ready to load something. */
  readonly opened: Promise<PageTarget>
  #targetId: string | undefined
  #owner: BrowserWindow
  #world: number | undefined
  #expected: string | undefined
  #loading = false
  #hasLoaded = false
  #title = ''
  #lastOpened: string | undefined
  #openHandler: WindowOpenHandler = () => ({ action: 'deny' })

  constructor(owner: BrowserWindow, size: Size, preload: string | undefined) {
    super()
    this.#owner = owner
    this.opened = this.#open(size, preload)
    this.opened.catch(report)
  }

  async #open({ width, height }: Size, preload: string | undefined): Promise<PageTarget> {
    const target = await openTarget(width, height)
    this.#targetId = target.targetId
    this.#listen(target)
    await Promise.all([
      target.session.send('Page.enable'),
      target.session.send('Runtime.enable'),
      installPreload(target.session, preload),
      pauseRequests(target.session),
      applyTheme(target.session),
      session.defaultSession.applyPermissions(),
    ])
    const pauseAgain = () => void pauseRequests(target.session).catch(report)
    session.defaultSession.on('electron-host:request-listener', pauseAgain)
    this.once('destroyed', () => session.defaultSession.off('electron-host:request-listener', pauseAgain))
    await target.session.send('Runtime.runIfWaitingForDebugger')
    if (chromium().options.headless) await setPageSize(target, width, height)
    return target
  }

  #listen(target: PageTarget): void {
    const page = target.session
    this.#listenToLoading(target)
    page.on('Runtime.executionContextCreated', ({ context }) => {
      const frame: unknown = context.auxData && Reflect.get(context.auxData, 'frameId')
      if (context.name === WORLD && frame === target.targetId) this.#world = context.id
    })
    page.on('Runtime.executionContextsCleared', () => {
      this.#world = undefined
    })
    page.on('Runtime.bindingCalled', ({ payload }) => void this.#receive(wire.decode(payload) as PageMessage))
    page.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((each) => each.value ?? each.description).join(' ')
      this.emit('console-message', { level: type, message, frame: this.mainFrame })
    })
    page.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
      this.emit('console-message', { level: 'error', message: exception?.description ?? text, frame: this.mainFrame })
    })
    page.on('Fetch.requestPaused', (paused) => {
      const mayNavigate = (url: string) => this.#mayNavigate(url)
      const requesting = { ...target, webContentsId: this.id, mayNavigate }
      answerRequest(requesting, paused).catch(report)
    })
    page.on('Page.windowOpen', ({ url }) => {
      this.#lastOpened = url
    })
    page.on('Page.javascriptDialogOpening', () => {
      // With a display the user answers, under Playwright the test does.
      const isAnswered = !chromium().options.headless || config().switches.has('remote-debugging-port')
      if (!isAnswered) page.send('Page.handleJavaScriptDialog', { accept: false }).catch(report)
    })
    page.on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
  }

  #listenToLoading({ session: page }: PageTarget): void {
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return
      this.mainFrame.url = fromChromium(frame.url)
      this.emit('did-navigate', {}, this.mainFrame.url)
    })
    page.on('Page.domContentEventFired', () => this.emit('dom-ready', {}))
    page.on('Page.loadEventFired', () => {
      // The blank page that Chromium opens first is none of the app's.
      if (!this.#loading && !this.#hasLoaded) return
      this.#loading = false
      this.emit('did-finish-load', {})
      this.emit('did-stop-loading', {})
      if (this.#hasLoaded) return
      this.#hasLoaded = true
      this.#owner.emit('ready-to-show', {})
    })
  }

  /** Only what the page itself begins is asked about, not what the program loads. */
  #mayNavigate(url: string): boolean {
    if (url === this.#expected) {
      this.#expected = undefined
      return true
    }
    const event = preventable({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame })
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  async #receive(message: PageMessage): Promise<void> {
    const { channel, args, id } = message
    const reply = (to: string, ...values: unknown[]) => this.send(to, ...values)
    const event = { sender: this, senderFrame: this.mainFrame, frameId: 1, processId: 1, reply }
    if (message.t === 'send') {
      ipcMain.emit(channel, event, ...args)
      return
    }
    const text = await ipcMain.answerInvoke(channel, event, args).then(
      (value) => wire.encode({ t: 'reply', id, value }),
      (error: Error) => wire.encode({ t: 'reply', id, error: error.message }),
    )
    await this.#post(text)
  }

  async #post(text: string): Promise<void> {
    const { session: page } = await this.opened
    const contextId = this.#world
    if (contextId === undefined) return
    const expression = `__electronHostReceive(${JSON.stringify(text)})`
    // The page may have gone, or loaded another document, in the meantime.
    await page.send('Runtime.evaluate', { contextId, silent: true, expression }).catch(() => {})
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#post(wire.encode({ t: 'event', channel, args })).catch(report)
  }

  async loadURL(url: string): Promise<void> {
    const { session: page } = await this.opened
    const address = toChromium(url)
    this.#expected = fromChromium(address)
    this.#loading = true
    const finished = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()))
    const { errorText } = await page.send('Page.navigate', { url: address })
    if (errorText) {
      this.#loading = false
      this.emit('did-fail-load', {}, -2, errorText, url, true)
      throw new Error(`${errorText} loading '${url}'`)
    }
    await finished
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(join(config().appPath, path)).href)
  }

  reload(): void {
    this.#expected = this.getURL()
    this.#loading = true
    void this.opened.then(({ session: page }) => page.send('Page.reload')).catch(report)
  }

  getURL(): string {
    return this.mainFrame.url
  }

  getTitle(): string {
    return this.#title
  }

  isLoading(): boolean {
    return this.#loading
  }

  isDestroyed(): boolean {
    return this.#owner.isDestroyed()
  }

  isDevToolsOpened(): boolean {
    return false
  }

  // Nothing of these can be seen by the program.
  openDevTools(): void {}
  closeDevTools(): void {}
  focus(): void {}
  setVisualZoomLevelLimits(): void {}
  setIgnoreMenuShortcuts(): void {}

  close(): void {
    this.#owner.close()
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }

  /** Not Electron's: Chromium has opened a window for this page, which is asked about and closed. */
  refuseOpened(url: string): void {
    const opened = fromChromium(this.#lastOpened ?? url)
    this.#lastOpened = undefined
    const details = { url: opened, frameName: '', disposition: 'new-window', referrer: { url: this.getURL() } }
    const { action } = this.#openHandler(details)
    if (action !== 'deny') console.error(`electron-host: window.open('${opened}') is not emulated`)
  }

  /** Not Electron's: what Chromium says about its page. */
  describe(title: string): void {
    if (title === this.#title) return
    this.#title = title
    if (this.#hasLoaded) this.#owner.emit('page-title-updated', preventable({}), title, true)
  }

  /** Not Electron's. */
  isTarget(targetId: string): boolean {
    return this.#targetId === targetId
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const { session: page } = await this.opened
    const options = { awaitPromise: true, returnByValue: true, userGesture: true }
    const { result, exceptionDetails: failure } = await page.send('Runtime.evaluate', { expression, ...options })
    if (failure) throw new Error(failure.exception?.description ?? failure.text)
    return result.value
  }

  async printToPDF(options: PrintToPDFOptions = {}): Promise<Buffer> {
    const { session: page } = await this.opened
    const { data } = await page.send('Page.printToPDF', pdfParameters(options))
    return Buffer.from(data, 'base64')
  }

  print(_options?: object, callback?: (success: boolean, failureReason: string) => void): void {
    setImmediate(() => callback?.(false, 'no printer: build/host stands in for Electron and cannot print'))
  }

  async getPrintersAsync(): Promise<[]> {
    return []
  }

  async capturePage(): Promise<Image> {
    const { session: page } = await this.opened
    const { data } = await page.send('Page.captureScreenshot', { format: 'png' })
    const image = Buffer.from(data, 'base64')
    return strict('NativeImage', {
      toPNG: () => image,
      toDataURL: () => `data:image/png;base64,${data}`,
      isEmpty: () => image.length === 0,
    })
  }
}

function allWebContents(): WebContents[] {
  return [...windows.values()].map((window) => window.webContents)
}

export const webContents = strict('webContents', {
  getAllWebContents: allWebContents,
  getFocusedWebContents: () => allWebContents().at(-1) ?? null,
  fromId: (id: number) => allWebContents().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) => allWebContents().find((contents) => contents.isTarget(targetId)),
})
