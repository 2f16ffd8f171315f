import type { Scope } from '../../db/metrics/metric-store.ts'
import { buildTable } from '../../db/metrics/tables.ts'
import { chartData } from '../../db/stores/chart-data.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { formatMetric } from '../../shared/metrics/format.ts'
import { isMetricId, metrics } from '../../shared/metrics/index.ts'
import { fontSetNamed } from '../../shared/paper/fonts.ts'
import type { Writing } from '../../shared/writing/writing.ts'
import type { ComposeData } from '../documents/compose/compose-data.ts'
import { composeWriting } from '../documents/compose/compose-writing.ts'
import { tableOnPaper } from '../documents/compose/table-on-paper.ts'
import type { Composed, ComposeInput, Images } from './internals.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'sqlite' | 'metrics' | 'photos'>

/** An issued writing shows what was issued; a draft counts anew. */
const numberOf =
  (desk: Sources, { state, cutOff }: Pick<Writing, 'state' | 'cutOff'>): ComposeData['number'] =>
  ({ metric, scope, shown }) => {
    if (!isMetricId(metric) || (state === '已印发' && shown !== '')) return shown
    return formatMetric(metrics[metric], desk.metrics.value(metric, { to: cutOff, ...scope }), 'prose')
  }

const photoSize = (desk: Sources, id: number): { readonly width: number; readonly height: number } => {
  const size = desk.sqlite.prepare('SELECT width, height FROM attachment WHERE id = ?').get(id)
  if (!size) throw new AppError('not-found', '文稿里有一张照片已经不在照片库中，请在编辑中删去后重新选择。')
  // The columns asked for, both of them numbers by the table's definition.
  return size as { width: number; height: number }
}

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

/**
 * What is printed of a writing: of what the editor holds, or of what was saved.
 * @throws AppError `not-found` for a table, chart or photo that is gone; `sums-differ` when totals do not reconcile
 */
export const composeStored = (desk: Sources, { id, draft }: ComposeInput): Composed => {
  const stored = writingStore(desk.sqlite).load(id)
  const writing: Writing = { ...stored, ...draft }
  const { paper, charts, photos, fileName } = composeWriting(writing, dataFor(desk, writing))
  const images: Images = new Map(
    photos.map(({ key, attachmentId }) => {
      const { bytes, type } = desk.photos.bytes(attachmentId)
      return [key, { bytes, type: type === 'image/png' ? 'png' : 'jpg' }]
    }),
  )
  return { paper, charts, photos: images, fileName }
}
