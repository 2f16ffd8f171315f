import { Button, Input, Popover, Segmented, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { Field } from '../../shared/fields/field.ts'
import type { LedgerQuery } from '../../shared/ledgers/query.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DayInput } from '../ui/day-input.tsx'
import {
  emptyDraft,
  type Filter,
  type FilterChoice,
  type FilterDraft,
  filterOps,
  opNames,
  quickRanges,
  readFilter,
} from './filter-model.ts'
import { FilterValues } from './filter-values.tsx'
import type { PageLedger } from './ledger-of.ts'

type Props = {
  readonly ledger: PageLedger
  readonly today: string
  /** The column whose panel is open; undefined when closed. */
  readonly column: string | undefined
  readonly onColumn: (column: string | undefined) => void
  readonly onAdd: (filter: Filter) => void
  /** The rows the values of a column are counted among. */
  readonly query: () => LedgerQuery
}

const yesNo: readonly FilterChoice[] = [
  { value: '是', label: '是' },
  { value: '否', label: '否' },
]

type EditProps = {
  readonly ledger: PageLedger
  readonly field: Field | undefined
  readonly draft: FilterDraft
  readonly today: string
  readonly set: (part: Partial<FilterDraft>) => void
  readonly query: () => LedgerQuery
}

const Range = ({ field, draft, today, set }: EditProps) => {
  const { days } = useWorkspace()
  const isDay = field?.kind === 'day' || field?.kind === 'moment'
  const end = (side: 'from' | 'to', label: string) =>
    isDay ? (
      <DayInput label={label} value={draft[side]} today={today} onChange={(text) => set({ [side]: text })} />
    ) : (
      <Input aria-label={label} value={draft[side]} onChange={(event) => set({ [side]: event.target.value })} />
    )
  return (
    <>
      <div className="filter-range">
        {end('from', '起')} 至 {end('to', '止')}
      </div>
      {isDay && (
        <div className="quick-ranges">
          {quickRanges(today, days).map(({ label, from, to }) => (
            <Button key={label} size="small" onClick={() => set({ from, to })}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

const Operand = (props: EditProps) => {
  const { ledger, field, draft, set, query } = props
  if (draft.op === 'between') return <Range {...props} />
  if (draft.op === 'empty' || draft.op === 'filled') return null
  if (draft.op !== 'among' || !field)
    return (
      <Input
        aria-label={`${opNames[draft.op]}的文字`}
        placeholder={`${opNames[draft.op]}的文字`}
        maxLength={200}
        value={draft.text}
        onChange={(event) => set({ text: event.target.value })}
      />
    )
  if (field.kind === 'flag')
    return (
      <Segmented
        options={['是', '否']}
        value={String(draft.options[0]?.value ?? '')}
        onChange={(word) => set({ options: yesNo.filter(({ value }) => value === word) })}
      />
    )
  return (
    <FilterValues
      ledger={ledger}
      fieldKey={draft.key}
      chosen={draft.options}
      query={query}
      onChange={(options) => set({ options })}
    />
  )
}

const columnsOf = (ledger: PageLedger) => [
  ...(ledger.isNumbered ? [{ value: 'no', label: '编号' }] : []),
  ...ledger.sections
    .flatMap((section) => section.fields)
    .map((key) => ({ value: key, label: ledger.fields[key]?.label ?? key })),
]

const Panel = ({ ledger, today, column = 'no', onColumn, onAdd, query }: Props) => {
  const field = ledger.fields[column]
  const [draft, setDraft] = useState(() => emptyDraft(column, field))
  const [problem, setProblem] = useState('')
  useEffect(() => {
    setDraft(emptyDraft(column, field))
    setProblem('')
  }, [column, field])
  const set = (part: Partial<FilterDraft>): void => {
    setDraft((old) => ({ ...old, ...part }))
    setProblem('')
  }
  const add = (): void => {
    const read = readFilter(draft, field, today)
    if (read.ok) onAdd(read.filter)
    else setProblem(read.message)
  }
  const ops = filterOps(field)
  return (
    <form
      className="filter-panel"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Select
        aria-label="筛选的列"
        showSearch={{ optionFilterProp: 'label' }}
        value={column}
        options={columnsOf(ledger)}
        onChange={onColumn}
      />
      {ops.length > 1 && (
        <Select
          aria-label="怎样筛选"
          value={draft.op}
          options={ops.map((op) => ({ value: op, label: opNames[op] }))}
          onChange={(op) => set({ op })}
        />
      )}
      <Operand ledger={ledger} field={field} draft={draft} today={today} set={set} query={query} />
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <footer>
        <Button onClick={() => onColumn(undefined)}>取消</Button>
        <Button type="primary" htmlType="submit">
          筛选
        </Button>
      </footer>
    </form>
  )
}

/** Builds one condition on one column. */
export const FilterButton = (props: Props) => {
  const { ledger, column, onColumn } = props
  const first = ledger.grid[0]
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      open={column !== undefined}
      onOpenChange={(open) => onColumn(open ? first : undefined)}
      content={<div>{column !== undefined && <Panel {...props} />}</div>}
    >
      <Button>筛选</Button>
    </Popover>
  )
}
