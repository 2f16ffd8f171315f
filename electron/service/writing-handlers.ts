import { countedRows } from '../../db/metrics/counted-rows.ts'
import { statTableIds, statTables } from '../../db/metrics/tables.ts'
import { briefingSeriesStore } from '../../db/stores/briefing-series.ts'
import { draftItem } from '../../db/stores/draft-item.ts'
import { newWriting } from '../../db/stores/new-writing.ts'
import { numberCounter } from '../../db/stores/number-counter.ts'
import { restoreWriting } from '../../db/stores/restore-writing.ts'
import { rowPhotos } from '../../db/stores/row-photos.ts'
import { stepPersons } from '../../db/stores/step-persons.ts'
import { writingArchiveStore } from '../../db/stores/writing-archive.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import { writingVersions } from '../../db/stores/writing-versions.ts'
import { writingWorkflow } from '../../db/stores/writing-workflow.ts'
import { chartIds, charts } from '../../shared/charts/charts.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { Handlers, OutputOf, ParsedInputOf } from '../../shared/ipc/routes.ts'
import { formatMetric, formatWithUnit } from '../../shared/metrics/format.ts'
import { isMetricId, metricGroups, metrics } from '../../shared/metrics/index.ts'
import type { Metric } from '../../shared/metrics/metric.ts'
import type { Scoping } from '../../shared/writing/own-scope.ts'
import { paperOf } from './compose-writing.ts'
import { proofWriting, proofWritten } from './proof-writing.ts'
import type { ServiceRoute } from './protocol.ts'
import { advanceWriting } from './sign-writing.ts'
import type { Desk } from './workspace.ts'

type WritingRoute = Extract<ServiceRoute, `writing.${string}` | `series.${string}` | `photo.${string}`>
type Sources = Pick<Desk, 'sqlite' | 'metrics' | 'photos' | 'today'>

type Shelved = Scoping & { readonly title: string; readonly definition: string }

const shelved = (value: string, { title, definition, byTeam, byPeriod }: Shelved) => ({
  value,
  label: title,
  hint: definition,
  byTeam,
  byPeriod,
})

const palette = (): OutputOf<'writing.palette'> => ({
  metrics: metricGroups.flatMap((group) =>
    Object.values<Metric>(group.metrics).map(({ id, title, definition }) => ({
      value: id,
      label: title,
      hint: definition,
    })),
  ),
  tables: statTableIds.map((id) => shelved(id, statTables[id])),
  charts: chartIds.map((id) => shelved(id, charts[id])),
})

const unknownNumber = {
  text: '—',
  title: '未知指标',
  definition: '本版程序没有这个指标，请删去后重新插入。',
  known: false,
}

/** Numbers of one scope are counted together. */
const numbers = (desk: Sources, { cutOff, closedAt, numbers: asked }: ParsedInputOf<'writing.numbers'>) => {
  const counter = numberCounter(desk.metrics, countedRows(cutOff, { closedAt }))
  counter.prepare(asked.filter(({ metric }) => isMetricId(metric)))
  return asked.map(({ metric, scope }) => {
    if (!isMetricId(metric)) return unknownNumber
    const { title, definition } = metrics[metric]
    return {
      text: formatMetric(metrics[metric], counter.value({ metric, scope }), 'prose'),
      title,
      definition,
      known: true,
    }
  })
}

const proof = (desk: Sources, { id, content, cutOff, withPages }: ParsedInputOf<'writing.proof'>) => {
  const writing = { ...writingStore(desk.sqlite).load(id), content, cutOff }
  return withPages ? proofWritten(desk, writing, paperOf(desk, writing)) : proofWriting(desk, writing)
}

const rowsBehind = (desk: Sources, { metric, scope, cutOff, closedAt }: ParsedInputOf<'writing.rows'>) => {
  if (!isMetricId(metric)) throw new AppError('not-found', '本版程序没有这个指标，请删去后重新插入。')
  const own = { ...countedRows(cutOff, { closedAt }), ...scope }
  const { title, definition } = metrics[metric]
  const books = desk.metrics.books(metric, own).map(({ ledger, ids }) => ({ ledger, ids: [...ids] }))
  const only = books.length === 1 ? books[0] : undefined
  return {
    title,
    text: formatWithUnit(metrics[metric], desk.metrics.value(metric, own)),
    definition,
    ledger: only?.ledger ?? null,
    ids: only?.ids ?? [],
    books,
  }
}

/** 简报 and 总结: kept, drafted from the data, and the numbers in them; paper and printing are the main process's. */
export const writingHandlers = (work: { readonly current: () => Sources }): { [R in WritingRoute]: Handlers[R] } => {
  const store = () => writingStore(work.current().sqlite)
  const versions = () => writingVersions(work.current().sqlite)
  const series = () => briefingSeriesStore(work.current().sqlite)
  const archives = () => writingArchiveStore(work.current().sqlite, work.current().photos.folder)
  const thisYear = () => Number(work.current().today().slice(0, 4))
  return {
    'writing.list': ({ kinds }) => store().list(kinds),
    'writing.load': ({ id }) => store().load(id),
    'series.list': () => series().list(thisYear()),
    'series.save': ({ id, draft }) => {
      series().save(id, draft)
      return series().list(thisYear())
    },
    'writing.create': (wanted) => newWriting(work.current().sqlite, wanted, work.current().today()),
    'writing.draftItem': (wanted) => draftItem(work.current().sqlite, wanted),
    'writing.save': (draft) => store().save(draft),
    'writing.advance': (wanted) => advanceWriting(work.current(), wanted),
    'writing.proof': (asked) => proof(work.current(), asked),
    'writing.steps': ({ id }) => writingWorkflow(work.current().sqlite).stepsOf(id),
    'writing.persons': ({ role }) => stepPersons(work.current().sqlite, role),
    'writing.versions': ({ id }) => versions().list(id),
    'writing.oneVersion': ({ id, versionId }) => versions().load(id, versionId),
    'writing.keepVersion': ({ id, wish }) => {
      versions().keep(store().load(id), wish)
      return {}
    },
    'writing.restoreVersion': (wanted) => restoreWriting(work.current().sqlite, wanted),
    'writing.archived': ({ id }) => archives().state(id),
    'writing.lostArchives': () => archives().lost(),
    'writing.void': ({ id }) => {
      store().void(id)
      return {}
    },
    'writing.numbers': (asked) => numbers(work.current(), asked),
    'writing.rows': (asked) => rowsBehind(work.current(), asked),
    'writing.palette': palette,
    'photo.onRows': (query) => rowPhotos(work.current().sqlite, query),
    'photo.list': () => work.current().photos.list(),
  }
}
