import { createStore, type Readable } from './store.ts'

export type Asked<A> = {
  /** The newest answer so far. */
  readonly answer: A | undefined
  readonly isAsking: boolean
  /** Why the newest question was not answered. */
  readonly error: unknown
}

export type Latest<Q, A> = Readable<Asked<A>> & {
  /** Asks after `delay`; a question asked meanwhile takes its place, and the answer to an older one is dropped. */
  readonly want: (question: Q, delay?: number) => void
  readonly stop: () => void
}

type Options<Q, A> = {
  readonly ask: (question: Q) => Promise<A>
  /** Milliseconds without a newer question. */
  readonly delay: number
}

/** Asks only what is still of interest, one question at a time. */
export const createLatest = <Q, A>({ ask, delay }: Options<Q, A>): Latest<Q, A> => {
  const state = createStore<Asked<A>>({ answer: undefined, isAsking: false, error: undefined })
  let timer: ReturnType<typeof setTimeout> | undefined
  let serial = 0
  let running = false
  let next: (() => Promise<void>) | undefined

  const run = async (job: () => Promise<void>): Promise<void> => {
    if (running) {
      next = job
      return
    }
    running = true
    await job()
    running = false
    const waiting = next
    next = undefined
    if (waiting) await run(waiting)
  }
  const attempt = async (question: Q, mine: number): Promise<void> => {
    if (mine !== serial) return
    const outcome = await ask(question).then(
      (answer) => ({ answer, isAsking: false, error: undefined }),
      (error: unknown) => ({ ...state.get(), isAsking: false, error }),
    )
    if (mine === serial) state.set(outcome)
  }
  return {
    get: state.get,
    subscribe: state.subscribe,
    want: (question, wait = delay) => {
      serial += 1
      const mine = serial
      clearTimeout(timer)
      if (!state.get().isAsking) state.set({ ...state.get(), isAsking: true })
      timer = setTimeout(() => void run(() => attempt(question, mine)), wait)
    },
    stop: () => {
      serial += 1
      clearTimeout(timer)
    },
  }
}
