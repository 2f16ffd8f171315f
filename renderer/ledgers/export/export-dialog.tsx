import { App as AntApp, Checkbox, Input, InputNumber, Modal, Radio, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { exportModes } from '../../../shared/ipc/export-routes.ts'
import { request } from '../../api.ts'
import { useJob } from '../../app/job.tsx'
import type { Arrangement } from '../columns.ts'
import type { PageLedger } from '../ledger-of.ts'
import type { Rows } from '../use-rows.ts'
import { type Choice, columnKeys, firstChoice, isPaper, readChoice, ways } from './export-choice.ts'

type Props = {
  readonly ledger: PageLedger
  readonly rows: Rows
  readonly arrangement: Arrangement
  readonly onClose: () => void
}
type Set = (part: Partial<Choice>) => void

const viewName = (ledger: PageLedger): string => `export:${ledger.id}`

const useChoice = (ledger: PageLedger, selected: number) => {
  const [choice, setChoice] = useState<Choice>({ ...firstChoice, rows: selected > 0 ? 'selected' : 'found' })
  useEffect(() => {
    void request('view.load', { name: viewName(ledger) }).then(({ state }) =>
      setChoice((old) => ({ ...readChoice(state), rows: old.rows })),
    )
  }, [ledger])
  const set: Set = (part) => setChoice((old) => ({ ...old, ...part }))
  return [choice, set] as const
}

/** What the window asks for: the rows and columns of the choice, and in words what narrows them. */
const wishOf = ({ ledger, rows, arrangement }: Props, choice: Choice) => {
  const query = rows.controller?.query() ?? { conditions: [], search: '', sort: [], withVoid: false }
  const selected = rows.controller?.selected().map(({ id }) => id) ?? []
  const wanted = {
    found: query,
    selected: { ...query, ids: selected },
    all: { conditions: [], search: '', sort: query.sort ?? [], withVoid: false },
  }[choice.rows]
  const words = [...rows.filters.map((one) => one.words), ...(rows.search ? [`搜索“${rows.search}”`] : [])].join('；')
  const filter = { found: words, selected: `选中的${selected.length}行`, all: '' }[choice.rows]
  const columns = columnKeys(ledger, arrangement, choice.columns)
  return { ledger: ledger.id, query: wanted, columns, mode: choice.mode, filter: filter.slice(0, 1000) }
}

const useExport = (props: Props, choice: Choice, secret: { unmasked: boolean; reason: string }) => {
  const { message } = AntApp.useApp()
  const run = useJob()
  return async (): Promise<void> => {
    const { ledger, onClose } = props
    const wish = { ...wishOf(props, choice), ...secret }
    const { way, copies, duplex } = choice
    onClose()
    void request('view.save', { name: viewName(ledger), state: JSON.stringify(choice) })
    if (way === 'print') {
      const done = await run('排版', (job) => request('export.print', { ...wish, job, copies, duplex }))
      if (done?.printed) message.success('已送打印机。')
      return
    }
    const done = await run('导出', (job) => request('export.save', { ...wish, job, format: way }))
    if (done?.path) message.success(`已导出到 ${done.path}`, 6)
  }
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <span>{label}</span>
    <div>{children}</div>
  </>
)

const PrintLine = ({ choice, set }: { choice: Choice; set: Set }) => (
  <Line label="打印">
    <InputNumber
      min={1}
      max={999}
      precision={0}
      value={choice.copies}
      aria-label="份数"
      suffix="份"
      onChange={(copies) => set({ copies: copies ?? 1 })}
    />{' '}
    <Checkbox checked={choice.duplex} onChange={(event) => set({ duplex: event.target.checked })}>
      双面打印
    </Checkbox>
  </Line>
)

type RowsLineProps = { readonly choice: Choice; readonly set: Set; readonly count: number; readonly selected: number }

const RowsLine = ({ choice, set, count, selected }: RowsLineProps) => (
  <Line label="哪些行">
    <Radio.Group
      value={choice.rows}
      onChange={(event) => set({ rows: event.target.value })}
      options={[
        { value: 'found', label: `筛选结果（${count}行）` },
        { value: 'selected', label: `选中的${selected}行`, disabled: selected === 0 },
        { value: 'all', label: '全部' },
      ]}
    />
  </Line>
)

/** How, what, and for whom. */
export const ExportDialog = (props: Props) => {
  const { ledger, rows, onClose } = props
  const selected = rows.controller?.selected().length ?? 0
  const [choice, set] = useChoice(ledger, selected)
  const [unmasked, setUnmasked] = useState(false)
  const [reason, setReason] = useState('')
  const start = useExport(props, choice, { unmasked, reason })
  const lacksReason = unmasked && reason.trim() === ''
  return (
    <Modal
      open
      title={`导出${ledger.title}`}
      width={640}
      okText={choice.way === 'print' ? '打印' : '导出'}
      cancelText="取消"
      okButtonProps={{ disabled: lacksReason }}
      onOk={() => void start()}
      onCancel={onClose}
    >
      <div className="export-form">
        <Line label="格式">
          <Select
            aria-label="格式"
            value={choice.way}
            options={[...ways]}
            style={{ width: 180 }}
            onChange={(way) => set({ way, columns: isPaper(way) ? 'form' : 'shown' })}
          />
        </Line>
        <RowsLine choice={choice} set={set} count={rows.count ?? 0} selected={selected} />
        <Line label="栏目">
          <Radio.Group
            value={choice.columns}
            onChange={(event) => set({ columns: event.target.value })}
            options={[
              { value: 'shown', label: '所见栏目' },
              { value: 'form', label: '打印表栏目' },
              { value: 'all', label: '全部栏目', disabled: isPaper(choice.way) },
            ]}
          />
        </Line>
        <Line label="版本">
          <Radio.Group
            value={choice.mode}
            onChange={(event) => set({ mode: event.target.value })}
            options={[...exportModes]}
          />
        </Line>
        {choice.way === 'print' && <PrintLine choice={choice} set={set} />}
        <Line label="号码">
          <Checkbox
            checked={unmasked && choice.mode !== '流转版'}
            disabled={choice.mode === '流转版'}
            onChange={(event) => setUnmasked(event.target.checked)}
          >
            完整的身份证号、电话（不勾选则遮盖）
          </Checkbox>
          {unmasked && (
            <Input
              value={reason}
              maxLength={100}
              placeholder="用途，会记入操作日志"
              aria-label="用途"
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Line>
      </div>
    </Modal>
  )
}
