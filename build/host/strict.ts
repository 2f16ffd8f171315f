/** Whatever is not emulated throws, so that a silent `undefined` never passes for Electron's behaviour. */
import { EventEmitter } from 'node:events'

/** Keys that the language, Node's inspector and Playwright look up on any object. */
function isProbe(key: string | symbol): boolean {
  return typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key.startsWith('_')
}

function refuse(name: string, key: string | symbol): never {
  throw new Error(`electron-host: ${name}.${String(key)} is not emulated`)
}

export function strict<T extends object>(name: string, emulated: T): T {
  return new Proxy(emulated, {
    get(target, key) {
      if (key in target || isProbe(key)) return Reflect.get(target, key, target)
      return refuse(name, key)
    },
  })
}

/**
 * An EventEmitter to extend: reading a member that neither the instance nor its class has throws, static members too.
 * The trap sits at the end of the prototype chain, so instances stay plain objects and private fields work.
 */
export function strictEmitter(name: string): new () => EventEmitter {
  class Emulated extends EventEmitter {}
  const trap: ProxyHandler<object> = {
    get(target, key, receiver) {
      if (key in target || isProbe(key)) return Reflect.get(target, key, receiver)
      return refuse(name, key)
    },
  }
  Object.setPrototypeOf(Emulated.prototype, new Proxy(EventEmitter.prototype, trap))
  Object.setPrototypeOf(Emulated, new Proxy(EventEmitter, trap))
  return Emulated
}

/** Electron's event argument with `preventDefault`, and whether a listener called it. */
export function preventable<T extends object>(details: T): T & { preventDefault(): void; defaultPrevented: boolean } {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}
