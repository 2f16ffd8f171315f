/**
 * Chromium knows no `app://`, so `app://bundle/x` travels as `https://bundle.app.electron-host.invalid/x`: a secure
 * context with an origin of its own, whose requests never leave the machine because they are all answered here.
 */

export type ProtocolHandler = (request: Request) => Response | Promise<Response>

const DOMAIN = 'electron-host.invalid'
const FOREIGN = new RegExp(`^https://([^/:]+)\\.([a-z][a-z0-9-]*)\\.${DOMAIN.replace('.', '\\.')}`)

/** Scheme, without the colon, to its handler. */
export const schemes = new Map<string, ProtocolHandler>()

/** The app's address to the one Chromium gets. */
export function toChromium(address: string): string {
  const url = new URL(address)
  const scheme = url.protocol.slice(0, -1)
  if (!schemes.has(scheme)) return address
  return `https://${url.host}.${scheme}.${DOMAIN}${url.pathname}${url.search}${url.hash}`
}

/** Chromium's address to the one the app knows. */
export function fromChromium(address: string): string {
  return address.replace(FOREIGN, '$2://$1')
}

/** The addresses of the app's own schemes, as patterns of Chromium's Fetch domain. */
export function schemePatterns(): string[] {
  return [...schemes.keys()].map((scheme) => `https://*.${scheme}.${DOMAIN}/*`)
}

/** Sources such as `app:` or `app://bundle` in a Content-Security-Policy, in Chromium's form. */
export function policyToChromium(policy: string): string {
  let result = policy
  for (const scheme of schemes.keys()) {
    const source = new RegExp(`(^|[\\s;])${scheme}:(?://([^\\s;/]+))?(?=$|[\\s;/])`, 'g')
    result = result.replace(source, (_all, before: string, name?: string) => {
      return `${before}https://${name ?? '*'}.${scheme}.${DOMAIN}`
    })
  }
  return result
}
