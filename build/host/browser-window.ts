/** The class `BrowserWindow`. */
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import { chromium, host, report, windows } from './host.ts'
import {
  type Bounds,
  type PageTarget,
  setPageSize,
  setWindowBounds,
  showWindow,
  type WindowState,
} from './page-target.ts'
import { preventable, strictEmitter } from './strict.ts'
import { WebContents } from './web-contents.ts'

/** As in chromium.ts. */
const HIDDEN: Bounds = { left: -20_000, top: -20_000 }
const STATE_EVENTS = {
  normal: 'restore',
  minimized: 'minimize',
  maximized: 'maximize',
  fullscreen: 'enter-full-screen',
} satisfies Record<WindowState, string>

export class BrowserWindow extends strictEmitter('BrowserWindow') {
  readonly id: number
  readonly webContents: WebContents
  readonly #gone = Promise.withResolvers<void>()
  /** Not Electron's: settled when the window has closed. */
  readonly gone: Promise<void> = this.#gone.promise
  /** Without `x` and `y` the window appears in the middle of the screen. */
  #bounds: Partial<Rectangle> & { width: number; height: number }
  #title: string
  #visible: boolean
  #state: WindowState = 'normal'
  #closeAsked = false
  #destroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    const { x, y, width = 800, height = 600, show = true, title = '', webPreferences } = options
    this.#bounds = { width, height, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) }
    this.#title = title
    this.#visible = show
    this.webContents = new WebContents(this, { width, height }, webPreferences?.preload)
    this.id = this.webContents.id
    windows.set(this.id, this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
    if (show) this.#appear()
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windows.values()].findLast((window) => window.isVisible()) ?? null
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return windows.get(contents?.id ?? 0) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  loadFile(path: string): Promise<void> {
    return this.webContents.loadFile(path)
  }

  reload(): void {
    this.webContents.reload()
  }

  capturePage(): ReturnType<WebContents['capturePage']> {
    return this.webContents.capturePage()
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  close(): void {
    this.requestClose()
  }

  /** Not Electron's: closes the window unless a listener forbids it, and says which. */
  requestClose(): boolean {
    if (this.#destroyed) return true
    const event = preventable({})
    this.emit('close', event)
    if (event.defaultPrevented) return false
    this.#closeAsked = true
    this.destroy()
    return true
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#closeAsked = true
    void this.webContents.opened
      .then(({ targetId }) => chromium().root.send('Target.closeTarget', { targetId }))
      .catch(() => this.onGone())
  }

  /** Not Electron's: Chromium has closed the page. */
  onGone(): void {
    if (this.#destroyed) return
    // The user closed it: too late to forbid, but the app may still want to save something.
    if (!this.#closeAsked) this.emit('close', preventable({}))
    this.#destroyed = true
    windows.delete(this.id)
    this.#gone.resolve()
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (windows.size > 0 || host.quitting || host.exited) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else app.quit()
  }

  /** Headless Chromium has no windows, only pages of a size. */
  #withWindow(act: (target: PageTarget) => Promise<void>): void {
    if (!chromium().options.headless) void this.webContents.opened.then(act).catch(report)
  }

  #place(bounds: Bounds): void {
    this.#withWindow((target) => setWindowBounds(target, bounds))
  }

  #appear(): void {
    const { x: left, y: top, width, height } = this.#bounds
    const place = { ...(left === undefined ? {} : { left }), ...(top === undefined ? {} : { top }) }
    this.#withWindow((target) => showWindow(target, { ...place, width, height }))
  }

  #setState(state: WindowState): void {
    this.#state = state
    this.#place({ windowState: state })
    this.emit(STATE_EVENTS[state], {})
  }

  show(): void {
    if (!this.#visible) this.#appear()
    this.#visible = true
    this.emit('show', {})
  }

  showInactive(): void {
    this.show()
  }

  hide(): void {
    if (this.#visible) this.#place(HIDDEN)
    this.#visible = false
    this.emit('hide', {})
  }

  isVisible(): boolean {
    return this.#visible
  }

  focus(): void {
    void this.webContents.opened.then(({ session }) => session.send('Page.bringToFront')).catch(report)
    this.emit('focus', {})
  }

  isFocused(): boolean {
    return BrowserWindow.getFocusedWindow() === this
  }

  blur(): void {}

  minimize(): void {
    this.#setState('minimized')
  }

  maximize(): void {
    this.#setState('maximized')
  }

  restore(): void {
    this.#setState('normal')
  }

  unmaximize(): void {
    this.#setState('normal')
  }

  setFullScreen(full: boolean): void {
    this.#setState(full ? 'fullscreen' : 'normal')
  }

  isMinimized(): boolean {
    return this.#state === 'minimized'
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen'
  }

  getBounds(): Rectangle {
    return { x: 0, y: 0, ...this.#bounds }
  }

  getNormalBounds(): Rectangle {
    return this.getBounds()
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    const { width, height } = this.#bounds
    if (chromium().options.headless) {
      void this.webContents.opened.then((target) => setPageSize(target, width, height)).catch(report)
    } else if (this.#visible) this.#appear()
    else this.#place({ width, height })
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height]
  }

  setTitle(title: string): void {
    this.#title = title
  }

  getTitle(): string {
    return this.#title
  }

  // Looks of a native window, which Chromium's app window does not have.
  center(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}
  setMinimumSize(): void {}
  setBackgroundColor(): void {}
  setIcon(): void {}
  setDocumentEdited(): void {}
}
