/** `npm run dev`: the renderer by Vite's server with hot reload; the rest is rebuilt and restarted when it changes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createBuilder, createServer } from 'vite'
import { appArguments, electronPath } from './electron-path.ts'

const root = join(import.meta.dirname, '../..')
const configFile = join(root, 'build/config/vite.ts')
const ADDRESS = { host: '127.0.0.1', port: 5173, strictPort: true }
const RENDERER_URL = `http://${ADDRESS.host}:${ADDRESS.port}/`
const SETTLED = 100

const server = await createServer({ configFile, server: ADDRESS })
await server.listen()

async function buildNodeSide(): Promise<void> {
  const builder = await createBuilder({ configFile, logLevel: 'warn', mode: 'development' })
  for (const name of ['main', 'service', 'preload']) {
    const environment = builder.environments[name]
    if (environment) await builder.build(environment)
  }
}

let child: ChildProcess | undefined
let isRestarting = false

function start(): void {
  const env = { ...process.env, RENDERER_URL }
  child = spawn(electronPath(), appArguments(process.argv.slice(2)), { stdio: 'inherit', env })
  child.on('exit', (code) => {
    if (!isRestarting) void server.close().then(() => process.exit(code ?? 0))
    else {
      isRestarting = false
      start()
    }
  })
}

async function restart(): Promise<void> {
  await buildNodeSide()
  isRestarting = true
  child?.kill('SIGTERM')
}

let timer: NodeJS.Timeout | undefined
server.watcher.add(['electron', 'db', 'shared'].map((folder) => join(root, folder)))
server.watcher.on('change', (file) => {
  if (file.startsWith(join(root, 'renderer'))) return
  clearTimeout(timer)
  // A mistake in the sources leaves the running program alone; the next save tries again.
  timer = setTimeout(() => void restart().catch((error) => console.error(error)), SETTLED)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child?.kill(signal))

await buildNodeSide()
start()
