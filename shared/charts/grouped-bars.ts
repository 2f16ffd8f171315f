import type { ChartOption, GroupedBars } from './chart.ts'
import { categoryAxis, figure, fill, onPattern, sheet, valueAxis } from './look.ts'

export const groupedBars = ({ unit, categories, series }: GroupedBars): ChartOption => ({
  ...sheet(
    unit,
    series.map(({ name }) => name),
  ),
  grid: { left: 6, right: 6, top: 40, bottom: 4, containLabel: true },
  xAxis: categoryAxis(categories),
  yAxis: valueAxis(),
  series: series.map(({ name, values }, i) => ({
    type: 'bar',
    name,
    data: values,
    barMaxWidth: 34,
    barGap: '12%',
    barCategoryGap: '36%',
    // The last series is what was done: solid, before the pattern of what was to be done.
    itemStyle: fill(series.length - 1 - i),
    label: figure('top', { distance: 2, ...onPattern }),
  })),
})
