/** Electron's single-instance lock: a file that names the holder, and a socket on which later instances report. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SecondInstance = { argv: string[]; cwd: string; data?: unknown }
type Lock = { file: string; socket: string }

let held: Lock | undefined
/** Until the holder has been told, the second instance may not end. */
export let told: Promise<void> = Promise.resolve()

function isRunning(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}

function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, String(process.pid))
    closeSync(handle)
    return true
  } catch {
    return false
  }
}

function tell(socket: string, message: SecondInstance): Promise<void> {
  return new Promise((resolve) => {
    const connection = createConnection(socket)
    connection.on('error', () => resolve()).on('close', () => resolve())
    connection.end(JSON.stringify(message))
  })
}

function listen(socket: string, hear: (message: SecondInstance) => void): void {
  rmSync(socket, { force: true })
  const server = createServer((connection) => {
    let text = ''
    connection
      .on('error', () => {})
      .on('data', (data) => {
        text += data
      })
      .on('end', () => {
        if (text) hear(JSON.parse(text) as SecondInstance)
      })
  })
  server.listen(socket).unref()
}

/** True for the first instance of a profile folder; a later one tells the first about itself. */
export function lockInstance(folder: string, data: unknown, hear: (message: SecondInstance) => void): boolean {
  if (held) return true
  const file = join(folder, 'host.lock')
  // A socket's path may have 107 bytes at most, a profile's more.
  const name = createHash('sha256').update(file).digest('hex').slice(0, 16)
  const socket = join(tmpdir(), `electron-host-${name}.sock`)
  if (!take(file)) {
    if (isRunning(file)) {
      told = tell(socket, { argv: process.argv, cwd: process.cwd(), data })
      return false
    }
    rmSync(file, { force: true })
    if (!take(file)) return false
  }
  held = { file, socket }
  listen(socket, hear)
  return true
}

export function unlockInstance(): void {
  if (!held) return
  rmSync(held.file, { force: true })
  rmSync(held.socket, { force: true })
  held = undefined
}

export function isInstanceLocked(): boolean {
  return held !== undefined
}
