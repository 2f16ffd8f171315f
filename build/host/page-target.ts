/** One page of Chromium: opened headless or in an app window of its own, and the protocol session to it. */
import { spawn } from 'node:child_process'
import { type Session, sandboxSwitches } from './chromium.ts'
import { chromium } from './host.ts'

export type PageTarget = { session: Session; targetId: string }
export type TargetInfo = { targetId: string; type: string; url: string; openerId?: string }
export type Bounds = { left?: number; top?: number; width?: number; height?: number; windowState?: WindowState }
export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

const waiting = new Map<string, (target: PageTarget) => void>()

/** True when the target is one that `openTarget` waits for. */
export function claimTarget(sessionId: string, info: TargetInfo): boolean {
  const resolve = waiting.get(info.url)
  waiting.delete(info.url)
  resolve?.({ session: chromium().attach(sessionId), targetId: info.targetId })
  return resolve !== undefined
}

/** Opens a page that waits for the debugger before it loads anything; its window lies off the screen. */
export async function openTarget(width: number, height: number): Promise<PageTarget> {
  const { headless } = chromium().options
  // The address tells the page from any other that Chromium opens in the meantime.
  const url = headless ? `about:blank#${crypto.randomUUID()}` : `data:text/html,<title>${crypto.randomUUID()}</title>`
  const opened = new Promise<PageTarget>((resolve) => waiting.set(url, resolve))
  if (headless) await chromium().root.send('Target.createTarget', { url, width, height, newWindow: true })
  else openAppWindow(url)
  const target = await opened
  if (!headless) await setWindowBounds(target, { width, height })
  return target
}

/**
 * Gives the page itself a size. Only for headless Chromium: it has no app windows, and takes the room that tabs and the
 * address bar would need from the page. The page must be running.
 */
export async function setPageSize(target: PageTarget, width: number, height: number): Promise<void> {
  const { cssLayoutViewport: page } = await target.session.send('Page.getLayoutMetrics')
  const { windowId, bounds } = await chromium().root.send('Browser.getWindowForTarget', { targetId: target.targetId })
  const { width: outerWidth = width, height: outerHeight = height } = bounds
  const grown = { width: width + outerWidth - page.clientWidth, height: height + outerHeight - page.clientHeight }
  await chromium().root.send('Browser.setWindowBounds', { windowId, bounds: grown })
}

/** Only the command line opens a window without tabs and an address bar; the running Chromium takes it over. */
function openAppWindow(url: string): void {
  const { executable, options } = chromium()
  spawn(executable, [`--user-data-dir=${options.dataFolder}`, `--app=${url}`, ...sandboxSwitches], { stdio: 'ignore' })
}

export async function setWindowBounds({ targetId }: PageTarget, bounds: Bounds): Promise<void> {
  const { windowId } = await chromium().root.send('Browser.getWindowForTarget', { targetId })
  await chromium().root.send('Browser.setWindowBounds', { windowId, bounds })
}

/** Brings a window onto the screen: to where it was asked to be, else to the middle. */
export async function showWindow(target: PageTarget, bounds: Bounds): Promise<void> {
  const { width = 0, height = 0 } = bounds
  const expression = `[Math.max(0, (screen.availWidth - ${width}) >> 1), Math.max(0, (screen.availHeight - ${height}) >> 1)]`
  const { result } = await target.session.send('Runtime.evaluate', { expression, returnByValue: true })
  const [left, top] = result.value as [number, number]
  await setWindowBounds(target, { left, top, ...bounds })
}
