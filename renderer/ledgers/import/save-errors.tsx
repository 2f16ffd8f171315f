import { App as AntApp, Button } from 'antd'
import { messageOf, request } from '../../api.ts'

/** Saves the refused rows as a workbook, to be mended and imported again. */
export const SaveErrors = ({ token, count }: { readonly token: string; readonly count: number }) => {
  const { message } = AntApp.useApp()
  const save = async (): Promise<void> => {
    try {
      const { path } = await request('import.saveErrors', { token })
      if (path) message.success(`错误行已保存到 ${path}，改好后可以直接再导入`, 6)
    } catch (error) {
      message.error(messageOf(error), 8)
    }
  }
  return count > 0 ? <Button onClick={() => void save()}>保存错误行（{count}行）</Button> : null
}
