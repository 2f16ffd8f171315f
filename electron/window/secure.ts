import { join } from 'node:path'
import { app, type Session, session, type WebContents, type WebPreferences } from 'electron'

/** One place for the switches of every window (Electron's security checklist, items 2–6). */
export const securePreferences = (preload?: string): WebPreferences => ({
  ...(preload ? { preload } : {}),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
})

export const preloadScript = (): string => join(app.getAppPath(), 'out/electron/preload.cjs')

const allowedSchemes = ['app:', 'data:', 'blob:', 'devtools:']

/** No request leaves the program: everything but its own pages and pictures is cancelled, every permission but copying refused. */
export const sealSession = (devOrigin: string | undefined, own: Session = session.defaultSession): void => {
  own.setPermissionRequestHandler((_contents, permission, done) => done(permission === 'clipboard-sanitized-write'))
  own.webRequest.onBeforeRequest((details, done) => {
    const { protocol, origin } = new URL(details.url)
    const isDev = devOrigin !== undefined && (origin === devOrigin || protocol === 'ws:')
    done({ cancel: !allowedSchemes.includes(protocol) && !isDev })
  })
}

/** A window stays where it was opened and opens no other. */
export const holdInPlace = (contents: WebContents, origin: string): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event, url) => {
    if (!url.startsWith(`${origin}/`)) event.preventDefault()
  })
}
