import type { Alert, AlertLevel } from '../../../shared/metrics/results.ts'
import type { OpenTarget } from './use-open-target.ts'

const levelWords: Readonly<Record<AlertLevel, string>> = { red: '红', yellow: '黄', blue: '蓝' }
const order: readonly AlertLevel[] = ['red', 'yellow', 'blue']

type Props = { readonly alert: Alert; readonly open: OpenTarget }

/** Books or measures, then teams, each with its share; those with rows of their own open them. */
const Shares = ({ alert, open }: Props) => {
  const shares = [...alert.links, ...alert.teams]
  if (shares.length === 0) return null
  // A column of ones says nothing.
  const isPlain = shares.every(({ count }) => count === 1)
  return (
    <span className="alert-teams">
      {shares.map(({ name, count, opens }) => {
        const words = isPlain ? name : `${name} ${count}`
        return opens ? (
          <button
            type="button"
            className="number-link"
            key={name}
            onClick={() => open(opens, `${alert.title}：${name}`, name)}
          >
            {words}
          </button>
        ) : (
          <span key={name}>{words}</span>
        )
      })}
    </span>
  )
}

const Line = ({ alert, open }: Props) => {
  const { level, title, opens } = alert
  return (
    <li className={`alert is-${level}`}>
      <b className="alert-level">{levelWords[level]}</b>
      <div>
        {opens ? (
          <button type="button" className="number-link is-plain" onClick={() => open(opens, title)}>
            {title}
          </button>
        ) : (
          title
        )}
        <Shares alert={alert} open={open} />
      </div>
    </li>
  )
}

/** What needs somebody: a leader (红), action (黄), or only to be known (蓝). */
export const AlertList = ({ alerts, open }: { alerts: readonly Alert[]; open: OpenTarget }) => {
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
