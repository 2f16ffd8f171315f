import { Alert, Modal, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import type { Delivery } from '../../../../shared/ipc/delivery-routes.ts'
import { numberWords } from '../../../../shared/writing/circulation.ts'
import { shortDay } from '../../../../shared/writing/days.ts'
import { isSigned } from '../../../../shared/writing/delivery.ts'
import type { Writing } from '../../../../shared/writing/writing.ts'
import { nameOf } from '../writing-words.ts'
import { DeliveryNotes } from './delivery-notes.tsx'
import { DeliveryPapers } from './delivery-papers.tsx'
import { useDeliveries } from './use-deliveries.ts'

const day = (text: string | null): string => (text === null ? '' : shortDay(text))

const numbers = ({ firstNo, lastNo }: Delivery): string =>
  firstNo === null || lastNo === null ? '' : numberWords([firstNo, lastNo])

const stateOf = (row: Delivery) => {
  if (isSigned(row)) return <Tag color="green">已签收</Tag>
  return row.sentOn === null ? <Tag>未发出</Tag> : <Tag color="orange">未签收</Tag>
}

const columnsOf = (isNumbered: boolean): TableColumnsType<Delivery> => [
  { title: '类别', dataIndex: 'label', width: 60 },
  { title: '单位', dataIndex: 'unit', ellipsis: true },
  { title: '份数', dataIndex: 'copies', width: 60, align: 'right' },
  ...(isNumbered ? [{ title: '编号', width: 100, render: (_: unknown, row: Delivery) => numbers(row) }] : []),
  { title: '状态', width: 84, render: (_, row) => stateOf(row) },
  { title: '发出', dataIndex: 'sentOn', width: 90, render: day },
  { title: '方式', dataIndex: 'way', width: 90 },
  { title: '签收人', dataIndex: 'signer', width: 90, ellipsis: true },
  { title: '签收日期', dataIndex: 'signedOn', width: 90, render: day },
  { title: '备注', dataIndex: 'remark', width: 130, ellipsis: true },
]

type Props = {
  readonly writing: Pick<Writing, 'id' | 'kind' | 'issue' | 'numbering' | 'title' | 'datedOn' | 'teamId'>
  readonly onClose: () => void
}

/** Who got copies of what was signed and who signed for them: choose units, note what happened, print the list. */
export const DeliveryDialog = ({ writing, onClose }: Props) => {
  const { rows, problem, save } = useDeliveries(writing.id)
  const [chosen, setChosen] = useState<readonly number[]>([])
  const all = rows ?? []
  const signed = all.filter(isSigned).length
  return (
    <Modal
      open
      width={1080}
      style={{ top: 24 }}
      title={`分发签收　${nameOf(writing)}`}
      footer={<DeliveryPapers id={writing.id} isEmpty={all.length === 0} onClose={onClose} />}
      onCancel={onClose}
    >
      {problem !== undefined && <Alert type="warning" showIcon title={problem} />}
      <p className="delivery-sum">
        {all.length === 0
          ? '报尾没有写单位，或还在读取。'
          : `共${all.length}个单位、${all.reduce((sum, { copies }) => sum + copies, 0)}份；已签收${signed}个，未签收${all.length - signed}个。`}
      </p>
      <DeliveryNotes
        key={chosen.join()}
        rows={all.filter(({ id }) => chosen.includes(id))}
        since={writing.datedOn}
        onSave={async (change) => {
          const isTaken = await save(chosen, change)
          if (isTaken) setChosen([])
          return isTaken
        }}
      />
      <Table<Delivery>
        rowKey="id"
        size="small"
        bordered
        loading={rows === undefined && problem === undefined}
        columns={columnsOf(all.some(({ firstNo }) => firstNo !== null))}
        dataSource={[...all]}
        pagination={false}
        scroll={{ y: 'calc(100vh - 400px)' }}
        rowSelection={{
          selectedRowKeys: [...chosen],
          columnWidth: 40,
          onChange: (keys) => setChosen(keys.map(Number)),
        }}
        onRow={({ id }) => ({
          onClick: () => setChosen((old) => (old.includes(id) ? old.filter((one) => one !== id) : [...old, id])),
        })}
        rowClassName={(row) => (isSigned(row) ? 'delivery-signed' : '')}
      />
    </Modal>
  )
}
