import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chartData } from '../../../db/stores/chart-data.ts'
import { chartRows } from '../../../db/stores/chart-rows.ts'
import { chartValues } from '../../../renderer/features/charts/chart-values.ts'
import { chartIds } from '../../../shared/charts/charts.ts'
import { type DemoDesk, demoDesk } from '../../electron/demo-desk.ts'

let desk: DemoDesk
beforeAll(() => {
  desk = demoDesk()
})
afterAll(() => desk.close())

const scopes = [{ to: '2012-03-31' }, { to: '2012-03-20', teamId: 2 }]

describe('the rows behind a chart', () => {
  it.each(chartIds)('%s: each bar opens as many rows as it shows', (id) => {
    for (const scope of scopes) {
      const { rows } = chartValues(chartData(desk.metrics, id, scope))
      expect(rows.length).toBeGreaterThan(2)
      rows.forEach(({ name, values }, at) => {
        values.forEach((value, series) => {
          const found = chartRows(desk.metrics, id, scope, { series, at })
          expect(found.ids.length, `${name} ${found.title}`).toBe(value)
        })
      })
    }
  })
  it('says so when the bar is not there any more', () => {
    expect(() => chartRows(desk.metrics, 'dailyVisits', { to: '2012-03-31' }, { series: 0, at: 99 })).toThrow(
      '请重新打开统计图',
    )
  })
  it('counts every visit of a home on its day', () => {
    const drawn = chartData(desk.metrics, 'dailyVisits', { to: '2012-03-31' })
    const total = drawn.id === 'dailyVisits' ? drawn.data.days.reduce((sum, { count }) => sum + count, 0) : 0
    expect(total).toBe(desk.metrics.value('visit.times', { to: '2012-03-31' }).amount)
    expect(total).toBe(2274)
  })
})
