import type { RowAttachment } from '../../../shared/ipc/attachment-routes.ts'

type PairRoles = readonly [before: string, after: string]
export type Pair = {
  readonly number: number
  readonly before: readonly RowAttachment[]
  readonly after: readonly RowAttachment[]
}

/** Photos before and after, side by side by their number; one without a number stands in the first pair. */
export const pairsOf = (list: readonly RowAttachment[], [before, after]: PairRoles): Pair[] => {
  const paired = list.filter(({ role }) => role === before || role === after)
  const groups = Map.groupBy(paired, ({ pair }) => pair ?? 1)
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([number, items]) => ({
      number,
      before: items.filter(({ role }) => role === before),
      after: items.filter(({ role }) => role === after),
    }))
}

/** A group that a photo can be put in, and how it is called. */
export type PhotoGroup = { readonly value: number; readonly label: string }

/** The groups there are, called by their order whatever their numbers, and a new one. */
export const groupsOf = (pairs: readonly Pair[]): PhotoGroup[] => [
  ...pairs.map(({ number }, i) => ({ value: number, label: `第${i + 1}组` })),
  { value: Math.max(0, ...pairs.map(({ number }) => number)) + 1, label: '单独一组' },
]

/** What the next photo most likely is: an 整改后 where an 整改前 waits for one, else the book's first choice. */
export const likelyRole = (
  list: readonly RowAttachment[],
  roles: readonly string[],
  pair: PairRoles | undefined,
): string => {
  const waits = pair && pairsOf(list, pair).some(({ before, after }) => before.length > 0 && after.length === 0)
  return (waits ? pair[1] : roles[0]) ?? '附件'
}

/** The pair a new photo belongs to: an 整改后 to the first 整改前 that waits for one, an 整改前 to a pair of its own. */
export const nextPair = (list: readonly RowAttachment[], role: string, roles: PairRoles | undefined): number | null => {
  if (!roles || (role !== roles[0] && role !== roles[1])) return null
  const pairs = pairsOf(list, roles)
  const last = pairs.at(-1)?.number ?? 0
  const waiting = pairs.find((pair) => (role === roles[1] ? pair.after.length === 0 : pair.before.length === 0))
  return waiting?.number ?? last + 1
}
