import type { BarChartOptions, ChartRunOptions, ColumnChartOptions } from 'docx/charts'
import type { DailyColumns, GroupedBars, RankedBars, ShareBars } from '../../shared/charts/chart.ts'
import type { DrawnChart } from '../../shared/charts/charts.ts'
import { daysShown, shortDay } from '../../shared/charts/daily-columns.ts'
import { ranked } from '../../shared/charts/ranked-bars.ts'

type WithoutPlace<T> = T extends unknown ? Omit<T, 'transformation' | 'altText'> : never
export type WordChart = WithoutPlace<ChartRunOptions>

/** Fills that stay apart in black and white; Word's own patterns are beyond the library, so these are shades. */
const shades = ['B01116', 'E3E3E3', '8C8C8C', 'C4C4C4'] as const
const shade = (index: number): string => shades[index % shades.length] ?? shades[0]

const size = 9
const black = '000000'

/** What every chart has: the faces of the document's theme, no frame, the unit as its title as on the picture. */
const sheet = (unit: string, series: number) => ({
  font: { color: black },
  title: { text: `单位：${unit}`, font: { size, bold: false } },
  legend: series > 1 ? ({ position: 'top' } as const) : (false as const),
  chartArea: { fill: 'FFFFFF', border: 'none' } as const,
})

const columns = ({ unit, categories, series }: GroupedBars): ColumnChartOptions => ({
  ...sheet(unit, series.length),
  type: 'column',
  categories,
  series: series.map(({ name, values }, i) => ({ name, values, color: shade(series.length - 1 - i) })),
  // From nothing: a cut axis makes a small lag look like a great one.
  valueAxis: { minimum: 0 },
  gapWidth: 60,
  overlap: -10,
  dataLabels: { value: true, position: 'outsideEnd' },
})

const daily = (data: DailyColumns): ColumnChartOptions => {
  const shown = daysShown(data)
  return {
    ...sheet(data.unit, 1),
    type: 'column',
    categories: shown.map(({ day }) => shortDay(day)),
    series: [{ name: data.unit, values: shown.map(({ count }) => count || null), color: shade(0) }],
    valueAxis: { minimum: 0 },
    gapWidth: 35,
    dataLabels: { value: true, position: 'outsideEnd', font: { size: 7 } },
  }
}

const shares = ({ unit, parts, bars }: ShareBars): BarChartOptions => ({
  ...sheet(unit, parts.length),
  type: 'bar',
  stacking: 'percent',
  categories: bars.map(({ name }) => name),
  series: parts.map((name, i) => ({
    name,
    // A part that is not there has no label either.
    values: bars.map(({ counts }) => counts[i] || null),
    color: shade(i),
    dataLabels: { value: true, position: 'center', font: { color: i === 0 ? 'FFFFFF' : black } },
  })),
  // Read from the top down, as the table is.
  categoryAxis: { reverseOrder: true },
  valueAxis: { gridlines: false, visible: false },
  gapWidth: 50,
})

const ranking = ({ unit, bars }: RankedBars): BarChartOptions => {
  const shown = ranked(bars)
  return {
    ...sheet(unit, 1),
    type: 'bar',
    categories: shown.map(({ name }) => name),
    series: [
      {
        name: unit,
        values: shown.map(({ count }) => count),
        color: shade(0),
        colors: shown.map(({ isRest }) => (isRest ? shade(2) : undefined)),
      },
    ],
    categoryAxis: { reverseOrder: true },
    valueAxis: { gridlines: false, visible: false },
    gapWidth: 50,
    dataLabels: { value: true, position: 'outsideEnd' },
  }
}

/** The chart as Word's own (DrawingML, ECMA-376 part 1 §21.2) with its data in a workbook, for “编辑数据”. */
export const wordChart = (chart: DrawnChart): WordChart => {
  switch (chart.id) {
    case 'visitProgress':
    case 'hazardFields':
      return columns(chart.data)
    case 'dailyVisits':
      return daily(chart.data)
    case 'ledgerStates':
      return shares(chart.data)
    case 'concernKinds':
      return ranking(chart.data)
  }
}
