import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

export const appScheme = 'app'
export const appOrigin = 'app://bundle'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

// antd and AG Grid write their styles at run time; scripts may only be the program's own files.
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must run before the app is ready. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])

export type PictureSize = 'full' | 'thumb'
/** Reads a kept photo or scan. @throws when it is gone */
export type ReadPicture = (id: number, size: PictureSize) => Promise<{ bytes: Uint8Array; type: string }>

const picturePath = /^\/photo\/(\d{1,9})\/(full|thumb)$/

const servePicture = async (read: ReadPicture, id: number, size: PictureSize): Promise<Response> => {
  try {
    const { bytes, type } = await read(id, size)
    // Chromium is to keep no copy of people's photos in its own folders.
    const headers = {
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    }
    return new Response(new Uint8Array(bytes), { headers })
  } catch {
    return new Response('not found', { status: 404, headers: { 'cache-control': 'no-store' } })
  }
}

/** Serves the built renderer from `folder` and nothing outside it, and under `/photo/` the kept photos and scans. */
export const serveRenderer = (folder: string, readPicture: ReadPicture): void =>
  protocol.handle(appScheme, async (request) => {
    const [, id, size] = picturePath.exec(new URL(request.url).pathname) ?? []
    if (id && size) return servePicture(readPicture, Number(id), size === 'thumb' ? 'thumb' : 'full')
    const path = normalize(join(folder, decodeURIComponent(new URL(request.url).pathname)))
    if (!path.startsWith(folder + sep)) return new Response('forbidden', { status: 403 })
    try {
      const headers = {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      }
      return new Response(new Uint8Array(await readFile(path)), { headers })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
