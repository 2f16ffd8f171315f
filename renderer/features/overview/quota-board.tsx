import type { Overview, Quota, QuotaLevel, QuotaProgress } from '../../../shared/metrics/results.ts'
import { breakable } from './team-name.ts'
import { shortDay } from './timeline.ts'
import type { OpenFigure } from './use-open-figure.ts'

/** Told by sign and word as well as by colour, so that a black-and-white print says the same. */
const levels: Readonly<Record<QuotaLevel, { readonly sign: string; readonly word: string }>> = {
  green: { sign: '●', word: '达标' },
  yellow: { sign: '▲', word: '未达标' },
  red: { sign: '✕', word: '到期未达标' },
}

type ProgressProps = {
  readonly quota: Quota
  readonly progress: QuotaProgress
  /** The team's name; empty for the whole zone. */
  readonly whose: string
  readonly open: OpenFigure
}

const Progress = ({ quota, progress, whose, open }: ProgressProps) => {
  const { teamId, text, wanted, level, short } = progress
  const { sign, word } = levels[level]
  const words = (
    <>
      {sign} {text}/{wanted}
      {short && <small className="quota-short">{short}</small>}
    </>
  )
  const { metric } = quota
  return (
    <td className={`is-${level}`} title={`${word}${short ? `：${short}` : ''}`}>
      {metric ? (
        <button
          type="button"
          className="number-link is-plain"
          aria-label={`${quota.measure} ${text}，应${wanted}，${word}`}
          onClick={() => open(metric, teamId === null ? {} : { teamId }, whose)}
        >
          {words}
        </button>
      ) : (
        words
      )}
    </td>
  )
}

const QuotaRow = ({ quota, overview, open }: { quota: Quota; overview: Overview; open: OpenFigure }) => (
  <tr>
    <th scope="row">
      {quota.measure}
      <small className="quota-terms">
        {quota.basis}≥{quota.amount}
        {quota.unit}
        {quota.dueOn && `，${shortDay(quota.dueOn)}前`}
      </small>
    </th>
    {overview.teams.map((team) => {
      const progress = quota.teams.find((one) => one.teamId === team.id)
      return progress ? (
        <Progress key={team.id} quota={quota} progress={progress} whose={team.name} open={open} />
      ) : (
        <td key={team.id}>—</td>
      )
    })}
    {quota.zone ? <Progress quota={quota} progress={quota.zone} whose="" open={open} /> : <td>—</td>}
  </tr>
)

/** 达标看板: each target of the plan against what each team reached. */
export const QuotaBoard = ({ overview, open }: { overview: Overview; open: OpenFigure }) => (
  <section className="panel" aria-label="达标看板">
    <h2>
      达标看板
      <small className="legend">
        {Object.values(levels).map(({ sign, word }) => (
          <span key={word} className="legend-item">
            {sign} {word}
          </span>
        ))}
      </small>
    </h2>
    <table className="stat-table quota-table">
      <thead>
        <tr>
          <th scope="col">指标</th>
          {overview.teams.map((team) => (
            <th scope="col" key={team.id}>
              {breakable(team.name)}
            </th>
          ))}
          <th scope="col">全区</th>
        </tr>
      </thead>
      <tbody>
        {overview.quotas.map((quota) => (
          <QuotaRow key={quota.measure} quota={quota} overview={overview} open={open} />
        ))}
      </tbody>
    </table>
  </section>
)
