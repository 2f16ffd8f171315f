import { App as AntApp, Button, Card } from 'antd'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import { messageOf, request } from '../../api.ts'
import type { About } from './use-about.ts'

type Copied = OutputOf<'system.backup'>['attachments']

const attachmentWords = (copied: Copied): string => {
  if (!copied || copied.copied + copied.present + copied.lost === 0) return ''
  const lost = copied.lost > 0 ? `；有${copied.lost}个文件缺失或损坏，请点“检查附件”` : ''
  return `附件：新备份${copied.copied}个，以前已备份${copied.present}个${lost}。`
}

/** A checked copy of the data on a disk of one's choice, beside the daily one the program makes by itself. */
export const BackupCard = ({ about, onDone }: { about: About | undefined; onDone: () => void }) => {
  const { message, modal } = AntApp.useApp()
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    setBusy(true)
    try {
      const { path, attachments } = await request('system.backup', {})
      if (path)
        modal.success({ title: '备份完成', content: `已核对，存放在：${path}。${attachmentWords(attachments)}` })
      onDone()
    } catch (error) {
      message.error(messageOf(error), 8)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card size="small" title="备份">
      <p>
        正式数据每天退出程序时自动备份一次，最近一次：{about?.lastBackup ?? '还没有'}。建议每周再备份到U盘或另一台电脑。
      </p>
      <p>
        数据文件夹：<code>{about?.folder ?? '…'}</code>
      </p>
      <Button loading={busy} onClick={() => void run()}>
        立即备份…
      </Button>
    </Card>
  )
}
