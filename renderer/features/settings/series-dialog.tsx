import { Checkbox, Form, Input, Modal, Select } from 'antd'
import type { Series, SeriesDraft } from '../../../shared/writing/series.ts'
import { secrecyMarks } from '../../../shared/writing/writing.ts'

type Props = {
  /** What is changed, or whose organ and mark a new one starts with. */
  readonly first: Series | undefined
  readonly isNew: boolean
  readonly isBusy: boolean
  readonly onSave: (draft: SeriesDraft) => void
  readonly onClose: () => void
}

/** Masthead and numbering of a series of 简报. */
export const SeriesDialog = ({ first, isNew, isBusy, onSave, onClose }: Props) => {
  const [form] = Form.useForm<SeriesDraft>()
  const initial: SeriesDraft = {
    name: isNew ? '' : (first?.name ?? ''),
    organ: first?.organ ?? '',
    secrecy: first?.secrecy ?? '内部资料',
    yearly: isNew ? false : (first?.yearly ?? false),
  }
  const save = ({ name, organ, ...rest }: SeriesDraft): void =>
    onSave({ name: name.trim(), organ: organ.trim(), ...rest })
  return (
    <Modal
      open
      title={isNew ? '新增简报系列' : '修改简报系列'}
      okText="保存"
      cancelText="取消"
      confirmLoading={isBusy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form name="series" form={form} layout="vertical" initialValues={initial} onFinish={save}>
        <Form.Item
          name="name"
          label="简报名称（红色大字印在报头）"
          rules={[{ required: true, whitespace: true, message: '请填写简报名称。' }]}
        >
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item
          name="organ"
          label="编发单位"
          rules={[{ required: true, whitespace: true, message: '请填写编发单位。' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="secrecy" label="密级标注">
          <Select options={secrecyMarks.map((mark) => ({ value: mark, label: mark || '不标' }))} />
        </Form.Item>
        <Form.Item name="yearly" valuePropName="checked">
          <Checkbox>期号每年从第1期重新编起</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  )
}
