import type { Database } from 'better-sqlite3'
import { isMetricId } from '../../../shared/metrics/index.ts'
import type { Alert } from '../../../shared/metrics/results.ts'
import { issueWords } from '../../../shared/writing/content.ts'
import { correctedByWords } from '../../../shared/writing/correction.ts'
import { differenceCounts, type FrozenDifference } from '../../../shared/writing/frozen-difference.ts'
import { numberKey } from '../../../shared/writing/number-key.ts'
import { type Writing, writingContent } from '../../../shared/writing/writing.ts'
import { writingCorrections } from '../../stores/writing-corrections.ts'
import { changedTablesAndCharts } from '../frozen/frozen-differences.ts'
import { changedNumbers } from '../frozen/frozen-numbers.ts'
import type { MetricStore } from '../metric-store.ts'

type Frozen = Pick<Writing, 'id' | 'kind' | 'issue' | 'numbering' | 'title' | 'content' | 'cutOff' | 'teamId'>
type FrozenRow = Omit<Frozen, 'content'> & { readonly content: string }

/** Older texts have been read; only the last ones are still acted upon. */
const mostWritings = 12
const mostNamed = 3

const recentSql = `
  SELECT id, kind, issue, coalesce(numbering, '正刊') AS numbering, title, content, cut_off AS cutOff, team_id AS teamId
    FROM writing WHERE state IN ('已签发', '已印发') AND voided_at IS NULL
   ORDER BY dated_on DESC, id DESC LIMIT ${mostWritings}`

const recent = (store: MetricStore): Frozen[] =>
  (store.prepare(recentSql).all() as FrozenRow[]).flatMap(({ content, ...row }) => {
    const parsed = writingContent.safeParse(JSON.parse(content))
    return parsed.success ? [{ ...row, content: parsed.data }] : []
  })

/** A number that stands in several places is one difference. */
const unique = (numbers: readonly FrozenDifference[]): FrozenDifference[] => [
  ...new Map(numbers.map((one) => [one.number ? numberKey(one.number) : one.key, one])).values(),
]

type Found = { readonly numbers: readonly FrozenDifference[]; others?: readonly FrozenDifference[] }

/** What was found last of each text, and how many rows the database had changed until then. */
const known = new WeakMap<Database, { readonly changes: number; readonly found: Map<number, Found> }>()

/** Numbers are looked for again only when something was written since; tables and charts are drawn when asked for. */
const foundIn = (sqlite: Database, store: MetricStore, frozen: Frozen): Found => {
  const changes = Number(store.prepare('SELECT total_changes()').pluck().get())
  const before = known.get(sqlite)
  const now = before?.changes === changes ? before : { changes, found: new Map<number, Found>() }
  known.set(sqlite, now)
  const found = now.found.get(frozen.id) ?? { numbers: unique(changedNumbers(store, frozen)) }
  now.found.set(frozen.id, found)
  return found
}

/**
 * Draws the tables and charts of the texts for `frozenAlerts`: as much work as everything else on the page several
 * times over, so that `pause` lets other requests in after each text.
 */
export const drawFrozen = async (sqlite: Database, store: MetricStore, pause: () => Promise<void>): Promise<void> => {
  for (const frozen of recent(store)) {
    // Another database may have been opened meanwhile.
    if (!sqlite.open) return
    const found = foundIn(sqlite, store, frozen)
    if (found.others) continue
    found.others = changedTablesAndCharts({ sqlite, store }, frozen)
    await pause()
  }
}

const wordsOf = (changed: readonly FrozenDifference[]): string => {
  const named = changed.slice(0, mostNamed).map(({ row, shown, now }) => `${row}${shown}→${now}`)
  return `${named.join('、')}${changed.length > mostNamed ? '等' : ''}`
}

/**
 * W-37: numbers of signed texts that are no longer what the rows give, and tables and charts as far as they were drawn
 * since the last change; a notice for each text.
 */
export const frozenAlerts = (sqlite: Database, store: MetricStore): Alert[] => {
  const links = writingCorrections(sqlite).all()
  return recent(store).flatMap((frozen): Alert[] => {
    const { numbers, others = [] } = foundIn(sqlite, store, frozen)
    const cells = others.filter(({ kind }) => kind === '表格').length
    const count = numbers.length + others.length
    if (count === 0) return []
    const only = count === 1 ? numbers[0]?.number : undefined
    const metric = only && isMetricId(only.metric) ? only.metric : null
    const name = frozen.kind === 'briefing' ? `简报${issueWords(frozen)}` : `“${frozen.title}”`
    const named = numbers.length > 0 ? `：${wordsOf(numbers)}` : ''
    const later = links.get(frozen.id)?.correctedBy.map(correctedByWords).join('、')
    const words = differenceCounts({ 数字: numbers.length, 表格: cells, 图: others.length - cells })
    return [
      {
        id: 'W-37',
        level: 'blue',
        title: `${name}有${words}与现在的数据不同${named}${later ? `（${later}）` : ''}`,
        count,
        metric,
        opens: metric ? { metric } : { writing: frozen.id },
        links: [],
        teams: [],
      },
    ]
  })
}
