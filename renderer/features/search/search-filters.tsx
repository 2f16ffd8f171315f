import { Button } from 'antd'
import { useState } from 'react'
import { readDay } from '../../../shared/fields/day.ts'
import type { Option } from '../../../shared/ipc/rows.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { useOptions } from '../../app/use-options.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { allLedgers } from '../../ledgers/ledger-of.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { isNarrowed, type Narrowing, noNarrowing } from './use-search.ts'

type Props = { readonly narrowing: Narrowing; readonly onChange: (narrowing: Narrowing) => void }

type ChoiceProps = {
  readonly label: string
  readonly value: string | number | null
  readonly options: readonly Option[]
  readonly onPick: (value: string) => void
}

// A list of the system's own: it opens over the panel without taking the focus out of it.
const Choice = ({ label, value, options, onPick }: ChoiceProps) => (
  <label>
    {label}
    <select aria-label={label} value={value ?? ''} onChange={(event) => onPick(event.target.value)}>
      <option value="">全部</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
)

const books: readonly Option[] = allLedgers.map(({ id, title }) => ({ value: id, label: title }))
const idOf = (value: string): number | null => (value === '' ? null : Number(value))

const Days = ({ narrowing, onChange }: Props) => {
  const { today } = useWorkspace()
  const [typed, setTyped] = useState({ from: narrowing.from ?? '', to: narrowing.to ?? '' })
  const year = Number(today.slice(0, 4))
  const change = (end: 'from' | 'to', text: string): void => {
    setTyped((old) => ({ ...old, [end]: text }))
    const day = text === '' ? null : (readDay(text, year) ?? undefined)
    if (day !== undefined && day !== narrowing[end]) onChange({ ...narrowing, [end]: day })
  }
  return (
    <span className="search-days">
      日期
      <DayInput label="起始日期" value={typed.from} today={today} onChange={(text) => change('from', text)} />至
      <DayInput label="截止日期" value={typed.to} today={today} onChange={(text) => change('to', text)} />
    </span>
  )
}

/** Team, contact point, days and book a search is narrowed by. */
export const SearchFilters = ({ narrowing, onChange }: Props) => {
  const teams = useOptions('concern', 'teamId')
  const points = useOptions('concern', 'pointId', narrowing.teamId ?? undefined)
  const [cleared, setCleared] = useState(0)
  return (
    <fieldset className="search-filters" aria-label="查找范围">
      <Choice
        label="工作队"
        value={narrowing.teamId}
        options={teams}
        onPick={(value) => onChange({ ...narrowing, teamId: idOf(value), pointId: null })}
      />
      <Choice
        label="联系点"
        value={narrowing.pointId}
        options={points}
        onPick={(value) => onChange({ ...narrowing, pointId: idOf(value) })}
      />
      <Days key={cleared} narrowing={narrowing} onChange={onChange} />
      <Choice
        label="簿册"
        value={narrowing.ledger}
        options={books}
        onPick={(value) => onChange({ ...narrowing, ledger: value === '' ? null : (value as LedgerId) })}
      />
      <label className="search-void">
        <input
          type="checkbox"
          checked={narrowing.withVoid}
          onChange={(event) => onChange({ ...narrowing, withVoid: event.target.checked })}
        />
        含作废
      </label>
      {isNarrowed(narrowing) && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            setCleared((n) => n + 1)
            onChange(noNarrowing)
          }}
        >
          清除
        </Button>
      )}
    </fieldset>
  )
}
