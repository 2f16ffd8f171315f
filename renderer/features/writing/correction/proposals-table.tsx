import { Input, Table, type TableColumnsType } from 'antd'
import type { Proposal } from './entries.ts'

type Props = {
  readonly proposals: readonly Proposal[]
  readonly ticked: readonly string[]
  readonly onTick: (keys: readonly string[]) => void
  readonly onChange: (proposal: Proposal) => void
}

/** What differs now from what was signed, to be ticked; what it is corrected into can be rewritten. */
export const ProposalsTable = ({ proposals, ticked, onTick, onChange }: Props) => {
  const columns: TableColumnsType<Proposal> = [
    { title: '位置', dataIndex: 'place', width: 250 },
    { title: '原文', dataIndex: 'original' },
    {
      title: '更正为',
      dataIndex: 'corrected',
      render: (_, proposal) => (
        <Input
          aria-label={`${proposal.original}更正为`}
          value={proposal.corrected}
          maxLength={300}
          onChange={(event) => onChange({ ...proposal, corrected: event.target.value })}
        />
      ),
    },
  ]
  return (
    <Table<Proposal>
      rowKey="key"
      size="small"
      bordered
      columns={columns}
      dataSource={[...proposals]}
      {...(proposals.length > 3 ? { scroll: { y: '20vh' } } : {})}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      rowSelection={{ selectedRowKeys: [...ticked], onChange: (keys) => onTick(keys.map(String)) }}
    />
  )
}
