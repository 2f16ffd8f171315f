/** Starts Chromium and speaks the DevTools protocol to it over a pipe: no open port unless a test asks for one. */
import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import type { CDPSession } from 'playwright'

const PLACES = [
  process.env.CHROMIUM_PATH,
  // The wrapper in /usr/bin starts one process more and prints a shell error.
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
]

const SWITCHES = [
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--test-type',
  '--lang=zh-CN',
  '--password-store=basic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-quic',
  // Chromium asks Google for the time, for updates and for accounts; an Electron does not.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,InfiniteSessionRestore',
]

/** Where windows wait until they are shown: Chromium cannot open one that is not there at all. */
const OFF_SCREEN = '--window-position=-20000,-20000'

export function findChromium(): string | undefined {
  return PLACES.find((path) => path && existsSync(path))
}

/** Chromium's sandbox does not work for root. */
export const sandboxSwitches: string[] = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []

/** One target's end of the connection; its methods and events have the protocol's own types. */
export class Session {
  readonly send: CDPSession['send']
  readonly on: CDPSession['on']

  constructor(connection: Chromium, events: EventEmitter, id?: string) {
    this.send = (method, params) => connection.call(method, params ?? {}, id) as Promise<never>
    // The protocol's type is an overloaded generic, which no arrow function can satisfy without a cast.
    this.on = ((event: string, listener: (payload: unknown) => void) => {
      events.on(event, listener)
      return this
    }) as unknown as CDPSession['on']
  }
}

type Reply = { id?: number; sessionId?: string; method?: string; params?: unknown; result?: unknown } & {
  error?: { message: string }
}
type Call = { method: string; resolve: (result: unknown) => void; reject: (error: Error) => void }
export type ChromiumOptions = { dataFolder: string; headless: boolean; switches: string[] }

export class Chromium {
  readonly process: ChildProcess
  readonly executable: string
  readonly options: ChromiumOptions
  readonly root: Session
  /** Resolves with the last lines that Chromium wrote. */
  readonly ended: Promise<string>
  #lastId = 0
  readonly #calls = new Map<number, Call>()
  readonly #rootEvents = new EventEmitter()
  readonly #sessionEvents = new Map<string, EventEmitter>()

  constructor(options: ChromiumOptions) {
    const executable = findChromium()
    if (!executable) throw new Error('electron-host: no Chromium (apt-get install chromium, or set CHROMIUM_PATH)')
    this.executable = executable
    this.options = options
    this.root = new Session(this, this.#rootEvents)
    this.process = spawn(
      executable,
      [
        `--user-data-dir=${options.dataFolder}`,
        ...SWITCHES,
        ...sandboxSwitches,
        ...(options.headless ? ['--headless=new', '--disable-gpu'] : [OFF_SCREEN]),
        ...options.switches,
      ],
      { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
    )
    this.ended = this.#watch()
    this.#readPipe()
  }

  /** Sends one protocol command; rejects with Chromium's own message. */
  call(method: string, params: object, sessionId?: string): Promise<unknown> {
    const pipe = this.process.stdio[3]
    return new Promise((resolve, reject) => {
      if (!(pipe instanceof Writable) || !pipe.writable) return reject(new Error(`Chromium has ended: ${method}`))
      const id = ++this.#lastId
      this.#calls.set(id, { method, resolve, reject })
      pipe.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  attach(sessionId: string): Session {
    const events = new EventEmitter()
    this.#sessionEvents.set(sessionId, events)
    return new Session(this, events, sessionId)
  }

  #watch(): Promise<string> {
    const last: string[] = []
    let rest = ''
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        // Playwright waits for this line of a real Electron.
        if (line.startsWith('DevTools listening on') || process.env.ELECTRON_HOST_DEBUG) {
          process.stderr.write(`${line}\n`)
        }
        if (last.push(line) > 20) last.shift()
      }
    })
    this.process.stdio[3]?.on('error', () => {})
    return new Promise((resolve) => {
      const end = () => {
        for (const call of this.#calls.values()) call.reject(new Error(`Chromium ended during ${call.method}`))
        this.#calls.clear()
        resolve(last.join('\n'))
      }
      this.process.once('exit', end).once('error', (error) => {
        last.push(error.message)
        end()
      })
    })
  }

  #readPipe(): void {
    const pipe = this.process.stdio[4]
    if (!(pipe instanceof Readable)) throw new Error('electron-host: Chromium has no pipe')
    let chunks: Buffer[] = []
    pipe.on('data', (data: Buffer) => {
      let start = 0
      for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
        this.#receive(Buffer.concat([...chunks, data.subarray(start, end)]).toString())
        chunks = []
        start = end + 1
      }
      if (start < data.length) chunks.push(data.subarray(start))
    })
  }

  #receive(text: string): void {
    const reply = JSON.parse(text) as Reply
    if (reply.id === undefined) {
      const events = reply.sessionId ? this.#sessionEvents.get(reply.sessionId) : this.#rootEvents
      events?.emit(reply.method ?? '', reply.params)
      return
    }
    const call = this.#calls.get(reply.id)
    this.#calls.delete(reply.id)
    if (reply.error) call?.reject(new Error(`${call.method}: ${reply.error.message}`))
    else call?.resolve(reply.result)
  }
}
