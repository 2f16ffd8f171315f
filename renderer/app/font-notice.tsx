import { Alert, Button, Space } from 'antd'
import { useState } from 'react'
import { hrefOf } from './navigation.ts'
import { useFonts } from './use-fonts.ts'

/** Where this computer remembers which lack its user has read of. */
const key = 'zuofeng.fonts-read'

/** At the start: fonts that official documents need and this computer lacks, until its user has read it. */
export const FontNotice = () => {
  const found = useFonts()
  const [read, setRead] = useState(() => localStorage.getItem(key))
  const lack = found?.missing.join('、') ?? ''
  if (!found || lack === '' || read === lack) return null
  const close = (): void => {
    localStorage.setItem(key, lack)
    setRead(lack)
  }
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="font-notice"
      className="font-notice"
      title={`公文字体（${found.set}）缺少：${lack}`}
      description={found.advice}
      action={
        <Space>
          <Button size="small" href={hrefOf({ page: 'settings' })}>
            到设置查看
          </Button>
          <Button size="small" onClick={close}>
            知道了
          </Button>
        </Space>
      }
    />
  )
}
