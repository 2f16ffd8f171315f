import { App as AntApp, Button, Empty, Spin, Table, type TableColumnsType, Tag } from 'antd'
import type { Act } from '../../../shared/ipc/history-routes.ts'
import { request } from '../../api.ts'
import { useJob } from '../../app/job.tsx'
import { openRows } from '../../app/navigation.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { when } from '../../ledgers/history/change-line.tsx'
import { ActDetail } from './act-detail.tsx'
import { LogFilters } from './log-filters.tsx'
import { useLog } from './use-log.ts'

/** The books an act touched; each leads to the rows. */
const Books = ({ act }: { act: Act }) => (
  <div className="log-books">
    {act.books.map(({ ledger, title, count, ids }) => (
      <Button key={ledger} type="link" size="small" onClick={() => openRows(ledger, ids, act.title)}>
        {title} {count}行
      </Button>
    ))}
  </div>
)

const columns: TableColumnsType<Act> = [
  { key: 'at', title: '时间', width: 170, render: (_, act) => when(act.at) },
  { key: 'actor', title: '经办人', width: 100, dataIndex: 'actor' },
  {
    key: 'title',
    title: '做了什么',
    render: (_, act) => (
      <span className={act.isUndone ? 'log-undone' : ''}>
        <b>{act.title}</b> {act.isUndone && <Tag>已撤销</Tag>}
      </span>
    ),
  },
  { key: 'books', title: '打开有关的行', width: 280, render: (_, act) => <Books act={act} /> },
]

/** 操作日志: every act over all books, newest first. */
export const LogPage = () => {
  const { today } = useWorkspace()
  const log = useLog()
  const runJob = useJob()
  const { message } = AntApp.useApp()
  const save = async (): Promise<void> => {
    const saved = await runJob('导出操作日志', (job) => request('log.save', { ...log.filter, job }))
    if (saved?.path) message.success(`已保存：${saved.path}`, 8)
  }
  return (
    <section className="log-page" aria-label="操作日志">
      <header className="page-head">
        <h1>操作日志</h1>
        <p>谁在什么时候做了什么，最近的在最上面。点左边的加号看改动前后的内容，点右边打开有关的行。</p>
      </header>
      <LogFilters
        filter={log.filter}
        actors={log.actors}
        today={today}
        onChange={log.setFilter}
        onSave={() => void save()}
      />
      <div className="log-list">
        {log.problem && <p role="alert">{log.problem}</p>}
        {log.acts ? (
          <Table
            size="small"
            rowKey="id"
            columns={columns}
            dataSource={[...log.acts]}
            pagination={false}
            sticky
            expandable={{ expandedRowRender: (act) => <ActDetail act={act.id} /> }}
            locale={{ emptyText: <Empty description="没有符合条件的操作记录" /> }}
          />
        ) : (
          <Spin className="page-wait" />
        )}
        {log.hasMore && (
          <div className="log-more">
            <Button loading={log.isLoading} onClick={log.more}>
              再看50条
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}
