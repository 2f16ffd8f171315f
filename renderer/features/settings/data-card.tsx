import { App as AntApp, Button, Card } from 'antd'
import { useState } from 'react'
import { messageOf, request } from '../../api.ts'
import { useWorkspace } from '../../app/workspace.tsx'

/** Between the demo and the office's own data; each lies in a file of its own. */
export const DataCard = () => {
  const { isDemo } = useWorkspace()
  const { message } = AntApp.useApp()
  const [busy, setBusy] = useState(false)
  const go = (): void => {
    setBusy(true)
    request(isDemo ? 'workspace.leaveDemo' : 'workspace.openDemo', {})
      .catch((error: unknown) => message.error(messageOf(error), 8))
      .finally(() => setBusy(false))
  }
  return (
    <Card size="small" title="演示数据">
      <p>
        {isDemo
          ? '现在打开的是演示数据，人名、单位都是虚构的，可以随意试改。离开演示后回到本单位的正式数据；演示中的改动留在演示文件里。'
          : '演示数据存放在单独的文件里，打开它不影响本单位的正式数据。'}
      </p>
      <Button loading={busy} onClick={go}>
        {isDemo ? '离开演示' : '载入演示数据'}
      </Button>
    </Card>
  )
}
