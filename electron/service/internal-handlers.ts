import { writingArchiveStore } from '../../db/stores/writing-archive.ts'
import { layOut } from '../documents/lay-out.ts'
import { toDocx } from '../documents/to-docx.ts'
import type { Jobs } from '../jobs.ts'
import { composeSlipsOf } from './compose-slips.ts'
import { composeStored } from './compose-writing.ts'
import { composeBookOf, exportSheetOf } from './export-desk.ts'
import { importDesk } from './import-desk.ts'
import type { Internals } from './internals.ts'
import type { Workspace } from './workspace.ts'

const archiveOf = (work: Workspace) => writingArchiveStore(work.current().sqlite, work.current().photos.folder)

/** The service's own functions, for the main process alone. */
export const serviceInternals = (work: Workspace, jobs: Jobs): Internals => ({
  keepDocx: ({ id, bytes }) => archiveOf(work).keep(id, bytes),
  keptDocx: ({ id }) => archiveOf(work).read(id),
  cancelJob: ({ job }) => jobs.cancel(job),
  compose: (input) => composeStored(work.current(), input),
  composeSlips: (input) => composeSlipsOf(work.current(), input),
  exportSheet: (input) => jobs.run(input.job, '导出', (step) => exportSheetOf(work.current(), input, step)),
  composeBook: (input) => jobs.run(input.job, '排版', (step) => composeBookOf(work.current(), input, step)),
  layOut: ({ paper }) => layOut(paper),
  docx: ({ paper, images }) => toDocx(paper, images),
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
