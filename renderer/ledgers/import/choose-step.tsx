import { App as AntApp, Button } from 'antd'
import { messageOf, request } from '../../api.ts'
import type { PageLedger } from '../ledger-of.ts'

type Props = { readonly ledger: PageLedger; readonly choose: () => Promise<void> }

/** 选择文件: a file of one's own, or the template to fill in first. */
export const ChooseStep = ({ ledger, choose }: Props) => {
  const { message } = AntApp.useApp()
  const template = async (): Promise<void> => {
    try {
      const { path } = await request('import.template', { ledger: ledger.id })
      if (path) message.success(`模板已保存到 ${path}`, 6)
    } catch (error) {
      message.error(messageOf(error), 8)
    }
  }
  return (
    <div className="import-choose">
      <p>
        可以直接选村里报来的花名册、台账（.xlsx、.xls、.csv）。标题行、两行表头、合计和签字行会自动认出来，列的先后和多少都不要紧；一村一张工作表的可以一次导完。
      </p>
      <Button type="primary" size="large" autoFocus onClick={() => void choose()}>
        选择文件…
      </Button>
      <p>
        还没有表格？
        <Button type="link" onClick={() => void template()}>
          下载“{ledger.title}”导入模板
        </Button>
        ，带下拉选项和填写说明。
      </p>
      <ul>
        <li>文件不超过50MB、10万行；设有密码或含宏的文件，请先另存为普通的 .xlsx。</li>
        <li>导入前先检查，检查时不会改动任何数据；导入后按一次“撤销”就能全部退回。</li>
      </ul>
    </div>
  )
}
