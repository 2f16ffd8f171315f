/** A folder shaped like an unpacked Electron whose executables stand in for it: packaging can be tested without it. */
import { appendFileSync, chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { standInElectron } from './electron-path.ts'

const root = join(import.meta.dirname, '../..')
/** The mark that Electron's fuses lie behind: version 1, and nine fuses as Electron ships them. */
export const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009'
const FUSES = '101100011'
/** Windows' packaging edits an executable's version and icon, so it must be a real one; which one does not matter. */
const WINDOWS_PROGRAM = 'node_modules/electron-winstaller/vendor/rcedit.exe'

const LAUNCHER = `#!/bin/sh
ELECTRON_HOST_EXE=$(readlink -f "$0")
export ELECTRON_HOST_EXE
exec "${standInElectron}" "$@"
`

/** Makes the folder anew and returns its path. */
export function makeStubDist(): string {
  const folder = join(root, 'node_modules/.cache/electron-stub')
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'electron'), LAUNCHER)
  chmodSync(join(folder, 'electron'), 0o755)
  copyFileSync(join(root, WINDOWS_PROGRAM), join(folder, 'electron.exe'))
  for (const name of ['electron', 'electron.exe']) appendFileSync(join(folder, name), `\n#${FUSE_MARK}${FUSES}`)
  for (const name of ['zh-CN', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${name}.pak`), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), 'stub')
  writeFileSync(join(folder, 'version'), version)
  return folder
}
