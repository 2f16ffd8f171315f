import { Alert, App, Button, Modal, Space, Table, type TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import { differenceCounts, type FrozenDifference } from '../../../../shared/writing/frozen-difference.ts'
import { listen, messageOf, request } from '../../../api.ts'
import { useTools } from '../writing-tools.ts'
import { RowsLink } from './number-facts.tsx'

/** What differs from what was signed; asked for again when rows change. */
const useDifferences = (id: number): readonly FrozenDifference[] => {
  const { message } = App.useApp()
  const [found, setFound] = useState<readonly FrozenDifference[]>([])
  useEffect(() => {
    const ask = (): void =>
      void request('correction.differences', { id }).then(setFound, (error: unknown) =>
        message.error(messageOf(error), 8),
      )
    ask()
    return listen('ledger.changed', ask)
  }, [id, message])
  return found
}

const columns: TableColumnsType<FrozenDifference> = [
  { title: '种类', dataIndex: 'kind', width: 64 },
  { title: '所在', dataIndex: 'where', width: 190 },
  { title: '行、项目', dataIndex: 'row', width: 140 },
  { title: '栏、范围', dataIndex: 'column', width: 150 },
  { title: '签发时', dataIndex: 'shown' },
  { title: '现在', dataIndex: 'now' },
  {
    title: '',
    width: 150,
    render: (_, { number, row, column }) => number && <RowsLink name={number} title={`${row}${column}`} />,
  },
]

const DifferencesDialog = ({ found, onClose }: { found: readonly FrozenDifference[]; onClose: () => void }) => (
  <Modal open width={980} title="与签发时不同的地方" footer={null} onCancel={onClose}>
    <p>印出来的仍是签发时的内容；截止日、封账时间仍按这份文稿的。需要公开更正的，请点“更正…”。</p>
    <Table<FrozenDifference>
      rowKey="key"
      size="small"
      bordered
      columns={columns}
      dataSource={[...found]}
      scroll={{ y: '52vh' }}
      pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
    />
  </Modal>
)

/** 3处数字、5处表格. */
const countWords = (numbers: number, found: readonly FrozenDifference[]): string => {
  const of = (kind: FrozenDifference['kind']): number => found.filter((one) => one.kind === kind).length
  return differenceCounts({ 数字: numbers, 表格: of('表格'), 图: of('图'), 照片: of('照片') })
}

type Props = {
  /** How many number fields of the text differ. */
  readonly numbers: number
  /** Leads from one of them to the next. */
  readonly onNext: () => void
}

/** Says of a signed text what in it is no longer what the data give (W-37), and lists it. */
export const FrozenBar = ({ numbers, onNext }: Props) => {
  const { id } = useTools().session.writing
  const found = useDifferences(id)
  const [isOpen, setOpen] = useState(false)
  const words = countWords(numbers, found)
  if (words === '') return null
  return (
    <>
      <Alert
        type="warning"
        showIcon
        banner
        data-testid="changed-numbers"
        title={`有${words}与现在的数据不同（签发后数据有变动）；印出的仍是签发时的内容。`}
        action={
          <Space>
            {numbers > 0 && (
              <Button size="small" onClick={onNext}>
                逐个查看
              </Button>
            )}
            <Button size="small" disabled={found.length === 0} onClick={() => setOpen(true)}>
              全部列出
            </Button>
          </Space>
        }
      />
      {isOpen && <DifferencesDialog found={found} onClose={() => setOpen(false)} />}
    </>
  )
}
