/** What became of a piece: in both texts, only in the old one, only in the new one. */
export type Fate = 'same' | 'gone' | 'new'
export type Step = { readonly fate: Fate; readonly old: number; readonly now: number }

/** Longer middles than this (old × new) are taken as replaced whole: the table of their lengths would not fit. */
const largestTable = 9_000_000

/** Lengths of the longest common subsequence of every pair of tails, row by row. */
const tailLengths = (old: readonly string[], now: readonly string[]): Uint16Array => {
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  return lengths
}

const middle = (old: readonly string[], now: readonly string[], offset: number): Step[] => {
  const isTooLarge = old.length * now.length > largestTable
  const lengths = isTooLarge ? undefined : tailLengths(old, now)
  const width = now.length + 1
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const place = { old: offset + i, now: offset + j }
    const isSame = !isTooLarge && i < old.length && j < now.length && old[i] === now[j]
    const without = lengths?.[(i + 1) * width + j] ?? 0
    const instead = lengths?.[i * width + j + 1] ?? 0
    if (isSame) {
      steps.push({ fate: 'same', ...place })
      i += 1
      j += 1
    } else if (j === now.length || (i < old.length && without >= instead)) {
      steps.push({ fate: 'gone', ...place })
      i += 1
    } else {
      steps.push({ fate: 'new', ...place })
      j += 1
    }
  }
  return steps
}

const commonHead = (old: readonly string[], now: readonly string[]): number => {
  let count = 0
  while (count < old.length && count < now.length && old[count] === now[count]) count += 1
  return count
}

/**
 * How one sequence became the other, with as few changes as possible: every place of both, in order. `old` and `now`
 * are places in the two sequences.
 */
export const sequenceDiff = (old: readonly string[], now: readonly string[]): Step[] => {
  const head = commonHead(old, now)
  const [oldRest, nowRest] = [old.slice(head), now.slice(head)]
  const tail = commonHead(oldRest.toReversed(), nowRest.toReversed())
  const same = (from: number, fromNow: number, count: number): Step[] =>
    Array.from({ length: count }, (_, k) => ({ fate: 'same', old: from + k, now: fromNow + k }))
  return [
    ...same(0, 0, head),
    ...middle(oldRest.slice(0, oldRest.length - tail), nowRest.slice(0, nowRest.length - tail), head),
    ...same(old.length - tail, now.length - tail, tail),
  ]
}
