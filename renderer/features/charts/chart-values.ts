import type { DrawnChart } from '../../../shared/charts/charts.ts'
import { daysShown } from '../../../shared/charts/daily-columns.ts'
import { ranked } from '../../../shared/charts/ranked-bars.ts'

/** What a chart shows, as a table: one row for each place along the axis, one column for each series. */
export type ChartValues = {
  readonly series: readonly string[]
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[]
}

export const chartValues = (drawn: DrawnChart): ChartValues => {
  switch (drawn.id) {
    case 'visitProgress':
    case 'hazardFields': {
      const { categories, series } = drawn.data
      const rows = categories.map((name, i) => ({
        name: name.replace('\n', '　'),
        values: series.map(({ values }) => values[i] ?? 0),
      }))
      return { series: series.map(({ name }) => name), rows }
    }
    case 'dailyVisits':
      return {
        series: [drawn.data.unit],
        rows: daysShown(drawn.data).map(({ day, count }) => ({ name: day, values: [count] })),
      }
    case 'ledgerStates':
      return {
        series: drawn.data.parts,
        rows: drawn.data.bars.map(({ name, counts }) => ({ name, values: counts })),
      }
    case 'concernKinds':
      return {
        series: [drawn.data.unit],
        rows: ranked(drawn.data.bars).map(({ name, count }) => ({ name, values: [count] })),
      }
  }
}
