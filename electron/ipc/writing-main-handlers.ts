import type { Handlers } from '../../shared/ipc/routes.ts'
import type { MainRoute } from '../service/protocol.ts'
import { dataUrls } from '../window/press.ts'
import { saveFile } from '../window/save-file.ts'
import type { Parts } from './parts.ts'
import { asStage, type NextStage, staged } from './staged.ts'

type WritingRoute = Extract<MainRoute, `writing.${string}`>

/** Composing, a few charts, setting, and being through with it; a text with more charts stays at the last but one. */
const stages = 6

/** 简报, 总结 and the others on the screen, in a file, on paper, or into the archive. */
export const writingMainHandlers = (parts: Parts): { [R in WritingRoute]: Handlers[R] } => {
  const { window, desk, typesetter, press, jobs } = parts
  const composed = (id: number, next: NextStage, chartsInWord = false) =>
    typesetter.compose({ id }, { chartsInWord, before: next })
  return {
    'writing.preview': async ({ id, ...draft }) => {
      const typeset = await typesetter.compose({ id, draft })
      const layout = await typesetter.layOut(typeset)
      return { layout, images: dataUrls(typeset.images), pageCount: layout.pageCount }
    },
    'writing.archive': async ({ id }) => {
      const bytes = await typesetter.docx(await typesetter.compose({ id }))
      return desk.call('keepDocx', { id, bytes })
    },
    'writing.saveDocx': ({ id, chartsInWord, job }) =>
      staged(jobs, { job, title: '导出 Word', stages }, async (next) => {
        const typeset = await composed(id, next, chartsInWord)
        const kind = { title: '导出 Word', ending: 'docx' } as const
        // Charts that are to be edited are not those of the file that was kept.
        const kept = chartsInWord ? null : await desk.call('keptDocx', { id })
        const make = () => asStage(next, async () => kept ?? typesetter.docx(typeset))
        return { path: await saveFile(window(), typeset.fileName, kind, make) }
      }),
    'writing.savePdf': ({ id, job }) =>
      staged(jobs, { job, title: '导出 PDF', stages }, async (next) => {
        const typeset = await composed(id, next)
        const kind = { title: '导出 PDF', ending: 'pdf' } as const
        const make = () => asStage(next, () => typesetter.pdf(typeset))
        return { path: await saveFile(window(), typeset.fileName, kind, make) }
      }),
    'writing.print': ({ id, copies, duplex, job }) =>
      staged(jobs, { job, title: '打印', stages }, async (next) => {
        const typeset = await composed(id, next)
        const layout = await typesetter.layOut(typeset)
        await next()
        return { printed: await press.print(layout, typeset.images, copies, duplex) }
      }),
  }
}
