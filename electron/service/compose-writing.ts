import { z } from 'zod'
import { countedRows } from '../../db/metrics/counted-rows.ts'
import { buildTable, tableScoping } from '../../db/metrics/tables.ts'
import { chartData } from '../../db/stores/chart-data.ts'
import { numberCounter } from '../../db/stores/number-counter.ts'
import { proofRegister, proofSecrets } from '../../db/stores/proof-register.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import { writingWorkflow } from '../../db/stores/writing-workflow.ts'
import { chartScoping } from '../../shared/charts/charts.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { formatMetric } from '../../shared/metrics/format.ts'
import { isMetricId, metrics } from '../../shared/metrics/index.ts'
import { fontSetNamed } from '../../shared/paper/fonts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { numbersOf } from '../../shared/writing/content.ts'
import { heldScope, scopeNote } from '../../shared/writing/own-scope.ts'
import { leakFinder } from '../../shared/writing/proofing/secrets.ts'
import { isFrozen } from '../../shared/writing/workflow.ts'
import type { Writing } from '../../shared/writing/writing.ts'
import type { ComposeData } from '../documents/compose/compose-data.ts'
import { type ComposedWriting, composeWriting } from '../documents/compose/compose-writing.ts'
import { coverPaper } from '../documents/compose/cover-paper.ts'
import { tableOnPaper } from '../documents/compose/table-on-paper.ts'
import type { Images } from '../documents/images.ts'
import { blockRows } from './block-rows.ts'
import { photoHash } from './frozen-photos.ts'
import type { Composed, ComposeInput } from './internals.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'sqlite' | 'metrics' | 'photos'>

/** An issued writing shows what was issued; a draft counts anew, all its numbers together at the first. */
const numberOf = (desk: Sources, { state, cutOff, content }: Writing): ComposeData['number'] => {
  const counter = numberCounter(desk.metrics, countedRows(cutOff, content))
  let isPrepared = false
  return ({ metric, scope, shown, kept }) => {
    if (!isMetricId(metric) || kept || (isFrozen(state) && shown !== '')) return shown
    if (!isPrepared) counter.prepare(numbersOf(content).filter((number) => isMetricId(number.metric)))
    isPrepared = true
    return formatMetric(metrics[metric], counter.value({ metric, scope }), 'prose')
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
  photos: z.array(z.object({ key: z.string(), attachmentId: z.int(), sha256: z.string().optional() })),
  fileName: z.string(),
})

const dataFor = (desk: Sources, writing: Writing): ComposeData => {
  const teamName = (id: number): string => desk.metrics.teams().find((team) => team.id === id)?.name ?? '已撤销的工作队'
  return {
    number: numberOf(desk, writing),
    table: (id, scope) => {
      const own = heldScope(scope, tableScoping(id))
      return {
        ...tableOnPaper(buildTable(desk.sqlite, id, blockRows(writing, own))),
        scopeNote: scopeNote(own, writing, teamName),
      }
    },
    chart: (id, scope) => {
      const own = heldScope(scope, chartScoping(id))
      const drawn = chartData(desk.metrics, id, blockRows(writing, own))
      return { drawn, scopeNote: scopeNote(own, writing, teamName) }
    },
    photo: (id) => photoSize(desk, id),
    cutOff: writing.cutOff,
    coverageBase: desk.metrics.settings().coverageBase,
    fontSet: fontSetNamed(desk.metrics.settings().fontSet),
  }
}

/** What is printed: in a 流转版 without names out of restricted books and without whole numbers (W-38). */
const composed = (desk: Sources, writing: Writing): ComposedWriting => {
  const made = composeWriting(writing, dataFor(desk, writing))
  if (writing.content.edition === '留存版') return made
  const find = leakFinder(proofSecrets(desk.sqlite, proofRegister(desk.sqlite)))
  return { ...made, ...coverPaper({ paper: made.paper, charts: made.charts, fileName: made.fileName }, find) }
}

const imagesOf = (desk: Sources, photos: Iterable<{ key: string; attachmentId: number }>): Images =>
  new Map(
    [...photos].map(({ key, attachmentId }) => {
      const { bytes, type } = desk.photos.bytes(attachmentId)
      return [key, { bytes, type: type === 'image/png' ? 'png' : 'jpg' }]
    }),
  )

/** What is printed of a writing as it stands. */
export const paperOf = (desk: Sources, writing: Writing): Paper => composed(desk, writing).paper

/** What is printed of a writing, as JSON to be kept when it is signed. */
export const snapshotOf = (desk: Sources, writing: Writing): string => {
  const { paper, charts, photos, fileName } = composed(desk, writing)
  const hashed = photos.map((photo) => ({ ...photo, sha256: photoHash(desk, photo.attachmentId) }))
  return JSON.stringify({ paper, charts, photos: hashed, fileName })
}

/**
 * What is printed of a writing: what was signed, else what the editor holds, else what was saved.
 * @throws AppError `not-found` for a table, chart or photo that is gone; `sums-differ` when totals do not reconcile
 */
export const composeStored = (desk: Sources, { id, draft }: ComposeInput): Composed => {
  const stored = writingStore(desk.sqlite).load(id)
  const kept = writingWorkflow(desk.sqlite).snapshot(id)
  const writing: Writing = isFrozen(stored.state) ? stored : { ...stored, ...draft }
  const { paper, charts, photos, fileName } = kept ? signed.parse(JSON.parse(kept)) : composed(desk, writing)
  return { paper, charts, photos: imagesOf(desk, photos), fileName }
}
