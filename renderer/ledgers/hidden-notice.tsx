import { App as AntApp, Button } from 'antd'
import { useCallback } from 'react'

/** Says that a row just added is kept out of sight by the filter, with the way to see it. */
export const useHiddenNotice = (showAll: () => void): (() => void) => {
  const { notification } = AntApp.useApp()
  return useCallback(() => {
    const key = 'row-hidden'
    const show = (): void => {
      notification.destroy(key)
      showAll()
    }
    notification.info({
      key,
      title: '已新增，但没有显示出来',
      description: '新增的行不符合现在的筛选或搜索条件。',
      actions: (
        <Button size="small" type="primary" onClick={show}>
          显示全部行
        </Button>
      ),
      duration: 8,
    })
  }, [notification, showAll])
}
