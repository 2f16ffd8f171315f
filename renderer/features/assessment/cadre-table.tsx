import { cadreParts } from '../../../shared/assessment/parts.ts'
import { printedPoints } from '../../../shared/assessment/scores.ts'
import type { Assessment } from '../../../shared/ipc/assessment-routes.ts'
import { ScoreCell } from './score-cell.tsx'

/** Rank and scores of each cadre; a score opens its rows. */
export const CadreTable = ({ result }: { readonly result: Assessment }) => (
  <table className="assessment-table" aria-label="干部考核">
    <thead>
      <tr>
        <th>名次</th>
        <th>姓名</th>
        <th>工作队</th>
        {cadreParts.map(({ id, title, points, definition }) => (
          <th key={id} title={definition}>
            {title}（{points}）
          </th>
        ))}
        <th>加分</th>
        <th>扣分</th>
        <th>总分</th>
        <th>说明</th>
      </tr>
    </thead>
    <tbody>
      {result.cadres.map((cadre) => (
        <tr key={cadre.cadreId}>
          <td>{cadre.rank}</td>
          <th>{cadre.cadre}</th>
          <td>{cadre.team}</td>
          {cadre.scores.map((score) => (
            <td key={score.part}>
              <ScoreCell
                points={score.points}
                hint={score.basis}
                behind={score.behind}
                title={cadre.cadre}
                cutOff={result.cutOff}
              />
            </td>
          ))}
          <td>{printedPoints(cadre.bonus)}</td>
          <td>{printedPoints(cadre.penalty)}</td>
          <td>
            <b>{printedPoints(cadre.total)}</b>
          </td>
          <td className="assessment-notes">{cadre.notes.join('；')}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
