import type { Overview } from '../../../shared/metrics/results.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { shortDay } from './timeline.ts'

/** More bars than this are too thin to read. */
const mostDays = 60

/** The latest days up to the last visit; after the campaign, days without visits are left out. */
const worthShowing = (daily: Overview['daily'], endOn: string): Overview['daily'] => {
  const last = daily.findLastIndex(({ day, count }) => count > 0 || day <= endOn)
  return daily.slice(Math.max(0, last + 1 - mostDays), last + 1)
}

/** 走访户次 day by day; the tallest bar is the busiest day. */
export const DailyVisits = ({ daily: all }: { daily: Overview['daily'] }) => {
  const { days } = useWorkspace()
  const daily = worthShowing(all, days?.endOn ?? '')
  const labelled = Math.max(3, Math.ceil(daily.length / 20))
  const most = Math.max(1, ...daily.map(({ count }) => count))
  return (
    <section className="panel" aria-label="每日走访户次">
      <h2>每日走访户次</h2>
      <ol className="daily">
        {daily.map(({ day, count }, i) => (
          <li key={day} title={`${day} 走访${count}户次`}>
            <span className="daily-count">{count > 0 ? count : ''}</span>
            <i className="daily-bar" style={{ height: `calc((100% - 36px) * ${(count / most).toFixed(4)})` }} />
            <small className="daily-day">{i % labelled === 0 || i === daily.length - 1 ? shortDay(day) : ''}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}
