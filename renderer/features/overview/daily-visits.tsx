import type { Overview } from '../../../shared/metrics/results.ts'
import { shortDay } from './timeline.ts'

/** 走访户次 day by day; the tallest bar is the busiest day. */
export const DailyVisits = ({ daily }: { daily: Overview['daily'] }) => {
  const most = Math.max(1, ...daily.map(({ count }) => count))
  return (
    <section className="panel" aria-label="每日走访户次">
      <h2>每日走访户次</h2>
      <ol className="daily">
        {daily.map(({ day, count }, i) => (
          <li key={day} title={`${day} 走访${count}户次`}>
            <span className="daily-count">{count > 0 ? count : ''}</span>
            <i className="daily-bar" style={{ height: `calc((100% - 36px) * ${(count / most).toFixed(4)})` }} />
            <small className="daily-day">{i % 3 === 0 || i === daily.length - 1 ? shortDay(day) : ''}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}
