/** A small seeded generator (mulberry32): the same seed gives the same demo on every machine. */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0
  /** 0 ≤ n < 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  /** A whole number from `low` to `high`, both included. */
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(next() * list.length)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }
  const shuffle = <T>(list: readonly T[]): T[] => {
    const all = [...list]
    for (let i = all.length - 1; i > 0; i -= 1) {
      const j = whole(0, i)
      const [a, b] = [all[i] as T, all[j] as T]
      all[i] = b
      all[j] = a
    }
    return all
  }
  return { next, whole, pick, shuffle }
}
export type Random = ReturnType<typeof randomFrom>

/** A bag of words with their counts, in random order. */
export const bagOf = <W extends string>(random: Random, counts: Readonly<Record<W, number>>): W[] =>
  random.shuffle(Object.entries<number>(counts).flatMap(([word, n]) => Array<W>(n).fill(word as W)))
