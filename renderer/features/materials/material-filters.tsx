import { Button, Input, Segmented, Select } from 'antd'
import { useEffect, useState } from 'react'
import { readDay } from '../../../shared/fields/day.ts'
import type { Option } from '../../../shared/ipc/rows.ts'
import { type MaterialSort, materialSorts } from '../../../shared/writing/material.ts'
import { request } from '../../api.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { useTypedSearch } from '../../ui/use-typed-search.ts'
import type { MaterialFilter } from './use-materials.ts'

type Props = { readonly filter: MaterialFilter; readonly onChange: (filter: MaterialFilter) => void }

const useTeams = (): readonly Option[] => {
  const [teams, setTeams] = useState<readonly Option[]>([])
  useEffect(() => {
    request('ledger.options', { ledger: 'point', field: 'teamId' }).then(setTeams, () => setTeams([]))
  }, [])
  return teams
}

const usedOrNot = ['全部', '未用', '已用'] as const

/** The filter with one part set, or left out. */
const withPart = (filter: MaterialFilter, part: MaterialFilter): MaterialFilter =>
  Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined && value !== ''))

/** Which stories are listed: by words, team, kind, days, and whether a 简报 told them. */
export const MaterialFilters = ({ filter, onChange }: Props) => {
  const { today } = useWorkspace()
  const teams = useTeams()
  const [days, setDays] = useState({ from: '', to: '' })
  const [round, setRound] = useState(0)
  const setDay = (side: 'from' | 'to', typed: string): void => {
    setDays({ ...days, [side]: typed })
    const day = readDay(typed, Number(today.slice(0, 4)))
    if (day !== undefined || typed.trim() === '') onChange(withPart(filter, { [side]: day ?? undefined }))
  }
  const clear = (): void => {
    setDays({ from: '', to: '' })
    setRound(round + 1)
    onChange({})
  }
  const shown = filter.isUsed === undefined ? '全部' : filter.isUsed ? '已用' : '未用'
  return (
    <div className="material-filters" role="toolbar" aria-label="素材筛选">
      <Search key={round} onSearch={(search) => onChange(withPart(filter, { search }))} />
      <Segmented
        aria-label="使用情况"
        options={[...usedOrNot]}
        value={shown}
        onChange={(state) => onChange(withPart(filter, { isUsed: state === '全部' ? undefined : state === '已用' }))}
      />
      <Select<number>
        allowClear
        placeholder="全部工作队"
        aria-label="工作队"
        value={filter.teamId ?? null}
        options={teams.map(({ value, label }) => ({ value: Number(value), label }))}
        onChange={(teamId) => onChange(withPart(filter, { teamId: teamId ?? undefined }))}
      />
      <Select<MaterialSort>
        allowClear
        placeholder="全部种类"
        aria-label="种类"
        value={filter.sort ?? null}
        options={materialSorts.map((sort) => ({ value: sort, label: sort }))}
        onChange={(sort) => onChange(withPart(filter, { sort: sort ?? undefined }))}
      />
      <DayInput value={days.from} today={today} label="从哪天" onChange={(text) => setDay('from', text)} />
      <span>至</span>
      <DayInput value={days.to} today={today} label="到哪天" onChange={(text) => setDay('to', text)} />
      <Button onClick={clear}>清除条件</Button>
    </div>
  )
}

const Search = ({ onSearch }: { readonly onSearch: (text: string) => void }) => (
  <Input
    {...useTypedSearch(onSearch)}
    className="material-search"
    allowClear
    placeholder="搜索题目和内容"
    aria-label="搜索素材"
    maxLength={50}
  />
)
