import { Button, Checkbox, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../shared/ipc/routes.ts'
import type { LedgerQuery } from '../../shared/ledgers/query.ts'
import { messageOf, request } from '../api.ts'
import type { FilterChoice } from './filter-model.ts'
import type { PageLedger } from './ledger-of.ts'

type Props = {
  readonly ledger: PageLedger
  readonly fieldKey: string
  readonly chosen: readonly FilterChoice[]
  readonly query: () => LedgerQuery
  readonly onChange: (chosen: readonly FilterChoice[]) => void
}

type Values = OutputOf<'bulk.values'>

/** How long the typing must pause before values are asked for, in milliseconds. */
const pause = 120

/** The values of a column among the rows shown, whatever this column itself was filtered by. */
const useValues = ({ ledger, fieldKey, query }: Props, search: string) => {
  const [values, setValues] = useState<Values>()
  const [problem, setProblem] = useState('')
  const asked = useRef(query)
  asked.current = query
  useEffect(() => {
    let isLeft = false
    const timer = setTimeout(() => {
      const { ids, ...now } = asked.current()
      const conditions = now.conditions.filter((one) => one.field !== fieldKey)
      request('bulk.values', {
        ledger: ledger.id,
        field: fieldKey,
        query: { ...now, conditions, ...(ids ? { ids: [...ids] } : {}) },
        search,
      }).then(
        (found) => !isLeft && setValues(found),
        (error: unknown) => !isLeft && setProblem(messageOf(error)),
      )
    }, pause)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [ledger, fieldKey, search])
  return { values, problem }
}

const labelOf = (label: string): string => (label === '' ? '（空）' : label)

/** The different values of a column with how many rows have each, to be ticked. */
export const FilterValues = (props: Props) => {
  const { chosen, onChange } = props
  const [search, setSearch] = useState('')
  const { values, problem } = useValues(props, search)
  const isChosen = (value: FilterChoice['value']): boolean => chosen.some((one) => one.value === value)
  const lines = values ?? []
  const choiceOf = ({ value, label }: Values[number]): FilterChoice => ({ value, label: labelOf(label) })
  const toggle = (line: Values[number]): void =>
    onChange(isChosen(line.value) ? chosen.filter((one) => one.value !== line.value) : [...chosen, choiceOf(line)])
  const others = chosen.filter((one) => !lines.some((line) => line.value === one.value))
  return (
    <div className="filter-values">
      <Input
        aria-label="在列表里找"
        placeholder="在列表里找"
        maxLength={50}
        allowClear
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="filter-lines">
        {problem && <p className="problem">{problem}</p>}
        {values?.length === 0 && <p className="popup-note">没有这一项</p>}
        {lines.map((line) => (
          <Checkbox key={String(line.value)} checked={isChosen(line.value)} onChange={() => toggle(line)}>
            <span className="value-name">{labelOf(line.label)}</span>
            <small>{line.count}</small>
          </Checkbox>
        ))}
      </div>
      <div className="filter-all">
        <Button size="small" onClick={() => onChange([...others, ...lines.map(choiceOf)])}>
          全选
        </Button>
        <Button
          size="small"
          onClick={() => onChange([...others, ...lines.filter((line) => !isChosen(line.value)).map(choiceOf)])}
        >
          反选
        </Button>
        <span>已选{chosen.length}项</span>
      </div>
    </div>
  )
}
