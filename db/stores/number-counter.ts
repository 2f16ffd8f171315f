import type { MetricValue } from '../../shared/metrics/metric.ts'
import type { NumberName } from '../../shared/writing/number-key.ts'
import type { MetricStore, Scope } from '../metrics/metric-store.ts'

const none: MetricValue = { amount: 0, base: null }

/** Counts many numbers of the same rows: those of one scope together, each once. */
export const numberCounter = (store: MetricStore, rows: Scope) => {
  const known = new Map<string, MetricValue>()
  const scopeKey = ({ scope }: NumberName): string => `${scope.teamId ?? ''}|${scope.from ?? ''}`
  const keyOf = (name: NumberName): string => `${scopeKey(name)}|${name.metric}`

  const prepare = (names: readonly NumberName[]): void => {
    const wanted = names.filter((name) => !known.has(keyOf(name)))
    for (const group of Map.groupBy(wanted, scopeKey).values()) {
      const [first] = group
      const ids = [...new Set(group.map(({ metric }) => metric))]
      const values = store.values(ids, { ...rows, ...first?.scope })
      for (const name of group) known.set(keyOf(name), values[name.metric] ?? none)
    }
  }
  const value = (name: NumberName): MetricValue => {
    prepare([name])
    return known.get(keyOf(name)) ?? none
  }
  return { prepare, value }
}
export type NumberCounter = ReturnType<typeof numberCounter>
