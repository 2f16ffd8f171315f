/** A value that can be watched; fits React's `useSyncExternalStore`. */
export type Readable<T> = {
  readonly get: () => T
  readonly subscribe: (hear: () => void) => () => void
}
export type Store<T> = Readable<T> & { readonly set: (value: T) => void }

export const createStore = <T>(first: T): Store<T> => {
  let value = first
  const heard = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const hear of [...heard]) hear()
    },
    subscribe: (hear) => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
  }
}
