import { widthInCharacters } from '../../shared/paper/text-width.ts'

/** A column's name and, in brackets at its end, its unit: 走访覆盖率（%）. */
export const headParts = (text: string): { readonly name: string; readonly unit: string } => {
  const [, name = text, unit = ''] = /^([^（）]+)(（[^（）]+）)$/.exec(text) ?? []
  return { name, unit }
}

/** Only Chinese can be broken between any two signs. */
const isChinese = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)

/** Words in lines as equal as can be, the longer ones below: 走访 覆盖率, not 走访覆盖 率. */
const evenly = (text: string, room: number): string => {
  const signs = [...text]
  const lines = Math.ceil(signs.length / Math.floor(room))
  const [each, more] = [Math.floor(signs.length / lines), signs.length % lines]
  return Array.from({ length: lines }, (_, i) => {
    const from = i * each + Math.max(0, i - (lines - more))
    return signs.slice(from, from + each + (i >= lines - more ? 1 : 0)).join('')
  }).join('\n')
}

/**
 * The words of a head as they are broken in a column of so many characters: the unit is kept whole on a line of its own,
 * and no sign of the name is left over. Words that go on one line, or that have no room at all, stay as they are.
 */
export const brokenHead = (text: string, room: number): string => {
  if (text.includes('\n') || widthInCharacters(text) <= room) return text
  const { name, unit } = headParts(text)
  if (room < 2 || widthInCharacters(unit) > room) return text
  const words = widthInCharacters(name) > room && isChinese(name) ? evenly(name, room) : name
  return unit === '' ? words : `${words}\n${unit}`
}
