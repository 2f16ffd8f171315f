import type { DiaryBook } from '../../shared/ipc/diary-routes.ts'
import type { Handlers } from '../../shared/ipc/routes.ts'
import { diaryPages } from '../documents/compose/compose-diaries.ts'
import { saveFile } from '../window/save-file.ts'
import type { Parts } from './parts.ts'

type DiaryRoute = 'diary.save' | 'diary.print'

/** 民情日记 on their way to Word, to PDF or to the printer; a book is laid out once before, for the pages in its contents. */
export const diaryMainHandlers = ({ window, desk, typesetter, press }: Parts): { [R in DiaryRoute]: Handlers[R] } => {
  const typesetOf = async (wish: DiaryBook) => {
    const { paper, fileName, count } = await desk.call('composeDiaries', { wish })
    const first = { paper, fileName, images: new Map() }
    if (!wish.isBook) return first
    const pages = diaryPages(await typesetter.layOut(first), count)
    return { ...first, paper: (await desk.call('composeDiaries', { wish, pages })).paper }
  }
  return {
    'diary.save': async ({ format, ...wish }) => {
      const typeset = await typesetOf(wish)
      const kind = { title: '导出民情日记', ending: format } as const
      return { path: await saveFile(window(), typeset.fileName, kind, () => typesetter[format](typeset)) }
    },
    'diary.print': async ({ copies, duplex, ...wish }) => {
      const typeset = await typesetOf(wish)
      return { printed: await press.print(await typesetter.layOut(typeset), new Map(), copies, duplex) }
    },
  }
}
