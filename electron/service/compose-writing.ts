import { z } from 'zod'
import type { Scope } from '../../db/metrics/metric-store.ts'
import { buildTable } from '../../db/metrics/tables.ts'
import { chartData } from '../../db/stores/chart-data.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import { writingWorkflow } from '../../db/stores/writing-workflow.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { formatMetric } from '../../shared/metrics/format.ts'
import { isMetricId, type MetricId, metrics } from '../../shared/metrics/index.ts'
import type { MetricValue } from '../../shared/metrics/metric.ts'
import { fontSetNamed } from '../../shared/paper/fonts.ts'
import { numbersOf } from '../../shared/writing/content.ts'
import { isFrozen } from '../../shared/writing/workflow.ts'
import type { NumberScope, Writing } from '../../shared/writing/writing.ts'
import type { ComposeData } from '../documents/compose/compose-data.ts'
import { composeWriting } from '../documents/compose/compose-writing.ts'
import { tableOnPaper } from '../documents/compose/table-on-paper.ts'
import type { Composed, ComposeInput, Images } from './internals.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'sqlite' | 'metrics' | 'photos'>

/** Values of the text's numbers: those of one scope are counted together, at the first that is asked for. */
const counter = (desk: Sources, { content, cutOff }: Pick<Writing, 'content' | 'cutOff'>) => {
  const scopeKey = ({ teamId, from }: NumberScope): string => JSON.stringify([teamId, from])
  const wanted = Map.groupBy(numbersOf(content), ({ scope }) => scopeKey(scope))
  const counted = new Map<string, Readonly<Record<string, MetricValue>>>()
  return (metric: MetricId, scope: NumberScope): MetricValue => {
    const key = scopeKey(scope)
    const ids = wanted.get(key)?.map((number) => number.metric) ?? []
    const values =
      counted.get(key) ?? desk.metrics.values([...new Set(ids)].filter(isMetricId), { to: cutOff, ...scope })
    counted.set(key, values)
    return values[metric] ?? desk.metrics.value(metric, { to: cutOff, ...scope })
  }
}

/** An issued writing shows what was issued; a draft counts anew. */
const numberOf = (desk: Sources, writing: Writing): ComposeData['number'] => {
  const value = counter(desk, writing)
  return ({ metric, scope, shown }) => {
    if (!isMetricId(metric) || (isFrozen(writing.state) && shown !== '')) return shown
    return formatMetric(metrics[metric], value(metric, scope), 'prose')
  }
}

const photoSize = (desk: Sources, id: number): { readonly width: number; readonly height: number } => {
  const size = desk.sqlite.prepare('SELECT width, height FROM attachment WHERE id = ?').get(id)
  if (!size) throw new AppError('not-found', '文稿里有一张照片已经不在照片库中，请在编辑中删去后重新选择。')
  // The columns asked for, both of them numbers by the table's definition.
  return size as { width: number; height: number }
}

/** What was signed, but for the photos' bytes: those lie beside the database under their content's hash. */
const signed = z.object({
  paper: z.custom<Composed['paper']>(),
  charts: z.custom<Composed['charts']>(),
  photos: z.array(z.object({ key: z.string(), attachmentId: z.int() })),
  fileName: z.string(),
})

const dataFor = (desk: Sources, writing: Writing): ComposeData => {
  const scope: Scope = { to: writing.cutOff, ...(writing.teamId === null ? {} : { teamId: writing.teamId }) }
  return {
    number: numberOf(desk, writing),
    table: (id) => tableOnPaper(buildTable(desk.sqlite, id, scope)),
    chart: (id) => chartData(desk.metrics, id, scope),
    photo: (id) => photoSize(desk, id),
    cutOff: writing.cutOff,
    coverageBase: desk.metrics.settings().coverageBase,
    fontSet: fontSetNamed(desk.metrics.settings().fontSet),
  }
}

const imagesOf = (desk: Sources, photos: Iterable<{ key: string; attachmentId: number }>): Images =>
  new Map(
    [...photos].map(({ key, attachmentId }) => {
      const { bytes, type } = desk.photos.bytes(attachmentId)
      return [key, { bytes, type: type === 'image/png' ? 'png' : 'jpg' }]
    }),
  )

/** What is printed of a writing, as JSON to be kept when it is signed. */
export const snapshotOf = (desk: Sources, writing: Writing): string => {
  const { paper, charts, photos, fileName } = composeWriting(writing, dataFor(desk, writing))
  return JSON.stringify({ paper, charts, photos, fileName })
}

/**
 * What is printed of a writing: what was signed, else what the editor holds, else what was saved.
 * @throws AppError `not-found` for a table, chart or photo that is gone; `sums-differ` when totals do not reconcile
 */
export const composeStored = (desk: Sources, { id, draft }: ComposeInput): Composed => {
  const stored = writingStore(desk.sqlite).load(id)
  const kept = writingWorkflow(desk.sqlite).snapshot(id)
  const writing: Writing = isFrozen(stored.state) ? stored : { ...stored, ...draft }
  const { paper, charts, photos, fileName } = kept
    ? signed.parse(JSON.parse(kept))
    : composeWriting(writing, dataFor(desk, writing))
  return { paper, charts, photos: imagesOf(desk, photos), fileName }
}
