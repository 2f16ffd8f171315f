/** The modules `session`, `protocol` and `net`: permissions, the app's own schemes, and what may be requested. */
import { readFile } from 'node:fs/promises'
import type { WebRequestFilter } from 'electron'
import { type ProtocolHandler, schemes } from './addresses.ts'
import { chromium, host, report } from './host.ts'
import { preventable, strict, strictEmitter } from './strict.ts'

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (_schemes: object[]) => {
    if (host.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
  },
  handle: (scheme: string, handler: ProtocolHandler) => void schemes.set(scheme, handler),
  unhandle: (scheme: string) => void schemes.delete(scheme),
  isProtocolHandled: (scheme: string) => schemes.has(scheme),
})

export type RequestDetails = {
  id: number
  url: string
  method: string
  webContentsId: number
  resourceType: string
  referrer: string
  timestamp: number
}
type RequestAnswer = { cancel?: boolean; redirectURL?: string }
type RequestListener = (details: RequestDetails, callback: (answer: RequestAnswer) => void) => void

let requestListener: { filter: WebRequestFilter; listener: RequestListener } | undefined

/** Chromium's match pattern (`<all_urls>`, `https://*.example.com/*`, `app://*`) as a test of an address. */
function matchesPattern(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${source}$`).test(url)
}

export const watchesRequests = (): boolean => requestListener !== undefined

/** What the app's listener says to a request; `{}` where nobody listens. */
export async function askRequestListener(details: RequestDetails): Promise<RequestAnswer> {
  if (!requestListener) return {}
  const { filter, listener } = requestListener
  const { urls, excludeUrls = [], types } = filter
  const isAbout =
    urls.some((pattern) => matchesPattern(pattern, details.url)) &&
    !excludeUrls.some((pattern) => matchesPattern(pattern, details.url)) &&
    (!types || (types as string[]).includes(details.resourceType))
  return isAbout ? new Promise((resolve) => listener(details, resolve)) : {}
}

function onBeforeRequest(filter: WebRequestFilter, listener: RequestListener | null): void
function onBeforeRequest(listener: RequestListener | null): void
function onBeforeRequest(
  first: WebRequestFilter | RequestListener | null,
  second: RequestListener | null = null,
): void {
  const isFilter = typeof first === 'object' && first !== null
  const listener = isFilter ? second : first
  requestListener = listener ? { filter: isFilter ? first : { urls: ['<all_urls>'] }, listener } : undefined
  defaultSession.emit('electron-host:request-listener')
}

type PermissionCallback = (granted: boolean) => void
type PermissionRequest = (contents: null, permission: string, callback: PermissionCallback, details: object) => void
type PermissionCheck = (contents: null, permission: string, origin: string, details: object) => boolean

/** Electron's names for what a page may ask, and the protocol's. */
const PERMISSIONS = {
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  geolocation: 'geolocation',
  'idle-detection': 'idle-detection',
  'local-fonts': 'local-fonts',
  media: 'camera',
  midi: 'midi',
  notifications: 'notifications',
  'persistent-storage': 'persistent-storage',
  'window-management': 'window-management',
}

class DefaultSession extends strictEmitter('session.defaultSession') {
  readonly protocol = protocol
  readonly webRequest = strict('session.defaultSession.webRequest', { onBeforeRequest })
  #request: PermissionRequest | null = null
  #check: PermissionCheck | null = null

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.#request = handler
    void this.applyPermissions().catch(report)
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.#check = handler
    void this.applyPermissions().catch(report)
  }

  /**
   * Not Electron's. Chromium's prompts cannot be answered by code over the protocol: each handler is asked once for
   * each kind of permission, and its answer is set before a page can ask.
   */
  async applyPermissions(): Promise<void> {
    if (!host.ready || !(this.#request || this.#check)) return
    for (const [electronName, name] of Object.entries(PERMISSIONS)) {
      const setting = (await this.#isGranted(electronName)) ? 'granted' : 'denied'
      // A Chromium that does not know the name has nothing to grant.
      await chromium()
        .root.send('Browser.setPermission', { permission: { name }, setting })
        .catch(() => {})
    }
  }

  async #isGranted(permission: string): Promise<boolean> {
    const request = this.#request
    if (this.#check?.(null, permission, '', { requestingUrl: '', isMainFrame: true }) === false) return false
    if (!request) return true
    return new Promise((resolve) => request(null, permission, resolve, { requestingUrl: '', isMainFrame: true }))
  }

  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}

  /** Not Electron's: every download is refused, after the app has been told of it. */
  async refuseDownloads(): Promise<void> {
    await chromium().root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
    chromium().root.on('Browser.downloadWillBegin', ({ url, suggestedFilename }) => {
      const item = strict('DownloadItem', { getURL: () => url, getFilename: () => suggestedFilename, cancel: () => {} })
      this.emit('will-download', preventable({}), item, null)
    })
  }
}

const defaultSession = new DefaultSession()
export const session = strict('session', { defaultSession })

export const net = strict('net', {
  fetch: async (address: string | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(address)
    return url.protocol === 'file:' ? new Response(new Uint8Array(await readFile(url))) : fetch(url, init)
  },
  isOnline: () => false,
})
