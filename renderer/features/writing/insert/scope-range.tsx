import { Segmented, Select } from 'antd'
import { useEffect, useState } from 'react'
import { periodStart } from '../../../../shared/writing/carry-over.ts'
import type { Scoping } from '../../../../shared/writing/own-scope.ts'
import type { NumberScope } from '../../../../shared/writing/writing.ts'
import { request } from '../../../api.ts'
import { DayPicker } from '../form/day-picker.tsx'
import { useDraft, useReadable, useTools } from '../writing-tools.ts'

/** The day 本期 begins with: the one after 截止日 of the issue before; undefined for the first issue and other texts. */
const usePeriodStart = (): string | undefined => {
  const { kind, issue, seriesId } = useTools().session.writing
  const [start, setStart] = useState<string>()
  useEffect(() => {
    if (kind !== 'briefing') return
    let isOver = false
    request('writing.list', { kinds: ['briefing'] }).then(
      (heads) => {
        const own = heads.filter((head) => head.seriesId === seriesId)
        if (!isOver) setStart(periodStart(own, issue ?? Number.MAX_SAFE_INTEGER))
      },
      // The day can be typed.
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [kind, issue, seriesId])
  return start
}

type Props = {
  readonly scope: NumberScope
  /** What can be chosen; everything when left out. */
  readonly allows?: Scoping
  readonly onChange: (scope: NumberScope) => void
}

/** Whose rows, and since when. */
export const ScopeRange = ({ scope, allows = { byTeam: true, byPeriod: true }, onChange }: Props) => {
  const { shelves } = useTools()
  const cutOff = useDraft((draft) => draft.cutOff)
  const start = usePeriodStart()
  const { teams } = useReadable(shelves)
  const whole = { value: 0, label: '全区' }
  const { teamId, ...rest } = scope
  const { from, ...whose } = scope
  // An issue whose day is before the last one's has no period of its own.
  const first = start !== undefined && start <= cutOff ? start : cutOff
  return (
    <div className="number-range">
      <Select
        aria-label="范围"
        disabled={!allows.byTeam}
        options={[whole, ...teams.map(({ value, label }) => ({ value: Number(value), label }))]}
        value={allows.byTeam ? (teamId ?? 0) : 0}
        onChange={(chosen) => onChange(chosen === 0 ? rest : { ...rest, teamId: chosen })}
      />
      <Segmented
        aria-label="期间"
        disabled={!allows.byPeriod}
        options={['累计', '本期']}
        value={from === undefined || !allows.byPeriod ? '累计' : '本期'}
        onChange={(period) => onChange(period === '累计' ? whose : { ...whose, from: first })}
      />
      {from !== undefined && allows.byPeriod && (
        <span>
          <DayPicker label="自" value={from} onChange={(day) => onChange({ ...whose, from: day })} /> 起
        </span>
      )}
    </div>
  )
}
