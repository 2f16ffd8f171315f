import { Worker } from 'node:worker_threads'
import { AppError, type Reply } from '../../shared/ipc/reply.ts'
import type { EventName } from '../../shared/ipc/routes.ts'
import type { InternalName, Internals } from './internals.ts'
import type { ServiceMessage, ServicePaths, ServiceRequest } from './protocol.ts'

type InternalInput<N extends InternalName> = Parameters<Internals[N]>[0]
type InternalOutput<N extends InternalName> = Awaited<ReturnType<Internals[N]>>

export type ServiceClient = {
  /** Passes a route of the window on as it came; the service checks it. */
  readonly request: (name: string, input: unknown) => Promise<Reply<unknown>>
  /** Calls one of the service's own functions. @throws AppError */
  readonly call: <N extends InternalName>(name: N, input: InternalInput<N>) => Promise<InternalOutput<N>>
  readonly stop: () => Promise<void>
}

type Options = {
  readonly script: string
  readonly paths: ServicePaths
  readonly onEvent?: (name: EventName, payload: unknown) => void
}

/** The main process's end of a service thread. */
export const serviceClient = ({ script, paths, onEvent }: Options): ServiceClient => {
  const worker = new Worker(script, { workerData: paths })
  const waiting = new Map<number, { done: (reply: Reply<unknown>) => void; fail: (error: Error) => void }>()
  let last = 0
  worker.on('message', (message: ServiceMessage) => {
    if ('event' in message) return onEvent?.(message.event, message.payload)
    waiting.get(message.id)?.done(message.reply)
    waiting.delete(message.id)
  })
  const failAll = (error: Error): void => {
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }
  worker.on('error', failAll)
  worker.on('exit', (code) => failAll(new Error(`The service ended with code ${code}`)))

  const request = (name: string, input: unknown): Promise<Reply<unknown>> =>
    new Promise((done, fail) => {
      last += 1
      waiting.set(last, { done, fail })
      worker.postMessage({ id: last, name, input } satisfies ServiceRequest)
    })
  const call = async <N extends InternalName>(name: N, input: InternalInput<N>): Promise<InternalOutput<N>> => {
    const reply = await request(`!${name}`, input)
    if (!reply.ok) throw new AppError(reply.code, reply.message, reply.issues)
    // The service runs `Internals[N]` under this name; structured clone keeps what it returns.
    return reply.value as InternalOutput<N>
  }
  return { request, call, stop: async () => void (await worker.terminate()) }
}
