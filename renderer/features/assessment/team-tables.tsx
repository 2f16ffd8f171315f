import { assessmentItems, assessmentParts } from '../../../shared/assessment/parts.ts'
import { printedPoints } from '../../../shared/assessment/scores.ts'
import type { AssessedTeam, Assessment } from '../../../shared/ipc/assessment-routes.ts'
import { ScoreCell } from './score-cell.tsx'

type Props = { readonly result: Assessment }

const marksOf = (team: AssessedTeam, kind: string) => {
  const own = team.marks.filter((mark) => mark.kind === kind)
  return own.length === 0
    ? null
    : { ledger: 'assessmentMark' as const, ids: own.map(({ id }) => id), title: `${team.team}${kind}` }
}

const hintOf = (team: AssessedTeam, kind: string): string =>
  team.marks
    .filter((mark) => mark.kind === kind)
    .map(({ points, reason }) => `${printedPoints(points)}分：${reason}`)
    .join('\n')

/** Rank, total and grade of each team, with the notes that explain them. */
export const RankTable = ({ result }: Props) => (
  <table className="assessment-table" aria-label="汇总排名">
    <thead>
      <tr>
        {['名次', '工作队', '折算得分', '加分', '扣分', '总分', '等次', '说明'].map((head) => (
          <th key={head}>{head}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {result.teams.map((team) => (
        <tr key={team.teamId} data-testid="assessed-team">
          <td>{team.rank}</td>
          <th>{team.team}</th>
          <td title={`已计分项目满分${printedPoints(team.full)}分`}>{printedPoints(team.base)}</td>
          {(['加分', '扣分'] as const).map((kind) => (
            <td key={kind}>
              <ScoreCell
                points={kind === '加分' ? team.bonus : team.penalty}
                hint={hintOf(team, kind)}
                behind={marksOf(team, kind)}
                title={team.team}
                cutOff={result.cutOff}
              />
            </td>
          ))}
          <td>
            <b>{printedPoints(team.total)}</b>
          </td>
          <td>{team.grade}</td>
          <td className="assessment-notes">{team.notes.join('')}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Each part with what each team got for it; a score opens its rows. */
export const PartsTable = ({ result }: Props) => {
  const teams = result.teams.toSorted((a, b) => a.teamId - b.teamId)
  return (
    <table className="assessment-table" aria-label="评分明细">
      <thead>
        <tr>
          <th>项目</th>
          <th>内容</th>
          <th>分值</th>
          {teams.map(({ teamId, team }) => (
            <th key={teamId}>{team}</th>
          ))}
          <th>评分办法</th>
        </tr>
      </thead>
      <tbody>
        {assessmentItems.flatMap((item) => {
          const parts = assessmentParts.filter((part) => part.item === item)
          return parts.map((part, i) => (
            <tr key={part.id}>
              {i === 0 && <th rowSpan={parts.length}>{item}</th>}
              <td>{part.title}</td>
              <td>{printedPoints(result.weights[part.id] ?? part.points)}</td>
              {teams.map((team) => {
                const score = team.scores.find((one) => one.part === part.id)
                return (
                  <td key={team.teamId}>
                    <ScoreCell
                      points={score?.points ?? null}
                      hint={[score?.basis, score?.note].filter((text) => text).join('\n')}
                      behind={score?.behind ?? null}
                      title={team.team}
                      cutOff={result.cutOff}
                    />
                  </td>
                )
              })}
              <td className="assessment-notes">{part.definition}</td>
            </tr>
          ))
        })}
      </tbody>
    </table>
  )
}
