import {
  type Addressee,
  type CirculationLabel,
  type CirculationLine,
  circulationLabels,
} from '../../../../shared/writing/circulation.ts'
import type { BriefingItem } from '../../../../shared/writing/writing.ts'

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
export const newItem = (id: string, kind: BriefingItem['kind']): BriefingItem => ({
  id,
  kind,
  title: '',
  subtitle: '',
  blocks: [],
})

/** Who is named in the line of a label. */
export const addresseesOf = (lines: readonly CirculationLine[], label: CirculationLabel): readonly Addressee[] =>
  lines.find((line) => line.label === label)?.addressees ?? []

/** The lines in the order 报、送、发, with these addressees in one of them; one that names nobody is left out. */
export const withCirculation = (
  lines: readonly CirculationLine[],
  changed: CirculationLabel,
  addressees: readonly Addressee[],
): CirculationLine[] =>
  circulationLabels
    .map((label) => ({ label, addressees: [...(label === changed ? addressees : addresseesOf(lines, label))] }))
    .filter((line) => line.addressees.length > 0)
