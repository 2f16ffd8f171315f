import type { OutputOf } from '../../../../shared/ipc/routes.ts'
import { type NumberName, numberKey } from '../../../../shared/writing/number-key.ts'
import { createStore, type Readable } from './store.ts'

export type NumberValue = OutputOf<'writing.numbers'>[number]
type Values = ReadonlyMap<string, NumberValue>
type Ask = (cutOff: string, numbers: NumberName[]) => Promise<NumberValue[]>

export type NumberBook = Readable<Values> & {
  readonly valueOf: (name: NumberName) => NumberValue | undefined
  /** Sees to it that these numbers are known; asks only for new ones. */
  readonly need: (names: readonly NumberName[]) => void
  /** Counts to another day, or again because rows changed: every number is asked for anew. */
  readonly recount: (cutOff: string) => void
}

const unique = (names: readonly NumberName[]): NumberName[] => [
  ...new Map(names.map((name) => [numberKey(name), { metric: name.metric, scope: name.scope }])).values(),
]

/** What the numbers of a text show now, kept for the whole page and asked for together. */
export const createNumberBook = (ask: Ask, firstCutOff: string): NumberBook => {
  const values = createStore<Values>(new Map())
  const asked = new Map<string, NumberName>()
  let cutOff = firstCutOff
  let round = 0
  let waiting: NumberName[] = []

  const fetchAll = async (names: NumberName[]): Promise<void> => {
    if (names.length === 0) return
    const mine = round
    const found = await ask(cutOff, names).catch(() => undefined)
    if (mine !== round) return
    // Not answered: forgotten, so that the next change of the text asks again.
    if (!found) for (const name of names) asked.delete(numberKey(name))
    else {
      const answers = names.flatMap((name, at) => (found[at] ? [[numberKey(name), found[at]] as const] : []))
      values.set(new Map([...values.get(), ...answers]))
    }
  }
  const gather = (names: NumberName[]): void => {
    if (names.length === 0) return
    if (waiting.length === 0)
      queueMicrotask(() => {
        const batch = waiting
        waiting = []
        void fetchAll(batch)
      })
    waiting = [...waiting, ...names]
  }
  return {
    get: values.get,
    subscribe: values.subscribe,
    valueOf: (name) => values.get().get(numberKey(name)),
    need: (names) => {
      const fresh = unique(names).filter((name) => !asked.has(numberKey(name)))
      for (const name of fresh) asked.set(numberKey(name), name)
      gather(fresh)
    },
    recount: (day) => {
      cutOff = day
      round += 1
      waiting = []
      void fetchAll([...asked.values()])
    },
  }
}
