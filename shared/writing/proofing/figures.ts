import { findMetric } from '../../metrics/index.ts'
import type { NumberField } from '../content.ts'
import { numberKey } from '../number-key.ts'
import { type Amount, amountsIn } from './amounts.ts'
import { spokenFigures } from './figure-words.ts'
import type { Finding } from './finding.ts'
import type { Ground } from './ground.ts'
import { findingAt, type Passage } from './passages.ts'

/** A sentence of one day, one week or one place speaks of a part, with which no total can be compared. */
const ofAPart =
  /本期|本周|上周|当天|当日|昨日|今天|近日|每[队人户村天]|各村|人均|户均|达到|不足|不少于|以上|以下|计划|力争|要求|任务/

const sentenceOf = ({ text }: Passage, at: number): { readonly words: string; readonly start: number } => {
  const start = Math.max(...['。', '；'].map((mark) => text.lastIndexOf(mark, at))) + 1
  const stop = text.slice(at).search(/[。；]/)
  return { words: text.slice(start, stop < 0 ? text.length : at + stop), start }
}

const figureBefore = (words: string, unit: string) => {
  const bare = words.replace(/(?:分别|已经|累计|总共|一共|合计|[共了约达为到已]|：|:)+$/, '')
  return spokenFigures.find((figure) => figure.unit === unit && bare.endsWith(figure.words))
}

/** Whose number a sentence gives: the team it names, else the text's own; undefined where it names several, or a place. */
const scopeOf = (ground: Ground, words: string): { readonly teamId: number | undefined } | undefined => {
  const { teams, places } = ground.register
  const named = teams.filter(({ name }) => words.includes(name))
  if (named.length > 1 || places.some((place) => words.includes(place))) return undefined
  return { teamId: named[0]?.id ?? (/全区|各工作队|全县/.test(words) ? undefined : ground.teamId) }
}

const typedFinding = (ground: Ground, passage: Passage, amount: Amount): Finding[] => {
  const { words, start } = sentenceOf(passage, amount.start)
  const figure = figureBefore(passage.text.slice(start, amount.start), amount.unit)
  const scope = figure && !ofAPart.test(words) ? scopeOf(ground, words) : undefined
  if (!figure || !scope) return []
  const { text, title, known } = ground.counted(figure.metric, scope.teamId)
  const typed = passage.text.slice(amount.start, amount.end)
  if (!known || Number(text) === amount.value) return []
  const message = `文中写的是${typed}，现在的数据是${text}${amount.unit}（${title}）；请改正，或换成数字字段。`
  const replacement = `${text}${typed.replace(/^[\d,.]+/, '')}`
  return [findingAt(passage, amount, { rule: 'typedNumber', message, replacement })]
}

/** Typed numbers beside the words of a number that is counted, where the two differ. */
export const typedNumbers =
  (ground: Ground) =>
  (passage: Passage): Finding[] =>
    amountsIn(passage)
      .filter(({ isTyped }) => isTyped)
      .flatMap((amount) => typedFinding(ground, passage, amount))

const fieldFinding = (ground: Ground, field: NumberField) => {
  const { text, title, known } = ground.counted(field.metric, field.scope.teamId)
  if (!known) return { rule: 'unknownNumber', message: '本版程序没有这个数字，请删去后重新插入。' } as const
  const last = field.scope.teamId === undefined ? ground.lastShown.get(numberKey(field)) : undefined
  const { kind } = findMetric(field.metric) ?? { kind: 'rate' }
  if (last && (kind === 'count' || kind === 'sum') && Number(text) < Number(last.shown) && isCumulative(field.metric))
    return {
      rule: 'fallenNumber',
      message: `${title}${text}比${last.name}的${last.shown}少；累计数一般只增不减，请查明原因。`,
    } as const
  return undefined
}

/** What is still to be done gets less as the work goes on. */
const isCumulative = (metric: string): boolean =>
  !/open|overdue|nearlyDue|unvisited|promised|keyOpen|few|without|below|Card|longOverdue|unrectified|stale/i.test(
    metric,
  )

/** What was kept on purpose and differs from the data. */
const keptFinding = (ground: Ground, { metric, scope, shown, kept }: NumberField) => {
  const { text, title, known } = ground.counted(metric, scope.teamId, scope.from)
  if (!kept || !known || text === shown) return undefined
  return {
    rule: 'keptNumber',
    message: `这里保留了原数${shown}，现在的数据是${text}（${title}）；要改用现数，请点这个数字。`,
  } as const
}

const shownBefore = (field: NumberField, text: string) =>
  field.shown !== '' && field.shown !== text && field.scope.from === undefined
    ? ({
        rule: 'changedNumber',
        message: `上次看到的是${field.shown}，现在是${text}；前后文字如有评价，请一并核对。`,
      } as const)
    : undefined

/** Fields that changed since they were last seen, fell behind the last issue, or mean nothing any more. */
export const numberFields =
  (ground: Ground) =>
  (passage: Passage): Finding[] =>
    passage.numbers.flatMap(({ start, end, field }) => {
      const found =
        keptFinding(ground, field) ?? fieldFinding(ground, field) ?? shownBefore(field, passage.text.slice(start, end))
      return found ? [findingAt(passage, { start, end }, found)] : []
    })
