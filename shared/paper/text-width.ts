/** Widths of Times New Roman from `!` to `~`, thousandths of an em. */
const latinWidths = [
  333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722,
  722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444,
  333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200,
  480, 541,
]

function characterWidth(character: string): number {
  if (character === ' ') return 0.25
  const latin = latinWidths[(character.codePointAt(0) ?? 0) - 0x21]
  return latin === undefined ? 1 : latin / 1000
}

/** How wide text is on one line, in characters of its own size (字): Chinese 1, digits 0.5. */
export const widthInCharacters = (text: string): number =>
  [...text].reduce((width, character) => width + characterWidth(character), 0)
