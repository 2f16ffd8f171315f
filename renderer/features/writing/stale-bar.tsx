import { Alert, App, Button, Space } from 'antd'
import { useState } from 'react'
import { messageOf } from '../../api.ts'
import { openWriting } from '../../app/navigation.ts'
import { useReadable, useTools } from './writing-tools.ts'

/** The text was saved elsewhere since it was opened: the person decides what becomes of this one. */
export const StaleBar = ({ onReload }: { readonly onReload: () => void }) => {
  const { session } = useTools()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  if (useReadable(session.autosave).kind !== 'stale') return null
  const saveAsNew = async (): Promise<void> => {
    setBusy(true)
    try {
      const id = await session.saveAsNew()
      session.autosave.giveUp()
      message.success('已另存为新稿。')
      openWriting(id)
    } catch (error) {
      message.error(messageOf(error), 8)
      setBusy(false)
    }
  }
  return (
    <Alert
      banner
      type="error"
      data-testid="stale"
      title="这份文稿打开以后又在别处保存过，您在这里的修改没有存进去。"
      action={
        <Space>
          <Button size="small" title="放弃这里的修改，打开已保存的文稿" onClick={onReload}>
            重新载入
          </Button>
          <Button size="small" type="primary" loading={isBusy} onClick={() => void saveAsNew()}>
            另存为新稿
          </Button>
        </Space>
      }
    />
  )
}
