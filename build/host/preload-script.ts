/** Puts the app's preload into the pages: contextBridge in both worlds, and the script itself in the isolated one. */
import { readFile } from 'node:fs/promises'
import type { Session } from './chromium.ts'
import { pageLibrary } from './page.ts'

/** The name of the world the preload runs in, and of the function it calls the host by. */
export const WORLD = 'Electron Isolated Context'
const BINDING = '__electronHost'
/** Names the events between the worlds; the page cannot guess it. */
const TOKEN = `electron-host-${crypto.randomUUID()}-`

/** Electron runs a preload in the main frame only. */
function inMainFrame(code: string): string {
  return `if (window === window.top) {${pageLibrary}\n${code}}`
}

export async function installPreload(session: Session, file: string | undefined): Promise<void> {
  const preload = file ? await readFile(file, 'utf8') : ''
  const token = JSON.stringify(TOKEN)
  const { versions, platform, arch } = process
  const surroundings = JSON.stringify({ versions, platform, arch, env: {}, argv: [] })
  const page = inMainFrame(`bridgeEnd(${token}, 'page')`)
  const isolated = inMainFrame(
    `preloadWorld(bridgeEnd(${token}, 'preload'), ${surroundings}, (require, process, exports, module) => {${preload}\n})`,
  )
  await Promise.all([
    session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: page }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: isolated }),
  ])
}
