import { type Face, type FontSetId, fontSets, hasOwnLatin, LATIN_FONT } from '../../shared/paper/fonts.ts'
import { isOutsideGb2312 } from '../../shared/paper/gb2312.ts'

/**
 * A face as `w:rFonts`. Letters and digits are in the Latin font; curly quotes, … and — have the Chinese one by `hint` and
 * `hAnsi`, and never a Latin one.
 */
export function fontAttributes(face: Face, set: FontSetId, rare = false) {
  const entry = fontSets[set].fonts[face]
  const name = (rare ? entry.rare : undefined) ?? entry.name
  const latin = hasOwnLatin(face) ? name : LATIN_FONT
  return {
    font: { ascii: latin, hAnsi: name, eastAsia: name, cs: latin, hint: 'eastAsia' as const },
    bold: entry.bold === true,
  }
}

/** Text in pieces that one font can show; none are cut where the set's font has every character. */
export function byRarity(text: string, face: Face, set: FontSetId): { text: string; rare: boolean }[] {
  if (!fontSets[set].fonts[face].rare) return [{ text, rare: false }]
  const pieces: { text: string; rare: boolean }[] = []
  for (const character of text) {
    const rare = isOutsideGb2312(character)
    const last = pieces.at(-1)
    if (last?.rare === rare) last.text += character
    else pieces.push({ text: character, rare })
  }
  return pieces
}
