import { formatMetric } from '../../../shared/metrics/format.ts'
import { isMetricId, type MetricId, metrics } from '../../../shared/metrics/index.ts'
import type { Alert } from '../../../shared/metrics/results.ts'
import { issueWords, type NumberField, numbersOf } from '../../../shared/writing/content.ts'
import { numberKey } from '../../../shared/writing/number-key.ts'
import { type Numbering, writingContent } from '../../../shared/writing/writing.ts'
import type { MetricStore } from '../metric-store.ts'

type FrozenRow = {
  readonly id: number
  readonly kind: string
  readonly issue: number | null
  readonly numbering: Numbering
  readonly title: string
  readonly content: string
  readonly cutOff: string
}
type Changed = { readonly metric: MetricId; readonly shown: string; readonly now: string }

/** Older texts have been read; only the last ones are still acted upon. */
const mostWritings = 12
const mostNamed = 3

const namesOf = (content: string): NumberField[] => {
  const parsed = writingContent.safeParse(JSON.parse(content))
  const fields = parsed.success ? numbersOf(parsed.data) : []
  return [...new Map(fields.map((field) => [numberKey(field), field])).values()]
}

/** Numbers of a signed text that the rows no longer bear out at its own 截止日; numbers of one scope counted together. */
const changedIn = (store: MetricStore, { content, cutOff }: FrozenRow): Changed[] => {
  const groups = Map.groupBy(namesOf(content), ({ scope }) => JSON.stringify(scope))
  return [...groups.values()].flatMap((fields) => {
    const ids = fields.map(({ metric }) => metric).filter(isMetricId)
    const values = store.values(ids, { to: cutOff, ...fields[0]?.scope })
    return fields.flatMap(({ metric, shown }) => {
      const value = values[metric]
      if (!isMetricId(metric) || !value || shown === '') return []
      const now = formatMetric(metrics[metric], value, 'prose')
      return now === shown ? [] : [{ metric, shown, now }]
    })
  })
}

const wordsOf = (changed: readonly Changed[]): string => {
  const named = changed.slice(0, mostNamed).map((one) => `${metrics[one.metric].title}${one.shown}→${one.now}`)
  return `${named.join('、')}${changed.length > mostNamed ? '等' : ''}`
}

/** W-37: numbers of signed 简报 and 总结 that are no longer today's, a notice for each text. */
export const frozenAlerts = (store: MetricStore): Alert[] =>
  (
    store
      .prepare(
        `SELECT id, kind, issue, coalesce(numbering, '正刊') AS numbering, title, content, cut_off AS cutOff FROM writing
         WHERE state IN ('已签发', '已印发') AND voided_at IS NULL ORDER BY dated_on DESC, id DESC LIMIT ${mostWritings}`,
      )
      .all() as FrozenRow[]
  ).flatMap((row): Alert[] => {
    const changed = changedIn(store, row)
    if (changed.length === 0) return []
    const only = changed.length === 1 ? changed[0] : undefined
    const name = row.kind === 'briefing' ? `简报${issueWords(row)}` : `“${row.title}”`
    return [
      {
        id: 'W-37',
        level: 'blue',
        title: `${name}有${changed.length}处数字与现在的数据不同：${wordsOf(changed)}`,
        count: changed.length,
        metric: only?.metric ?? null,
        opens: only ? { metric: only.metric } : { writing: row.id },
        links: [],
        teams: [],
      },
    ]
  })
