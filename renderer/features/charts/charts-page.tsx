import { Select } from 'antd'
import { useId, useState } from 'react'
import { chartIds } from '../../../shared/charts/charts.ts'
import { readDay } from '../../../shared/fields/day.ts'
import { useTeams } from '../../app/use-options.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { ChartCard } from './chart-card.tsx'

/** 统计图: the charts that stand in 简报 and 总结, of the zone or of one team, up to any day. */
export const ChartsPage = () => {
  const { today } = useWorkspace()
  const teams = useTeams()
  const [teamId, setTeam] = useState<number | null>(null)
  const [typed, setTyped] = useState(today)
  const [cutOff, setCutOff] = useState(today)
  const dayId = useId()
  const change = (text: string): void => {
    setTyped(text)
    const day = readDay(text, Number(today.slice(0, 4)))
    if (day !== undefined) setCutOff(day)
  }
  return (
    <div className="charts-page">
      <header className="page-head page-tools">
        <h1>统计图</h1>
        <Select
          aria-label="范围"
          value={teamId ?? 0}
          onChange={(value) => setTeam(value === 0 ? null : value)}
          options={[{ value: 0, label: '全区' }, ...teams]}
          popupMatchSelectWidth={false}
        />
        <label htmlFor={dayId}>截止日</label>
        <DayInput id={dayId} label="截止日" value={typed} today={today} onChange={change} />
        <p>与简报、总结里的图相同；点图上的柱子或“看数”里的数字，看它背后的行。</p>
      </header>
      <div className="charts-grid">
        {chartIds.map((chart) => (
          <ChartCard key={chart} chart={chart} teamId={teamId} cutOff={cutOff} />
        ))}
      </div>
    </div>
  )
}
