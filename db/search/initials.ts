import { pinyin, polyphonic } from 'pinyin-pro'

const known = new Map<string, readonly string[]>()
/** A campaign knows some thousands of names; more than this is a roster import passing through. */
const most = 50_000

const isName = /^\p{Script=Han}{2,12}$/u

const spell = (name: string): readonly string[] => {
  const rest = pinyin(name, { toneType: 'none', pattern: 'first', type: 'array', surname: 'head' })
  // A surname is looked for under each of its readings: people type 曾 as c and as z.
  const surnames = polyphonic(name, { toneType: 'none', pattern: 'first', type: 'array' })[0] ?? []
  const tail = rest.slice(1).join('')
  return [...new Set([rest[0] ?? '', ...surnames].map((first) => `${first}${tail}`))]
}

const initialsOfName = (name: string): readonly string[] => {
  const found = known.get(name)
  if (found) return found
  const made = spell(name)
  if (known.size >= most) known.clear()
  known.set(name, made)
  return made
}

/** Pinyin initials of the names in a text, such as `qms` for 瞿满生; a surname of several readings gives several. */
export const initialsOf = (text: string): readonly { name: string; initials: readonly string[] }[] =>
  text
    .split(/[、，,；;\s()（）]+/)
    .filter((name) => isName.test(name))
    .map((name) => ({ name, initials: initialsOfName(name) }))
