import type { Metric, MetricValue } from './metric.ts'

/** Prose rounds 元 to whole ones; tables keep two decimals (domain §3.6). */
export type NumberStyle = 'prose' | 'table'

/** What a quotient without a denominator prints. */
export const noValue = '—'

/** `amount / base` in units of 10^-decimals, half up, exact for whole amounts of any size. */
const divided = (amount: bigint, base: bigint): bigint => (2n * amount + base) / (2n * base)

const written = (units: bigint, decimals: number): string => {
  const digits = units.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const tenths = (amount: bigint, base: bigint): bigint => {
  const rounded = divided(1000n * amount, base)
  // 100.0 is printed for all of them and for nothing less, or more.
  if (rounded !== 1000n || amount === base) return rounded
  return amount < base ? 999n : 1001n
}

const decimalsOf = ({ kind, unit, scale }: Metric, style: NumberStyle): number => {
  if (unit === '元') return style === 'prose' ? 0 : 2
  return kind === 'average' ? 1 : scale
}

/** A metric's value as printed, without its unit; `—` when there is nothing to divide by. */
export const formatMetric = (metric: Metric, value: MetricValue, style: NumberStyle): string => {
  if (value.base === 0) return noValue
  const amount = BigInt(value.amount)
  const base = BigInt(value.base ?? 1)
  if (metric.kind === 'rate') return written(tenths(amount, base), 1)
  const decimals = decimalsOf(metric, style)
  return written(divided(amount * 10n ** BigInt(decimals), base * 10n ** BigInt(metric.scale)), decimals)
}

/** The value with its unit, as in a sentence: 93.1%, 1862户, — alone when there is none. */
export const formatWithUnit = (metric: Metric, value: MetricValue): string =>
  value.base === 0 ? noValue : `${formatMetric(metric, value, 'prose')}${metric.unit}`

/** The value as a number for charts, rounded as tables print it; null when there is nothing to divide by. */
export const numberOf = (metric: Metric, value: MetricValue): number | null =>
  value.base === 0 ? null : Number(formatMetric(metric, value, 'table'))

/**
 * Orders values by size without rounding: negative when the first is smaller. A quotient without a denominator is
 * smaller than any other.
 */
export const compareValues = (a: MetricValue, b: MetricValue): number => {
  if (a.base === 0 || b.base === 0) return Number(b.base === 0) - Number(a.base === 0)
  const difference = BigInt(a.amount) * BigInt(b.base ?? 1) - BigInt(b.amount) * BigInt(a.base ?? 1)
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

/** A whole number of the metric's own unit as a value: a target of 200元 for a metric kept in 分. */
export const targetValue = (metric: Metric, amount: number): MetricValue =>
  metric.kind === 'rate'
    ? { amount, base: 100 }
    : { amount: amount * 10 ** metric.scale, base: metric.kind === 'average' ? 1 : null }

/** How a metric's values are rounded, in words (domain §3.6). */
export const roundingOf = ({ kind, unit, scale }: Metric): string => {
  if (kind === 'rate') return '一位小数，四舍五入；全部达到才印100.0，分母为0印“—”'
  if (unit === '元') return '正文取整，表中两位小数'
  if (kind === 'average') return '一位小数，四舍五入；分母为0印“—”'
  return scale === 0 ? '整数' : `${scale === 1 ? '一' : '两'}位小数`
}
