import { widthInCharacters } from '../../../shared/paper/text-width.ts'

/** Characters of 2号 that fit between the margins, less two so that no line stands from edge to edge. */
const fits = 18

/** A title may break after a mark, and before or after what stands in quotes. */
const breaks = /(?<=[，、：；！？ ])|(?<=”)(?![，、：；！？])|(?=“)/

/** The two parts of a title, as even as its words allow, the upper one not the shorter (梯形 stands on its head). */
const halves = (title: string): readonly [string, string] => {
  const parts = title.split(breaks)
  const cuts = parts.map((_, i) => parts.slice(0, i).join('').length).slice(1)
  const middle = title.length / 2
  const near = cuts.filter((cut) => Math.abs(cut - middle) <= title.length / 5)
  const best = near.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? Math.ceil(middle)
  return [title.slice(0, best).trim(), title.slice(best).trim()]
}

/**
 * A title in the lines it is printed in (7.3.1). A blank in it is where its writer wants it to break; on one line the
 * blank stays, as wide as a character.
 */
export const titleLines = (title: string): readonly string[] => {
  const clean = title.trim().replace(/\s+/g, ' ')
  if (widthInCharacters(clean) <= fits) return [clean.replace(/ /g, '　')]
  const clauses = clean.split(' ')
  if (clauses.length > 1 && clauses.length <= 3 && clauses.every((clause) => widthInCharacters(clause) <= fits + 2))
    return clauses
  return halves(clean)
}
