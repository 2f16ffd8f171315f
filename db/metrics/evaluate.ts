import { AppError } from '../../shared/ipc/reply.ts'
import { findMetric } from '../../shared/metrics/index.ts'
import type { Metric, MetricValue, RowsSource } from '../../shared/metrics/metric.ts'
import type { Prepare } from '../stores/statements.ts'
import { type CountSettings, type Parameters, parametersOf, type Scope } from './parameters.ts'
import { type GroupBy, passKey, passSql } from './rows-sql.ts'

/** @throws AppError `not-found` for an id that this version of the program does not know. */
export const metricOf = (id: string): Metric => {
  const metric = findMetric(id)
  if (!metric) throw new AppError('not-found', `没有“${id}”这个统计指标，可能来自别的版本的程序，请重新选择指标。`)
  return metric
}

/** The metrics counted straight from rows that a metric is made of, itself included. */
export const leavesOf = (id: string, settings: CountSettings): string[] => {
  const { source } = metricOf(id)
  switch (source.of) {
    case 'rows':
      return [id]
    case 'parts':
      return source.parts.flatMap((part) => leavesOf(part, settings))
    case 'setting':
      return leavesOf(chosen(id, source.choices, settings[source.setting]), settings)
    case 'ratio':
      return [...leavesOf(source.numerator, settings), ...leavesOf(source.denominator, settings)]
  }
}

const chosen = (id: string, choices: Readonly<Record<string, string>>, word: string): string => {
  const choice = choices[word]
  if (!choice) throw new Error(`${id} knows no “${word}”`)
  return choice
}

/** Amounts counted from rows, by metric. */
export type Leaves = ReadonlyMap<string, number>

const amountOf = (id: string, leaves: Leaves, settings: CountSettings): number => {
  const { source } = metricOf(id)
  switch (source.of) {
    case 'rows':
      return leaves.get(id) ?? 0
    case 'parts':
      return source.parts.reduce((all, part) => all + amountOf(part, leaves, settings), 0)
    case 'setting':
      return amountOf(chosen(id, source.choices, settings[source.setting]), leaves, settings)
    case 'ratio':
      throw new Error(`${id} is a quotient: it cannot be added or divided again`)
  }
}

/** Puts a metric together from what was counted. */
export const metricValueOf = (id: string, leaves: Leaves, settings: CountSettings): MetricValue => {
  const { source } = metricOf(id)
  return source.of === 'ratio'
    ? {
        amount: amountOf(source.numerator, leaves, settings),
        base: amountOf(source.denominator, leaves, settings),
      }
    : { amount: amountOf(id, leaves, settings), base: null }
}

type Leaf = { readonly id: string; readonly source: RowsSource }

const passes = (ids: readonly string[]): Leaf[][] => {
  const byPass = new Map<string, Leaf[]>()
  for (const id of new Set(ids)) {
    const { source } = metricOf(id)
    if (source.of !== 'rows') continue
    const key = passKey(source)
    byPass.set(key, [...(byPass.get(key) ?? []), { id, source }])
  }
  return [...byPass.values()]
}

/** Group id (null: no group, or a row without one) to what was counted in it. */
export type Counted = ReadonlyMap<number | null, Leaves>

/** Counts metrics that come straight from rows, one pass over each ledger. */
export const countRows = (
  prepare: Prepare,
  ids: readonly string[],
  { scope, settings, groupBy }: { scope: Scope; settings: CountSettings; groupBy?: GroupBy | undefined },
): Counted => {
  const parameters: Parameters = parametersOf(scope, settings)
  const groups = new Map<number | null, Map<string, number>>()
  for (const leaves of passes(ids)) {
    const sql = passSql(
      leaves.map((leaf) => leaf.source),
      scope,
      groupBy,
    )
    for (const [group, ...amounts] of prepare(sql).raw().all(parameters) as [number | null, ...number[]][]) {
      const counted = groups.get(group) ?? new Map<string, number>()
      for (const [i, leaf] of leaves.entries()) counted.set(leaf.id, amounts[i] ?? 0)
      groups.set(group, counted)
    }
  }
  return groups
}
