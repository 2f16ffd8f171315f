/** Debian packages that a script needs: finds the missing ones, and installs them where it may. */
import { spawnSync } from 'node:child_process'

const INSTALL = ['install', '--yes', '--no-install-recommends', '-qq']
let isUpdated = false

/** `undefined` where there is no dpkg to ask. */
function isInstalled(name: string): boolean | undefined {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own format
  const { error, stdout } = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' })
  return error ? undefined : stdout === 'installed'
}

function hasCandidate(name: string): boolean {
  const { stdout } = spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' })
  return Boolean(stdout)
}

function aptGet(args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}

const alternatives = (need: string): string[] => need.split('|').map((name) => name.trim())

/**
 * Sees to it that packages are installed; each may be written with its alternatives, `a | b`. Installs as root,
 * and returns the first alternative of what is still missing. On a system without dpkg nothing can be said: none.
 */
export function ensureDebianPackages(needs: string[]): string[] {
  const isMissing = (need: string) => alternatives(need).every((name) => isInstalled(name) === false)
  const missing = needs.filter(isMissing)
  if (missing.length > 0 && process.getuid?.() === 0) {
    if (!isUpdated) isUpdated = aptGet(['update', '-qq'])
    const names = missing.map((need) => alternatives(need).find(hasCandidate) ?? alternatives(need)[0] ?? need)
    console.error(`apt-get install ${names.join(' ')} …`)
    aptGet([...INSTALL, ...names])
  }
  return missing.filter(isMissing).map((need) => alternatives(need)[0] ?? need)
}
