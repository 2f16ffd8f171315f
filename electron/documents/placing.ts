import { marginMmOf, PAPER_MM } from '../../shared/paper/geometry.ts'
import type { FlowSection } from './flow.ts'
import type { PlacedItem } from './pagination.ts'

/** Millimetres of the layout's pixels, 96 to the inch. */
export const mm = (pixels: number): number => (pixels / 96) * 25.4

export function bottomMm({ lines, rows }: PlacedItem): number {
  const end = lines.at(-1) ?? rows.at(-1)
  return end ? mm(end.y + end.height) : 0
}

const upright = { orientation: 'portrait' } as const

/** The foot of 版心 from the top of the page. */
export const textBottomMm = (section: FlowSection | undefined): number =>
  (section?.orientation === 'landscape' ? PAPER_MM.width : PAPER_MM.height) - marginMmOf(section ?? upright).bottom

export const textTopMm = (section: FlowSection | undefined): number => marginMmOf(section ?? upright).top
