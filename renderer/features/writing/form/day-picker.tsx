import { useEffect, useId, useState } from 'react'
import { readDay } from '../../../../shared/fields/day.ts'
import { printedDay } from '../../../../shared/writing/days.ts'
import { useWorkspace } from '../../../app/workspace.tsx'
import { DayInput } from '../../../ui/day-input.tsx'

type Props = {
  readonly label: string
  /** `YYYY-MM-DD`. */
  readonly value: string
  readonly isReadOnly?: boolean
  /** Told of real days only. */
  readonly onChange: (day: string) => void
}

/** A day that is always one: what is no day stays in the field, marked, until it is put right. */
export const DayPicker = ({ label, value, isReadOnly = false, onChange }: Props) => {
  const { today } = useWorkspace()
  const id = useId()
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const year = Number(today.slice(0, 4))
  const isWrong = readDay(text, year) === undefined
  const typed = (next: string): void => {
    setText(next)
    // Half a date is not read as another one: only whole ones count while it is typed.
    if (/^\d{4}-\d{2}-\d{2}$/.test(next) && readDay(next, year) === next) onChange(next)
  }
  return (
    <span className="day-picker">
      <label htmlFor={id}>{label}</label>
      {isReadOnly ? (
        <span id={id}>{printedDay(value)}</span>
      ) : (
        <span className="day-field" title={isWrong ? '请写成 2012-03-08 这样的日期。' : printedDay(value)}>
          <DayInput id={id} value={text} today={today} onChange={typed} label={label} />
          {isWrong && (
            <span role="alert" className="field-problem">
              没有这一天
            </span>
          )}
        </span>
      )}
    </span>
  )
}
