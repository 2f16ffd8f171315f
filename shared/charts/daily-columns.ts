import type { ChartOption, DailyColumns } from './chart.ts'
import { categoryAxis, figure, fill, sheet, valueAxis } from './look.ts'

/** More days than this and the columns are too thin to read. */
const mostDays = 45

/** The latest days that fit, from the first of them with anything to the last. */
export const daysShown = ({ days }: DailyColumns): DailyColumns['days'] => {
  const first = days.findIndex(({ count }) => count > 0)
  const last = days.findLastIndex(({ count }) => count > 0)
  return first < 0 ? [] : days.slice(Math.max(first, last + 1 - mostDays), last + 1)
}

/** `2012-03-08` as 3/8. */
export const shortDay = (day: string): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`

export const dailyColumns = (data: DailyColumns): ChartOption => {
  const shown = daysShown(data)
  const small = { fontSize: shown.length > 20 ? 9 : 11 }
  return {
    ...sheet(data.unit, []),
    grid: { left: 6, right: 6, top: 30, bottom: 4, containLabel: true },
    xAxis: categoryAxis(
      shown.map(({ day }) => shortDay(day)),
      { axisLabel: { ...figure(''), ...small, interval: shown.length > 25 ? 1 : 0, margin: 6 } },
    ),
    yAxis: valueAxis(),
    series: [
      {
        type: 'bar',
        name: data.unit,
        // A day without any has no figure either.
        data: shown.map(({ count }) => ({
          value: count,
          label: figure('top', { distance: 2, ...small, show: count > 0 }),
        })),
        barCategoryGap: '26%',
        itemStyle: fill(0),
      },
    ],
  }
}
