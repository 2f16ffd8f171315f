import type { Alert, AlertLevel } from '../../../shared/metrics/results.ts'
import type { OpenFigure } from './use-open-figure.ts'

const levelWords: Readonly<Record<AlertLevel, string>> = { red: '红', yellow: '黄', blue: '蓝' }
const order: readonly AlertLevel[] = ['red', 'yellow', 'blue']

const Teams = ({ alert, open }: { alert: Alert; open: OpenFigure }) => {
  const { metric, teams } = alert
  if (teams.length === 0) return null
  return (
    <span className="alert-teams">
      {teams.map((team) =>
        metric ? (
          <button
            type="button"
            className="number-link"
            key={team.id}
            onClick={() => open(metric, { teamId: team.id }, team.name)}
          >
            {team.name} {team.count}
          </button>
        ) : (
          <span key={team.id}>
            {team.name}
            {team.count > 1 && ` ${team.count}`}
          </span>
        ),
      )}
    </span>
  )
}

const Line = ({ alert, open }: { alert: Alert; open: OpenFigure }) => {
  const { level, title, metric } = alert
  return (
    <li className={`alert is-${level}`}>
      <b className="alert-level">{levelWords[level]}</b>
      <div>
        {metric ? (
          <button type="button" className="number-link is-plain" onClick={() => open(metric)}>
            {title}
          </button>
        ) : (
          title
        )}
        <Teams alert={alert} open={open} />
      </div>
    </li>
  )
}

/** What needs somebody: a leader (红), action (黄), or only to be known (蓝). */
export const AlertList = ({ alerts, open }: { alerts: readonly Alert[]; open: OpenFigure }) => {
  const sorted = order.flatMap((level) => alerts.filter((alert) => alert.level === level))
  return (
    <section className="panel alerts" aria-label="预警">
      <h2>预警（{alerts.length}）</h2>
      {alerts.length === 0 ? <p>没有需要处理的预警。</p> : null}
      <ul>
        {sorted.map((alert) => (
          <Line key={`${alert.id}${alert.title}`} alert={alert} open={open} />
        ))}
      </ul>
    </section>
  )
}
