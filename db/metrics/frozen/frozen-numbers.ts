import { formatMetric } from '../../../shared/metrics/format.ts'
import { isMetricId, metrics } from '../../../shared/metrics/index.ts'
import type { NumberField } from '../../../shared/writing/content.ts'
import type { FrozenDifference } from '../../../shared/writing/frozen-difference.ts'
import { numberKey } from '../../../shared/writing/number-key.ts'
import { placedInlines } from '../../../shared/writing/placed-inlines.ts'
import type { Writing } from '../../../shared/writing/writing.ts'
import { numberCounter } from '../../stores/number-counter.ts'
import { countedRows } from '../counted-rows.ts'
import type { MetricStore } from '../metric-store.ts'

/** What the metric of a number field is called; a team's by the team as well. */
const columnOf = (store: MetricStore, { scope }: NumberField): string => {
  const team = store.teams().find(({ id }) => id === scope.teamId)?.name ?? ''
  return [team, scope.from === undefined ? '' : '本期'].filter(Boolean).join(' ')
}

/** Number fields that the rows no longer bear out at the text's own 截止日 and 封账时间, each once to a 稿件; those kept on purpose never followed them. */
export const changedNumbers = (
  store: MetricStore,
  { content, cutOff }: Pick<Writing, 'content' | 'cutOff'>,
): FrozenDifference[] => {
  const fields = placedInlines(content).flatMap(({ place, inlines }) =>
    inlines.flatMap((field) =>
      field.type === 'number' && !field.kept && isMetricId(field.metric) && field.shown !== ''
        ? [{ place, field }]
        : [],
    ),
  )
  const placed = new Map(fields.map((one) => [`${one.place}|${numberKey(one.field)}`, one]))
  const counter = numberCounter(store, countedRows(cutOff, content))
  counter.prepare([...placed.values()].map(({ field }) => field))
  return [...placed].flatMap(([key, { place, field }]): FrozenDifference[] => {
    const { metric, scope, shown } = field
    if (!isMetricId(metric)) return []
    const now = formatMetric(metrics[metric], counter.value(field), 'prose')
    if (now === shown) return []
    const column = columnOf(store, field)
    const number = { metric, scope }
    return [{ key: `数字|${key}`, kind: '数字', where: place, row: metrics[metric].title, column, shown, now, number }]
  })
}
