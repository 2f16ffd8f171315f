import type { ChartOption, RankedBars } from './chart.ts'
import { categoryAxis, figure, fill, sheet, valueAxis } from './look.ts'

/** More than this many bars do not fit the height; the shortest are put together. */
const mostBars = 11

type Bar = RankedBars['bars'][number] & { readonly isRest?: boolean }

/** From the longest to the shortest, those that count nothing left out. */
export const ranked = (bars: RankedBars['bars']): readonly Bar[] => {
  const sorted = bars.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  if (sorted.length <= mostBars) return sorted
  const rest = sorted.slice(mostBars - 1)
  const count = rest.reduce((all, bar) => all + bar.count, 0)
  return [...sorted.slice(0, mostBars - 1), { name: `其余${rest.length}类合计`, count, isRest: true }]
}

export const rankedBars = ({ unit, bars }: RankedBars): ChartOption => {
  const shown = ranked(bars)
  return {
    ...sheet(unit, []),
    grid: { left: 6, right: 34, top: 22, bottom: 6, containLabel: true },
    xAxis: valueAxis({ axisLabel: { show: false }, splitLine: { show: false } }),
    yAxis: categoryAxis(
      shown.map(({ name }) => name),
      { inverse: true },
    ),
    series: [
      {
        type: 'bar',
        data: shown.map(({ count, isRest }) => ({ value: count, itemStyle: fill(isRest ? 2 : 0) })),
        barWidth: '62%',
        label: figure('right', { distance: 4 }),
      },
    ],
  }
}
