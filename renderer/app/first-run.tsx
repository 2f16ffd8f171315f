import { App as AntApp, Button, Card, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { AppError } from '../../shared/ipc/reply.ts'
import { messageOf, request } from '../api.ts'

type Draft = { readonly zone: string; readonly year: number; readonly operator: string }

const thisYear = new Date().getFullYear()

/** Puts the service's words at the fields they speak of; the rest as a notice. */
const useRefusals = () => {
  const [form] = Form.useForm<Draft>()
  const { message } = AntApp.useApp()
  const refuse = (error: unknown): void => {
    const issues = error instanceof AppError ? error.issues : []
    form.setFields(issues.map((issue) => ({ name: issue.field as keyof Draft, errors: [issue.message] })))
    if (issues.length === 0) message.error(messageOf(error), 8)
  }
  return { form, refuse }
}

const NewCampaign = () => {
  const { form, refuse } = useRefusals()
  const [busy, setBusy] = useState(false)
  const create = (draft: Draft): void => {
    setBusy(true)
    request('workspace.create', draft)
      .catch(refuse)
      .finally(() => setBusy(false))
  }
  return (
    <Card className="choice" title={<h2>新建活动</h2>}>
      <p>
        按“百乡千村万户大走访活动”方案预置：五个阶段、八个方面工作、六个步骤、任务指标和各类字典都已填好，开始后可以修改。
      </p>
      <Form<Draft> form={form} layout="vertical" initialValues={{ year: thisYear }} onFinish={create}>
        <Form.Item
          name="zone"
          label="开发区全称"
          extra="印在台账、简报和总结上，如“××经济开发区”"
          rules={[{ required: true, whitespace: true, message: '请填写开发区全称。' }]}
        >
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <Form.Item name="year" label="活动年份" rules={[{ required: true, message: '请填写活动年份。' }]}>
          <InputNumber min={2000} max={2100} precision={0} suffix="年" />
        </Form.Item>
        <Form.Item
          name="operator"
          label="经办人"
          extra="每次改动都记下经办人姓名"
          rules={[{ required: true, whitespace: true, message: '请填写经办人姓名。' }]}
        >
          <Input maxLength={20} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" loading={busy} block>
          新建活动
        </Button>
      </Form>
    </Card>
  )
}

const Demo = () => {
  const { message } = AntApp.useApp()
  const [busy, setBusy] = useState(false)
  const open = (): void => {
    setBusy(true)
    request('workspace.openDemo', {})
      .catch((error: unknown) => message.error(messageOf(error), 8))
      .finally(() => setBusy(false))
  }
  return (
    <Card className="choice" title={<h2>先看演示</h2>}>
      <p>
        载入一份虚构的活动数据：5个工作队、100名干部、25个联系点、2000户，六本台账和各类登记都有内容，时间停在2012年3月31日。
      </p>
      <p>演示数据存放在单独的文件里，不会与本单位的正式数据混在一起；看完后在“设置”里离开演示即可。</p>
      <Button size="large" loading={busy} onClick={open} block>
        载入演示数据
      </Button>
    </Card>
  )
}

/** What a new office sees first: begin in earnest, or look at the demo. */
export const FirstRun = () => (
  <main className="first-run" data-testid="first-run">
    <header>
      <h1>作风办工作台</h1>
      <p>大走访活动的六本台账、登记簿、简报和阶段总结。全部数据存放在本机，不连接网络。</p>
    </header>
    <div className="choices">
      <NewCampaign />
      <Demo />
    </div>
  </main>
)
