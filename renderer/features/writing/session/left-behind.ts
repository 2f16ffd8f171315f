import type { Autosave } from './autosave.ts'
import type { Draft } from './draft.ts'

/** What could not be saved when its page was left, and the version it was written on. */
export type Unsaved = { readonly draft: Draft; readonly version: number }

const unsaved = new Map<number, Unsaved>()
const leaving = new Map<number, Promise<void>>()

/** Saves what is left to save after the page of `id` was closed; keeps what cannot be saved until it is opened again. */
export const leaveBehind = (id: number, autosave: Autosave<Draft>, version: () => number): void => {
  const last = (async () => {
    await autosave.flush()
    autosave.stop()
    const draft = autosave.unsaved()
    if (draft) unsaved.set(id, { draft, version: version() })
  })().finally(() => {
    if (leaving.get(id) === last) leaving.delete(id)
  })
  leaving.set(id, last)
}

/** Resolves when every page that was left has saved its text. */
export const allSettled = async (): Promise<void> => {
  await Promise.all(leaving.values())
}

/** What was kept of a writing, once: it then belongs to the page that opens it. */
export const takeUnsaved = (id: number): Unsaved | undefined => {
  const found = unsaved.get(id)
  unsaved.delete(id)
  return found
}
