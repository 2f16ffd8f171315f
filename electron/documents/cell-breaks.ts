import { widthInCharacters } from '../../shared/paper/text-width.ts'

/** Signs whose rules are known: Chinese, its punctuation, digits, and what stands in numbers and days. */
const known = /^[\p{Script=Han}，。、；：？！（）《》“”「」『』【】〔〕〇×0-9.%]*$/u
/** Never at the beginning of a line (避头). */
const neverFirst = new Set('，。、；：？！）》”」』】〕.%')
/** Never at the end of a line (避尾). */
const neverLast = new Set('（《“「『【〔')
const isLatin = (sign: string): boolean => /[0-9.%]/.test(sign)

/** Pieces between which a line may be broken. */
function pieces(text: string): string[] {
  const found: string[] = []
  let before = ''
  for (const sign of text) {
    const last = found.length - 1
    const stays = neverFirst.has(sign) || neverLast.has(before) || (isLatin(sign) && isLatin(before))
    if (stays && last >= 0) found[last] += sign
    else found.push(sign)
    before = sign
  }
  return found
}

/** Times New Roman sets two ones closer, the only digits that it does this to. */
const kernedWidth = (piece: string): number => widthInCharacters(piece) - (piece.match(/1(?=1)/g)?.length ?? 0) * 0.037

/**
 * A cell's words in lines of so many characters, as Word and the layout of whole pages break them: a ledger has tens of
 * thousands of cells, and this takes microseconds where that takes a millisecond. Undefined for words with signs whose
 * rules are not among those above.
 */
export function breakCell(text: string, room: number): string[] | undefined {
  if (!known.test(text)) return undefined
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const piece of pieces(text)) {
    const own = kernedWidth(piece)
    if (own > room) return undefined
    if (width + own > room && line !== '') {
      lines.push(line)
      line = ''
      width = 0
    }
    line += piece
    width += own
  }
  return [...lines, line]
}

/** The same for words with line breaks of their own, each part by itself. */
export function breakCellParts(text: string, room: number): string[] | undefined {
  if (!text.includes('\n')) return breakCell(text, room)
  const parts = text.split('\n').map((part) => breakCell(part, room))
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined
}
