import type { Check, Finding, RowValues } from '../ledgers/define.ts'

const text = (row: RowValues, key: string): string | undefined => {
  const value = row[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The first day may not lie after the second; both are field keys, `names` how people call them. */
export const inOrder =
  (first: string, second: string, names: readonly [string, string], level: Finding['level'] = 'stop'): Check =>
  (row) => {
    const [a, b] = [text(row, first), text(row, second)]
    return a && b && a > b
      ? { field: second, level, message: `${names[1]}（${b}）早于${names[0]}（${a}），请核对两个日期。` }
      : undefined
  }

/** The day may not lie after today. */
export const notInFuture =
  (key: string, name: string): Check =>
  (row, today) => {
    const value = text(row, key)?.slice(0, 10)
    return value && value > today
      ? { field: key, level: 'stop', message: `${name}（${value}）晚于今天（${today}），请核对日期。` }
      : undefined
  }
