import { App as AntApp, Button, Dropdown } from 'antd'
import { labourRuleExamples } from '../../shared/campaign/labour-rules.ts'
import { messageOf, request } from '../api.ts'
import type { PageLedger } from './ledger-of.ts'

const Examples = () => {
  const { message, modal } = AntApp.useApp()
  const fill = (example: number, title: string): void => {
    modal.confirm({
      title: `填入示例：${title}`,
      content: '四条的文字、对象、度量和来源会换成示例的内容，请再按本单位文件改写。填入后可以撤销；不会自动启用。',
      okText: '填入',
      cancelText: '取消',
      onOk: () =>
        request('labour.fillExample', { example }).then(
          () => message.success('已填入示例，请按本单位文件核对'),
          (error: unknown) => message.error(messageOf(error), 8),
        ),
    })
  }
  const examples = labourRuleExamples()
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: examples.map(({ title, rules }, i) => ({
          key: String(i),
          label: title,
          title: rules.map(({ label }) => label).join('；'),
        })),
        onClick: ({ key, domEvent }) => {
          // The Enter that chose would also press the first button of the question.
          domEvent.preventDefault()
          fill(Number(key), examples[Number(key)]?.title ?? '')
        },
      }}
    >
      <Button title="“1124”没有统一解释，这里有几种示例，供改写">填入示例 ▾</Button>
    </Dropdown>
  )
}

/** Examples to begin the “1124” rule with; other books have none. */
export const LabourExamples = ({ ledger }: { readonly ledger: PageLedger }) =>
  ledger.id === 'labourRule' ? <Examples /> : null
