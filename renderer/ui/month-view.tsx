import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { monthAfter, monthOf, monthWeeks } from './month.ts'

type Props = {
  /** The day that is marked, `YYYY-MM-DD`; the month follows it. */
  readonly value: string | undefined
  readonly today: string
  readonly onPick: (day: string) => void
}

const dayClass = (day: string, month: string, { value, today }: Props): string =>
  [day === value && 'is-picked', day === today && 'is-today', !day.startsWith(month) && 'is-outside']
    .filter(Boolean)
    .join(' ')

/** One month to pick a day from. It never takes the focus, so that typing the date goes on beside it. */
export const MonthView = (props: Props) => {
  const { value, today, onPick } = props
  const [month, setMonth] = useState(monthOf(value ?? today))
  useEffect(() => {
    if (value) setMonth(monthOf(value))
  }, [value])
  const [year, number] = month.split('-').map(Number)
  const turn = (steps: number, label: string, sign: string) => (
    <Button
      type="text"
      size="small"
      aria-label={label}
      tabIndex={-1}
      onClick={() => setMonth(monthAfter(month, steps))}
    >
      {sign}
    </Button>
  )
  return (
    <div className="month-view">
      <header>
        {turn(-12, '上一年', '«')}
        {turn(-1, '上个月', '‹')}
        <b>
          {year}年{number}月
        </b>
        {turn(1, '下个月', '›')}
        {turn(12, '下一年', '»')}
      </header>
      <table>
        <thead>
          <tr>
            {[...'一二三四五六日'].map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    tabIndex={-1}
                    className={dayClass(day, month, props)}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" tabIndex={-1} className="month-today" onClick={() => onPick(today)}>
        今天 {today}
      </button>
    </div>
  )
}
