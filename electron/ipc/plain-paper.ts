import { type SaveKind, saveFile } from '../window/save-file.ts'
import type { Typeset } from '../window/typesetter.ts'
import type { Parts } from './parts.ts'
import { asStage, type NextStage, staged } from './staged.ts'

type Composed = Pick<Typeset, 'paper' | 'fileName'>

const typesetOf = ({ paper, fileName }: Composed): Typeset => ({ paper, fileName, images: new Map() })
const unhurried: NextStage = async () => undefined

/** Asks where a paper without pictures is to go, and writes it there as Word or PDF. */
export const savePlainPaper = async (
  { window, typesetter }: Pick<Parts, 'window' | 'typesetter'>,
  composed: Composed,
  kind: SaveKind<'docx' | 'pdf'>,
  next: NextStage = unhurried,
): Promise<{ path: string | null }> => ({
  path: await saveFile(window(), composed.fileName, kind, () =>
    asStage(next, () => typesetter[kind.ending](typesetOf(composed))),
  ),
})

/** Prints a paper without pictures. */
export const printPlainPaper = async (
  { typesetter, press }: Pick<Parts, 'typesetter' | 'press'>,
  composed: Composed,
  { copies, duplex }: { readonly copies: number; readonly duplex: boolean },
  next: NextStage = unhurried,
): Promise<{ printed: boolean }> => {
  const layout = await asStage(next, () => typesetter.layOut(typesetOf(composed)))
  return { printed: await press.print(layout, new Map(), copies, duplex) }
}

/** Composing, setting, and being through with it. */
const stages = 3

type Job = { readonly job: string; readonly title: string }

/** The same under a job that can be stopped, of a paper that takes a moment to compose. */
export const savePaperJob = (
  parts: Parts,
  { job, title }: Job,
  compose: () => Promise<Composed>,
  kind: SaveKind<'docx' | 'pdf'>,
): Promise<{ path: string | null }> =>
  staged(parts.jobs, { job, title, stages }, async (next) => savePlainPaper(parts, await compose(), kind, next))

/** The same on its way to the printer, once and on one side. */
export const printPaperJob = (
  parts: Parts,
  { job, title }: Job,
  compose: () => Promise<Composed>,
): Promise<{ printed: boolean }> =>
  staged(parts.jobs, { job, title, stages }, async (next) =>
    printPlainPaper(parts, await compose(), { copies: 1, duplex: false }, next),
  )
