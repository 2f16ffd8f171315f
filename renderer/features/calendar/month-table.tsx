import { monthWeeks } from '../../ui/month.ts'
import type { CalendarDay, CalendarYear } from './calendar-page.tsx'

type Props = {
  readonly month: string
  readonly year: CalendarYear
  /** The day the keyboard is on. */
  readonly at: string
  readonly today: string
  readonly onPress: (day: CalendarDay) => void
  /** Whether the key meant a move. */
  readonly onMove: (key: string, day: string) => boolean
}

/** 休 and 班 only where the day is not what its weekday says. */
const markOf = ({ day, isWorking }: CalendarDay): string => {
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  if (isWorking) return isWeekend ? '班' : ''
  return isWeekend ? '' : '休'
}

const wordsOf = (day: CalendarDay): string =>
  [
    `${Number(day.day.slice(5, 7))}月${Number(day.day.slice(8))}日`,
    day.isWorking ? '工作日' : '休息',
    day.own ? `本单位定为${day.own}` : day.official ? `按规定${day.official}` : '',
    ...day.phases,
  ]
    .filter(Boolean)
    .join('，')

const classOf = (day: CalendarDay, today: string, year: CalendarYear): string => {
  const phase = day.phases.at(-1)
  const index = year.phases.findIndex(({ name }) => name === phase)
  return [
    !day.isWorking && 'is-off',
    day.isWorking && markOf(day) && 'is-worked',
    day.own && 'is-own',
    day.day === today && 'is-today',
    index >= 0 && `phase-${index % 5}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** One month: a table of buttons, one of them in the tab order, moved through with the arrow keys. */
export const MonthTable = ({ month, year, at, today, onPress, onMove }: Props) => {
  const days = new Map(year.days.filter(({ day }) => day.startsWith(month)).map((day) => [day.day, day]))
  const working = [...days.values()].filter((day) => day.isWorking).length
  return (
    <table className="calendar-month">
      <caption>
        {Number(month.slice(5))}月<small>{working}个工作日</small>
      </caption>
      <thead>
        <tr>
          {[...'一二三四五六日'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(month).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const day = days.get(date)
              if (!day) return <td key={date} />
              return (
                <td key={date}>
                  <button
                    type="button"
                    id={`day-${date}`}
                    className={classOf(day, today, year)}
                    aria-label={wordsOf(day)}
                    aria-current={date === today ? 'date' : undefined}
                    tabIndex={date === at ? 0 : -1}
                    title={wordsOf(day)}
                    onClick={() => onPress(day)}
                    onKeyDown={(event) => {
                      if (onMove(event.key, date)) event.preventDefault()
                    }}
                  >
                    {Number(date.slice(8))}
                    <small>
                      {markOf(day)}
                      {day.own && '*'}
                    </small>
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
