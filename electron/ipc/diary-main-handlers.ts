import type { DiaryBook } from '../../shared/ipc/diary-routes.ts'
import type { Handlers } from '../../shared/ipc/routes.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { diaryPages, diaryPieces } from '../documents/compose/compose-diaries.ts'
import type { Step } from '../jobs.ts'
import type { Typeset } from '../window/typesetter.ts'
import type { Parts } from './parts.ts'
import { printPlainPaper, savePlainPaper } from './plain-paper.ts'

type DiaryRoute = 'diary.save' | 'diary.print'
type Asked = DiaryBook & { readonly job: string }

/** The page each diary begins on; those that begin a page of their own are laid out one by one, and can be stopped. */
const pagesOf = async (
  { typesetter }: Parts,
  first: Typeset,
  { newPages, count }: { newPages: boolean; count: number },
  step: Step,
) => {
  const layOut = (paper: Paper) => typesetter.layOut({ ...first, paper })
  if (!newPages) {
    await step(0, null)
    return diaryPages(await layOut(first.paper), count)
  }
  const { front, sheets } = diaryPieces(first.paper)
  let next = (await layOut(front)).pageCount + 1
  const pages: number[] = []
  for (const [i, sheet] of sheets.entries()) {
    await step(i, sheets.length)
    pages.push(next)
    next += (await layOut(sheet)).pageCount
  }
  return pages
}

/** 民情日记 on their way to Word, to PDF or to the printer; a book is laid out before, for the pages in its contents. */
export const diaryMainHandlers = (parts: Parts): { [R in DiaryRoute]: Handlers[R] } => {
  const { desk, jobs } = parts
  const typesetOf = ({ job, ...wish }: Asked): Promise<Typeset> =>
    jobs.run(job, '民情日记排版', async (step) => {
      const { paper, fileName, count } = await desk.call('composeDiaries', { wish })
      const first = { paper, fileName, images: new Map() }
      if (!wish.isBook) return first
      const pages = await pagesOf(parts, first, { newPages: wish.newPages, count }, step)
      return { ...first, paper: (await desk.call('composeDiaries', { wish, pages })).paper }
    })
  return {
    'diary.save': async ({ format, ...wish }) =>
      savePlainPaper(parts, await typesetOf(wish), { title: '导出民情日记', ending: format }),
    'diary.print': async ({ copies, duplex, ...wish }) =>
      printPlainPaper(parts, await typesetOf(wish), { copies, duplex }),
  }
}
