import type { PaperLayout } from '../../../../shared/paper/layout.ts'

/** Keys of the numbers on paper, in the order they are painted. */
export const metricsOf = ({ pages }: PaperLayout): string[] =>
  pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'line' ? item.runs.flatMap(({ metric }) => (metric ? [metric] : [])) : [])),
  )

/** How many numbers of the same key are painted before the `index`th number. */
export const sameBefore = (metrics: readonly string[], index: number): number =>
  metrics.slice(0, index).filter((metric) => metric === metrics[index]).length
