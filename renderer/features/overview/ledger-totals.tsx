import type { Figure, Overview } from '../../../shared/metrics/results.ts'
import { openLedger } from '../../app/navigation.ts'
import { breakable } from './team-name.ts'
import type { OpenFigure } from './use-open-figure.ts'

type Total = Overview['ledgers'][number]

const NumberLink = ({ text, label, onClick }: { text: string; label: string; onClick: () => void }) => (
  <button type="button" className="number-link" aria-label={`${label} ${text}`} onClick={onClick}>
    {text}
  </button>
)

const Row = ({ total, overview, open }: { total: Total; overview: Overview; open: OpenFigure }) => {
  const cell = (figure: Figure, mark?: string) => (
    <td className={mark}>
      <NumberLink
        text={`${figure.text}${figure.unit === '%' && figure.text !== '—' ? '%' : ''}`}
        label={figure.title}
        onClick={() => open(figure.metric)}
      />
    </td>
  )
  const hasOverdue = total.overdue.value.amount > 0
  return (
    <tr>
      <th scope="row">
        <button type="button" className="number-link" onClick={() => openLedger(total.ledger)}>
          {total.title}
        </button>
      </th>
      {total.teams.map(({ teamId, text }) => {
        const name = overview.teams.find((team) => team.id === teamId)?.name ?? ''
        return (
          <td key={teamId}>
            <NumberLink
              text={text}
              label={`${name}${total.registered.title}`}
              onClick={() => open(total.registered.metric, { teamId }, name)}
            />
          </td>
        )
      })}
      {cell(total.registered, 'is-total')}
      {cell(total.open)}
      {cell(total.overdue, hasOverdue ? 'has-overdue' : undefined)}
      {cell(total.settledRate)}
    </tr>
  )
}

const sum = (totals: readonly Total[], amount: (total: Total) => number): number =>
  totals.reduce((all, total) => all + amount(total), 0)

/** The rate of the six books together is a metric of its own, not a sum of the lines above. */
const settledRate = ({ figures }: Overview): string => {
  const figure = figures.find(({ metric }) => metric === 'six.settledRate')
  return figure ? `${figure.text}${figure.text === '—' ? '' : '%'}` : '—'
}

/** The last line: the six books together. */
const SumRow = ({ overview }: { overview: Overview }) => (
  <tr className="sum-row">
    <th scope="row">合计</th>
    {overview.teams.map((team) => (
      <td key={team.id}>
        {sum(overview.ledgers, (total) => total.teams.find((one) => one.teamId === team.id)?.value.amount ?? 0)}
      </td>
    ))}
    <td className="is-total">{sum(overview.ledgers, (total) => total.registered.value.amount)}</td>
    <td>{sum(overview.ledgers, (total) => total.open.value.amount)}</td>
    <td>{sum(overview.ledgers, (total) => total.overdue.value.amount)}</td>
    <td>{settledRate(overview)}</td>
  </tr>
)

/** Rows of each of the six books by team. */
export const LedgerTotals = ({ overview, open }: { overview: Overview; open: OpenFigure }) => (
  <section className="panel" aria-label="六本台账">
    <h2>六本台账登记情况</h2>
    <table className="stat-table">
      <thead>
        <tr>
          <th scope="col">台账</th>
          {overview.teams.map((team) => (
            <th scope="col" key={team.id} title={`带队领导 ${team.leader}`}>
              {breakable(team.name)}
            </th>
          ))}
          <th scope="col">合计</th>
          <th scope="col">在办</th>
          <th scope="col">逾期</th>
          <th scope="col">办结率</th>
        </tr>
      </thead>
      <tbody>
        {overview.ledgers.map((total) => (
          <Row key={total.ledger} total={total} overview={overview} open={open} />
        ))}
        <SumRow overview={overview} />
      </tbody>
    </table>
  </section>
)
