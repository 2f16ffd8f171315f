import { AppError } from '../../../shared/ipc/reply.ts'
import type { FrozenDifference } from '../../../shared/writing/frozen-difference.ts'
import type { Block, Writing, WritingContent } from '../../../shared/writing/writing.ts'
import { chartData } from '../../stores/chart-data.ts'
import { countedRows } from '../counted-rows.ts'
import type { MetricStore, Scope } from '../metric-store.ts'
import { buildTable } from '../tables.ts'
import { coverOf } from './cover.ts'
import { changedValues } from './frozen-charts.ts'
import { changedCells } from './frozen-tables.ts'
import { captionOf, snapshotBody, tablesOnPaper } from './snapshot-body.ts'

type Frozen = Pick<Writing, 'id' | 'content' | 'cutOff' | 'teamId'>
type Sqlite = Parameters<typeof snapshotBody>[0]

const blocksOf = (content: WritingContent): readonly Block[] =>
  content.kind === 'briefing' ? content.items.flatMap(({ blocks }) => blocks) : content.blocks

/** Table ids in the order they are printed: those of one 附件 stand together. */
const tableIds = (content: WritingContent): string[] => {
  const own = blocksOf(content).flatMap((block) => (block.type === 'table' ? [block.table] : []))
  const behind = content.kind === 'briefing' ? [] : content.attachments
  const grouped = Map.groupBy(behind, ({ caption }) => caption)
  return [...own, ...[...grouped.values()].flatMap((group) => group.map(({ table }) => table))]
}

/** What this version cannot draw any more, or what does not add up now, cannot be compared. */
const drawn = <T>(draw: () => T): T | undefined => {
  try {
    return draw()
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/**
 * Cells of the tables and values of the charts of a signed text that the data no longer give at its own 截止日 and
 * 封账时间; none for a text without a snapshot.
 */
export const changedTablesAndCharts = (
  { sqlite, store }: { readonly sqlite: Sqlite; readonly store: MetricStore },
  { id, content, cutOff, teamId }: Frozen,
): FrozenDifference[] => {
  const [ids, chartBlocks] = [tableIds(content), blocksOf(content).filter((block) => block.type === 'chart')]
  const body = ids.length + chartBlocks.length > 0 ? snapshotBody(sqlite, id) : undefined
  if (!body) return []
  const scope: Scope = { ...countedRows(cutOff, content), ...(teamId === null ? {} : { teamId }) }
  const cover = coverOf(sqlite, content)
  const signed = tablesOnPaper(body.paper)
  const cells = signed.flatMap((block, i) => {
    const table = ids.length === signed.length && ids[i]
    const now = table ? drawn(() => buildTable(sqlite, table, scope)) : undefined
    return now ? changedCells(block, now, cover).map((one) => ({ ...one, key: `${i}|${one.key}` })) : []
  })
  const values = body.charts.flatMap(({ key, chart }) => {
    const now = chart && drawn(() => chartData(store, chart.id, scope))
    return chart && now ? changedValues(chart, now, captionOf(body.paper, key)) : []
  })
  return [...cells, ...values]
}
