import { App as AntApp, Button, Card, Form, Input } from 'antd'
import { messageOf, request } from '../../api.ts'

/** Whose name stands beside every change from now on. */
export const OperatorCard = ({ operator }: { operator: string }) => {
  const { message } = AntApp.useApp()
  const save = ({ name }: { name: string }): void => {
    request('workspace.setOperator', { operator: name.trim() }).then(
      () => message.success(`经办人已改为${name.trim()}`),
      (error: unknown) => message.error(messageOf(error), 8),
    )
  }
  return (
    <Card size="small" title="经办人">
      <p>每次新增、修改、作废都记下经办人姓名，可在“历史”里查看。换人操作时请先改这里。</p>
      <Form layout="inline" initialValues={{ name: operator }} onFinish={save}>
        <Form.Item
          name="name"
          label="姓名"
          rules={[{ required: true, whitespace: true, message: '请填写经办人姓名。' }]}
        >
          <Input maxLength={20} />
        </Form.Item>
        <Button htmlType="submit">保存</Button>
      </Form>
    </Card>
  )
}
