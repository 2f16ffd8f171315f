/** Every request of a page that the app has a say in: navigation, `webRequest`, and its own schemes. */

import { fromChromium, policyToChromium, schemePatterns, schemes, toChromium } from './addresses.ts'
import type { Session } from './chromium.ts'
import { askRequestListener, watchesRequests } from './session.ts'

export type PausedRequest = {
  requestId: string
  frameId: string
  resourceType: string
  request: {
    url: string
    method: string
    headers: object
    postDataEntries?: { bytes?: string }[]
  }
}
export type RequestingPage = {
  session: Session
  /** The identifier of the page's main frame. */
  targetId: string
  webContentsId: number
  /** False when the app's `will-navigate` listener forbids the address. */
  mayNavigate(url: string): boolean
}

const RESOURCE_TYPES: Record<string, string> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
}

let lastId = 0

/** Has Chromium pause what the app must be asked about; to be called again when that changes. */
export async function pauseRequests(session: Session): Promise<void> {
  const patterns = schemePatterns().map((urlPattern): { urlPattern: string; resourceType?: 'Document' } => ({
    urlPattern,
  }))
  patterns.push(watchesRequests() ? { urlPattern: '*' } : { urlPattern: '*', resourceType: 'Document' })
  await session.send('Fetch.enable', { patterns })
}

export async function answerRequest(page: RequestingPage, paused: PausedRequest): Promise<void> {
  const { session } = page
  const { requestId, request } = paused
  const isMainFrame = paused.resourceType === 'Document' && paused.frameId === page.targetId
  const url = fromChromium(request.url)
  if (isMainFrame && !page.mayNavigate(url)) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    return
  }
  const frameType = isMainFrame ? 'mainFrame' : 'subFrame'
  const answer = await askRequestListener({
    id: ++lastId,
    url,
    method: request.method,
    webContentsId: page.webContentsId,
    resourceType: paused.resourceType === 'Document' ? frameType : (RESOURCE_TYPES[paused.resourceType] ?? 'other'),
    referrer: '',
    timestamp: Date.now(),
  })
  if (answer.cancel) await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  else if (answer.redirectURL) {
    await session.send('Fetch.continueRequest', { requestId, url: toChromium(answer.redirectURL) })
  } else await serve(session, paused, url)
}

async function serve(session: Session, { requestId, request }: PausedRequest, url: string): Promise<void> {
  const handler = schemes.get(new URL(url).protocol.slice(0, -1))
  if (!handler) {
    await session.send('Fetch.continueRequest', { requestId })
    return
  }
  try {
    const body = Buffer.concat((request.postDataEntries ?? []).map(({ bytes = '' }) => Buffer.from(bytes, 'base64')))
    const headers = new Headers(request.headers as Record<string, string>)
    const asked = new Request(url, { method: request.method, headers, ...(body.length ? { body } : {}) })
    const response = await handler(asked)
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value: policyOf(name, value) })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  } catch (error) {
    console.error(error)
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
  }
}

function policyOf(name: string, value: string): string {
  return name.startsWith('content-security-policy') ? policyToChromium(value) : value
}
