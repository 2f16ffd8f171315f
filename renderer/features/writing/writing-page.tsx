import { App, Button, Result, Spin } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { messageOf, request } from '../../api.ts'
import { hrefOf } from '../../app/navigation.ts'
import { allSettled, takeUnsaved } from './session/left-behind.ts'
import { openSession, type Session } from './session/session.ts'
import { WritingDesk } from './writing-desk.tsx'

type Opened = {
  readonly session?: Session
  /** Which opening it was: a page belongs to its session, and another session has a page of its own. */
  readonly round?: number
  readonly problem?: string
}

const open = async (id: number): Promise<{ readonly session: Session; readonly isRestored: boolean }> => {
  // The page that was left may still be saving this very text.
  await allSettled()
  const writing = await request('writing.load', { id })
  const kept = takeUnsaved(id)
  return { session: openSession(writing, kept), isRestored: kept !== undefined }
}

/** The page of one 简报 or 总结. */
export const WritingPage = ({ id }: { readonly id: number }) => {
  const { message } = App.useApp()
  const [opened, setOpened] = useState<Opened>({})
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isOver = false
    setOpened({})
    open(id).then(
      ({ session, isRestored }) => {
        if (isOver) return
        setOpened({ session, round })
        if (isRestored) message.info('上次离开时有修改没有存上，已经恢复。', 6)
      },
      (error: unknown) => isOver || setOpened({ problem: messageOf(error) }),
    )
    return () => {
      isOver = true
    }
  }, [id, round, message])
  const { session, problem } = opened
  const reload = useCallback(() => {
    session?.autosave.giveUp()
    // Else the old text would be drawn and laid out once more, ahead of the new one.
    setOpened({})
    setRound((before) => before + 1)
  }, [session])
  if (problem !== undefined)
    return (
      <Result
        status="warning"
        title="没有打开文稿"
        subTitle={problem}
        extra={[
          <Button key="again" type="primary" onClick={reload}>
            重试
          </Button>,
          <Button key="list" href={hrefOf({ page: 'briefings' })}>
            返回简报列表
          </Button>,
        ]}
      />
    )
  if (!session) return <Spin className="page-wait" />
  // The round it was opened in: a desk never starts anew on a session that is already over.
  return <WritingDesk key={opened.round} session={session} onReload={reload} />
}
