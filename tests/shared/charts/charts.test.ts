import { describe, expect, it } from 'vitest'
import { type ChartData, chartIds, chartOption, charts } from '../../../shared/charts/charts.ts'

const data: ChartData = {
  visitProgress: {
    unit: '户',
    categories: ['第一工作队\n95.6%', '第五工作队\n88.2%'],
    series: [
      { name: '建档户数', values: [410, 390] },
      { name: '走访户数', values: [392, 344] },
    ],
  },
  dailyVisits: {
    unit: '户次',
    days: ['2012-03-07', '2012-03-08', '2012-03-09', '2012-03-10'].map((day, i) => ({
      day,
      count: [0, 56, 0, 31][i] ?? 0,
    })),
  },
  ledgerStates: {
    unit: '件',
    parts: ['已销号', '已办结待销号', '办理中', '待办'],
    bars: [
      { name: '民情台账', counts: [193, 145, 96, 45] },
      { name: '社会治安台账', counts: [0, 0, 0, 0] },
    ],
  },
  concernKinds: { unit: '条', bars: Array.from({ length: 20 }, (_, i) => ({ name: `第${i}类`, count: i })) },
  hazardFields: { unit: '处', categories: ['消防'], series: [{ name: '排查隐患', values: [9] }] },
}

describe('charts', () => {
  it.each(chartIds)('%s is pure JSON in Chinese, stays in the text block and leaves no number out', (id) => {
    const option = chartOption(id, data[id])
    expect(JSON.parse(JSON.stringify(option))).toEqual(option)
    expect(JSON.stringify(option)).not.toMatch(/null|NaN|function/)
    expect(charts[id].widthMm).toBeLessThanOrEqual(150)
    expect(charts[id].heightMm).toBeLessThanOrEqual(78)
    expect(option.animation).toBe(false)
  })

  it('tells series apart without colour: solid and pattern', () => {
    const series = chartOption('visitProgress', data.visitProgress).series as { itemStyle: object }[]
    expect(series.map(({ itemStyle }) => 'decal' in itemStyle)).toEqual([true, false])
  })

  it('shows days from the first with visits to the last, and no figure on those without', () => {
    const option = chartOption('dailyVisits', data.dailyVisits)
    const [series] = option.series as { data: { value: number; label: { show: boolean } }[] }[]
    expect((option.xAxis as { data: string[] }).data).toEqual(['3/8', '3/9', '3/10'])
    expect(series?.data.map(({ value, label }) => [value, label.show])).toEqual([
      [56, true],
      [0, false],
      [31, true],
    ])
  })

  it('draws shares and prints counts; a book without rows has no bar', () => {
    const series = chartOption('ledgerStates', data.ledgerStates).series as {
      data: { value: number; label: { formatter: string; show: boolean } }[]
    }[]
    expect(series.reduce((sum, part) => sum + (part.data[0]?.value ?? 0), 0)).toBeCloseTo(100)
    expect(series.map((part) => part.data[0]?.label.formatter)).toEqual(['193', '145', '96', '45'])
    expect(series.every((part) => part.data[1]?.value === 0 && !part.data[1].label.show)).toBe(true)
  })

  it('puts the rarest kinds together so that the bars still add up', () => {
    const option = chartOption('concernKinds', data.concernKinds)
    const [series] = option.series as { data: { value: number }[] }[]
    const values = series?.data.map(({ value }) => value) ?? []
    expect(values).toHaveLength(11)
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(190)
    expect((option.yAxis as { data: string[] }).data.at(-1)).toBe('其余9类合计')
  })
})
