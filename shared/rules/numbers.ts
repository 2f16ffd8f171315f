import type { Check, Finding, RowValues } from '../ledgers/define.ts'

const number = (row: RowValues, key: string): number | undefined => {
  const value = row[key]
  return typeof value === 'number' ? value : undefined
}

/** The first number may not exceed the second. */
export const atMost =
  (small: string, large: string, names: readonly [string, string], level: Finding['level'] = 'stop'): Check =>
  (row) => {
    const [a, b] = [number(row, small), number(row, large)]
    return a !== undefined && b !== undefined && a > b
      ? { field: small, level, message: `${names[0]}（${a}）多于${names[1]}（${b}），请核对。` }
      : undefined
  }

/** The parts must add up to the whole once all of them are filled in. */
export const addsUp =
  (parts: readonly string[], whole: string, sentence: string, level: Finding['level'] = 'stop'): Check =>
  (row) => {
    const values = parts.map((key) => number(row, key))
    const total = number(row, whole)
    if (total === undefined || values.some((v) => v === undefined)) return undefined
    const sum = values.reduce<number>((all, v) => all + (v ?? 0), 0)
    return sum === total ? undefined : { field: whole, level, message: `${sentence}：${sum}≠${total}，请核对。` }
  }
