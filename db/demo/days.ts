/** Days of the campaign as day numbers: 8 is 3月8日, 31 is 3月31日, 35 is 4月4日. */
const two = (n: number): string => String(n).padStart(2, '0')

export const march = (n: number): string =>
  n <= 31 ? `2012-03-${two(n)}` : n <= 61 ? `2012-04-${two(n - 31)}` : `2012-05-${two(n - 61)}`

/** `3.12` as `2012-03-12`; 当日 and — as nothing. */
export const dayOfPlan = (text: string): string | null => {
  const [, month, date] = /^(\d{1,2})\.(\d{1,2})$/.exec(text.trim()) ?? []
  return month && date ? `2012-${two(Number(month))}-${two(Number(date))}` : null
}

/** The day number of a March or April day. */
export const dayNumber = (day: string): number => Number(day.slice(8)) + (day.slice(5, 7) === '04' ? 31 : 0)

/** Milliseconds of a moment in the office's day, in China's time. */
export const msOf = (day: string, hour: number): number => Date.parse(`${day}T${two(hour)}:00:00+08:00`)

/** Days for `count` numbered rows, rising, through the days some of them are known to have. */
export const risingDays = (count: number, known: ReadonlyMap<number, number>): number[] => {
  const anchors: [number, number][] = [[1, 11], ...[...known].sort((a, b) => a[0] - b[0]), [count + 1, 31.9]]
  const days: number[] = []
  for (let slot = 1; slot <= count; slot += 1) {
    const after = anchors.findIndex(([at]) => at > slot)
    const [a, from] = anchors[after - 1] ?? [1, 11]
    const [b, to] = anchors[after] ?? [count + 1, 31.9]
    days.push(Math.max(10, Math.floor(from + ((to - from) * (slot - a)) / (b - a))))
  }
  return days
}
