import { Radio, Select } from 'antd'
import type { Option } from '../../../shared/ipc/rows.ts'
import type { WritingHead } from '../../../shared/writing/writing.ts'

type Props = {
  readonly heads: readonly WritingHead[]
  readonly teams: readonly Option[]
  readonly ids: readonly number[]
  readonly takes: 'own' | 'all'
  readonly onIds: (ids: number[]) => void
  readonly onTakes: (takes: 'own' | 'all') => void
}

const none = 0

/** One 总结 of each team, and how much of its text is taken. */
export const MergeChoice = ({ heads, teams, ids, takes, onIds, onTakes }: Props) => {
  const of = (teamId: number): WritingHead[] => heads.filter((head) => head.teamId === teamId)
  const choose = (teamId: number, id: number): void => {
    const others = ids.filter((one) => of(teamId).every((head) => head.id !== one))
    onIds(id === none ? others : [...others, id])
  }
  const missing = teams.filter(({ value }) => of(Number(value)).every(({ id }) => !ids.includes(id)))
  return (
    <fieldset className="template-more">
      <legend>汇总哪些总结</legend>
      <dl className="merge-choice">
        {teams.map(({ value, label }) => {
          const own = of(Number(value))
          return [
            <dt key={`${value}-team`}>{label}</dt>,
            <dd key={value}>
              <Select
                aria-label={`${label}的总结`}
                size="small"
                value={own.find(({ id }) => ids.includes(id))?.id ?? none}
                onChange={(id) => choose(Number(value), id)}
                options={[
                  ...own.map(({ id, state, cutOff }) => ({ value: id, label: `${state}，截至${cutOff}` })),
                  { value: none, label: own.length === 0 ? '还没有总结' : '不收' },
                ]}
              />
            </dd>,
          ]
        })}
      </dl>
      {missing.length > 0 && (
        <p role="alert" className="field-problem">
          {missing.map(({ label }) => label).join('、')}没有总结收进来，全区总结里会缺这些队的文字。
        </p>
      )}
      <Radio.Group
        vertical
        value={takes}
        onChange={(event) => onTakes(event.target.value as 'own' | 'all')}
        options={[
          { value: 'own', label: '只收各队自己写的文字和典型事例（不重复全区已有的话）' },
          { value: 'all', label: '各部分全部收入，再由您删减' },
        ]}
      />
    </fieldset>
  )
}
