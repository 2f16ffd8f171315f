import { App, Button, Tag } from 'antd'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../../shared/ipc/routes.ts'
import { isFrozen } from '../../../../shared/writing/workflow.ts'
import { messageOf, request } from '../../../api.ts'
import { useTools } from '../writing-tools.ts'
import { moment } from '../writing-words.ts'

type Archive = OutputOf<'writing.archived'>

/** Whether the Word file of a signed text is kept; makes it where that failed at 签发. */
export const ArchiveMark = () => {
  const { id, state } = useTools().session.writing
  const { message } = App.useApp()
  const [archive, setArchive] = useState<Archive>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (!isFrozen(state)) return
    request('writing.archived', { id }).then(setArchive, (error: unknown) => message.error(messageOf(error), 8))
  }, [id, state, message])
  const make = (): void => {
    setBusy(true)
    request('writing.archive', { id })
      .then(setArchive, (error: unknown) => message.error(messageOf(error), 10))
      .finally(() => setBusy(false))
  }
  if (!isFrozen(state) || archive === undefined) return null
  if (archive === null)
    return (
      <Button loading={isBusy} title="还没有存档的Word文件，点这里按签发的内容做一份" onClick={make}>
        补存档
      </Button>
    )
  return archive.isWhole ? (
    <Tag color="green" title={`签发的Word文件 ${moment(archive.at)} 存档，导出Word得到的就是这一份`}>
      已存档
    </Tag>
  ) : (
    <Button
      danger
      loading={isBusy}
      title="存档的Word文件不见了或已损坏。可以先从备份的“附件”文件夹里找回；找不回的，点这里按签发的内容重新做一份"
      onClick={make}
    >
      存档缺失，重新存档
    </Button>
  )
}
