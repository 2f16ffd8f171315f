/** Charts as data. An option is plain JSON for ECharts 6, so that the screen and the printing press draw the same one. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type ChartOption = { readonly [key: string]: Json }

/** Columns side by side: one group for each category, one column for each series. */
export type GroupedBars = {
  /** What a value counts, such as 户. */
  readonly unit: string
  /** `\n` breaks the line under the axis. */
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
}

/** One bar to each category, cut into parts that make up its whole; the printed figures are counts, the lengths shares. */
export type ShareBars = {
  readonly unit: string
  readonly parts: readonly string[]
  readonly bars: readonly { readonly name: string; readonly counts: readonly number[] }[]
}

/** Bars from the longest to the shortest. */
export type RankedBars = {
  readonly unit: string
  readonly bars: readonly { readonly name: string; readonly count: number }[]
}

/** One column to each day, from the first to the last. */
export type DailyColumns = {
  readonly unit: string
  /** `day` as `YYYY-MM-DD`. */
  readonly days: readonly { readonly day: string; readonly count: number }[]
}
