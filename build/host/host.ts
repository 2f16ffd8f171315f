/** The state that the emulated modules share. */
import type { BrowserWindow } from './browser-window.ts'
import type { Chromium } from './chromium.ts'

export const host = {
  chromium: undefined as Chromium | undefined,
  ready: false,
  readiness: Promise.withResolvers<void>(),
  quitting: false,
  exited: false,
}

export const windows = new Map<number, BrowserWindow>()

export function chromium(): Chromium {
  if (!host.chromium) throw new Error('electron-host: Chromium is not running yet')
  return host.chromium
}

/** For work nobody waits for: what fails because the program is ending is no news. */
export function report(error: unknown): void {
  if (!host.exited && !host.quitting) console.error(error)
}
