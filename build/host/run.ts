/** `electron [switches] APP_DIR [arguments]`: makes `electron` resolve to the stand-in, then runs the app's main script. */
import { existsSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { layOut } from './asar.ts'
import { configure, type HostConfig } from './config.ts'

const emulated = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (name, context, next) => {
    if (name === 'electron' || name.startsWith('electron/')) return { url: emulated, shortCircuit: true }
    return next(name, context)
  },
})

function readSwitches(args: string[]): Map<string, string> {
  const named = args.map((argument) => /^--([^=]+)(?:=(.*))?$/.exec(argument)).filter((match) => match !== null)
  return new Map(named.map(([, name = '', value = '']) => [name, value]))
}

const args = process.argv.slice(2)
// A packaged program's executable runs this file and says where it lies itself: see build/scripts/stub-dist.ts.
const executable = process.env.ELECTRON_HOST_EXE ?? join(import.meta.dirname, 'electron')
const archive = join(dirname(executable), 'resources/app.asar')
const packaged = process.env.ELECTRON_HOST_EXE !== undefined && existsSync(archive)
const appPath = packaged ? layOut(archive) : resolve(args.find((argument) => !argument.startsWith('-')) ?? '.')
const app = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as HostConfig['package']
configure({ appPath, packaged, executable, package: app, switches: readSwitches(args) })

process.argv = [executable, ...args]
// The app is told what it would be told by Electron, so that it need not know of this folder.
Object.assign(process.versions, { electron: 'host', chrome: 'host' })
Object.defineProperty(process, 'type', { value: 'browser' })
Object.defineProperty(process, 'resourcesPath', { value: dirname(appPath) })

const { start } = await import('./start.ts')
await import(pathToFileURL(join(appPath, app.main)).href)
await start()
