import { Input, Popover } from 'antd'
import { useState } from 'react'
import { readDay } from '../../shared/fields/day.ts'
import { MonthView } from './month-view.tsx'

type Props = {
  readonly id?: string
  readonly value: string
  readonly today: string
  readonly onChange: (text: string) => void
  readonly label?: string
}

/** A date as people type it, with a month to pick from beside it; what was typed stays as it is until it is read. */
export const DayInput = ({ id, value, today, onChange, label }: Props) => {
  const [open, setOpen] = useState(false)
  const year = Number(today.slice(0, 4))
  const picked = readDay(value, year)
  const pick = (day: string): void => {
    onChange(day)
    setOpen(false)
  }
  return (
    <Popover
      open={open}
      placement="bottomLeft"
      arrow={false}
      content={
        // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the text field while a day is clicked.
        <div onMouseDown={(event) => event.preventDefault()}>
          <MonthView value={picked} today={today} onPick={pick} />
        </div>
      }
    >
      <Input
        {...(id ? { id } : {})}
        aria-label={label}
        value={value}
        placeholder={`如 ${today}`}
        allowClear
        onChange={(event) => {
          onChange(event.target.value)
          setOpen(event.target.value !== '')
        }}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false)
          if (picked && picked !== value) onChange(picked)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && open) event.stopPropagation()
          if (event.key === 'ArrowDown') setOpen(true)
          if (event.key === 'Escape' || event.key === 'Enter') setOpen(false)
        }}
      />
    </Popover>
  )
}
