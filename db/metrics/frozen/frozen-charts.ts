import type { DailyColumns, GroupedBars, RankedBars, ShareBars } from '../../../shared/charts/chart.ts'
import type { DrawnChart } from '../../../shared/charts/charts.ts'
import { type FrozenDifference, nothing } from '../../../shared/writing/frozen-difference.ts'

type Value = { readonly series: string; readonly category: string; readonly value: string }

const none = '0'

const grouped = ({ categories, series }: GroupedBars): Value[] =>
  categories.flatMap((words, i) => {
    // A second line under the axis holds a rate that belongs to the category.
    const [category = '', rate] = words.split('\n')
    return [
      ...series.map(({ name, values }) => ({ series: name, category, value: String(values[i] ?? 0) })),
      ...(rate === undefined ? [] : [{ series: '比率', category, value: rate }]),
    ]
  })
const daily = ({ unit, days }: DailyColumns): Value[] =>
  days.map(({ day, count }) => ({ series: unit, category: day, value: String(count) }))
const shares = ({ parts, bars }: ShareBars): Value[] =>
  bars.flatMap(({ name, counts }) =>
    parts.map((part, i) => ({ series: part, category: name, value: String(counts[i] ?? 0) })),
  )
const ranked = ({ unit, bars }: RankedBars): Value[] =>
  bars.map(({ name, count }) => ({ series: unit, category: name, value: String(count) }))

/** Everything a chart shows; what is left out where nothing was counted is 0. */
const valuesOf = ({ id, data }: DrawnChart): { readonly values: Value[]; readonly absent: string } => {
  switch (id) {
    case 'visitProgress':
    case 'hazardFields':
      return { values: grouped(data), absent: nothing }
    case 'dailyVisits':
      return { values: daily(data), absent: none }
    case 'ledgerStates':
      return { values: shares(data), absent: none }
    case 'concernKinds':
      return { values: ranked(data), absent: none }
  }
}

const byName = (values: readonly Value[]): Map<string, Value> =>
  new Map(values.map((one) => [`${one.series}|${one.category}`, one]))

/** What differs between a chart as it was signed and as it is drawn now, value by value. */
export const changedValues = (signed: DrawnChart, now: DrawnChart, where: string): FrozenDifference[] => {
  const { values, absent } = valuesOf(signed)
  const [before, after] = [byName(values), byName(valuesOf(now).values)]
  return [...new Map([...before, ...after])].flatMap(([name, { series, category }]): FrozenDifference[] => {
    const shown = before.get(name)?.value ?? absent
    const later = after.get(name)?.value ?? absent
    if (shown === later) return []
    return [
      { key: `${where}|${name}`, kind: '图', where, row: series, column: category, shown, now: later, number: null },
    ]
  })
}
