import { Button, Modal, Segmented, Space, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { type ChangedNumber, changedNumbers } from '../content/changed-numbers.ts'
import { useDraft, useReadable, useTools } from '../writing-tools.ts'
import { RowsLink } from './number-facts.tsx'
import { type Settling, settlings } from './settle-numbers.ts'
import { showNumber } from './show-number.ts'

type Choices = ReadonlyMap<number, Settling>
const firstOf = ({ field }: ChangedNumber): Settling => (field.kept ? '保留原数' : '采用新数')

const Sentence = ({ of: { field, before, after, now }, settling }: { of: ChangedNumber; settling: Settling }) => (
  <>
    {before}
    <b className="refresh-number">{settling === '保留原数' ? field.shown : now}</b>
    {after}
  </>
)

/** How far apart two printed numbers are; nothing where one of them is no number. */
const difference = (old: string, now: string): string => {
  const by = Number(now) - Number(old)
  if (!Number.isFinite(by)) return ''
  const decimals = Math.max(...[old, now].map((text) => text.split('.')[1]?.length ?? 0))
  return `（${by > 0 ? '＋' : '－'}${Math.abs(by).toFixed(decimals)}）`
}

type Acts = {
  readonly choiceOf: (one: ChangedNumber) => Settling
  readonly choose: (one: ChangedNumber, settling: Settling) => void
  readonly show: (one: ChangedNumber) => void
  readonly titleOf: (one: ChangedNumber) => string
}

const columnsOf = ({ choiceOf, choose, show, titleOf }: Acts): TableColumnsType<ChangedNumber> => [
  { title: '所在', dataIndex: 'place', width: 130 },
  { title: '句子', render: (_, one) => <Sentence of={one} settling={choiceOf(one)} /> },
  { title: '指标', width: 120, render: (_, one) => titleOf(one) },
  {
    title: '原数 → 现数',
    width: 140,
    render: (_, { field, now }) => (
      <>
        <span className="number-old">{field.shown}</span> → {now} <small>{difference(field.shown, now)}</small>
      </>
    ),
  },
  {
    title: '处理',
    width: 170,
    render: (_, one) => (
      <Segmented
        size="small"
        aria-label={`第${one.index + 1}个数字`}
        options={[...settlings]}
        value={choiceOf(one)}
        onChange={(settling) => choose(one, settling)}
      />
    ),
  },
  {
    title: '',
    width: 132,
    render: (_, one) => (
      <Space size={0} wrap>
        <Button type="link" size="small" onClick={() => show(one)}>
          定位
        </Button>
        <RowsLink name={one.field} title={titleOf(one)} />
      </Space>
    ),
  },
]

type Props = {
  readonly onSettle: (
    chosen: readonly { readonly changed: ChangedNumber; readonly settling: Settling }[],
  ) => Promise<void>
  readonly onClose: () => void
}

/** Every number that differs from what was last seen, old beside new: the new one is taken, or the old one kept. */
export const RefreshDialog = ({ onSettle, onClose }: Props) => {
  const { numbers, desk } = useTools()
  const values = useReadable(numbers.book)
  const content = useDraft((draft) => draft.content)
  const [choices, setChoices] = useState<Choices>(new Map())
  const [isBusy, setBusy] = useState(false)
  // The values are read through the book, which holds them under their keys.
  const list = values.size === 0 ? [] : changedNumbers(content, numbers.book.valueOf)
  const choiceOf = (one: ChangedNumber): Settling => choices.get(one.index) ?? firstOf(one)
  const all = (settling: Settling): void => setChoices(new Map(list.map(({ index }) => [index, settling])))
  const settle = async (): Promise<void> => {
    setBusy(true)
    await onSettle(list.map((changed) => ({ changed, settling: choiceOf(changed) })))
    setBusy(false)
  }
  const columns = columnsOf({
    choiceOf,
    choose: ({ index }, settling) => setChoices((before) => new Map([...before, [index, settling]])),
    show: ({ index }) => {
      onClose()
      const place = desk.numbers()[index]
      // Once the dialog has let go of the focus.
      if (place) setTimeout(() => showNumber(place, numbers))
    },
    titleOf: ({ field }) => numbers.book.valueOf(field)?.title ?? '',
  })
  return (
    <Modal
      open
      width={1040}
      title="有变动的数字"
      onCancel={onClose}
      footer={
        <Space>
          <Button onClick={() => all('采用新数')}>全部采用新数</Button>
          <Button onClick={() => all('保留原数')}>全部保留原数</Button>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={isBusy} onClick={() => void settle()}>
            确定
          </Button>
        </Space>
      }
    >
      <p>台账有了新的记录，这些数字与上次所示不同。保留的原数不再随台账变化，校对时会列出；点“定位”可回到原处。</p>
      <Table<ChangedNumber>
        rowKey="index"
        size="small"
        bordered
        columns={columns}
        dataSource={[...list]}
        scroll={{ y: '52vh' }}
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </Modal>
  )
}
