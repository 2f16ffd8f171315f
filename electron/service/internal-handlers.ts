import { layOut } from '../documents/lay-out.ts'
import { toDocx } from '../documents/to-docx.ts'
import { composeStored } from './compose-writing.ts'
import type { Internals } from './internals.ts'
import type { Workspace } from './workspace.ts'

/** The service's own functions, for the main process alone. */
export const serviceInternals = (work: Workspace): Internals => ({
  compose: (input) => composeStored(work.current(), input),
  layOut: ({ paper }) => layOut(paper),
  docx: ({ paper, images }) => toDocx(paper, images),
  addPhoto: ({ name, bytes }) => work.current().photos.add(name, bytes),
  backUp: ({ folder }) => work.backUpTo(folder),
  about: () => work.about(),
  close: () => work.close(),
})
