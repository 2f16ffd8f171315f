import type { BriefingContent, BriefingItem } from '../../../../shared/writing/writing.ts'

type CirculationLine = BriefingContent['circulation'][number]
export const circulationLabels = ['报', '送', '发'] as const

/** The list with the entry at `index` one place up (-1) or down (1); the same list where there is no such place. */
export const moved = <T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] => {
  const [entry, other] = [list[index], list[index + by]]
  if (entry === undefined || other === undefined) return list
  return list.map((old, at) => (at === index ? other : at === index + by ? entry : old))
}

/** The list without the entry at `index`. */
export const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, at) => at !== index)

/** The list with an entry put in at `index`. */
export const inserted = <T>(list: readonly T[], index: number, entry: T): readonly T[] => [
  ...list.slice(0, index),
  entry,
  ...list.slice(index),
]

/** A new 稿件 to write. */
export const newItem = (id: string): BriefingItem => ({ id, kind: '工作动态', title: '', subtitle: '', blocks: [] })

/** The line of a label as it stands, or an empty one to fill in. */
export const circulationLine = (lines: readonly CirculationLine[], label: CirculationLine['label']): CirculationLine =>
  lines.find((line) => line.label === label) ?? { label, text: '', copies: 0 }

/** The lines in the order 报、送、发, with this one in its place; one that names nobody and gets nothing is left out. */
export const withCirculation = (lines: readonly CirculationLine[], changed: CirculationLine): CirculationLine[] =>
  circulationLabels
    .map((label) => (label === changed.label ? changed : circulationLine(lines, label)))
    .filter((line) => line.text !== '' || line.copies > 0)
