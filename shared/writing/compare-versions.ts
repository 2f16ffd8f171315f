import { type Fate, type Step, sequenceDiff } from './sequence-diff.ts'
import type { Line, Token } from './version-lines.ts'

/** Tokens side by side that share a fate; a number stands alone. */
export type Piece = { readonly fate: Fate; readonly text: string; readonly isNumber: boolean }
export type ComparedLine = { readonly part: string; readonly pieces: readonly Piece[] }

/** Two paragraphs with less in common than this are another paragraph, not one that was changed. */
const leastAlike = 0.35

const keyOf = ({ text, isNumber }: Token): string => (isNumber ? `#${text}` : text)
const lineKey = ({ part, tokens }: Line): string => `${part}\n${tokens.map(keyOf).join('')}`

type Marked = { readonly token: Token; readonly fate: Fate }

/** A lone character that stayed between changes is read more easily as changed too: 办理了 → 整改了, not 办整理改了. */
const readable = (steps: readonly Marked[]): Marked[] =>
  steps.flatMap((step, at) => {
    const [before, after] = [steps[at - 1]?.fate, steps[at + 1]?.fate]
    const isLone =
      step.fate === 'same' && !step.token.isNumber && before && after && before !== 'same' && after !== 'same'
    return isLone
      ? [
          { ...step, fate: 'gone' as const },
          { ...step, fate: 'new' as const },
        ]
      : [step]
  })

/** Between two places that stayed, what went stands before what came. */
const goneFirst = (steps: readonly Marked[]): Marked[] => {
  const done: Marked[] = []
  let came: Marked[] = []
  for (const step of steps) {
    if (step.fate === 'new') came.push(step)
    else if (step.fate === 'gone') done.push(step)
    else {
      done.push(...came, step)
      came = []
    }
  }
  return [...done, ...came]
}

const pieced = (steps: readonly Marked[]): Piece[] => {
  const pieces: Piece[] = []
  for (const { token, fate } of steps) {
    const last = pieces.at(-1)
    const isJoined = last !== undefined && last.fate === fate && !last.isNumber && !token.isNumber
    if (isJoined) pieces.splice(-1, 1, { ...last, text: last.text + token.text })
    else pieces.push({ fate, ...token })
  }
  return pieces
}

const whole = ({ part, tokens }: Line, fate: Fate): ComparedLine => ({
  part,
  pieces: pieced(tokens.map((token) => ({ token, fate }))),
})

const steppedThrough = (old: Line, now: Line): Marked[] =>
  sequenceDiff(old.tokens.map(keyOf), now.tokens.map(keyOf)).flatMap(({ fate, old: from, now: to }: Step) => {
    const token = fate === 'new' ? now.tokens[to] : old.tokens[from]
    return token ? [{ token, fate }] : []
  })

/** The changed line, or undefined when the two have too little in common. */
const changed = (old: Line, now: Line): ComparedLine | undefined => {
  if (old.part !== now.part) return undefined
  const steps = steppedThrough(old, now)
  const same = steps.filter(({ fate }) => fate === 'same').length
  if (same < leastAlike * Math.max(old.tokens.length, now.tokens.length)) return undefined
  return { part: now.part, pieces: pieced(goneFirst(readable(steps))) }
}

/** Lines that went and lines that came in their place: each with its like, in order. */
const paired = (gone: readonly Line[], came: readonly Line[]): ComparedLine[] => {
  const done: ComparedLine[] = []
  const rest = [...came]
  for (const old of gone) {
    const found = rest.findIndex((now) => changed(old, now))
    const like = found === -1 ? undefined : rest[found]
    done.push(
      ...rest
        .splice(0, found === -1 ? 0 : found + 1)
        .slice(0, -1)
        .map((line) => whole(line, 'new')),
    )
    done.push((like && changed(old, like)) ?? whole(old, 'gone'))
  }
  return [...done, ...rest.map((line) => whole(line, 'new'))]
}

/** One text beside another: every line of both in order, with what went and what came. */
export const compareLines = (old: readonly Line[], now: readonly Line[]): ComparedLine[] => {
  const done: ComparedLine[] = []
  let gone: Line[] = []
  let came: Line[] = []
  const settle = (): void => {
    done.push(...paired(gone, came))
    gone = []
    came = []
  }
  for (const step of sequenceDiff(old.map(lineKey), now.map(lineKey))) {
    const line = step.fate === 'new' ? now[step.now] : old[step.old]
    if (!line) continue
    if (step.fate === 'gone') gone.push(line)
    else if (step.fate === 'new') came.push(line)
    else {
      settle()
      done.push(whole(line, 'same'))
    }
  }
  settle()
  return done
}

export const isChanged = ({ pieces }: ComparedLine): boolean => pieces.some(({ fate }) => fate !== 'same')

/** The old text of a line, or the new one, for two columns. */
export const side = (line: ComparedLine, hidden: 'gone' | 'new'): Piece[] =>
  line.pieces.filter(({ fate }) => fate !== hidden)
