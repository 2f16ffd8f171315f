/** Finds what runs the program here, and builds the program: shared by `npm start` and `npm run demo`. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createBuilder } from 'vite'
import { findChromium } from '../host/chromium.ts'
import { ensureDebianPackages } from './debian-packages.ts'
import { realElectron, standInElectron } from './electron-path.ts'

const root = join(import.meta.dirname, '../..')
const FIVE_MINUTES = 300_000

export function stop(...lines: string[]): never {
  console.error(lines.join('\n'))
  process.exit(1)
}

/** Electron's own installer, once; it fails at once where its server cannot be reached. */
function findElectron(): string | undefined {
  const isForbidden = process.env.CI || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD
  if (!realElectron() && !isForbidden) {
    const installer = join(root, 'node_modules/electron/install.js')
    spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: FIVE_MINUTES })
  }
  return realElectron()
}

function findStandIn(): string {
  const download = '能联网时下载 Electron：npx install-electron'
  if (process.platform !== 'linux') stop('没有 Electron 的可执行文件，程序无法启动。', download)
  if (!findChromium()) {
    ensureDebianPackages(['chromium', 'fonts-noto-cjk'])
    if (!findChromium()) {
      stop(
        '没有 Electron 的可执行文件，也没有可代替它的 Chromium，程序无法启动。请任选一种办法：',
        `  ${download}`,
        '  Debian 上以 root 安装 Chromium：apt-get install chromium fonts-noto-cjk',
      )
    }
  }
  console.error('没有 Electron 的可执行文件，改用 Chromium 代替（build/host）运行同一个程序。')
  return standInElectron
}

export async function buildApp(): Promise<void> {
  const builder = await createBuilder({ configFile: join(root, 'build/config/vite.ts'), logLevel: 'warn' })
  await builder.buildApp()
}

/** The real Electron where it can be had, else the stand-in. Ends the process with what to do when there is neither. */
export function findProgram(): { readonly executable: string; readonly isStandIn: boolean } {
  const electron = findElectron()
  return electron ? { executable: electron, isStandIn: false } : { executable: findStandIn(), isStandIn: true }
}
