/** Node has no asar file system, so a packaged app is laid out in a folder of its own. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'

/**
 * Lays out `app.asar` as a folder of that name, with the files that lie beside the archive in `app.asar.unpacked` too:
 * on real Electron both paths lead to them. Returns the folder, which goes when the program ends.
 */
export function layOut(archive: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'electron-host-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const app = join(folder, 'app.asar')
  extractAll(archive, app)
  const unpacked = `${archive}.unpacked`
  if (existsSync(unpacked)) cpSync(unpacked, `${app}.unpacked`, { recursive: true })
  return app
}
