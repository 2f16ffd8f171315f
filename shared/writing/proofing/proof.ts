import { circulated } from './circulation.ts'
import { dayOrder, days, otherCutOff } from './days.ts'
import { numberFields, typedNumbers } from './figures.ts'
import { type Finding, mustBeFixed } from './finding.ts'
import { gaps } from './gaps.ts'
import type { Ground } from './ground.ts'
import { leaks } from './leaks.ts'
import { names } from './names.ts'
import type { Passage } from './passages.ts'
import { doubled, halfWidth, unfinished, unpaired } from './punctuation.ts'
import { scrambled } from './scrambled-words.ts'
import { leakFinder, type Secrets } from './secrets.ts'
import { comparisons, sums } from './sums.ts'

/** Checks of one passage at a time, in the order their findings are shown at one place. */
const passageChecks = (ground: Ground, secrets: Secrets): ((passage: Passage) => Finding[])[] => [
  leaks(leakFinder(secrets), ground.content.edition === '留存版'),
  scrambled,
  sums,
  comparisons,
  numberFields(ground),
  typedNumbers(ground),
  days(ground.span),
  dayOrder(ground.span),
  otherCutOff(ground.cutOff),
  names(ground),
  unfinished,
  unpaired,
  halfWidth,
  doubled,
]

/** Everything amiss in the words of a text: what must be changed first, each kind in the order of reading. */
export const proofread = (ground: Ground, secrets: Secrets): Finding[] => {
  const checks = passageChecks(ground, secrets)
  return [
    ...ground.passages.flatMap((passage) => checks.flatMap((check) => check(passage))),
    ...gaps(ground.content),
    ...circulated(ground.content),
  ]
}

/** What must be changed first; otherwise in the order they were found, each once. */
export const inOrder = (findings: readonly Finding[]): Finding[] => {
  const once = [...new Map(findings.map((one) => [`${one.key} ${one.place.path} ${one.place.from}`, one])).values()]
  return [...once.filter(mustBeFixed), ...once.filter((one) => !mustBeFixed(one))]
}
