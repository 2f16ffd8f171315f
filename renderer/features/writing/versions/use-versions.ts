import { App } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { VersionHead } from '../../../../shared/writing/version.ts'
import { messageOf, request } from '../../../api.ts'
import { withFirstShown } from '../content/shown-numbers.ts'
import type { Draft } from '../session/draft.ts'
import type { Session } from '../session/session.ts'
import { useTools } from '../writing-tools.ts'

/** The text as it is now among its versions, or a version by its id. */
export type Chosen = 'now' | number

export type Versions = {
  /** Undefined until they are loaded. */
  readonly heads: readonly VersionHead[] | undefined
  readonly isBusy: boolean
  /** Keeps what is written now; resolves to whether it did. */
  readonly keep: (note: string) => Promise<boolean>
  readonly restore: (versionId: number) => Promise<void>
}

/** What is not saved yet belongs to the text too. */
const settled = async (session: Session): Promise<void> => {
  if (!(await session.autosave.flush())) throw new Error('文稿还没有保存，请先处理页面上方和标红处提示的问题。')
}

export const useVersions = (onRestored: () => void): Versions => {
  const { session } = useTools()
  const { message } = App.useApp()
  const [heads, setHeads] = useState<readonly VersionHead[]>()
  const [isBusy, setBusy] = useState(false)
  const { id } = session.writing
  useEffect(() => {
    request('writing.versions', { id }).then(setHeads, (error: unknown) => message.error(messageOf(error), 8))
  }, [id, message])
  const run = async (job: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    try {
      await job()
      return true
    } catch (error) {
      message.error(messageOf(error), 8)
      return false
    } finally {
      setBusy(false)
    }
  }
  return {
    heads,
    isBusy,
    keep: (note) =>
      run(async () => {
        await settled(session)
        await request('writing.keepVersion', { id, wish: { reason: '手动', note } })
        setHeads(await request('writing.versions', { id }))
        message.success('已存为一个版本。')
      }),
    restore: async (versionId) => {
      await run(async () => {
        await settled(session)
        await request('writing.restoreVersion', { id, version: session.version(), versionId })
        message.success('已恢复。恢复前的文字也存成了一个版本，点“版本”可以找到。', 6)
        onRestored()
      })
    },
  }
}

type Found = { readonly chosen: Chosen; readonly text: Draft }

/** The text that was chosen, once it is there; nothing chosen gives nothing. */
export const useChosenText = (chosen: Chosen | undefined): Draft | undefined => {
  const { session } = useTools()
  const { message } = App.useApp()
  const [found, setFound] = useState<Found>()
  const { id } = session.writing
  const draft = session.draft.get()
  // A number put in just now has its words in the book, not yet in the text.
  const now = useMemo(
    () => ({ ...draft, content: withFirstShown(draft.content, (name) => session.book.valueOf(name)?.text) }),
    [draft, session],
  )
  useEffect(() => {
    if (typeof chosen !== 'number') return
    let isOver = false
    request('writing.oneVersion', { id, versionId: chosen }).then(
      (text) => isOver || setFound({ chosen, text }),
      (error: unknown) => isOver || message.error(messageOf(error), 8),
    )
    return () => {
      isOver = true
    }
  }, [chosen, id, message])
  if (chosen === 'now') return now
  return found !== undefined && found.chosen === chosen ? found.text : undefined
}
