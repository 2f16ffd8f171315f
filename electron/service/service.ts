/** The thread that owns the database: checks each request, runs its handler, answers in envelopes. The window never waits for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { AppError, type Reply } from '../../shared/ipc/reply.ts'
import { type RouteName, routes } from '../../shared/ipc/routes.ts'
import { refuse } from '../ipc/refuse.ts'
import { createJobs } from '../jobs.ts'
import { type Emit, serviceHandlers } from './handlers.ts'
import { serviceInternals } from './internal-handlers.ts'
import type { ServicePaths, ServiceRequest } from './protocol.ts'
import { workspace } from './workspace.ts'

if (!parentPort) throw new Error('service.ts runs as a worker thread of the main process')
const port = parentPort
// Given by `serviceClient`, whose type this is.
const paths = workerData as ServicePaths

const emit: Emit = (event, payload) => port.postMessage({ event, payload })
const work = workspace(paths)
const jobs = createJobs((progress) => emit('job.progress', progress))
const handlers = serviceHandlers(work, emit, jobs)
const internals = serviceInternals(work, jobs)

const run = async (name: string, input: unknown): Promise<unknown> => {
  if (name.startsWith('!')) {
    const internal = internals[name.slice(1) as keyof typeof internals]
    // Called only by the main process, through `ServiceClient.call`, whose types are these functions' own.
    return (internal as (given: unknown) => unknown)(input)
  }
  if (!Object.hasOwn(handlers, name)) throw new AppError('invalid-input', `没有“${name.slice(0, 40)}”这项功能。`)
  const { input: check, output } = routes[name as RouteName]
  const handler = handlers[name as keyof typeof handlers] as (parsed: unknown) => unknown
  return output.parse(await handler(check.parse(input)))
}

const answer = async (name: string, input: unknown): Promise<Reply<unknown>> => {
  const started = performance.now()
  try {
    return { ok: true, value: await run(name, input) }
  } catch (error) {
    return refuse(error, (defect) => console.error(`[service] ${name}`, defect), paths.data)
  } finally {
    const took = performance.now() - started
    // Names and durations only: values are people's data and stay out of logs.
    if (took > 500) console.error(`[service] ${name} took ${Math.round(took)} ms`)
  }
}

port.on('message', ({ id, name, input }: ServiceRequest) => {
  void answer(name, input).then((reply) => port.postMessage({ id, reply }))
})
