import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { readDay } from '../../../shared/fields/day.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { allLedgers } from '../../ledgers/ledger-of.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { useTypedSearch } from '../../ui/use-typed-search.ts'
import type { LogFilter } from './use-log.ts'

type Props = {
  readonly filter: LogFilter
  readonly actors: readonly string[]
  readonly today: string
  readonly onChange: (change: LogFilter) => void
  readonly onSave: () => void
}

const books = allLedgers.map(({ id, title }) => ({ value: id, label: title }))

/** Which acts are listed: by person, book, day and words. */
export const LogFilters = ({ filter, actors, today, onChange, onSave }: Props) => {
  const [days, setDays] = useState({ from: '', to: '' })
  const search = useTypedSearch((text) => onChange({ ...filter, text: text.trim() || undefined }))
  const year = Number(today.slice(0, 4))
  const setDay = (side: 'from' | 'to', typed: string): void => {
    setDays({ ...days, [side]: typed })
    const day = readDay(typed, year)
    if (day !== undefined || typed.trim() === '') onChange({ ...filter, [side]: day })
  }
  const clear = (): void => {
    setDays({ from: '', to: '' })
    onChange({ text: filter.text })
  }
  return (
    <div className="log-filters" role="toolbar" aria-label="操作日志筛选">
      <Select<string>
        allowClear
        placeholder="全部经办人"
        aria-label="经办人"
        value={filter.actor ?? null}
        options={actors.map((actor) => ({ value: actor, label: actor }))}
        onChange={(actor) => onChange({ ...filter, actor: actor ?? undefined })}
      />
      <Select<LedgerId>
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="全部台账"
        aria-label="台账"
        value={filter.ledger ?? null}
        options={books}
        onChange={(ledger) => onChange({ ...filter, ledger: ledger ?? undefined })}
      />
      <DayInput value={days.from} today={today} label="从哪天" onChange={(text) => setDay('from', text)} />
      <span>至</span>
      <DayInput value={days.to} today={today} label="到哪天" onChange={(text) => setDay('to', text)} />
      <Input {...search} allowClear placeholder="搜索内容" aria-label="搜索内容" maxLength={50} />
      <Button onClick={clear}>清除条件</Button>
      <Button title="把符合条件的操作记录导出为 Excel 表格" onClick={onSave}>
        导出 Excel
      </Button>
    </div>
  )
}
