import { App as AntApp, Button, Card, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { Series, SeriesDraft } from '../../../shared/writing/series.ts'
import { messageOf, request } from '../../api.ts'
import { useSeries } from '../writing/use-series.ts'
import { SeriesDialog } from './series-dialog.tsx'

const columns: TableColumnsType<Series> = [
  { title: '简报名称', dataIndex: 'name' },
  { title: '编发单位', dataIndex: 'organ', ellipsis: true },
  { title: '密级标注', dataIndex: 'secrecy', width: 160, render: (mark: string) => mark || '不标' },
  { title: '期号', width: 90, render: (_, { yearly }) => (yearly ? '每年重编' : '连续编号') },
  { title: '下一期', dataIndex: 'next', width: 80, render: (next: number) => `第${next}期` },
]

/** The series of 简报: mastheads and numbering. */
export const SeriesCard = () => {
  const { message } = AntApp.useApp()
  const { series, problem, setSeries } = useSeries()
  const [edited, setEdited] = useState<Series | 'new'>()
  const [isBusy, setBusy] = useState(false)
  const save = (draft: SeriesDraft): void => {
    setBusy(true)
    request('series.save', { id: edited === 'new' || !edited ? null : edited.id, draft })
      .then(
        (saved) => {
          setSeries(saved)
          setEdited(undefined)
          message.success(`简报系列“${draft.name}”已保存，下一期起使用。`)
        },
        (error: unknown) => message.error(messageOf(error), 8),
      )
      .finally(() => setBusy(false))
  }
  const actions: TableColumnsType<Series>[number] = {
    title: '操作',
    width: 70,
    render: (_, one) => (
      <Button type="link" size="small" aria-label={`修改${one.name}`} onClick={() => setEdited(one)}>
        修改
      </Button>
    ),
  }
  return (
    <Card size="small" title="简报系列">
      <p>每个系列有自己的报头和期号，增刊另编期号。这里的修改从下一期起使用，已有的各期不变。</p>
      {problem && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
      <Table<Series>
        rowKey="id"
        size="small"
        bordered
        loading={series === undefined && !problem}
        columns={[...columns, actions]}
        dataSource={series ?? []}
        pagination={false}
      />
      <Button disabled={!series} className="card-action" onClick={() => setEdited('new')}>
        新增系列
      </Button>
      {edited && (
        <SeriesDialog
          first={edited === 'new' ? series?.[0] : edited}
          isNew={edited === 'new'}
          isBusy={isBusy}
          onSave={save}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Card>
  )
}
