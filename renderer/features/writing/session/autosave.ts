import { AppError, type Issue } from '../../../../shared/ipc/reply.ts'
import { noProblems, type Problems, problemsFrom } from '../content/problems.ts'
import { createStore, type Readable } from './store.ts'

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  /** Changed; the typing has not stopped for long enough. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** Kept back until the person filled in what is missing. */
  | { readonly kind: 'invalid'; readonly problems: Problems }
  /** Saved elsewhere since it was opened. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed'; readonly message: string }

// One object, so that the pages that watch it hear of it once, not at every key.
const waiting: SaveState = { kind: 'waiting' }

type Options<D> = {
  readonly savedAt: number
  /** Saves one draft; resolves to the time of saving. */
  readonly save: (draft: D) => Promise<number>
  readonly check: (draft: D) => Problems
  readonly describe: (error: unknown) => string
  /** Milliseconds after the last change. */
  readonly delay?: number
  /** Milliseconds until a save that failed is tried again. */
  readonly retryAfter?: number
}

export type Autosave<D> = Readable<SaveState> & {
  readonly changed: (draft: D) => void
  /** Saves what is not saved yet. Resolves to whether everything is saved. */
  readonly flush: () => Promise<boolean>
  /** What is not saved, if anything. */
  readonly unsaved: () => D | undefined
  /** Saves no more by itself. */
  readonly stop: () => void
  /** Drops what is not saved: it was taken elsewhere, or is not wanted. */
  readonly giveUp: () => void
}

const issuesOf = (error: unknown): readonly Issue[] => (error instanceof AppError ? error.issues : [])

/** The state a failed save leads to. */
const failure = (error: unknown, describe: (error: unknown) => string): SaveState => {
  if (error instanceof AppError && error.code === 'stale-row') return { kind: 'stale' }
  const problems = problemsFrom(issuesOf(error))
  return problems.size > 0 ? { kind: 'invalid', problems } : { kind: 'failed', message: describe(error) }
}

/** Saves a draft some time after the last change, one save at a time, the newest draft last. */
export const createAutosave = <D>(options: Options<D>): Autosave<D> => {
  const { save, check, describe, delay = 1500, retryAfter = 10_000 } = options
  const state = createStore<SaveState>({ kind: 'saved', at: options.savedAt })
  let pending: D | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const later = (wait: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), wait)
  }
  const saveOne = async (draft: D): Promise<void> => {
    state.set({ kind: 'saving' })
    try {
      const at = await save(draft)
      if (pending === draft) pending = undefined
      state.set(pending === undefined ? { kind: 'saved', at } : waiting)
    } catch (error) {
      state.set(failure(error, describe))
      if (state.get().kind === 'failed' && !stopped) later(retryAfter)
    }
  }
  const step = async (): Promise<boolean> => {
    if (pending === undefined || stopped) return false
    const problems = check(pending)
    if (problems.size > 0) state.set({ kind: 'invalid', problems })
    else await saveOne(pending)
    return state.get().kind === 'waiting'
  }
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer)
    running ??= (async () => {
      while (await step());
    })().finally(() => {
      running = undefined
    })
    await running
    return pending === undefined
  }
  const stop = (): void => {
    stopped = true
    clearTimeout(timer)
  }
  return {
    get: state.get,
    subscribe: state.subscribe,
    changed: (draft) => {
      pending = draft
      if (state.get().kind === 'stale' || stopped) return
      if (running === undefined) state.set(waiting)
      later(delay)
    },
    flush,
    unsaved: () => pending,
    stop,
    giveUp: () => {
      stop()
      pending = undefined
    },
  }
}

export const problemsIn = (state: SaveState): Problems => (state.kind === 'invalid' ? state.problems : noProblems)
