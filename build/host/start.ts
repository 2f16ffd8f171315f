/** Starts Chromium once the app's main script has run, and ends the program when Chromium ends. */
import { join } from 'node:path'
import { app } from './app.ts'
import { Chromium } from './chromium.ts'
import { config } from './config.ts'
import { host, report, windows } from './host.ts'
import { claimTarget, type TargetInfo } from './page-target.ts'
import { session } from './session.ts'
import { webContents } from './web-contents.ts'

/** Switches that mean something else to Chromium than they do here. */
const OWN_SWITCHES = new Set(['headless', 'inspect', 'no-sandbox', 'user-data-dir'])

function isHeadless(): boolean {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return config().switches.has('headless') || process.env.ELECTRON_HOST_HEADLESS === '1' || !hasDisplay
}

function chromiumSwitches(): string[] {
  return [...config().switches]
    .filter(([name]) => !OWN_SWITCHES.has(name))
    .map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`))
}

async function onAttached(sessionId: string, info: TargetInfo, root: Chromium['root']): Promise<void> {
  if (claimTarget(sessionId, info)) return
  const opener = info.openerId ? webContents.fromDevToolsTargetId(info.openerId) : undefined
  await host.chromium?.attach(sessionId).send('Runtime.runIfWaitingForDebugger')
  if (!opener) return
  opener.refuseOpened(info.url)
  await root.send('Target.closeTarget', { targetId: info.targetId })
}

function onEnded(lastWords: string): void {
  if (host.exited) return
  if (!host.ready) console.error(`electron-host: Chromium ended at once\n${lastWords}`)
  for (const window of [...windows.values()]) window.onGone()
  app.exit(host.ready ? 0 : 1)
}

export async function start(): Promise<void> {
  if (host.exited || host.quitting) return
  const dataFolder = join(app.getPath('userData'), 'host-chromium')
  const chromium = new Chromium({ dataFolder, headless: isHeadless(), switches: chromiumSwitches() })
  host.chromium = chromium
  void chromium.ended.then(onEnded)
  process.on('exit', () => chromium.process.kill('SIGKILL'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  const { root } = chromium
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    onAttached(sessionId, targetInfo, root).catch(report)
  })
  root.on('Target.targetDestroyed', ({ targetId }) => {
    const contents = webContents.fromDevToolsTargetId(targetId)
    if (contents) windows.get(contents.id)?.onGone()
  })
  root.on('Target.targetInfoChanged', ({ targetInfo }) => {
    webContents.fromDevToolsTargetId(targetInfo.targetId)?.describe(targetInfo.title)
  })
  await root.send('Target.setDiscoverTargets', { discover: true })
  await root.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
  host.ready = true
  await session.defaultSession.refuseDownloads()
  app.emit('ready', {})
  host.readiness.resolve()
}
