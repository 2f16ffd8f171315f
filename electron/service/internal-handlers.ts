import { writingArchiveStore } from '../../db/stores/writing-archive.ts'
import { fontSetNamed } from '../../shared/paper/fonts.ts'
import { frozenPassages } from '../documents/frozen-passages.ts'
import { layOut } from '../documents/lay-out.ts'
import { toDocx } from '../documents/to-docx.ts'
import type { Jobs } from '../jobs.ts'
import { composeAssessmentOf } from './assessment-handlers.ts'
import { composeBookOf, previewBookOf } from './book-desk.ts'
import { loadChart } from './chart-handlers.ts'
import { composeCardOf } from './compose-card.ts'
import { composeDiariesOf } from './compose-diaries.ts'
import { composeSlipsOf } from './compose-slips.ts'
import { composeStored } from './compose-writing.ts'
import { prepareCorrection, signedPaper } from './correction-desk.ts'
import { composeDeliveryOf } from './delivery-handlers.ts'
import { exportSheetOf } from './export-desk.ts'
import { exportLogOf } from './export-log.ts'
import { checkExportOf } from './export-rows.ts'
import { importDesk } from './import-desk.ts'
import type { Internals } from './internals.ts'
import type { Workspace } from './workspace.ts'

const archiveOf = (work: Workspace) => writingArchiveStore(work.current().sqlite, work.current().photos.folder)

/** The service's own functions, for the main process alone. */
export const serviceInternals = (work: Workspace, jobs: Jobs): Internals => ({
  fontSet: () => fontSetNamed(work.current().metrics.settings().fontSet),
  keepDocx: ({ id, bytes }) => archiveOf(work).keep(id, bytes),
  keptDocx: ({ id }) => archiveOf(work).read(id),
  cancelJob: ({ job }) => jobs.cancel(job),
  compose: (input) => composeStored(work.current(), input),
  chart: (input) => loadChart(work.current().metrics, input),
  composeSlips: (input) => composeSlipsOf(work.current(), input),
  composeCard: (input) => composeCardOf(work.current(), input),
  composeDelivery: (input) => composeDeliveryOf(work.current(), input),
  composeAssessment: (input) => composeAssessmentOf(work.current(), input),
  composeDiaries: ({ wish, pages }) => composeDiariesOf(work.current(), wish, pages),
  exportSheet: (input) => jobs.run(input.job, '导出', (step) => exportSheetOf(work.current(), input, step)),
  exportLog: ({ job, ...filter }) => jobs.run(job, '导出', (step) => exportLogOf(work.current(), filter, step)),
  composeBook: (input) => jobs.run(input.job, '排版', (step) => composeBookOf(work.current(), input, step)),
  checkExport: (input) => checkExportOf(work.current(), input),
  previewBook: (input) => previewBookOf(work.current(), input),
  signedPaper: ({ id }) => signedPaper(work.current(), id),
  passages: ({ paper, titles }) => frozenPassages(paper, titles),
  prepareCorrection: (input) => prepareCorrection(work.current(), input),
  layOut: ({ paper }) => layOut(paper),
  docx: ({ paper, images, job }) =>
    job === undefined ? toDocx(paper, images) : jobs.run(job, '生成 Word', (step) => toDocx(paper, images, step)),
  addPhoto: ({ name, bytes }) => work.current().photos.add(name, bytes),
  attachmentFile: ({ id, size }) =>
    size === 'thumb' ? work.current().photos.thumb(id) : work.current().photos.file(id),
  openImport: ({ name, bytes, job }) => jobs.run(job, '读取文件', (step) => importDesk(work).open(name, bytes, step)),
  importErrors: ({ token }) => importDesk(work).errors(token),
  importTemplate: ({ ledger }) => importDesk(work).template(ledger),
  backUp: ({ folder }) => work.backUpTo(folder),
  about: () => work.about(),
  close: () => work.close(),
})
