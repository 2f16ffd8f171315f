import { AppError, type Reply } from '../shared/ipc/reply.ts'
import type { Bridge, EventName, EventPayload, InputOf, OutputOf, RouteName } from '../shared/ipc/routes.ts'

declare global {
  interface Window {
    /** Put there by the preload script; nothing else of the world outside is in reach. */
    readonly desk: Bridge
  }
}

/** Asks the program. @throws AppError with a Chinese message a person can act on. */
export const request = async <R extends RouteName>(name: R, input: InputOf<R>): Promise<OutputOf<R>> => {
  // The router answers every route with this envelope, whatever happened behind it.
  const reply = (await window.desk.request(name, input)) as Reply<OutputOf<R>>
  if (reply.ok) return reply.value
  throw new AppError(reply.code, reply.message, reply.issues)
}

/** Hears one kind of event; returns what stops it. */
export const listen = <E extends EventName>(name: E, hear: (payload: EventPayload<E>) => void): (() => void) =>
  window.desk.on((heard, payload) => {
    // Name and payload are a pair where they are sent, by the type of `emit`.
    if (heard === name) hear(payload as EventPayload<E>)
  })

/** The sentence to show for whatever was thrown. */
export const messageOf = (error: unknown): string =>
  error instanceof AppError ? error.message : '程序内部出错，刚才这一步没有完成，其他内容不受影响。'
