import { AppError, type Reply } from '../../shared/ipc/reply.ts'
import { type Handlers, type RouteName, routes } from '../../shared/ipc/routes.ts'
import { type MainRoute, mainRoutes } from '../service/protocol.ts'
import { refuse } from './refuse.ts'

type MainHandlers = { [R in MainRoute]: Handlers[R] }
type Options = {
  /** Routes answered here; input is checked here too. */
  readonly handlers: MainHandlers
  /** Every other route: checked and answered by the service. */
  readonly forward: (name: RouteName, input: unknown) => Promise<Reply<unknown>>
  readonly log: (error: unknown) => void
}

const isRoute = (name: unknown): name is RouteName => typeof name === 'string' && Object.hasOwn(routes, name)
const isMainRoute = (name: RouteName): name is MainRoute => (mainRoutes as readonly string[]).includes(name)

/** The only door of the program: checks the sender and the name, then the input, then runs; never lets an exception cross the bridge. */
export const createRouter =
  ({ handlers, forward, log }: Options) =>
  async (trusted: boolean, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    try {
      if (!trusted) throw new AppError('untrusted-sender', '请求来源不受信任，已拒绝。')
      if (!isRoute(name)) throw new AppError('invalid-input', `没有“${String(name).slice(0, 40)}”这项功能。`)
      if (!isMainRoute(name)) return await forward(name, input)
      // Name and handler are a pair by the type of `handlers`; the compiler cannot follow it through the index.
      const handler = handlers[name] as (parsed: unknown) => unknown
      return { ok: true, value: await handler(routes[name].input.parse(input)) }
    } catch (error) {
      return refuse(error, log, '')
    }
  }
