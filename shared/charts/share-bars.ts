import type { ChartOption, ShareBars } from './chart.ts'
import { categoryAxis, figure, fill, onPattern, sheet, valueAxis } from './look.ts'

/** A part narrower than this many percent has no room for its figure. */
const roomForFigure = 4.5

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

export const shareBars = ({ unit, parts, bars }: ShareBars): ChartOption => ({
  ...sheet(unit, parts),
  grid: { left: 6, right: 18, top: 32, bottom: 4, containLabel: true },
  xAxis: valueAxis({ max: 100, interval: 25, axisLabel: { ...figure(''), formatter: '{value}%' } }),
  // Read from the top down, as the table is.
  yAxis: categoryAxis(
    bars.map(({ name, counts }) => `${name} ${sum(counts)}`),
    { inverse: true },
  ),
  series: parts.map((part, i) => ({
    type: 'bar',
    name: part,
    stack: '合计',
    barWidth: '58%',
    itemStyle: fill(i),
    data: bars.map(({ counts }) => {
      const count = counts[i] ?? 0
      const share = sum(counts) === 0 ? 0 : (count / sum(counts)) * 100
      const label = i === 0 ? { color: '#ffffff' } : onPattern
      return {
        value: share,
        label: { ...figure('inside', label), show: share >= roomForFigure, formatter: `${count}` },
      }
    }),
  })),
})
