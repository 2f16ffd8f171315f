import { plainName } from '../stores/name-index.ts'
import type { Prepare } from '../stores/statements.ts'

export type NewHamlet = { readonly pointId: number; readonly name: string }

/**
 * Village groups that a roster names and nobody registered yet. Each stands under a number below zero until it is
 * written; `real` then tells the number it was given.
 */
export const hamletList = (prepare: Prepare) => {
  const wanted = new Map<string, NewHamlet>()
  const ids = new Map<string, number>()
  const nameOf = (pointId: number, name: string): string => `${pointId}:${plainName(name)}`
  return {
    stand: (pointId: number, name: string): number => {
      const key = nameOf(pointId, name)
      const known = ids.get(key)
      if (known !== undefined) return known
      ids.set(key, -ids.size - 1)
      wanted.set(key, { pointId, name })
      return -ids.size
    },
    list: (): readonly NewHamlet[] => [...wanted.values()],
    /** What to write for each, in the order of `list`: 顺序 goes on after the point's last one. */
    rows: () => {
      const last = new Map<number, number>()
      return [...wanted.values()].map(({ pointId, name }) => {
        const before =
          last.get(pointId) ??
          Number(prepare('SELECT coalesce(max(ordinal), 0) FROM hamlet WHERE point_id = ?').pluck().get(pointId))
        const ordinal = Math.min(before + 1, 999)
        last.set(pointId, ordinal)
        return { pointId, name, ordinal }
      })
    },
  }
}
