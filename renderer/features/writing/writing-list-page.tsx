import { App, Button, Empty, Result, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { issueWords } from '../../../shared/writing/content.ts'
import { isEditable } from '../../../shared/writing/workflow.ts'
import type { WritingHead, WritingKind } from '../../../shared/writing/writing.ts'
import { hrefOf } from '../../app/navigation.ts'
import { CorrectionMarks } from './correction/correction-tags.tsx'
import { LostArchiveMark, LostArchives } from './header/lost-archives.tsx'
import { NewBriefingDialog } from './new-briefing-dialog.tsx'
import { NewSummaryDialog } from './new-summary-dialog.tsx'
import { ReceiptBoard } from './receipt-board.tsx'
import { useWritingList, type WritingList } from './use-writing-list.ts'
import { moment, nameOf, ownerOf } from './writing-words.ts'

const titleColumn: TableColumnsType<WritingHead>[number] = {
  title: '标题',
  dataIndex: 'title',
  ellipsis: { showTitle: false },
  render: (title: string, head) => (
    <span className="writing-title">
      <a href={hrefOf({ page: 'writing', id: head.id })} title={title}>
        {title}
      </a>
      <CorrectionMarks {...head} />
      <LostArchiveMark id={head.id} />
    </span>
  ),
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

const deliveryColumn: TableColumnsType<WritingHead>[number] = {
  title: '签收',
  width: 80,
  render: (_, { addressees, unsigned }) =>
    addressees === 0 ? (
      ''
    ) : (
      <Tag color={unsigned === 0 ? 'green' : 'orange'} title={`${addressees}个单位，${unsigned}个没有签收`}>
        {addressees - unsigned}/{addressees}
      </Tag>
    ),
}

const briefingColumns: TableColumnsType<WritingHead> = [
  { title: '简报', dataIndex: 'seriesName', width: 150, ellipsis: true },
  { title: '期号', width: 110, render: (_, head) => issueWords(head) },
  titleColumn,
  { title: '日期', dataIndex: 'datedOn', width: 120 },
  stateColumn,
  deliveryColumn,
  { title: '截止日', dataIndex: 'cutOff', width: 120 },
]

const noticeColumns: TableColumnsType<WritingHead> = [
  { ...titleColumn, title: '标题' },
  { title: '日期', dataIndex: 'datedOn', width: 120 },
  stateColumn,
  { title: '截止日', dataIndex: 'cutOff', width: 120 },
]

const summaryColumns: TableColumnsType<WritingHead> = [
  { title: '队/区', width: 130, render: (_, head) => ownerOf(head) },
  { title: '种类', width: 100, render: (_, { kind }) => (kind === 'survey' ? '调查报告' : '阶段总结') },
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

/** Makes a 通报 at once; asks for the series of a 简报, and what and whose a 总结 is to be, first. */
const NewButton = ({ name, list }: { readonly name: ListName; readonly list: WritingList }) => {
  const [isAsking, setAsking] = useState(false)
  if (name === '督查通报')
    return (
      <Button type="primary" loading={list.isBusy} onClick={() => void list.create({ kind: 'notice' })}>
        新建督查通报
      </Button>
    )
  const Dialog = name === '简报' ? NewBriefingDialog : NewSummaryDialog
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {name === '简报' ? '新建简报' : '新建'}
      </Button>
      {isAsking && <Dialog list={list} onClose={() => setAsking(false)} />}
    </>
  )
}

type ListName = '简报' | '阶段总结' | '督查通报'

const listName = (kinds: readonly WritingKind[]): ListName => {
  if (kinds.includes('briefing')) return '简报'
  return kinds.includes('notice') ? '督查通报' : '阶段总结'
}

const columnsOf: Readonly<Record<ListName, TableColumnsType<WritingHead>>> = {
  简报: briefingColumns,
  阶段总结: summaryColumns,
  督查通报: noticeColumns,
}

const titles: Readonly<Record<ListName, string>> = {
  简报: '简报',
  阶段总结: '阶段总结与调查报告',
  督查通报: '督查通报',
}

type Props = { readonly kinds: readonly WritingKind[]; readonly title?: string }

/** The list of 简报, of 阶段总结 and 调查报告, or of 督查通报. */
export const WritingListPage = ({ kinds, title }: Props) => {
  const list = useWritingList(kinds)
  const name = listName(kinds)
  const actions: TableColumnsType<WritingHead>[number] = {
    title: '操作',
    width: 240,
    align: 'right',
    render: (_, head) => <RowActions head={head} list={list} />,
  }
  return (
    <div className="writing-list">
      <div className="writing-list-head page-tools">
        <h1>{title ?? titles[name]}</h1>
        <NewButton name={name} list={list} />
      </div>
      {name === '阶段总结' && <ReceiptBoard />}
      {list.problem ? (
        <Result
          status="warning"
          title="列表没有读出来"
          subTitle={list.problem}
          extra={<Button onClick={list.reload}>重试</Button>}
        />
      ) : (
        <LostArchives>
          <Table<WritingHead>
            rowKey="id"
            size="middle"
            bordered
            loading={list.heads === undefined}
            columns={[...columnsOf[name], actions]}
            dataSource={list.heads ?? []}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            locale={{ emptyText: <Empty description={`还没有${name}，请点右上角“新建”。`} /> }}
          />
        </LostArchives>
      )}
    </div>
  )
}
