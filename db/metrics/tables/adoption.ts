import type { StatTable, TableCell } from '../../../shared/metrics/results.ts'
import { adoptedCount, localCount, type TeamAdoption } from '../../../shared/writing/adoption.ts'
import { adoptionStats } from '../../stores/adoption.ts'
import { cellScope, cutOffLine, notesOf, numberCell, type TableContext } from './matrix.ts'

const metricIds = ['infoItem.count', 'infoItem.adoptedAbove'] as const

const issuesOf = ({ issues, registered }: TeamAdoption): string =>
  [...issues.map(({ name }) => name), ...(registered.length > 0 ? [`登记${registered.length}条`] : [])].join('、')

/** 采用统计: what each team sent in and what was printed of it, here and by others; one team's with a team's text. */
export const adoption = ({ store, scope }: TableContext): StatTable => {
  const teams = adoptionStats(store.prepare, scope).filter(
    ({ teamId }) => scope.teamId === undefined || teamId === scope.teamId,
  )
  const { rows, total } = store.byTeam([...metricIds], { ...scope, teamId: undefined })
  const zone = { to: scope.to, ...(scope.from === undefined ? {} : { from: scope.from }) }
  const line = (team: TeamAdoption): TableCell[] => {
    const values = rows.find(({ of }) => of.id === team.teamId)?.values ?? {}
    const own = cellScope(zone, { teamId: team.teamId })
    return [
      { text: team.team },
      numberCell('infoItem.count', values, own),
      { text: String(localCount(team)) },
      { text: issuesOf(team) },
      numberCell('infoItem.adoptedAbove', values, own),
      { text: String(adoptedCount(team)) },
    ]
  }
  const sum = (count: (team: TeamAdoption) => number): TableCell => ({
    text: String(teams.reduce((all, team) => all + count(team), 0)),
  })
  const zoneLine: TableCell[] = [
    { text: '合计' },
    numberCell('infoItem.count', total, cellScope(zone)),
    sum(localCount),
    { text: '' },
    numberCell('infoItem.adoptedAbove', total, cellScope(zone)),
    sum(adoptedCount),
  ]
  const isZone = scope.teamId === undefined
  return {
    id: 'adoption',
    caption: '简报信息采用统计表',
    unit: cutOffLine(scope),
    orientation: 'portrait',
    columns: [
      { weight: 20 },
      { weight: 12 },
      { weight: 14 },
      { weight: 34, align: 'left' },
      { weight: 14 },
      { weight: 14 },
    ],
    head: [
      ['工作队', '报送(条)', '本区采用(条)', '采用期号', '上级采用(条)', '采用合计(条)'].map((text) => ({ text })),
    ],
    rows: [...teams.map(line), ...(isZone ? [zoneLine] : [])],
    totalRow: isZone,
    notes: ['本区采用按已印发的各期简报计算，一篇稿件出自几个工作队的，各队各计一条。', ...notesOf(metricIds)],
  }
}
