/** Which executable runs the app here: the real Electron where its binary is, else the stand-in under build/host. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export const standInElectron: string = join(root, 'build/host/electron')

/** The path of Electron's binary, if it has been downloaded. */
export function realElectron(): string | undefined {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist')
  // Written by Electron's own installer: the name differs by platform.
  const nameFile = join(root, 'node_modules/electron/path.txt')
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8') : 'electron'
  const file = join(folder, name)
  return existsSync(file) ? file : undefined
}

export function electronPath(): string {
  return realElectron() ?? standInElectron
}

/** The arguments that run this repository's compiled app. Electron refuses to run as root with its sandbox. */
export function appArguments(args: string[]): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return [root, ...(isRoot ? ['--no-sandbox'] : []), ...args]
}

/** Whether a window can be shown. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
