import type { WritingContent } from '../writing.ts'
import { type Finding, keyOf } from './finding.ts'

/** Units of the 报尾 that get no copy, or are named twice. */
export const circulated = (content: WritingContent): Finding[] => {
  if (content.kind !== 'briefing') return []
  const named = [
    ...content.circulation.flatMap(({ label, addressees }, i) =>
      addressees.map((one, k) => ({ ...one, where: `“${label}”`, path: `circulation.${i}.${k}` })),
    ),
    ...(content.extra ?? []).map((one, k) => ({ ...one, where: '“本期增发”', path: `extra.${k}` })),
  ].map((one) => ({ ...one, unit: one.unit.trim() }))
  const finding = (message: string, { unit, path }: (typeof named)[number]): Finding => ({
    rule: 'circulation',
    key: keyOf('circulation', unit, message),
    message,
    quote: unit,
    place: { path },
  })
  return named.flatMap((one, at) => {
    const { unit, copies, where } = one
    if (unit === '') return copies > 0 ? [finding(`${where}里有${copies}份没有写单位。`, one)] : []
    const before = named.findIndex((other) => other.unit === unit)
    if (before < at)
      return [finding(`“${unit}”在报尾里写了两次（${named[before]?.where}和${where}），份数会重复。`, one)]
    return copies === 0 ? [finding(`${where}里的“${unit}”是0份。`, one)] : []
  })
}
