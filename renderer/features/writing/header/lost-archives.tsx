import { App, Button } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { messageOf, request } from '../../../api.ts'

type Lost = { readonly ids: readonly number[]; readonly reload: () => void }
const context = createContext<Lost>({ ids: [], reload: () => undefined })

/** Knows which kept Word files are lost, for the list within. */
export const LostArchives = ({ children }: { readonly children: ReactNode }) => {
  const { message } = App.useApp()
  const [ids, setIds] = useState<readonly number[]>([])
  const reload = useCallback(() => {
    request('writing.lostArchives', {}).then(setIds, (error: unknown) => message.error(messageOf(error), 8))
  }, [message])
  useEffect(reload, [reload])
  return <context.Provider value={{ ids, reload }}>{children}</context.Provider>
}

/** Of a text whose kept Word file is lost: makes it again from what was signed. */
export const LostArchiveMark = ({ id }: { readonly id: number }) => {
  const { ids, reload } = useContext(context)
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  if (!ids.includes(id)) return null
  const make = async (): Promise<void> => {
    setBusy(true)
    try {
      await request('writing.archive', { id })
      message.success('已按签发的内容重新存档。')
      reload()
    } catch (error) {
      message.error(messageOf(error), 10)
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="lost-archive">
      存档文件缺失
      <Button
        size="small"
        danger
        loading={isBusy}
        title="签发时存档的Word文件不见了或已损坏；可以先从备份的“附件”文件夹里找回，找不回的在这里按签发的内容重新做一份"
        onClick={() => void make()}
      >
        重新存档
      </Button>
    </span>
  )
}
