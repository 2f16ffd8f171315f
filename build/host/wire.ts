/**
 * Structured clone's common types as JSON text, for the pipe between page and host. These functions run on both sides:
 * see `page.ts`.
 */

export type Wire = { encode(value: unknown): string; decode(text: string): unknown }
type Tagged = { $: string; v?: unknown; t?: string; n?: string; s?: string }

export function bytesToText(bytes: Uint8Array): string {
  if (typeof Buffer === 'function')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  let text = ''
  for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768))
  return btoa(text)
}

export function textToBytes(text: string): Uint8Array<ArrayBuffer> {
  if (typeof Buffer === 'function') return new Uint8Array(Buffer.from(text, 'base64'))
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/** Structured clone's common types as plain JSON; throws Electron's message for functions and symbols. */
export function tagValue(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
    case 'undefined':
      return { $: 'undefined' }
    case 'bigint':
      return { $: 'bigint', v: String(value) }
    case 'object':
      return value === null ? null : tagObject(value)
    default:
      throw new Error('An object could not be cloned.')
  }
}

export function tagObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(tagValue)
  if (value instanceof Date) return { $: 'date', v: tagValue(value.getTime()) }
  if (value instanceof Map) return { $: 'map', v: tagValue([...value]) }
  if (value instanceof Set) return { $: 'set', v: tagValue([...value]) }
  if (value instanceof Error) return { $: 'error', n: value.name, v: value.message, s: value.stack }
  if (value instanceof ArrayBuffer) return { $: 'bytes', t: 'ArrayBuffer', v: bytesToText(new Uint8Array(value)) }
  if (ArrayBuffer.isView(value)) {
    const name = value instanceof Uint8Array ? 'Uint8Array' : value.constructor.name
    return { $: 'bytes', t: name, v: bytesToText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
  }
  const entries = Object.entries(value).map(([key, item]) => [key, tagValue(item)] as const)
  return '$' in value ? { $: 'object', v: entries } : Object.fromEntries(entries)
}

export function untagValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(untagValue)
  if (!('$' in value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, untagValue(item)]))
  return untagObject(value as Tagged)
}

export function untagObject(tagged: Tagged): unknown {
  switch (tagged.$) {
    case 'number':
      return Number(tagged.v)
    case 'bigint':
      return BigInt(String(tagged.v))
    case 'date':
      return new Date(Number(untagValue(tagged.v)))
    case 'map':
      return new Map(untagValue(tagged.v) as [unknown, unknown][])
    case 'set':
      return new Set(untagValue(tagged.v) as unknown[])
    case 'error':
      return Object.assign(new Error(String(tagged.v)), { name: tagged.n, stack: tagged.s })
    case 'object':
      return Object.fromEntries((tagged.v as [string, unknown][]).map(([key, item]) => [key, untagValue(item)]))
    case 'bytes': {
      const bytes = textToBytes(String(tagged.v))
      if (tagged.t === 'ArrayBuffer') return bytes.buffer
      if (tagged.t === 'Uint8Array') return bytes
      const Kind = Reflect.get(globalThis, String(tagged.t)) as new (buffer: ArrayBuffer) => unknown
      return new Kind(bytes.buffer)
    }
    default:
      return undefined
  }
}

/** Between page and host every message is one JSON text. */
export function makeWire(): Wire {
  return {
    encode: (value) => JSON.stringify(tagValue(value)),
    decode: (text) => untagValue(JSON.parse(text)),
  }
}

/** Sent to the page by their source text. */
export const wireFunctions: ((...args: never[]) => unknown)[] = [
  bytesToText,
  textToBytes,
  tagValue,
  tagObject,
  untagValue,
  untagObject,
  makeWire,
]
