import { type Passage, touchesField } from './passages.ts'

/** A number with its unit as it stands in a sentence. */
export type Amount = {
  readonly value: number
  readonly unit: string
  readonly start: number
  readonly end: number
  /** Typed by a person, not a field that is counted. */
  readonly isTyped: boolean
}

/** Units that are counted in texts of this kind, the longer ones first. */
const units = [
  '个工日',
  '户次',
  '人次',
  '场次',
  '台套',
  '万元',
  '平方米',
  '工日',
  ...[
    '元',
    '户',
    '家',
    '条',
    '件',
    '处',
    '起',
    '个',
    '名',
    '篇',
    '份',
    '次',
    '人',
    '亩',
    '米',
    '吨',
    '台',
    '项',
    '节',
    '盏',
    '%',
  ],
]
const amountWords = new RegExp(`(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(${units.join('|')})`, 'g')

/** Every number with a unit in a passage, in order. */
export const amountsIn = (passage: Passage): Amount[] =>
  [...passage.text.matchAll(amountWords)].map((match) => {
    const [found, whole = '', decimals = '', unit = ''] = match
    const [start, end] = [match.index, match.index + found.length]
    return {
      value: Number(`${whole.replaceAll(',', '')}${decimals}`),
      unit: unit === '个工日' ? '工日' : unit,
      start,
      end,
      isTyped: !touchesField(passage, start, end),
    }
  })
