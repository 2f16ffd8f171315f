import type { MetricValue } from '../../shared/metrics/metric.ts'
import type { FigureScope } from '../../shared/metrics/results.ts'
import type { MetricStore, Scope } from '../metrics/metric-store.ts'

/** A number of the zone, of a team or of a contact point, cumulative or since a day. */
type Counted = { readonly metric: string; readonly scope: FigureScope }

const none: MetricValue = { amount: 0, base: null }

/** Counts many numbers of the same rows: those of one scope together, each once. */
export const numberCounter = (store: MetricStore, rows: Scope) => {
  const known = new Map<string, MetricValue>()
  const scopeKey = ({ scope }: Counted): string => `${scope.teamId ?? ''}|${scope.pointId ?? ''}|${scope.from ?? ''}`
  const keyOf = (name: Counted): string => `${scopeKey(name)}|${name.metric}`

  const prepare = (names: readonly Counted[]): void => {
    const wanted = names.filter((name) => !known.has(keyOf(name)))
    for (const group of Map.groupBy(wanted, scopeKey).values()) {
      const [first] = group
      const ids = [...new Set(group.map(({ metric }) => metric))]
      const values = store.values(ids, { ...rows, ...first?.scope })
      for (const name of group) known.set(keyOf(name), values[name.metric] ?? none)
    }
  }
  const value = (name: Counted): MetricValue => {
    prepare([name])
    return known.get(keyOf(name)) ?? none
  }
  return { prepare, value }
}
export type NumberCounter = ReturnType<typeof numberCounter>
