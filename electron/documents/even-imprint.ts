import { blank, type PaperSection, pageBreak, portrait } from '../../shared/paper/paper.ts'
import type { Pagination } from './pagination.ts'

/**
 * The sections with 版记 on a page of its own, where it is wanted on an even page and stands on an odd one; undefined
 * where nothing is to be done. When nothing else stands on that odd page it stays empty before the page of 版记, and
 * neither has a number (GB/T 9704-2012, 7.5).
 */
export function evenImprint(sections: readonly PaperSection[], { pages }: Pagination): PaperSection[] | undefined {
  const last = sections.at(-1)
  const imprint = last?.blocks.at(-1)
  if (!last || imprint?.kind !== 'imprint' || imprint.onEvenPage !== true || pages.length % 2 === 0) return undefined
  const before = sections.slice(0, -1)
  const text = last.blocks.slice(0, -1)
  const isAlone = pages.at(-1)?.items.every(({ item }) => item.block === last.blocks.length - 1) === true
  if (!isAlone) return [...before, { ...last, blocks: [...text, pageBreak(), imprint] }]
  const end: PaperSection = { ...portrait([blank(), pageBreak(), imprint]), unnumbered: true }
  return [...before, ...(text.length > 0 ? [{ ...last, blocks: text }] : []), end]
}
