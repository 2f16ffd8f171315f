import { Button, Empty, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { readDay } from '../../../shared/fields/day.ts'
import { roundingOf } from '../../../shared/metrics/format.ts'
import { metricGroups } from '../../../shared/metrics/index.ts'
import type { Metric } from '../../../shared/metrics/metric.ts'
import type { FigureScope } from '../../../shared/metrics/results.ts'
import { printedDay } from '../../../shared/writing/days.ts'
import { type RowOption, usePoints, useTeams } from '../../app/use-options.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { type OpenFigure, useOpenFigure } from '../overview/use-open-figure.ts'
import { useValues } from './use-values.ts'

type Group = { readonly title: string; readonly metrics: readonly Metric[] }

const groups: readonly Group[] = metricGroups.map(({ title, metrics }) => ({
  title,
  metrics: Object.values<Metric>(metrics),
}))

const found = (words: string): Group[] => {
  const parts = words.split(/\s+/).filter(Boolean)
  const isFound = ({ title, definition }: Metric): boolean =>
    parts.every((part) => `${title}${definition}`.includes(part))
  return groups
    .map(({ title, metrics }) => ({ title, metrics: metrics.filter(isFound) }))
    .filter(({ metrics }) => metrics.length > 0)
}

type TableProps = {
  readonly group: Group
  readonly values: ReadonlyMap<string, string>
  readonly scope: FigureScope
  readonly whose: string
  readonly open: OpenFigure
}

const GroupTable = ({ group: { title, metrics }, values, scope, whose, open }: TableProps) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    <table className="dictionary-table">
      <thead>
        <tr>
          <th>指标</th>
          <th className="number">数值</th>
          <th>单位</th>
          <th>口径</th>
          <th>取整</th>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <tr key={metric.id}>
            <td>{metric.title}</td>
            <td className="number">
              <button type="button" className="figure-link" onClick={() => open(metric.id, scope, whose)}>
                {values.get(metric.id) ?? '…'}
              </button>
            </td>
            <td>{metric.unit}</td>
            <td>{metric.definition}</td>
            <td>{roundingOf(metric)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

type FilterProps = {
  readonly teams: readonly RowOption[]
  readonly words: string
  readonly onWords: (words: string) => void
  readonly scope: FigureScope
  readonly onScope: (scope: FigureScope) => void
}

/** Whose numbers, of which days, and which of them. */
const Filters = ({ teams, words, onWords, scope, onScope }: FilterProps) => {
  const { today } = useWorkspace()
  const [text, setText] = useState('')
  const { teamId, pointId, from } = scope
  const points = usePoints(teamId)
  const change = (changed: { [Key in keyof FigureScope]?: FigureScope[Key] | undefined }): void => {
    const next = { teamId, pointId, from, ...changed }
    onScope({
      ...(next.teamId ? { teamId: next.teamId } : {}),
      ...(next.pointId ? { pointId: next.pointId } : {}),
      ...(next.from ? { from: next.from } : {}),
    })
  }
  const typed = (next: string): void => {
    setText(next)
    // Only whole days count while one is typed.
    const day = /^\d{4}-\d{2}-\d{2}$/.test(next) ? readDay(next, Number(today.slice(0, 4))) : undefined
    if (next === '' || day) change({ from: day })
  }
  return (
    <div className="dictionary-filters">
      <Input.Search
        allowClear
        aria-label="查找指标"
        placeholder="指标名称或口径中的词"
        value={words}
        onChange={(event) => onWords(event.target.value)}
      />
      <Select
        aria-label="范围"
        value={teamId ?? 0}
        options={[{ value: 0, label: '全区' }, ...teams]}
        onChange={(value) => change({ teamId: value || undefined, pointId: undefined })}
      />
      <Select
        aria-label="联系点"
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={240}
        value={pointId ?? 0}
        options={[{ value: 0, label: '各联系点' }, ...points]}
        onChange={(value) => change({ pointId: value || undefined })}
      />
      <label htmlFor="dictionary-from">本期起始日（不填为累计）</label>
      <span className="dictionary-from">
        <DayInput id="dictionary-from" label="本期起始日" value={text} today={today} onChange={typed} />
      </span>
      {from && <Button onClick={() => typed('')}>看累计</Button>}
    </div>
  )
}

/** 口径一览: every number of the program, how it is counted and rounded, what it is now, and its rows. */
export const DictionaryPage = () => {
  const { today } = useWorkspace()
  const open = useOpenFigure()
  const teams = useTeams()
  const [words, setWords] = useState('')
  const [scope, setScope] = useState<FigureScope>({})
  const values = useValues(scope, today)
  const shown = useMemo(() => found(words), [words])
  const points = usePoints(scope.teamId)
  const point = points.find(({ value }) => value === scope.pointId)?.label
  const whose = point ?? teams.find(({ value }) => value === scope.teamId)?.label ?? ''
  const period = scope.from ? `${printedDay(scope.from)}至${printedDay(today)}` : `累计至${printedDay(today)}`
  return (
    <div className="dictionary">
      <header className="page-head">
        <h1>口径一览</h1>
        <p>
          简报、总结、总览里的每个数字都按这里的口径统计（{whose || '全区'}，{period}
          24时）：按业务日期计入，作废的不计；点数值看背后的行。
        </p>
      </header>
      <Filters teams={teams} words={words} onWords={setWords} scope={scope} onScope={setScope} />
      {shown.length === 0 && <Empty description="没有找到这样的指标" />}
      {shown.map((group) => (
        <GroupTable key={group.title} group={group} values={values} scope={scope} whose={whose} open={open} />
      ))}
    </div>
  )
}
