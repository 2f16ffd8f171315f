/**
 * contextBridge and the preload's surroundings: code that runs in the page. Every function is sent by its source text,
 * so none may use anything but the others of this file, those of `wire.ts` and what every browser has.
 * `pageLibrary` below is that text.
 */
import { makeWire, type Wire, wireFunctions } from './wire.ts'

type Failure = { name: string; message: string }
type Packed =
  | { k: 'value'; v: unknown }
  | { k: 'function' | 'promise'; id: number }
  | { k: 'array'; v: Packed[] }
  | { k: 'object'; v: Record<string, Packed> }
type BridgeMessage =
  | { t: 'call'; id: number; args: Packed[] }
  | { t: 'return'; v?: Packed; e?: Failure }
  | { t: 'settle'; id: number; v?: Packed; e?: Failure }
  | { t: 'expose'; key: string; api: Packed }
type Settle = { resolve: (value: unknown) => void; reject: (error: Error) => void }
type End = {
  functions: Map<number, (...args: unknown[]) => unknown>
  promises: Map<number, Settle>
  lastId: number
  answer: { v?: Packed; e?: Failure } | undefined
  emit(message: BridgeMessage): void
}
export type Bridge = { expose(key: string, api: unknown): void }

export function failureOf(error: unknown): Failure {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) }
}

export function errorOf(failure: Failure): Error {
  return Object.assign(new Error(failure.message), { name: failure.name })
}

/** Whether a value can cross as it is: Chromium clones an event's `detail` between worlds. */
export function isPlain(value: unknown): boolean {
  if (typeof value === 'function') return false
  if (typeof value !== 'object' || value === null) return true
  if (value instanceof Promise) return false
  return (Array.isArray(value) ? value : Object.values(value)).every(isPlain)
}

export function packValue(end: End, value: unknown): Packed {
  if (isPlain(value)) return { k: 'value', v: value }
  if (typeof value === 'function') {
    end.lastId += 1
    end.functions.set(end.lastId, value as (...args: unknown[]) => unknown)
    return { k: 'function', id: end.lastId }
  }
  if (value instanceof Promise) {
    end.lastId += 1
    const id = end.lastId
    value.then(
      (result) => end.emit({ t: 'settle', id, v: packValue(end, result) }),
      (error) => end.emit({ t: 'settle', id, e: failureOf(error) }),
    )
    return { k: 'promise', id }
  }
  if (Array.isArray(value)) return { k: 'array', v: value.map((item) => packValue(end, item)) }
  const entries = Object.entries(value as object).map(([key, item]) => [key, packValue(end, item)] as const)
  return { k: 'object', v: Object.fromEntries(entries) }
}

export function unpackValue(end: End, packed: Packed): unknown {
  switch (packed.k) {
    case 'function':
      return (...args: unknown[]) => {
        end.answer = undefined
        // Events are synchronous: when emit returns, the other world has answered.
        end.emit({ t: 'call', id: packed.id, args: args.map((item) => packValue(end, item)) })
        const answer = end.answer as End['answer']
        end.answer = undefined
        if (answer?.e) throw errorOf(answer.e)
        return answer?.v && unpackValue(end, answer.v)
      }
    case 'promise':
      return new Promise((resolve, reject) => end.promises.set(packed.id, { resolve, reject }))
    case 'array':
      return packed.v.map((item) => unpackValue(end, item))
    case 'object':
      return Object.fromEntries(Object.entries(packed.v).map(([key, item]) => [key, unpackValue(end, item)]))
    default:
      return packed.v
  }
}

export function freezeDeep(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freezeDeep)
    Object.freeze(value)
  }
  return value
}

export function callPacked(end: End, id: number, args: Packed[]): BridgeMessage {
  try {
    const result = end.functions.get(id)?.(...args.map((item) => unpackValue(end, item)))
    return { t: 'return', v: packValue(end, result) }
  } catch (error) {
    return { t: 'return', e: failureOf(error) }
  }
}

export function receiveBridge(end: End, message: BridgeMessage): void {
  switch (message.t) {
    case 'call':
      end.emit(callPacked(end, message.id, message.args))
      return
    case 'return':
      end.answer = message
      return
    case 'settle': {
      const promise = end.promises.get(message.id)
      end.promises.delete(message.id)
      if (message.e) promise?.reject(errorOf(message.e))
      else promise?.resolve(message.v && unpackValue(end, message.v))
      return
    }
    case 'expose': {
      const value = freezeDeep(unpackValue(end, message.api))
      Object.defineProperty(globalThis, message.key, { value, enumerable: true })
    }
  }
}

/** One end of contextBridge: the same code in the page's world and in the preload's, talking by DOM events. */
export function bridgeEnd(token: string, side: 'page' | 'preload'): Bridge {
  const other = side === 'page' ? 'preload' : 'page'
  const emit = (detail: BridgeMessage) => {
    document.dispatchEvent(new CustomEvent(token + other, { detail }))
  }
  const end: End = { functions: new Map(), promises: new Map(), lastId: 0, answer: undefined, emit }
  document.addEventListener(token + side, (event) => receiveBridge(end, (event as CustomEvent<BridgeMessage>).detail))
  return { expose: (key, api) => emit({ t: 'expose', key, api: packValue(end, api) }) }
}

type Listener = ((...args: unknown[]) => void) & { original?: unknown }
type HostMessage =
  | { t: 'event'; channel: string; args: unknown[] }
  | { t: 'reply'; id: number; value?: unknown; error?: string }

export function refuseMissing<T extends object>(name: string, emulated: T): T {
  return new Proxy(emulated, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key)
      throw new Error(`electron-host: ${name}.${key} is not emulated`)
    },
  })
}

/** The sandboxed preload's `ipcRenderer`. */
export function makeIpcRenderer(wire: Wire): object {
  const post = (message: object) => Reflect.get(globalThis, '__electronHost')(wire.encode(message))
  const listeners = new Map<string, Listener[]>()
  const pending = new Map<number, Settle>()
  let lastId = 0
  const on = (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }
  const off = (channel: string, listener: Listener) => {
    const kept = (listeners.get(channel) ?? []).filter((each) => each !== listener && each.original !== listener)
    listeners.set(channel, kept)
    return ipcRenderer
  }
  const once = (channel: string, listener: Listener) => {
    const first: Listener = (...args) => {
      off(channel, first)
      listener(...args)
    }
    first.original = listener
    return on(channel, first)
  }
  const invoke = (channel: string, ...args: unknown[]) => {
    return new Promise((resolve, reject) => {
      lastId += 1
      post({ t: 'invoke', id: lastId, channel, args })
      pending.set(lastId, { resolve, reject })
    })
  }
  const send = (channel: string, ...args: unknown[]) => post({ t: 'send', channel, args })
  const removeAllListeners = (channel: string) => {
    listeners.delete(channel)
    return ipcRenderer
  }
  const methods = { invoke, send, on, off, once, addListener: on, removeListener: off, removeAllListeners }
  const ipcRenderer = refuseMissing('ipcRenderer', methods)
  const receive = (text: string) => {
    const message = wire.decode(text) as HostMessage
    if (message.t === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...message.args)
      return
    }
    const call = pending.get(message.id)
    pending.delete(message.id)
    if (message.error === undefined) call?.resolve(message.value)
    else call?.reject(new Error(message.error))
  }
  Object.defineProperty(globalThis, '__electronHostReceive', { value: receive })
  return ipcRenderer
}

type Require = (id: string) => unknown
type Preload = (require: Require, process: object, exports: object, module: { exports: object }) => void

/** The sandboxed preload's surroundings, then the preload script itself. */
export function preloadWorld(bridge: Bridge, surroundings: object, preload: Preload): void {
  const electron = refuseMissing('electron (preload)', {
    ipcRenderer: makeIpcRenderer(makeWire()),
    contextBridge: refuseMissing('contextBridge', { exposeInMainWorld: bridge.expose }),
  })
  const require = (id: string) => {
    if (id === 'electron' || id.startsWith('electron/')) return electron
    throw new Error(`module not found: ${id}`)
  }
  const module = { exports: {} }
  preload(
    require,
    { ...surroundings, type: 'renderer', sandboxed: true, contextIsolated: true },
    module.exports,
    module,
  )
}

/** The source text of all of it. */
export const pageLibrary: string = [
  ...wireFunctions,
  failureOf,
  errorOf,
  isPlain,
  packValue,
  unpackValue,
  freezeDeep,
  callPacked,
  receiveBridge,
  bridgeEnd,
  refuseMissing,
  makeIpcRenderer,
  preloadWorld,
].join('\n')
