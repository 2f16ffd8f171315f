import { type Amount, amountsIn } from './amounts.ts'
import type { Finding } from './finding.ts'
import { findingAt, type Passage } from './passages.ts'

const add = (amounts: readonly Amount[]): number =>
  Number(amounts.reduce((sum, { value }) => sum + value, 0).toFixed(2))
const plain = (value: number): string => String(Number(value.toFixed(2)))

const byUnit = (amounts: readonly Amount[]): Amount[][] => [...Map.groupBy(amounts, ({ unit }) => unit).values()]

type Whole = { readonly total: Amount; readonly parts: readonly Amount[] }

/** What stands after 其中 up to the sentence's end, beside the last number of the same unit before it. */
const partsOfWholes = ({ text }: Passage, amounts: readonly Amount[]): Whole[] =>
  [...text.matchAll(/其中/g)].flatMap(({ index }) => {
    const rest = text.slice(index)
    const stop = rest.search(/[。；]|另有|另外|此外|同时/)
    const end = stop < 0 ? text.length : index + stop
    // 。其中，… goes on with the sentence before it.
    const lead = text.slice(0, index).replace(/[。；]$/, '')
    const from = Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；')) + 1
    return byUnit(amounts.filter((one) => one.unit !== '%' && one.start >= index && one.end <= end)).flatMap(
      (parts) => {
        const before = amounts.filter((one) => one.unit === parts[0]?.unit && one.start >= from && one.end <= index)
        const most = Math.max(...parts.map(({ value }) => value))
        // Of several numbers of one unit the nearest that can hold the parts is meant.
        const total = before.findLast(({ value }) => value >= most) ?? before.at(-1)
        return total ? [{ total, parts }] : []
      },
    )
  })

const partFinding = (passage: Passage, { total, parts }: Whole): Finding[] => {
  const range = { start: total.start, end: parts.at(-1)?.end ?? total.end }
  const tell = (rule: 'sum' | 'sumGap', message: string) => [findingAt(passage, range, { rule, message })]
  const { unit } = total
  const large = parts.find(({ value }) => value > total.value)
  if (large) return tell('sum', `“其中”的${plain(large.value)}${unit}大于总数${plain(total.value)}${unit}。`)
  const sum = add(parts)
  // Counted parts may overlap, or leave some out: each is right by its own 口径.
  if (parts.length < 2 || sum === total.value || parts.every(({ isTyped }) => !isTyped)) return []
  if (sum > total.value && /交叉|重复|重叠/.test(passage.text)) return []
  const words = `“其中”各项合计${plain(sum)}${unit}，总数是${plain(total.value)}${unit}`
  return sum > total.value
    ? tell('sum', `${words}，请核对各项和总数；各项确有交叉的，请在文中写明“有交叉”。`)
    : tell('sumGap', `${words}，相差${plain(total.value - sum)}${unit}；没有列全的，请写明“等”或补齐。`)
}

const totalWords = /(?:合计|共计|总计|总共|一共|共)(?:为|是|有|达)?$/

/** A list of numbers one after another with their 合计 behind it: 甲3件、乙4件，合计7件. */
const totalFinding = (passage: Passage, amounts: readonly Amount[], total: Amount): Finding[] => {
  const { text } = passage
  if (!totalWords.test(text.slice(0, total.start))) return []
  const before = text.slice(0, total.start)
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1
  const own = amounts.filter(({ unit, start, end }) => unit === total.unit && start >= from && end <= total.start)
  const isList = own.every((one, i) => i === 0 || /^、\D*$/.test(text.slice(own[i - 1]?.end, one.start)))
  if (own.length < 2 || !isList || add(own) === total.value) return []
  const message = `各项合计应为${plain(add(own))}${total.unit}，文中写的是${plain(total.value)}${total.unit}。`
  const replacement = `${plain(add(own))}${text.slice(0, total.end).slice(-total.unit.length)}`
  return [findingAt(passage, total, { rule: 'sum', message, replacement })]
}

/** Sentences whose parts do not make up their total. */
export const sums = (passage: Passage): Finding[] => {
  const amounts = amountsIn(passage)
  return [
    ...partsOfWholes(passage, amounts).flatMap((whole) => partFinding(passage, whole)),
    ...amounts.flatMap((total) => totalFinding(passage, amounts, total)),
  ]
}

const compared = /(\d+(?:\.\d+)?)%，(高于|低于|等于|持平于)全区平均水平（(\d+(?:\.\d+)?)%）/g

/** 高于 and 低于全区平均水平 where the two numbers say otherwise. */
export const comparisons = (passage: Passage): Finding[] =>
  [...passage.text.matchAll(compared)].flatMap((match) => {
    const [found, own = '', word = '', zone = ''] = match
    const right = Number(own) > Number(zone) ? '高于' : Number(own) < Number(zone) ? '低于' : '等于'
    if (word === right || (right === '等于' && word === '持平于')) return []
    const start = match.index + found.indexOf(word)
    const message = `${own}%应${right}全区平均水平${zone}%，文中写的是“${word}”。`
    return [
      findingAt(passage, { start, end: start + word.length }, { rule: 'comparison', message, replacement: right }),
    ]
  })
