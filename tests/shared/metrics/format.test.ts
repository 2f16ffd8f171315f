import { describe, expect, it } from 'vitest'
import { compareValues, formatMetric, formatWithUnit, numberOf, targetValue } from '../../../shared/metrics/format.ts'
import { metrics } from '../../../shared/metrics/index.ts'

const rate = metrics['six.settledRate']
const percent = (amount: number, base: number) => formatMetric(rate, { amount, base }, 'prose')

describe('formatMetric', () => {
  it('rounds percentages to one decimal, half up', () => {
    expect(percent(622, 908)).toBe('68.5')
    expect(percent(1862, 2000)).toBe('93.1')
    // 12.25% and 12.35%: binary fractions would round one of them down.
    expect([percent(1225, 10_000), percent(1235, 10_000)]).toEqual(['12.3', '12.4'])
    expect([percent(0, 7), percent(1, 3), percent(2, 3)]).toEqual(['0.0', '33.3', '66.7'])
  })

  it('prints 100.0 only when numerator and denominator are equal', () => {
    expect(percent(1999, 2000)).toBe('99.9')
    expect(percent(99_999, 100_000)).toBe('99.9')
    expect(percent(2000, 2000)).toBe('100.0')
    expect(percent(100_001, 100_000)).toBe('100.1')
  })

  it('prints a dash when there is nothing to divide by', () => {
    expect(percent(0, 0)).toBe('—')
    expect(formatWithUnit(rate, { amount: 0, base: 0 })).toBe('—')
    expect(numberOf(rate, { amount: 0, base: 0 })).toBeNull()
  })

  it('prints 元 whole in prose and with two decimals in tables', () => {
    const amount = metrics['condolence.amount']
    const each = metrics['condolence.perHousehold']
    const value = { amount: 29_550_00, base: 111 }
    expect(formatMetric(amount, { amount: 29_550_00, base: null }, 'prose')).toBe('29550')
    expect(formatMetric(amount, { amount: 29_550_00, base: null }, 'table')).toBe('29550.00')
    expect(formatMetric(amount, { amount: 150_50, base: null }, 'prose')).toBe('151')
    expect([formatMetric(each, value, 'prose'), formatMetric(each, value, 'table')]).toEqual(['266', '266.22'])
    expect(formatMetric(amount, { amount: 5, base: null }, 'table')).toBe('0.05')
  })

  it('keeps the decimals of 工日 and 万元, and one for averages', () => {
    expect(formatMetric(metrics['labour.days'], { amount: 2885, base: null }, 'prose')).toBe('288.5')
    expect(formatMetric(metrics['hazard.funds'], { amount: 2160, base: null }, 'prose')).toBe('21.60')
    expect(formatMetric(metrics['diary.perCadre'], { amount: 1184, base: 100 }, 'prose')).toBe('11.8')
    expect(formatMetric(metrics['labour.perCadre'], { amount: 2885, base: 100 }, 'table')).toBe('2.9')
    expect(formatWithUnit(metrics['visit.times'], { amount: 2274, base: null })).toBe('2274户次')
  })

  it('stays exact for sums no float could hold', () => {
    const amount = Number.MAX_SAFE_INTEGER
    expect(formatMetric(metrics['condolence.amount'], { amount, base: null }, 'table')).toBe('90071992547409.91')
  })
})

describe('compareValues', () => {
  it('orders quotients by their exact size, the missing ones last', () => {
    const close = [
      { amount: 931, base: 1000 },
      { amount: 9311, base: 10_000 },
    ] as const
    expect(compareValues(close[0], close[1])).toBeLessThan(0)
    expect(compareValues({ amount: 1, base: 2 }, { amount: 2, base: 4 })).toBe(0)
    expect(compareValues({ amount: 0, base: 0 }, { amount: 0, base: 5 })).toBeLessThan(0)
    expect(compareValues({ amount: 3, base: null }, { amount: 2, base: null })).toBeGreaterThan(0)
  })

  it('compares with targets written in whole units', () => {
    const each = metrics['condolence.perHousehold']
    expect(compareValues({ amount: 4_150_00, base: 18 }, targetValue(each, 200))).toBeGreaterThan(0)
    expect(compareValues({ amount: 199_99, base: 1 }, targetValue(each, 200))).toBeLessThan(0)
    expect(compareValues({ amount: 410, base: 410 }, targetValue(metrics['visit.coverage'], 100))).toBe(0)
    expect(compareValues({ amount: 5, base: null }, targetValue(metrics['labour.days'], 1))).toBeLessThan(0)
  })
})
