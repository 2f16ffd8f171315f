import { App, Button, Empty, Result, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { issueWords } from '../../../shared/writing/content.ts'
import { isEditable } from '../../../shared/writing/workflow.ts'
import type { WritingHead, WritingKind } from '../../../shared/writing/writing.ts'
import { hrefOf } from '../../app/navigation.ts'
import { NewBriefingDialog } from './new-briefing-dialog.tsx'
import { NewSummaryDialog } from './new-summary-dialog.tsx'
import { useWritingList, type WritingList } from './use-writing-list.ts'
import { moment, nameOf, ownerOf } from './writing-words.ts'
import './styles/page.css'

const titleColumn: TableColumnsType<WritingHead>[number] = {
  title: '标题',
  dataIndex: 'title',
  ellipsis: true,
  render: (title: string, { id }) => <a href={hrefOf({ page: 'writing', id })}>{title}</a>,
}

const stateColors: Readonly<Record<WritingHead['state'], string>> = {
  草稿: 'default',
  审核: 'blue',
  已签发: 'gold',
  已印发: 'green',
}

const stateColumn: TableColumnsType<WritingHead>[number] = {
  title: '状态',
  dataIndex: 'state',
  width: 90,
  render: (state: WritingHead['state']) => <Tag color={stateColors[state]}>{state}</Tag>,
}

const briefingColumns: TableColumnsType<WritingHead> = [
  { title: '简报', dataIndex: 'seriesName', width: 150, ellipsis: true },
  { title: '期号', width: 110, render: (_, head) => issueWords(head) },
  titleColumn,
  { title: '日期', dataIndex: 'datedOn', width: 120 },
  stateColumn,
  { title: '截止日', dataIndex: 'cutOff', width: 120 },
]

const summaryColumns: TableColumnsType<WritingHead> = [
  { title: '队/区', width: 150, render: (_, head) => ownerOf(head) },
  { ...titleColumn, title: '题目' },
  stateColumn,
  { title: '更新时间', dataIndex: 'updatedAt', width: 160, render: moment },
]

type RowProps = { readonly head: WritingHead; readonly list: WritingList }

const RowActions = ({ head, list }: RowProps) => {
  const { modal } = App.useApp()
  const { id, kind, teamId, state } = head
  const name = nameOf(head)
  const copy = (): void => void list.create({ kind, copyOf: id, ...(teamId === null ? {} : { teamId }) })
  const ask = (): void =>
    void modal.confirm({
      title: `作废${name}？`,
      content:
        kind === 'briefing'
          ? `《${head.title}》将从列表里去掉，${issueWords(head)}的期号不再使用。`
          : `《${head.title}》将从列表里去掉。`,
      okText: '作废',
      cancelText: '取消',
      okButtonProps: { danger: true },
      onOk: () => list.voidOne(head),
    })
  return (
    <span className="row-actions">
      <Button type="link" size="small" href={hrefOf({ page: 'writing', id })}>
        打开
      </Button>
      <Button type="link" size="small" disabled={list.isBusy} onClick={copy}>
        以此为底稿新建
      </Button>
      <Button
        type="link"
        size="small"
        danger
        disabled={list.isBusy || !isEditable(state)}
        title={isEditable(state) ? '' : `${state}的不能作废`}
        onClick={ask}
      >
        作废
      </Button>
    </span>
  )
}

/** Asks for the series of a 简报, and whose 总结, first. */
const NewButton = ({ isBriefing, list }: { readonly isBriefing: boolean; readonly list: WritingList }) => {
  const [isAsking, setAsking] = useState(false)
  const Dialog = isBriefing ? NewBriefingDialog : NewSummaryDialog
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {isBriefing ? '新建简报' : '新建阶段总结'}
      </Button>
      {isAsking && (
        <Dialog isBusy={list.isBusy} onCreate={(wanted) => void list.create(wanted)} onClose={() => setAsking(false)} />
      )}
    </>
  )
}

type Props = { readonly kinds: readonly WritingKind[]; readonly title?: string }

/** The list of 简报 or of 阶段总结. */
export const WritingListPage = ({ kinds, title }: Props) => {
  const list = useWritingList(kinds)
  const isBriefing = kinds.includes('briefing')
  const name = isBriefing ? '简报' : '阶段总结'
  const actions: TableColumnsType<WritingHead>[number] = {
    title: '操作',
    width: 240,
    align: 'right',
    render: (_, head) => <RowActions head={head} list={list} />,
  }
  return (
    <div className="writing-list">
      <div className="writing-list-head page-tools">
        <h1>{title ?? name}</h1>
        <NewButton isBriefing={isBriefing} list={list} />
      </div>
      {list.problem ? (
        <Result
          status="warning"
          title="列表没有读出来"
          subTitle={list.problem}
          extra={<Button onClick={list.reload}>重试</Button>}
        />
      ) : (
        <Table<WritingHead>
          rowKey="id"
          size="middle"
          bordered
          loading={list.heads === undefined}
          columns={[...(isBriefing ? briefingColumns : summaryColumns), actions]}
          dataSource={list.heads ?? []}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Empty description={`还没有${name}，请点右上角“新建${name}”。`} /> }}
        />
      )}
    </div>
  )
}
