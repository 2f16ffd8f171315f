import { type NumberField, numbersOf } from '../../../../shared/writing/content.ts'
import type { NumberName } from '../../../../shared/writing/number-key.ts'
import { placedInlines } from '../../../../shared/writing/placed-inlines.ts'
import type { WritingContent } from '../../../../shared/writing/writing.ts'

/** A number field that does not say what the data say: it changed since it was last seen, or its old value was kept. */
export type ChangedNumber = {
  /** Its place among all number fields, in the order of reading. */
  readonly index: number
  readonly field: NumberField
  readonly now: string
  /** 编者按, the 稿件, or 正文. */
  readonly place: string
  /** Its sentence before and after it. */
  readonly before: string
  readonly after: string
}

type Valued = { readonly text: string } | undefined

/** Whether a field shows anything else than the data say; nothing is known of it before it was counted. */
export const isChanged = (
  { shown, kept }: Pick<NumberField, 'shown'> & { readonly kept?: true | null | undefined },
  now: Valued,
) => kept !== true && now !== undefined && shown !== '' && shown !== now.text

const ends = /[。；！？]/

/** The words of its sentence around a field that stands between `before` and `after`. */
const around = (before: string, after: string): readonly [string, string] => {
  const start = before.split(ends).at(-1) ?? ''
  const stop = after.search(ends)
  return [start, stop < 0 ? after : after.slice(0, stop + 1)]
}

/** Every field that changed or was kept, with its sentence as it reads now. */
export const changedNumbers = (
  content: WritingContent,
  nowOf: (name: NumberName) => Valued,
): readonly ChangedNumber[] => {
  const order = new Map(numbersOf(content).map((field, index) => [field, index]))
  const wordsOf = (field: NumberField): string => (field.kept ? field.shown : (nowOf(field)?.text ?? field.shown))
  return placedInlines(content).flatMap(({ place, inlines }) =>
    inlines.flatMap((field, at): ChangedNumber[] => {
      if (field.type !== 'number') return []
      const now = nowOf(field)
      if (!now || (!field.kept && !isChanged(field, now))) return []
      const said = inlines.map((one) => (one.type === 'text' ? one.text : wordsOf(one)))
      const [before, after] = around(said.slice(0, at).join(''), said.slice(at + 1).join(''))
      return [{ index: order.get(field) ?? -1, field, now: now.text, place, before, after }]
    }),
  )
}
